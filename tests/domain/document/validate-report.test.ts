import { describe, expect, test } from 'vitest';
import type { Block, Report } from '../../../src/domain/document/blocks.ts';
import { isReport } from '../../../src/domain/document/validate-report.ts';

const said = { text: 'Words', lang: 'en' };
const BLOCKS: readonly Block[] = [
  { type: 'brand', organisation: 'Us', line: 'Plan', logo: null },
  { type: 'heading', level: 3, words: said },
  { type: 'paragraph', words: said, quiet: true },
  { type: 'facts', facts: [{ name: 'Lead', value: said }] },
  { type: 'list', items: [said] },
  {
    type: 'table',
    caption: 'C',
    nameColumn: 0,
    columns: [{ label: 'A', width: 1 }],
    rows: [[[{ ...said, strong: true }]], [[]]],
    form: 'blank',
  },
  {
    type: 'lanes',
    title: 'L',
    stops: ['One'],
    lanes: [{ name: 'Plan', now: 1, provisional: false, before: null, aim: 2 }],
    said: 'Plan: 1',
  },
  {
    type: 'strips',
    title: 'S',
    strips: [{ name: 'Plan', lane: 0, marks: [{ mark: '1', level: 1, notApplicable: false, claimed: false }] }],
    levels: 5,
    of: 1,
    key: [{ mark: '1', means: 'Not yet' }],
    said: 'Plan: 1',
  },
  { type: 'page-break' },
];
const report = (blocks: readonly unknown[], given: object = {}): unknown => ({
  title: 'T',
  lang: 'en',
  landscape: false,
  footer: 'F',
  blocks,
  ...given,
});

describe('stored data is a report', () => {
  test.each(BLOCKS.map((block) => [block.type, block] as const))('with a %s block', (_, block) =>
    expect(isReport(report([block]))).toBe(true),
  );

  test('with properties of a later release', () => {
    const later = { ...BLOCKS[1], colour: 'red' };
    expect(
      isReport(report([later], { theme: 'dark' } satisfies object & Partial<Record<keyof Report | 'theme', unknown>>)),
    ).toBe(true);
  });
});

describe('stored data is not a report', () => {
  test.each(['title', 'lang', 'landscape', 'footer', 'blocks'])('without its %s', (key) =>
    expect(isReport(report([], { [key]: undefined }))).toBe(false),
  );

  test.each(
    BLOCKS.flatMap((block) =>
      Object.entries(block)
        .filter(([key]) => !['type', 'quiet', 'form', 'logo'].includes(key))
        .map(([key]) => [block.type, key, { ...block, [key]: { wrong: true } }] as const),
    ),
  )('with a %s block whose %s is of the wrong type', (_, __, block) => expect(isReport(report([block]))).toBe(false));

  test.each([
    ['an unknown type of block', { type: 'video' }],
    ['a heading of level 4', { type: 'heading', level: 4, words: said }],
    ['a block that is null', null],
  ])('with %s', (_, block) => expect(isReport(report([block]))).toBe(false));
});
