import { describe, expect, test } from 'vitest';
import type { FrameState } from '../../../../src/domain/workshop/display/frame.ts';
import { PAGE_CAPACITY } from '../../../../src/domain/workshop/display/frame-pages.ts';
import {
  ideasPages,
  promisedPages,
  saidPages,
  wordsPages,
} from '../../../../src/domain/workshop/display/list-frames.ts';
import type { Entry } from '../../../../src/domain/workshop/entry.ts';
import { aRunningWorkshop } from '../../../support/display-state.ts';
import { aGroup, anEntry } from '../../../support/workshop-builders.ts';

const CAPACITY = PAGE_CAPACITY[100];
const many = <T>(n: number, make: (i: number) => T): readonly T[] => Array.from({ length: n }, (_, i) => make(i));
/** Narrows a frame to one type, and fails the test for any other. */
function as<T extends FrameState['type']>(state: FrameState | undefined, type: T): Extract<FrameState, { type: T }> {
  if (state?.type !== type) throw new Error(`expected a frame of type ${type}, not ${state?.type}`);
  return state as Extract<FrameState, { type: T }>;
}

describe('words', () => {
  const word = (words: string, given: Partial<Entry> = {}) =>
    anEntry({ kind: 'word', question: 'celebrate', words, ...given });
  const pages = (entries: readonly Entry[], before: readonly string[] = []) =>
    wordsPages('What works?', entries, 'celebrate', before, CAPACITY);

  test('are counted together, most frequent first', () => {
    const [page] = pages([word('tea'), word('Trust'), word('trust')]);
    expect(as(page, 'words').words).toEqual([
      { words: 'Trust', count: 2 },
      { words: 'tea', count: 1 },
    ]);
  });

  test('need approval, and belong to one question', () => {
    const [page] = pages([
      word('held', { shown: false }),
      word('gone', { removed: true }),
      word('other', { question: 'x' }),
    ]);
    expect(as(page, 'words').words).toEqual([]);
  });

  test('continue on further pages, each with the question and the words of last time', () => {
    const all = pages(
      many(CAPACITY.words + 1, (i) => word(`word number ${i}`)),
      ['hope'],
    );
    expect(all.map((page) => as(page, 'words').words.length)).toEqual([CAPACITY.words, 1]);
    for (const page of all) expect(page).toMatchObject({ question: 'What works?', before: ['hope'] });
  });
});

describe('lines', () => {
  const groups = [aGroup('members', 'Members'), aGroup('staff', 'Staff')];
  const question = { id: 'shapes', words: 'What shapes it?', scheme: 'roles', form: 'said', on: true } as const;
  const line = (group: string, words: string, given: Partial<Entry> = {}) => anEntry({ group, words, ...given });
  const pages = (entries: readonly Entry[], form: 'said' | 'ideas' = 'said') =>
    saidPages({ ...question, form }, groups, entries, CAPACITY);

  test('of one group are on pages of their own, in the order of the groups', () => {
    const all = pages([line('staff', 'Time'), line('members', 'Money'), line('staff', 'Trust')]);
    expect(all).toMatchObject([
      { group: 'Members', lines: ['Money'] },
      { group: 'Staff', lines: ['Time', 'Trust'] },
    ]);
  });

  test('need approval', () =>
    expect(pages([line('staff', 'held', { shown: false })])).toEqual([
      { type: 'said', question: 'What shapes it?', group: '', lines: [] },
    ]));

  test('of a long list continue on a page of the same group', () => {
    const all = pages(many(20, (i) => line('members', `Line ${i}`)));
    expect(all.length).toBeGreaterThan(1);
    expect(all.flatMap((page) => as(page, 'said').lines)).toEqual(many(20, (i) => `Line ${i}`));
    for (const page of all) expect(as(page, 'said').group).toBe('Members');
  });

  test('of a question for ideas are its ideas', () =>
    expect(pages([line('staff', 'A minibus', { kind: 'idea' }), line('staff', 'Time')], 'ideas')).toMatchObject([
      { lines: ['A minibus'] },
    ]));
});

describe('ideas', () => {
  const idea = (words: string, given: Partial<Entry> = {}) =>
    anEntry({ kind: 'idea', words, possible: 'now', ...given });
  const pages = (entries: readonly Entry[], type: 'ideas' | 'dots') =>
    ideasPages(aRunningWorkshop({ entries }), type, CAPACITY);

  test('that are possible now come before those with a condition', () => {
    const all = pages([idea('Minibus', { possible: 'if', condition: 'the council lends one' }), idea('Tea')], 'ideas');
    expect(all).toEqual([
      { type: 'ideas', possible: 'now', ideas: [{ words: 'Tea', condition: '', dots: 0 }] },
      {
        type: 'ideas',
        possible: 'if',
        ideas: [{ words: 'Minibus', condition: 'the council lends one', dots: 0 }],
      },
    ]);
  });

  test('of one kind only have no empty page for the other', () => {
    expect(pages([], 'ideas').map((page) => as(page, 'ideas').possible)).toEqual(['now']);
    expect(pages([idea('Tea')], 'ideas')).toHaveLength(1);
  });

  test('show no condition that was typed for an idea that is possible now', () =>
    expect(as(pages([idea('Tea', { condition: 'left over' })], 'ideas')[0], 'ideas').ideas[0]?.condition).toBe(''));

  test('with dots are one list, most dots first, with the dots per person', () => {
    const [page] = pages([idea('Tea', { dots: 1 }), idea('Minibus', { possible: 'if', dots: 7 })], 'dots');
    expect(as(page, 'dots')).toMatchObject({
      each: 3,
      ideas: [
        { words: 'Minibus', dots: 7 },
        { words: 'Tea', dots: 1 },
      ],
    });
  });

  test('need approval', () => expect(as(pages([idea('held', { shown: false })], 'dots')[0], 'dots').ideas).toEqual([]));
});

describe('commitments', () => {
  test('keep what was promised beside what came of it', () =>
    expect(promisedPages([{ will: 'Keep the tea.', did: 'Kept.' }], CAPACITY)).toEqual([
      { type: 'promised', lines: [{ will: 'Keep the tea.', did: 'Kept.' }] },
    ]));

  test('of a long list continue on further pages', () => {
    const promised = many(12, (i) => ({ will: `We will ${i}`, did: `We did ${i}` }));
    const all = promisedPages(promised, CAPACITY);
    expect(all.length).toBeGreaterThan(1);
    expect(all.flatMap((page) => as(page, 'promised').lines)).toEqual(promised);
  });

  test('of nothing are one empty page', () =>
    expect(promisedPages([], CAPACITY)).toEqual([{ type: 'promised', lines: [] }]));
});
