import { describe, expect, test } from 'vitest';
import { closeRound } from '../../../../src/domain/workshop/ballot.ts';
import {
  actionsToAssign,
  agendaPages,
  broadPages,
  celebratePages,
  decidePages,
  discussionOf,
  gridPages,
  stripsPages,
  workshopActions,
} from '../../../../src/domain/workshop/display/plan-frames.ts';
import type { UnitState, Workshop } from '../../../../src/domain/workshop/workshop.ts';
import { anAction, aRubric, aStage, level, notAgreed } from '../../../support/builders.ts';
import { aDisplayState, aRunningWorkshop, aSetup, aUnit } from '../../../support/display-state.ts';
import { cell } from '../../../support/votes.ts';
import { anEntry, aSession } from '../../../support/workshop-builders.ts';

const groups = aSetup().groups;
const rounds = new Map(
  Object.entries({
    'plan-1': [cell('members', [9, 0, 0, 0, 0]), cell('senior', [0, 0, 0, 6, 0])],
    'plan-2': [cell('members', [0, 0, 1, 8, 0])],
    'plan-3': [cell('members', [0, 9, 0, 0, 0])],
    'do-1': [cell('members', [0, 0, 0, 0, 9])],
  }).map(([unit, cells]) => [unit, [closeRound(1, cells, groups, 3)]]),
);
const scene = (given: Partial<Workshop> = {}, more: Parameters<typeof aDisplayState>[1] = {}) =>
  aDisplayState(aRunningWorkshop(given), { rounds, ...more });

describe('the order of discussion', () => {
  test('puts the most divided statements first and leaves out those without a revealed round', () =>
    expect(discussionOf(scene()).map(({ unit, reason }) => [unit, reason])).toEqual([
      ['plan-1', 'wide-gap'],
      ['plan-2', 'celebrate'],
      ['do-1', 'celebrate'],
      ['plan-3', 'settled'],
    ]));

  test('uses the last round of a unit', () => {
    const second = closeRound(2, [cell('members', [9, 0, 0, 0, 0])], groups, 3);
    const twice = new Map([...rounds, ['plan-1', [...(rounds.get('plan-1') ?? []), second]]]);
    expect(discussionOf(scene({}, { rounds: twice })).find(({ unit }) => unit === 'plan-1')?.reason).toBe('settled');
  });

  test('leaves out stages that this workshop does not rate', () =>
    expect(discussionOf(scene({ setup: aSetup({ stages: ['do'] }) })).map(({ unit }) => unit)).toEqual(['do-1']));
});

test('successes are shown with the highest level first', () => {
  const [page] = celebratePages(scene());
  expect(page).toMatchObject({
    type: 'celebrate',
    items: [
      { words: { text: 'Good practice do 1.' }, level: '5 Embedded' },
      { words: { text: 'Good practice plan 2.' }, level: '4 Established' },
    ],
  });
});

describe('the list of discussions', () => {
  const agenda = (discussing: readonly string[]) => agendaPages(scene({ session: aSession({ discussing }) }));

  test('has the chosen statements in the chosen order, each with its reason', () =>
    expect(agenda(['plan-3', 'plan-1'])).toMatchObject([
      {
        items: [
          { words: { text: 'Good practice plan 3.' }, why: 'Agreed: 2 Emerging' },
          { words: { text: 'Good practice plan 1.' }, why: 'The members: 1 Not yet · The senior: 4 Established' },
        ],
      },
    ]));

  test('ignores statements that were not revealed or do not exist', () =>
    expect(agenda(['do-2', 'gone'])).toEqual([{ type: 'agenda', items: [] }]));

  test('prefers the gloss of a statement, so that four fit on a page', () => {
    const stage = aStage('plan', 1);
    const rubric = aRubric({
      stages: [{ ...stage, statements: stage.statements.map((s) => ({ ...s, plain: { en: 'Plainly.' } })) }],
    });
    const pages = agendaPages(scene({ session: aSession({ discussing: ['plan-1'] }) }, { rubric }));
    expect(pages).toMatchObject([{ items: [{ words: { text: 'Plainly.' } }] }]);
  });
});

