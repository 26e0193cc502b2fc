import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ACTION_TEXTS,
  type ActionChoices,
  DIRECTIONS,
  isOpenAction,
  isOverdue,
  isPresentAction,
  missingFrom,
  ORIGINS,
  PRIORITIES,
  type Priority,
  priorityOf,
  quadrantOf,
  readActionChoices,
  SIZES,
  type Size,
  STATUSES,
} from '../../../src/domain/assessment/action.ts';
import { evenKeys, keyBetween } from '../../../src/lib/fractional-index.ts';
import { anAction } from '../../support/builders.ts';

const NOTHING_CHOSEN: ActionChoices = {
  impact: null,
  effort: null,
  priority: null,
  status: 'not-started',
  start: null,
  by: null,
  reviewed: null,
  nextReview: null,
  hours: null,
  reportTo: [],
  order: null,
  removed: false,
};
const held = (given: Readonly<Record<string, unknown>>) => readActionChoices((field) => given[field]);

test('stored names in documents and backups never change', () => {
  expect({ SIZES, PRIORITIES, STATUSES, DIRECTIONS, ORIGINS, ACTION_TEXTS }).toEqual({
    SIZES: ['low', 'medium', 'high'],
    PRIORITIES: ['do-first', 'plan', 'fill-in', 'park'],
    STATUSES: ['not-started', 'in-progress', 'done', 'stopped'],
    DIRECTIONS: ['up', 'down', 'out'],
    ORIGINS: ['stage', 'next-level', 'carried-over', 'workshop', 'plan'],
    ACTION_TEXTS: ['words', 'why', 'lead', 'partners', 'resources', 'measure', 'collect', 'progress', 'priorityReason'],
  });
});

describe('the quadrant of impact and effort', () => {
  test.each<readonly [Size, Size, Priority]>([
    ['low', 'low', 'fill-in'],
    ['low', 'medium', 'park'],
    ['low', 'high', 'park'],
    ['medium', 'low', 'do-first'],
    ['medium', 'medium', 'plan'],
    ['medium', 'high', 'plan'],
    ['high', 'low', 'do-first'],
    ['high', 'medium', 'plan'],
    ['high', 'high', 'plan'],
  ])('%s help for %s effort → %s', (impact, effort, box) => expect(quadrantOf(impact, effort)).toBe(box));

  test('is unknown while one of the two is', () => {
    expect([quadrantOf('high', null), quadrantOf(null, 'low'), quadrantOf(null, null)]).toEqual([null, null, null]);
  });
  test('is overridden by a chosen priority', () =>
    expect(priorityOf(anAction({ impact: 'high', effort: 'low', priority: 'park' }))).toBe('park'));
  test('decides if no priority was chosen', () =>
    expect(priorityOf(anAction({ impact: 'high', effort: 'low' }))).toBe('do-first'));
  test('may be overridden before it is known', () =>
    expect(priorityOf(anAction({ priority: 'do-first' }))).toBe('do-first'));
});

describe('the choices read from a document', () => {
  test('of an empty document are all empty', () => expect(held({})).toEqual(NOTHING_CHOSEN));

  test('are read as they were stored', () => {
    const chosen: ActionChoices = {
      impact: 'high',
      effort: 'low',
      priority: 'park',
      status: 'done',
      start: '2026-01-31',
      by: '2026-02-28',
      reviewed: '2024-02-29',
      nextReview: '2026-12-31',
      hours: 2.5,
      reportTo: ['up', 'out'],
      order: 'k0i',
      removed: true,
    };
    expect(held({ ...chosen })).toEqual(chosen);
  });

  test.each<readonly [keyof ActionChoices, unknown]>([
    ['impact', 'enormous'],
    ['effort', 3],
    ['priority', 'urgent'],
    ['status', 'paused'],
    ['start', '31/01/2026'],
    ['by', '2026-1-31'],
    ['by', '2026-01-31T00:00'],
    ['by', '2026-13-45'],
    ['by', '2026-02-30'],
    ['reviewed', 20260131],
    ['nextReview', ''],
    ['hours', '3'],
    ['hours', Number.NaN],
    ['hours', Number.POSITIVE_INFINITY],
    ['hours', -5],
    ['order', 5],
    ['order', ''],
    ['order', 'K!'],
    // No key sorts below one that ends in the lowest digit: keyBetween(null, '0') would not terminate.
    ['order', '0'],
    ['order', 'a0'],
    ['removed', 'yes'],
    ['reportTo', 'up'],
    ['reportTo', ['sideways', 7]],
  ])('%s = %j is unknown and counts as not chosen', (field, value) =>
    expect(held({ [field]: value })).toEqual(NOTHING_CHOSEN),
  );

  test('accept every key that a move can write', () => {
    for (const key of [...evenKeys(100), keyBetween(null, '2'), keyBetween(null, '1'), keyBetween('z', null)])
      expect(held({ order: key }).order).toBe(key);
  });
  test('accept zero hours', () => expect(held({ hours: 0 }).hours).toBe(0));
  test('keep known directions, once each, in their order', () => {
    expect(held({ reportTo: ['out', 'sideways', 'up', 'out'] }).reportTo).toEqual(['up', 'out']);
  });

  test('are complete, whatever a document contains', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...Object.keys(NOTHING_CHOSEN)), fc.anything()), (junk) => {
        const choices = held(junk);
        expect(Object.keys(choices).toSorted()).toEqual(Object.keys(NOTHING_CHOSEN).toSorted());
        expect(STATUSES).toContain(choices.status);
        expect(quadrantOf(choices.impact, choices.effort) ?? 'park').toMatch(/^(do-first|plan|fill-in|park)$/);
      }),
    );
  });
});

describe('an action', () => {
  test.each(['', '  ', '\n'])('with the words %j is not present', (words) =>
    expect(isPresentAction(anAction({ words }))).toBe(false),
  );
  test('that was removed is not present', () => expect(isPresentAction(anAction({ removed: true }))).toBe(false));
  test('with words is present', () => expect(isPresentAction(anAction())).toBe(true));
  test('is open until it is done or stopped', () => {
    expect(STATUSES.filter((status) => isOpenAction(anAction({ status })))).toEqual(['not-started', 'in-progress']);
  });

  test('is overdue from the day after its due day', () => {
    const due = anAction({ by: '2026-07-15' });
    expect(['2026-07-14', '2026-07-15', '2026-07-16'].map((today) => isOverdue(due, today))).toEqual([
      false,
      false,
      true,
    ]);
  });
  test('that is done or stopped is not overdue', () => {
    expect(isOverdue(anAction({ by: '2020-01-01', status: 'done' }), '2026-07-15')).toBe(false);
    expect(isOverdue(anAction({ by: '2020-01-01', status: 'stopped' }), '2026-07-15')).toBe(false);
  });
  test('without a due day is never overdue', () => expect(isOverdue(anAction(), '2099-01-01')).toBe(false));

  test.each([
    [{}, ['lead', 'by', 'measure']],
    [{ lead: 'Sam' }, ['by', 'measure']],
    [{ lead: ' ', by: '2026-07-15', measure: '\n' }, ['lead', 'measure']],
    [{ lead: 'Sam', by: '2026-07-15', measure: 'Ten came' }, []],
  ])('with %j still lacks %j', (given, missing) => expect(missingFrom(anAction(given))).toEqual(missing));
});
