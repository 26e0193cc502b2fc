// @vitest-environment node
/** LibreOffice opens our files and finds the same rows. */
import { describe, expect, test } from 'vitest';
import { planCsv } from '../../../src/domain/reports/csv-exports.ts';
import { planSheet } from '../../../src/domain/reports/plan-sheet.ts';
import { writeDocx } from '../../../src/exporters/docx/write-docx.ts';
import { writeXlsx } from '../../../src/exporters/xlsx/write-xlsx.ts';
import { cellsOf } from '../../support/csv-reader.ts';
import { exampleSnapshot, REPORTS } from '../example-reports.ts';
import { factsOf, oneLine } from '../facts/facts.ts';
import { NAMES } from '../xlsx/read-workbook.ts';
import { headerRowsOf, libreOffice, opened, rowsIn } from './libre-office.ts';
import { within, wordsIn } from './read-xml.ts';

const { missing } = libreOffice();
const expected = async () => cellsOf(planCsv(await exampleSnapshot()));

/** Limits rows to the columns with headers; line breaks are as the program writes them. */
const shown = (rows: ReturnType<typeof rowsIn>, width: number): readonly (readonly string[])[] =>
  rows.map((row) => row.slice(0, width).map((cell) => cell.shown));

// `npm test` counts skipped tests by the reason in their name.
describe.skipIf(missing !== null)(`LibreOffice${missing === null ? '' : ` (skipped: ${missing})`}`, () => {
  test('finds the rows, dates and lists of choices of the plan in the workbook', async () => {
    const file = opened('plan.xlsx', await writeXlsx(planSheet(await exampleSnapshot()), { names: NAMES }), 'fods');
    const tables = within(file, 'table:table');
    expect(tables.map(({ attributes }) => attributes['table:name'])).toEqual([...NAMES]);
    const rows = tables[0] ? rowsIn(tables[0]) : [];
    const [headers = [], ...actions] = await expected();
    expect(shown(rows, headers.length)).toEqual([headers, ...actions]);
    const types = (column: string): readonly string[] =>
      rows.slice(1).map((row) => row[headers.indexOf(column)]?.type ?? '');
    expect(new Set(types('By when'))).toEqual(new Set(['date', '']));
    expect(new Set(types('Ref'))).toEqual(new Set(['float']));
    const rules = within(file, 'table:content-validation').map(({ attributes }) => attributes['table:condition']);
    expect(rules).toHaveLength(4);
    for (const rule of rules) expect(rule).toMatch(/cell-content-is-in-list/);
  }, 120_000);

  test('finds the same rows and dates in the CSV file', async () => {
    const file = opened('plan.csv', new TextEncoder().encode(planCsv(await exampleSnapshot())), 'fods');
    const [table] = within(file, 'table:table');
    const rows = table ? rowsIn(table) : [];
    const [headers = [], ...actions] = await expected();
    expect(shown(rows, headers.length)).toEqual([headers, ...actions]);
    expect(rows[1]?.[headers.indexOf('By when')]?.type).toBe('date');
  }, 120_000);

  test('finds headings, rows and repeated header rows in the Word document', async () => {
    const report = REPORTS.team(await exampleSnapshot());
    const file = opened('team.docx', await writeDocx(report, { paper: 'A4' }), 'fodt');
    const headings = within(file, 'text:h').map(
      (heading) => `h${heading.attributes['text:outline-level']} ${oneLine(wordsIn(heading))}`,
    );
    expect(headings).toEqual(factsOf(report).filter((fact) => /^h\d /.test(fact)));
    const tables = within(file, 'table:table');
    for (const table of tables) expect(headerRowsOf(table)).toHaveLength(1);
    const rows = tables.flatMap((table) =>
      within(table, 'table:table-row').map((row) =>
        within(row, 'table:table-cell').map((cell) => oneLine(within(cell, 'text:p').map(wordsIn).join(' '))),
      ),
    );
    const inReport = report.blocks.flatMap((block) =>
      block.type === 'table'
        ? block.rows.map((row) => row.map((cell) => oneLine(cell.map(({ text }) => text).join(' '))))
        : [],
    );
    expect(inReport.length).toBeGreaterThan(30);
    for (const row of inReport) expect(rows).toContainEqual(row);
  }, 120_000);
});
