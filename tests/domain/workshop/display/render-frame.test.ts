import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agendaSteps } from '../../../../src/domain/workshop/agenda.ts';
import { closeRound } from '../../../../src/domain/workshop/ballot.ts';
import { cuesOf } from '../../../../src/domain/workshop/cue.ts';
import { frameStates, renderFrame } from '../../../../src/domain/workshop/display/render-frame.ts';
import { votersIn } from '../../../../src/domain/workshop/tally.ts';
import type { Session, UnitState } from '../../../../src/domain/workshop/workshop.ts';
import { aRubric } from '../../../support/builders.ts';
import { aDisplayState, anEntry, aRunningWorkshop, aSetup, aUnit } from '../../../support/display-state.ts';
import { anyTally, cell } from '../../../support/votes.ts';
import { aSession } from '../../../support/workshop-builders.ts';

const rubric = aRubric();
const at = (cue: string, given: Parameters<typeof aRunningWorkshop>[0] = {}) =>
  aRunningWorkshop({ ...given, session: aSession({ cue, ...given.session }) });
const groups = aSetup().groups;

/** Yields every object and array in a value, including the value itself. */
function* inside(value: unknown): Generator<object> {
  if (typeof value !== 'object' || value === null) return;
  yield value;
  for (const each of Object.values(value)) yield* inside(each);
}