describe('the strips', () => {
  const units = new Map([
    ['plan-1', aUnit({ agreed: level(3) })],
    ['plan-2', aUnit({ agreed: notAgreed(1, 4) })],
    ['do', aUnit({ agreed: level(2) })],
  ]);

  test('mark each statement with its agreed level, “not agreed” or nothing', () =>
    expect(stripsPages(scene({ units }))).toMatchObject([
      {
        type: 'strips',
        lanes: 2,
        rows: [
          { lane: 0, marks: [3, 'not-agreed', null], more: 0 },
          { lane: 1, marks: [null, null], more: 0 },
        ],
      },
    ]));

  test('of a quick workshop mark each stage once', () =>
    expect(stripsPages(scene({ units, setup: aSetup({ depth: 'quick' }) }))).toMatchObject([
      { rows: [{ marks: [null] }, { marks: [2] }] },
    ]));

  test('at the end of a stage stop there', () => {
    const setup = aSetup({ pace: 'one-by-one' });
    const session = aSession({ cue: 'strips/plan' });
    expect(stripsPages(scene({ setup, session }))).toMatchObject([{ rows: [{ lane: 0 }] }]);
  });

  test('count the statements that do not fit on the line', () => {
    const rubric = aRubric({ stages: [aStage('plan', 12)] });
    expect(stripsPages(scene({}, { rubric }))).toMatchObject([{ rows: [{ more: 3 }] }]);
  });
});

const first = anAction({ id: 'a1', words: 'Ring the school', impact: 'high', effort: 'low', by: '2026-12-01' });
const sooner = anAction({ id: 'a2', words: 'Book the hall', impact: 'high', effort: 'low', by: '2026-11-30' });
const planned = anAction({ id: 'a3', words: 'Train staff', impact: 'high', effort: 'high' });
const parked = anAction({ id: 'a4', words: 'Build a pool', impact: 'low', effort: 'high' });
const done = anAction({ id: 'a5', words: 'Done already', status: 'done', impact: 'high', effort: 'low' });
const actions = [first, sooner, planned, parked, done];

describe('the actions of a workshop', () => {
  test('are the open ones that came from its entries', () => {
    const entries = [anEntry({ action: 'a3' }), anEntry({ action: 'a5' })];
    expect(workshopActions(scene({ entries }, { actions }))).toEqual([planned]);
  });

  test('are those of the whole plan if it made none', () =>
    expect(workshopActions(scene({}, { actions }))).toEqual([first, sooner, planned, parked]));

  test('that get a lead and a date are “Do first” by day, then others, never “Not now”', () =>
    expect(actionsToAssign(scene({}, { actions }))).toEqual([sooner, first, planned]));

  test('are all assigned if it made them, those with the most dots first', () => {
    const entries = [
      anEntry({ action: 'a1', dots: 3 }),
      anEntry({ action: 'a2', dots: 14 }),
      anEntry({ action: 'a3', dots: 22 }),
      anEntry({ action: 'a4', dots: 6 }),
    ];
    expect(actionsToAssign(scene({ entries }, { actions }))).toEqual([planned, sooner, parked, first]);
    expect(decidePages(scene({ entries }, { actions }))).toMatchObject([
      { actions: [{ words: planned.words }, { words: sooner.words }, { words: parked.words }, { words: first.words }] },
    ]);
  });

  test('are sorted into the boxes of the grid, and those that do not fit are counted', () => {
    const more = anAction({ id: 'a6', words: 'Third', impact: 'high', effort: 'low' });
    const [page] = gridPages(scene({}, { actions: [...actions, more] }));
    expect(page).toMatchObject({
      boxes: [
        { priority: 'do-first', actions: ['Ring the school', 'Book the hall'], more: 1 },
        { priority: 'plan', actions: ['Train staff'], more: 0 },
        { priority: 'fill-in', actions: [], more: 0 },
        { priority: 'park', actions: ['Build a pool'], more: 0 },
      ],
    });
  });

  test('take several pages of the grid if text is large', () =>
    expect(gridPages(scene({}, { actions, size: 140 }))).toHaveLength(2));
});

