/** A level has one name on the projector, whatever the rubric's glosses are. */
import { expect, test } from 'vitest';
import { agendaSteps } from '../../../../src/domain/workshop/agenda.ts';
import { closeRound } from '../../../../src/domain/workshop/ballot.ts';
import { cuesOf } from '../../../../src/domain/workshop/cue.ts';
import { frameStates } from '../../../../src/domain/workshop/display/render-frame.ts';
import { aRubric, level } from '../../../support/builders.ts';
import { aDisplayState, aRunningWorkshop, aSetup, aUnit } from '../../../support/display-state.ts';
import { cell } from '../../../support/votes.ts';
import { aSession } from '../../../support/workshop-builders.ts';

const plain = aRubric();
const rubric = aRubric({
  scale: { levels: plain.scale.levels.map((entry) => ({ ...entry, plain: { en: `gloss of ${entry.id}` } })) },
});
const setup = aSetup({ pace: 'one-by-one' });
const session = { discussing: ['plan-1'] };
const keys = cuesOf(agendaSteps(setup, rubric, false), setup, session, rubric).map(({ key }) => key);
const rounds = new Map([
  ['plan-1', [closeRound(1, [cell('members', [9, 0, 0, 0, 0]), cell('senior', [0, 0, 0, 6, 0])], setup.groups, 3)]],
]);

/** Everything that the projector shows at a cue, as text. */
const shownAt = (cue: string): string => {
  const units = new Map([['plan-1', aUnit({ agreed: level(3) })]]);
  const workshop = aRunningWorkshop({ setup, units, session: aSession({ cue, ...session }) });
  return JSON.stringify(frameStates(aDisplayState(workshop, { rubric, rounds })));
};

test.each(keys)('no gloss stands for a name at %s', (cue) => expect(shownAt(cue)).not.toContain('gloss of'));

test('the scale and the ballot name the levels', () => {
  expect(shownAt('scale')).toContain('"label":"Developing"');
  expect(shownAt('ballot/plan-1')).toContain('"Not yet","Emerging","Developing","Established","Embedded"');
});