describe('while votes are open', () => {
  test('no frame of the whole day contains a tally, whatever the votes', () => {
    const setup = aSetup({ pace: 'one-by-one' });
    const session = { discussing: ['plan-1'] };
    const keys = cuesOf(agendaSteps(setup, rubric, false), setup, session, rubric).map(({ key }) => key);
    fc.assert(
      fc.property(fc.constantFrom(...keys), fc.array(anyTally, { minLength: 3, maxLength: 3 }), (cue, tallies) => {
        const turnout = tallies.map((tally, i) => ({ group: groups[i]?.id ?? '', voted: votersIn(tally) }));
        const { state } = renderFrame(aDisplayState(at(cue, { setup }), { rubric, turnout: () => turnout }));
        return [...inside(state)].every((each) => !('tally' in each) && !('dontKnow' in each) && !('spread' in each));
      }),
    );
  });

  test('the frame shows turnout and number of people', () => {
    const displayState = aDisplayState(at('ballot/plan-1'), {
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

describe('after a round is revealed', () => {
  const round = closeRound(
    1,
    [cell('members', [4, 4, 1, 0, 0]), cell('staff', [2, 6, 3, 0, 0]), cell('senior', [0, 0, 1, 5, 0])],
    groups,
    3,
  );
  const closed = new Map([['plan-1', aUnit({ closed: 1 })]]);
  const rounds = new Map([['plan-1', [round]]]);

  test('the frame shows the gap and one question for the room', () => {
    const { state } = renderFrame(aDisplayState(at('ballot/plan-1', { units: closed }), { rubric, rounds }));
    expect(state).toMatchObject({ ballot: { phase: 'revealed', voters: 26 }, finding: { number: 2 } });
    expect(state).toMatchObject({
      finding: { ask: 'Hear from The members and The staff first, then The senior. What does each group see?' },
    });
  });

  test('hidden results are not in the frame at all', () => {
    const workshop = at('ballot/plan-1', { units: closed, session: aSession({ covered: true, cue: 'ballot/plan-1' }) });
    const { state } = renderFrame(aDisplayState(workshop, { rubric, rounds }));
    expect([...inside(state)].some((each) => 'tally' in each)).toBe(false);
  });

  test('an open second round hides the first', () => {
    const units = new Map([['plan-1', aUnit({ round: 2, closed: 1 })]]);
    const { state } = renderFrame(aDisplayState(at('talk/plan-1', { units }), { rubric, rounds }));
    expect([...inside(state)].some((each) => 'tally' in each)).toBe(false);
  });

  test('both rounds are shown once the second is revealed', () => {
    const second = { ...closeRound(2, [cell('members', [0, 9, 0, 0, 0]), cell('staff', [0, 11, 0, 0, 0])], groups, 3) };
    const units = new Map([['plan-1', aUnit({ round: 2, closed: 2 })]]);
    const { state } = renderFrame(
      aDisplayState(at('ballot/plan-1', { units }), { rubric, rounds: new Map([['plan-1', [round, second]]]) }),
    );
    expect(state).toMatchObject({ ballot: { round: 2, before: [{ voters: 9 }, { voters: 11 }, { voters: 6 }] } });
  });

  test('fewer than three votes in total are never shown', () => {
    const few = closeRound(1, [cell('members', [1, 1, 0, 0, 0])], groups, 3);
    const { state } = renderFrame(
      aDisplayState(at('ballot/plan-1', { units: closed }), { rubric, rounds: new Map([['plan-1', [few]]]) }),
    );
    expect(state).toMatchObject({ ballot: { rows: [], voters: 2 }, finding: { label: 'Too few votes to show' } });
  });
});

describe('lists on the display', () => {
  const word = (id: string, words: string, shown: boolean) => anEntry('word', id, words, { shown });
  test('contain approved entries only', () => {
    const workshop = at('answers/celebrate', { entries: [word('1', 'trust', true), word('2', 'money', false)] });
    expect(renderFrame(aDisplayState(workshop, { rubric })).state).toMatchObject({
      type: 'words',
      words: [{ words: 'trust', count: 1 }],
    });
  });

  test('have several pages, and a page number beyond the end shows the last', () => {
    const entries = Array.from({ length: 30 }, (_, i) => word(String(i), `word ${i}`, true));
    const workshop = at('answers/celebrate', { entries, session: aSession({ cue: 'answers/celebrate', page: 99 }) });
    expect(renderFrame(aDisplayState(workshop, { rubric })).page).toEqual({ n: 3, of: 3 });
  });
});

test('a blank display keeps its frame, and a join code appears only if there is one', () => {
  const blank = renderFrame(
    aDisplayState(at('rules', { session: aSession({ cue: 'rules', blank: true, join: true }) }), { rubric }),
  );
  expect(blank).toMatchObject({ blank: true, state: { type: 'rules' } });
  const join = renderFrame(
    aDisplayState(at('rules', { session: aSession({ cue: 'rules', join: true }) }), { rubric, invite: 'abc' }),
  );
  expect(join.state).toEqual({ type: 'join', invite: 'abc' });
});

const render = (
  cue: string,
  given: Parameters<typeof aRunningWorkshop>[0] = {},
  more: Parameters<typeof aDisplayState>[1] = {},
) => renderFrame(aDisplayState(at(cue, given), { rubric, ...more }));
const inTurn = { setup: aSetup({ pace: 'one-by-one' }) } as const;

describe('the frame of each cue', () => {
  test.each([
    ['rules', { type: 'rules' }],
    ['pause', { type: 'pause' }],
    ['poll', { type: 'poll' }],
    ['alone', { type: 'alone', units: 5 }],
    ['celebrate', { type: 'celebrate', items: [] }],
    ['grid', { type: 'grid' }],
    [
      'ask/possible',
      { type: 'ask', question: 'What is possible?', groups: ['The members', 'The staff', 'The senior'] },
    ],
    ['dots', { type: 'dots', each: 3, ideas: [] }],
    ['ideas', { type: 'ideas', possible: 'now' }],
    ['agenda', { type: 'agenda', items: [] }],
    ['decide', { type: 'decide', actions: [] }],
    ['strips', { type: 'strips', lanes: 2 }],
  ])('%s shows %j', (cue, state) => expect(render(cue).state).toMatchObject(state));

  test('waiting names the groups and their people', () =>
    expect(render('waiting').state).toEqual({
      type: 'waiting',
      title: 'Partners’ day',
      groups: [
        { name: 'The members', people: 9 },
        { name: 'The staff', people: 11 },
        { name: 'The senior', people: 6 },
      ],
    }));

  test('the scale explains every level, on more pages for larger text', () => {
    expect(render('scale').state).toMatchObject({ levels: [{ n: 1, label: 'Not yet' }, {}, {}, {}, { n: 5 }] });
    expect(render('scale', {}, { size: 140 }).page).toEqual({ n: 1, of: 3 });
  });

  test('the challenge asks the question of its stage', () =>
    expect(render('challenge/do', inTurn).state).toMatchObject({
      lane: 1,
      lanes: 2,
      stage: { text: 'Stage do' },
      challenge: { text: 'What about do?' },
    }));

  test('thanks say when and how people hear back', () =>
    expect(render('thanks', { hearBack: { day: '2027-01-15', how: 'By post' } }).state).toEqual({
      type: 'thanks',
      hearBack: '2027-01-15',
      how: 'By post',
    }));
});

describe('the frame of a running workshop', () => {
  test('answers to a question of lines are shown by group', () => {
    const questions = [{ id: 'shapes', words: 'What shapes it?', scheme: 'roles', form: 'said', on: true } as const];
    const entries = [anEntry('said', '1', 'More time', { question: 'shapes', group: 'staff' })];
    const given = { entries, setup: aSetup({ questions, stages: [] }) };
    expect(render('answers/shapes', given).state).toMatchObject({ group: 'The staff', lines: ['More time'] });
  });

  test('handed-in sheets count the statements of each group, voted or revealed', () => {
    const cells = [cell('members', [0, 9, 0, 0, 0])];
    const rounds = new Map([['plan-2', [closeRound(1, cells, groups, 3)]]]);
    const turnout = (unit: string) => (unit === 'plan-1' ? [{ group: 'members', voted: 9 }] : []);
    expect(render('hand-in', {}, { rounds, turnout }).state).toEqual({
      type: 'hand-in',
      groups: [
        { name: 'The members', in: 2, of: 5 },
        { name: 'The staff', in: 0, of: 5 },
        { name: 'The senior', in: 0, of: 5 },
      ],
    });
  });

  test('a key that the agenda does not have shows the first frame', () =>
    expect(render('ballot/gone').state.type).toBe('waiting'));

  test.each([
    ['an agreed level', { agreed: { type: 'level', level: 3 } as const }, 3],
    ['a range', { agreed: { type: 'not-agreed', low: 2, high: 4 } as const }, { low: 2, high: 4 }],
    ['no range that nobody gave', { agreed: { type: 'not-agreed', low: null, high: null } as const }, 'not-agreed'],
    ['nothing yet', {}, null],
  ])('agreement shows %s', (_, unit, agreed) => {
    const units = new Map([['plan-1', aUnit({ ...unit, differently: true })]]);
    expect(render('agree/plan-1', { ...inTurn, units }).state).toMatchObject({ agreed, differently: true });
  });

  test('discussion shows the question larger than the vote does', () => {
    expect(render('talk/plan-1', inTurn).state).toMatchObject({ type: 'ballot', talk: true });
    expect(render('ballot/plan-1', inTurn).state).toMatchObject({ type: 'ballot', talk: false });
  });

  test('results take a page for the board and one for the question if text is larger', () => {
    const cells = [cell('members', [4, 4, 1, 0, 0]), cell('staff', [2, 6, 3, 0, 0])];
    const units = new Map([['plan-1', aUnit({ closed: 1 })]]);
    const more = { rounds: new Map([['plan-1', [closeRound(1, cells, groups, 3)]]]) };
    const states = frameStates(aDisplayState(at('ballot/plan-1', { units }), { rubric, ...more, size: 120 }));
    expect(states.map((state) => state.type === 'ballot' && state.part)).toEqual(['board', 'ask']);
    expect(render('ballot/plan-1', { units }, more)).toMatchObject({ state: { part: 'whole' }, page: { n: 1, of: 1 } });
  });

  test('a statement that this edition does not have is replaced by the first frame', () => {
    const cue = { key: 'ballot/gone', type: 'ballot', subject: 'gone', step: 'reveal' } as const;
    expect(frameStates(aDisplayState(at('waiting'), { rubric, cue }))).toMatchObject([{ type: 'waiting' }]);
    expect(frameStates(aDisplayState(at('waiting'), { rubric, cue: { ...cue, type: 'agree' } }))).toMatchObject([
      { type: 'waiting' },
    ]);
  });

  test('every cue of every agenda has at least one page, at each text size', () => {
    const anySetup = fc.record({
      pace: fc.constantFrom('first-pass', 'one-by-one'),
      depth: fc.constantFrom('full', 'quick'),
      stages: fc.subarray(['plan', 'do']),
    });
    fc.assert(
      fc.property(anySetup, fc.constantFrom(100, 120, 140), fc.nat(40), (given, size, index) => {
        const setup = aSetup(given);
        const all = cuesOf(agendaSteps(setup, rubric, true), setup, { discussing: ['plan-1'] }, rubric);
        const cue = all[index % all.length] ?? null;
        const frame = renderFrame(aDisplayState(at(cue?.key ?? '', { setup }), { rubric, size, cue }));
        expect(frame.page.n).toBeLessThanOrEqual(frame.page.of);
        expect(frame.title).toBe('Partners’ day');
      }),
    );
  });
});

describe('the votes while people agree', () => {
  const round = closeRound(1, [cell('members', [0, 9, 0, 0, 0]), cell('senior', [0, 0, 0, 6, 0])], groups, 3);
  const rounds = new Map([['plan-1', [round]]]);
  const shownVotes = (state: Partial<UnitState>, session: Partial<Session> = {}) => {
    const units = new Map([['plan-1', aUnit(state)]]);
    const workshop = aRunningWorkshop({ units, session: aSession({ cue: 'agree/plan-1', ...session }) });
    const inTurn = { ...workshop, setup: aSetup({ pace: 'one-by-one' }) };
    const { state: frame } = renderFrame(aDisplayState(inTurn, { rubric, rounds }));
    return frame.type === 'agree' ? frame.votes.map(({ names, voters }) => [...names, voters]) : null;
  };

  test('are shown by group once they were revealed', () =>
    expect(shownVotes({ closed: 1 })).toEqual([
      ['The members', 9],
      ['The senior', 6],
    ]));

  test('stay away before the reveal, while hidden, and while people vote again', () => {
    expect(shownVotes({ closed: 0 })).toEqual([]);
    expect(shownVotes({ closed: 1 }, { covered: true })).toEqual([]);
    expect(shownVotes({ closed: 1, round: 2 })).toEqual([]);
  });
});