describe('the decision page', () => {
  const hearBack = { day: '2027-01-15', how: 'By post' };

  const counted = [first, sooner, planned].map((action, i) => ({ ...action, hours: i + 1 }));

  test('compares the hours that people gave with those they have, and says when people hear back', () =>
    expect(decidePages(scene({ hearBack }, { actions: counted, hoursAMonth: 3 }))).toMatchObject([
      {
        actions: [{ words: 'Book the hall', by: '2026-11-30' }, { words: 'Ring the school' }, { words: 'Train staff' }],
        hours: { needed: 6, available: 3 },
        hearBack: '2027-01-15',
      },
    ]));

  test('says nothing of hours while one action has none, and guesses none from its effort', () => {
    const [known, other] = counted;
    if (!known || !other) throw new Error('There are actions');
    const some = [known, other, planned];
    expect(decidePages(scene({}, { actions: some, hoursAMonth: 20 }))).toMatchObject([{ hours: null }]);
    expect(decidePages(scene({}, { actions: counted, hoursAMonth: null }))).toMatchObject([{ hours: null }]);
  });

  test('leaves out an action that people put off, and its hours', () => {
    const entries = counted.map(({ id }) => anEntry({ action: id }));
    const withOneOff = counted.map((action, i) => (i === 0 ? { ...action, priority: 'park' as const } : action));
    const [page] = decidePages(scene({ entries }, { actions: withOneOff, hoursAMonth: 20 }));
    expect(page).toMatchObject({ actions: [{}, {}], hours: { needed: 5, available: 20 } });
  });

  test('repeats neither on the first of several pages', () => {
    const pages = decidePages(scene({ hearBack }, { actions: counted, hoursAMonth: 3, size: 140 }));
    expect(pages).toMatchObject([
      { hours: null, hearBack: null },
      { hours: { needed: 6, available: 3 }, hearBack: '2027-01-15' },
    ]);
  });

  test('without actions still says when people hear back', () =>
    expect(decidePages(scene({ hearBack }))).toMatchObject([{ actions: [], hearBack: '2027-01-15' }]));
});

describe('the level of a stage', () => {
  const rowsOf = (agreed: Readonly<Record<string, UnitState['agreed']>>) => {
    const units = new Map(Object.entries(agreed).map(([unit, answer]) => [unit, aUnit({ agreed: answer })]));
    const [page] = stripsPages(scene({ units }));
    return page?.type === 'strips' ? page.rows : [];
  };

  test('is suggested by its statements, with those that are open', () =>
    expect(rowsOf({ 'plan-1': level(3), 'plan-2': level(2), 'plan-3': { type: 'dont-know' } })).toMatchObject([
      { result: '2 Emerging', status: 'suggested', basis: 'from 2 of 3. Don’t know: 3', marks: [3, 2, 'dont-know'] },
      { result: '', status: 'none', basis: 'No statement has a level. No result: 1, 2' },
    ]));

  test('is not suggested from fewer than half, and says why', () =>
    expect(rowsOf({ 'plan-1': level(3), 'plan-2': notAgreed(1, 4) })).toMatchObject([
      { result: '', status: 'none', basis: 'Only 1 of 3 statements has a level. Not agreed: 2 · No result: 3' },
      {},
    ]));

  test('is the one that people agreed, whatever the statements suggest', () =>
    expect(rowsOf({ plan: level(4), 'plan-1': level(2), 'plan-2': level(2), do: notAgreed(2, 4) })).toMatchObject([
      { result: '4 Established', status: 'agreed', basis: 'from 2 of 3. No result: 3' },
      { result: 'Not agreed, 2 to 4', status: 'none' },
    ]));
});

describe('what people broadly agree on', () => {
  const shown = (units: Workshop['units'] = new Map()) =>
    broadPages(scene({ units })).flatMap((page) => (page.type === 'broad' ? page.items.map((each) => each.level) : []));

  test('is listed from the highest level, without what divides the groups', () =>
    expect(shown()).toEqual(['5 Embedded', '4 Established', '2 Emerging']));

  test('leaves out a statement to which the room objected', () =>
    expect(shown(new Map([['plan-2', aUnit({ agreed: notAgreed(3, 4) })]]))).toEqual(['5 Embedded', '2 Emerging']));
});
