// @vitest-environment node
/** Places where the pages of real documents end, read back from the files. */
import { describe, expect, test } from 'vitest';
import { type Block, heading, type Report } from '../../../../src/domain/document/blocks.ts';
import { blankForm, filledForm } from '../../../../src/domain/reports/form-report.ts';
import { anAction, aSnapshot, level, shippedRubric } from '../../../support/builders.ts';
import { aReport, made, said, words } from '../made.ts';
import type { ReadPdf } from '../read-pdf.ts';

const linesOf = ({ pages }: ReadPdf): readonly (readonly string[])[] =>
  pages.map(({ drawn }) => drawn.flatMap((piece) => ('glyphs' in piece ? [piece.glyphs.join('')] : [])));
/** Height of the text of each page, as a share of the height between margins and footer. */
const fillOf = ({ pages }: ReadPdf): readonly number[] =>
  pages.map(({ drawn, height }) => {
    const ys = drawn.flatMap((piece) => ('glyphs' in piece ? [piece.y] : []));
    const text = ys.filter((y) => y > Math.min(...ys) + 1);
    return (height - 45 - Math.min(...text)) / (height - 2 * 45 - 20);
  });

/** Paragraphs of one line, then a table with a heading, then a last line. */
const tableAfter = (paragraphs: number, rows: number): Report => {
  const table: Block = {
    type: 'table',
    caption: 'Things',
    nameColumn: 0,
    columns: [
      { label: 'Thing', width: 1 },
      { label: 'Why', width: 1 },
    ],
    rows: Array.from({ length: rows }, (_, i) => [words(`row${i}`, true), words('Because.')]),
  };
  return aReport([
    ...Array.from({ length: paragraphs }, (_, i): Block => ({ type: 'paragraph', words: said(`line${i}`) })),
    heading(2, said('Findings')),
    table,
  ]);
};

describe('the rows of a table', () => {
  test.each([2, 3, 5])(
    'stand alone on no page (%i rows), and the heading is not the last line of one',
    async (rows) => {
      // From a table at the middle of the page to one on the next page; the fit to fewer pages is switched by the length.
      for (let before = 26; before <= 32; before++) {
        for (const page of linesOf(await made(tableAfter(before, rows)))) {
          const here = page.filter((line) => line.startsWith('row')).length;
          expect(here, `${before} lines before`).not.toBe(1);
          if (page.includes('Findings')) expect(here).toBeGreaterThan(1);
        }
      }
    },
  );
});

describe('the form', () => {
  const rubric = shippedRubric();
  const answer = 'We run a youth forum each term and a tenants’ panel every month. '.repeat(46).trim();
  const filled = (now: (stage: string) => string): Report =>
    filledForm(
      aSnapshot(
        {
          period: 'Autumn 2026',
          statements: Object.fromEntries(
            rubric.stages.flatMap(({ statements }) => statements).map(({ id }) => [id, { answer: level(3) }]),
          ),
          stages: Object.fromEntries(rubric.stages.map(({ id }) => [id, { now: now(id) }])),
          actions: rubric.stages.map(({ id }, i) => anAction({ id: `a${i}`, number: i + 1, stage: id })),
        },
        { rubric },
      ),
    );

  test.each<[string, Report]>([
    ['without a word', filledForm(aSnapshot({}, { rubric }))],
    ['with short texts', filled(() => 'We meet every month.')],
    ['with a text of 3,000 letters in one stage', filled((stage) => (stage === 'do' ? answer : 'We meet.'))],
    ['with texts of 3,000 letters', filled(() => answer)],
  ])('%s fills its pages, except for the last', async (_, report) => {
    const pages = fillOf(await made(report));
    for (const share of pages.slice(0, -1)) expect(share, JSON.stringify(pages)).toBeGreaterThan(0.6);
  });

  test('has every word of a text that continues on the next page, once, and names its stage there', async () => {
    const pdf = await made(filled((stage) => (stage === 'do' ? answer : '')));
    const pages = linesOf(pdf);
    expect(
      pages
        .flat()
        .join(' ')
        .match(/youth forum/g),
    ).toHaveLength(46);
    const last = pages.findLast((page) => page.some((line) => line.includes('panel')));
    expect(last?.[0]).toBe('Do');
  });

  test('to fill in by hand begins with the levels, and has a page for each stage', async () => {
    const [first = [], ...stages] = linesOf(await made(blankForm(rubric)));
    expect(first).toEqual(expect.arrayContaining(['Outcomes', 'Levels']));
    expect(stages.map(([name]) => name)).toEqual(['Plan', 'Do', 'Measure', 'Review', 'Impact']);
  });
});
