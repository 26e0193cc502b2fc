// @vitest-environment node
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Block, type Report, textOfParagraph } from '../../../src/domain/document/blocks.ts';
import { clean } from '../../../src/exporters/pdf/typesetting/graphemes.ts';
import { LOGO_PNG } from '../example-reports.ts';
import { aReport, made, said, saidOnce } from './made.ts';
import { textOf } from './read-pdf.ts';

const WORDS = [
  'plan',
  'Caffi Ŵyl',
  'tŷ',
  '“quoted”',
  'Łódź',
  '—',
  '10%',
  'co-operate',
  'https://example.org/a/b?c=d',
  'مركز',
  'Ελλάδα',
  'район',
  '社',
  '😀',
  '(a',
  '\\)',
  '\n',
];
const anyText = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const anySaid = anyText.map((text) => said(text));
const anyLevel = fc.option(fc.integer({ min: 1, max: 4 }));
const anyCell = fc.array(fc.record({ text: anyText, lang: fc.constant('en'), strong: fc.boolean() }), { maxLength: 3 });

const anyLogo = fc.constantFrom(
  null,
  ...[LOGO_PNG, LOGO_PNG.slice(0, 60), 'no picture'].map((png) => ({ png, svg: null, width: 2, height: 1 })),
);
const anyMark = fc.record({
  mark: fc.constantFrom('1', '4', '≠', '–', '?'),
  level: anyLevel,
  notApplicable: fc.boolean(),
  claimed: fc.boolean(),
});

const anyTable = fc.integer({ min: 1, max: 6 }).chain(
  (count): fc.Arbitrary<Block> =>
    fc.record({
      type: fc.constant('table' as const),
      caption: anyText,
      nameColumn: fc.nat(count - 1),
      columns: fc.array(fc.record({ label: anyText, width: fc.integer({ min: 0, max: 40 }) }), {
        minLength: count,
        maxLength: count,
      }),
      rows: fc.array(fc.array(anyCell, { minLength: count, maxLength: count }), { maxLength: 6 }),
    }),
);

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    type: fc.constant('heading' as const),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    words: anySaid,
  }),
  fc.record({ type: fc.constant('paragraph' as const), words: anySaid, quiet: fc.boolean() }),
  fc.record({
    type: fc.constant('facts' as const),
    facts: fc.array(fc.record({ name: anyText, value: anySaid }), { maxLength: 5 }),
  }),
  fc.record({ type: fc.constant('list' as const), items: fc.array(anySaid, { maxLength: 5 }) }),
  anyTable,
  fc.record({
    type: fc.constant('lanes' as const),
    title: anyText,
    stops: fc.array(anyText, { minLength: 4, maxLength: 9 }),
    lanes: fc.array(
      fc.record({ name: anyText, now: anyLevel, provisional: fc.boolean(), before: anyLevel, aim: anyLevel }),
      { maxLength: 8 },
    ),
    said: anyText,
  }),
  fc.record({ type: fc.constant('brand' as const), organisation: anyText, line: anyText, logo: anyLogo }),
  fc.record({
    type: fc.constant('strips' as const),
    title: anyText,
    strips: fc.array(
      fc.record({
        name: fc.constantFrom('Plan', 'Do', 'مركز'),
        lane: fc.nat(8),
        marks: fc.array(anyMark, { maxLength: 40 }),
      }),
      {
        maxLength: 8,
      },
    ),
    levels: fc.integer({ min: 2, max: 9 }),
    of: fc.integer({ min: 1, max: 9 }),
    key: fc.array(fc.record({ mark: fc.constantFrom('1', '≠', '?'), means: anyText }), { maxLength: 4 }),
    said: anyText,
  }),
  fc.constant<Block>({ type: 'page-break' }),
);

const anyReport: fc.Arbitrary<Report> = fc
  .record({ blocks: fc.array(anyBlock, { maxLength: 6 }), landscape: fc.boolean() })
  .map(({ blocks, landscape }) => aReport(blocks, { landscape }));

/** Drops characters that may be written differently: spaces and invisible ones. */
const bare = (text: string): string =>
  clean(text)
    .replace(/[\s\p{DI}]/gu, '')
    .replaceAll('\u2011', '-');
/** Characters in sorted order: brackets in right-to-left lines are mirrored. */
const bag = (text: string): string => [...bare(text).replace(/[()[\]{}<>«»‹›≤≥]/g, '')].sort().join('');

test('every word of any report can be read from its PDF', async () => {
  await fc.assert(
    fc.asyncProperty(anyReport, async (report) => {
      const { tree, pages } = await made(report);
      expect(pages.length).toBeGreaterThan(0);
      const read = bag(textOf(tree));
      const counted = new Map<string, number>();
      for (const character of read) counted.set(character, (counted.get(character) ?? 0) + 1);
      for (const words of textOfParagraph(saidOnce(report))) {
        for (const character of bag(words.text)) {
          const left = counted.get(character) ?? 0;
          if (left === 0) throw new Error(`"${character}" of "${words.text}" is not in the file`);
          counted.set(character, left - 1);
        }
      }
    }),
    { numRuns: 30 },
  );
}, 120_000);
