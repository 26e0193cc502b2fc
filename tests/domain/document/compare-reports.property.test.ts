import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, cell, heading, paragraph, type Report } from '../../../src/domain/document/blocks.ts';
import { compareReports, type ReportDifference } from '../../../src/domain/document/compare-reports.ts';

const said = (text: string) => ({ text, lang: 'en' });
const reportOf = (...blocks: readonly Block[]): Report => ({
  title: 'T',
  lang: 'en',
  landscape: false,
  footer: 'F',
  blocks: [heading(1, said('Finding')), ...blocks],
});
const facts = (values: Readonly<Record<string, string>>): Block => ({
  type: 'facts',
  facts: Object.entries(values).map(([name, value]) => ({ name, value: said(value) })),
});
const list = (...items: readonly string[]): Block => ({ type: 'list', items: items.map(said) });
const table = (...rows: readonly (readonly string[])[]): Block => ({
  type: 'table',
  caption: 'Actions',
  nameColumn: 0,
  columns: ['Action', 'Lead', 'By'].map((label) => ({ label, width: 1 })),
  rows: rows.map((row) => row.map((words) => cell(said(words)))),
});
const lanes = (words: string, tabled = false): Block => ({
  type: 'lanes',
  title: 'Lanes',
  stops: [],
  lanes: [],
  said: words,
  tabled,
});

const word = fc.constantFrom('Ask', 'Write', 'Meet', 'Plan', 'Review', 'Report');
const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  word.map((text) => heading(2, said(text))),
  word.map((text) => paragraph(said(text))),
  fc.array(word, { maxLength: 4 }).map((items) => list(...items)),
  fc.dictionary(word, word, { maxKeys: 3 }).map(facts),
  fc.array(fc.tuple(word, word, word), { maxLength: 4 }).map((rows) => table(...rows)),
  word.map((words) => lanes(words)),
  fc.constant<Block>({ type: 'page-break' }),
);
const anyReport = fc.array(anyBlock, { maxLength: 6 }).map((blocks) => reportOf(...blocks));
/** Differences without their order and the heading, which is that of the later report. */
const unordered = (differences: readonly ReportDifference[]) =>
  differences.map(({ what, was, is }) => `${what} | ${was} | ${is}`).toSorted();

describe('the comparison of any two reports', () => {
  test('of a report with itself finds nothing', () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        expect(compareReports(report, report)).toEqual([]);
      }),
    );
  });

  test('finds the same the other way round, with before and after exchanged', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (earlier, later) => {
        const back = compareReports(later, earlier).map(({ was, is, ...rest }) => ({ ...rest, was: is, is: was }));
        expect(unordered(compareReports(earlier, later))).toEqual(unordered(back));
      }),
    );
  });

  test('never reports a difference between two equal things', () => {
    fc.assert(
      fc.property(anyReport, anyReport, (earlier, later) => {
        for (const { was, is } of compareReports(earlier, later)) expect(was).not.toBe(is);
      }),
    );
  });

  test('finds nothing but what was added, where the later report continues the earlier', () => {
    fc.assert(
      fc.property(
        anyReport,
        fc.uniqueArray(fc.stringMatching(/^New [a-z]{1,8}$/), { maxLength: 3 }),
        (earlier, items) => {
          const later = { ...earlier, blocks: [...earlier.blocks, list(...items)] };
          expect(compareReports(earlier, later).map(({ was, is }) => [was, is])).toEqual(
            items.map((item) => [null, item]),
          );
          expect(compareReports(later, earlier).map(({ was, is }) => [was, is])).toEqual(
            items.map((item) => [item, null]),
          );
        },
      ),
    );
  });
});

describe('the comparison of two reports', () => {
  test.each<readonly [string, Block, Block, readonly ReportDifference[]]>([
    [
      'a fact that changed',
      facts({ Lead: 'Ana' }),
      facts({ Lead: 'Ben' }),
      [{ section: 'Finding', what: 'Lead', was: 'Ana', is: 'Ben' }],
    ],
    [
      'a fact that was added',
      facts({}),
      facts({ Lead: 'Ben' }),
      [{ section: 'Finding', what: 'Lead', was: null, is: 'Ben' }],
    ],
    [
      'a cell that changed',
      table(['Ask', 'Ana', 'May']),
      table(['Ask', 'Ben', 'May']),
      [{ section: 'Finding', what: 'Ask, Lead', was: 'Ana', is: 'Ben' }],
    ],
    [
      'a cell that was filled',
      table(['Ask', '', 'May']),
      table(['Ask', 'Ben', 'May']),
      [{ section: 'Finding', what: 'Ask, Lead', was: null, is: 'Ben' }],
    ],
    [
      'a cell that was emptied',
      table(['Ask', 'Ana', 'May']),
      table(['Ask', 'Ana', '']),
      [{ section: 'Finding', what: 'Ask, By', was: 'May', is: null }],
    ],
    [
      'a row that was added',
      table(['Ask', 'Ana', 'May']),
      table(['Ask', 'Ana', 'May'], ['Write', 'Ben', '']),
      [{ section: 'Finding', what: 'Write', was: null, is: 'Lead: Ben' }],
    ],
    [
      'a row that went',
      table(['Ask', 'Ana', 'May'], ['Write', 'Ben', 'June']),
      table(['Ask', 'Ana', 'May']),
      [{ section: 'Finding', what: 'Write', was: 'Lead: Ben. By: June', is: null }],
    ],
    [
      'the second of two rows with one name',
      table(['Ask', 'Ana', 'May'], ['Ask', 'Ben', 'May']),
      table(['Ask', 'Ana', 'May'], ['Ask', 'Ben', 'June']),
      [{ section: 'Finding', what: 'Ask, By', was: 'May', is: 'June' }],
    ],
    [
      'lanes without a table',
      lanes('Plan: level 2'),
      lanes('Plan: level 3'),
      [
        { section: 'Finding', what: '', was: null, is: 'Plan: level 3' },
        { section: 'Finding', what: '', was: 'Plan: level 2', is: null },
      ],
    ],
    ['lanes beside a table that says the same', lanes('Plan: level 2', true), lanes('Plan: level 3', true), []],
    [
      'rows in another order',
      table(['Ask', 'Ana', ''], ['Write', '', '']),
      table(['Write', '', ''], ['Ask', 'Ana', '']),
      [],
    ],
    [
      'another brand',
      { type: 'brand', organisation: 'Us', line: 'Team report', logo: null },
      { type: 'brand', organisation: 'Them', line: 'Team report', logo: null },
      [],
    ],
  ])('with %s', (_, before, after, expected) =>
    expect(compareReports(reportOf(before), reportOf(after))).toEqual(expected),
  );

  test('names the section of the later report by its heading of level 1 or 2', () => {
    const report = (words: string) =>
      reportOf(heading(2, said('Plan')), heading(3, said('Notes')), paragraph(said(words)));
    expect(compareReports(report('Old'), report('New'))).toEqual([
      { section: 'Plan', what: '', was: null, is: 'New' },
      { section: 'Plan', what: '', was: 'Old', is: null },
    ]);
  });
});
