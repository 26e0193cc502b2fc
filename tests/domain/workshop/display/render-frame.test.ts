import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaSteps } from '../../../../src/domain/workshop/agenda.ts';
import { closeRound } from '../../../../src/domain/workshop/ballot.ts';
import { cuesOf } from '../../../../src/domain/workshop/cue.ts';
import { renderFrame } from '../../../../src/domain/workshop/display/render-frame.ts';
import { votersIn } from '../../../../src/domain/workshop/tally.ts';
import { aRubric } from '../../../support/builders.ts';
import { anEntry, aScene, aSetup, aUnit, aWorkshopNow } from '../../../support/display-state.ts';
import { anyTally, cell } from '../../../support/votes.ts';
import { aSession } from '../../../support/workshop-builders.ts';

const rubric = aRubric();
const at = (cue: string, given: Parameters<typeof aWorkshopNow>[0] = {}) =>
  aWorkshopNow({ ...given, session: aSession({ cue, ...given.session }) });
const groups = aSetup().groups;

/** Every object and array in a value, the value itself too. */
function* inside(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return;
  yield value;
  for (const each of Object.values(value)) yield* inside(each);
}

describe('while votes are open', () => {
  test('no picture of any moment of the day holds a tally, whatever was voted', () => {
    const setup = aSetup({ pace: 'one-by-one' });
    const session = { discussing: ['plan-1'] };
    const keys = cuesOf(agendaSteps(setup, rubric, false), setup, session, rubric).map(({ key }) => key);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.array(anyTally, { minLength: 3, maxLength: 3 }), (cue, tallies) => {
        const turnout = tallies.map((tally, i) => ({ group: groups[i]?.id ?? '', voted: votersIn(tally) }));
        const { state } = renderFrame(aScene(at(cue, { setup }), { rubric, turnout: () => turnout }));
        return [...inside(state)].every((each) => !('tally' in each) && !('dontKnow' in each) && !('spread' in each));
      }),
    );
  });

  test('a picture says how many are in, of how many', () => {
    const displayState = aScene(at('ballot/plan-1'), {
      rubric,
      turnout: () => [
        { group: 'members', voted: 9 },
        { group: 'staff', voted: 4 },
      ],
    });
    expect(renderFrame(displayState).state).toMatchObject({
      type: 'ballot',
      ballot: { phase: 'voting', peopleIn: 13, people: 26, groupsIn: 1, groups: 3 },
    });
  });
});

describe('once a round is closed', () => {
  const round = closeRound(
    1,
    [cell('members', [4, 4, 1, 0, 0]), cell('staff', [2, 6, 3, 0, 0]), cell('senior', [0, 0, 1, 5, 0])],
    groups,
    3,
  );
  const closed = new Map([['plan-1', aUnit({ closed: 1 })]]);
  const rounds = new Map([['plan-1', [round]]]);

  test('it is shown with its gap and one question to the room', () => {
    const { state } = renderFrame(aScene(at('ballot/plan-1', { units: closed }), { rubric, rounds }));
    expect(state).toMatchObject({ ballot: { phase: 'revealed', voters: 26 }, finding: { number: 2 } });
    expect(state).toMatchObject({
      finding: { ask: 'What have The members seen that The senior have not? And the other way round?' },
    });
  });

  test('results that are covered again are not in the picture at all', () => {
    const workshop = at('ballot/plan-1', { units: closed, session: aSession({ covered: true, cue: 'ballot/plan-1' }) });
    const { state } = renderFrame(aScene(workshop, { rubric, rounds }));
    expect([...inside(state)].some((each) => 'tally' in each)).toBe(false);
  });

  test('a second round, while it is open, hides the first as well', () => {
    const units = new Map([['plan-1', aUnit({ round: 2, closed: 1 })]]);
    const { state } = renderFrame(aScene(at('talk/plan-1', { units }), { rubric, rounds }));
    expect([...inside(state)].some((each) => 'tally' in each)).toBe(false);
  });

  test('both rounds are shown when the second is closed', () => {
    const second = { ...closeRound(2, [cell('members', [0, 9, 0, 0, 0]), cell('staff', [0, 11, 0, 0, 0])], groups, 3) };
    const units = new Map([['plan-1', aUnit({ round: 2, closed: 2 })]]);
    const { state } = renderFrame(
      aScene(at('ballot/plan-1', { units }), { rubric, rounds: new Map([['plan-1', [round, second]]]) }),
    );
    expect(state).toMatchObject({ ballot: { round: 2, before: [{ voters: 9 }, { voters: 11 }, { voters: 6 }] } });
  });

  test('fewer than three votes in all are never shown', () => {
    const few = closeRound(1, [cell('members', [1, 1, 0, 0, 0])], groups, 3);
    const { state } = renderFrame(
      aScene(at('ballot/plan-1', { units: closed }), { rubric, rounds: new Map([['plan-1', [few]]]) }),
    );
    expect(state).toMatchObject({ ballot: { rows: [], voters: 2 }, finding: { label: 'Too few votes to show' } });
  });
});

describe('lists', () => {
  const word = (id: string, words: string, shown: boolean) => anEntry('word', id, words, { shown });
  test('show only what somebody has let be shown', () => {
    const workshop = at('answers/celebrate', { entries: [word('1', 'trust', true), word('2', 'money', false)] });
    expect(renderFrame(aScene(workshop, { rubric })).state).toMatchObject({
      type: 'words',
      words: [{ words: 'trust', count: 1 }],
    });
  });

  test('go over several pages, and a page that is gone is the last one', () => {
    const entries = Array.from({ length: 30 }, (_, i) => word(String(i), `word ${i}`, true));
    const workshop = at('answers/celebrate', { entries, session: aSession({ cue: 'answers/celebrate', page: 99 }) });
    expect(renderFrame(aScene(workshop, { rubric })).page).toEqual({ n: 3, of: 3 });
  });
});

test('a blank screen says nothing but that it is blank, and a code to join only where there is one', () => {
  const blank = renderFrame(
    aScene(at('rules', { session: aSession({ cue: 'rules', blank: true, join: true }) }), { rubric }),
  );
  expect(blank).toMatchObject({ blank: true, state: { type: 'rules' } });
  const join = renderFrame(
    aScene(at('rules', { session: aSession({ cue: 'rules', join: true }) }), { rubric, invite: 'abc' }),
  );
  expect(join.state).toEqual({ type: 'join', invite: 'abc' });
});
