// @vitest-environment node
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { planCsv, planRows } from '../../../src/domain/reports/csv-exports.ts';
import { planCalendar } from '../../../src/domain/reports/plan-calendar.ts';
import { planSheet } from '../../../src/domain/reports/plan-sheet.ts';
import { writeXlsx } from '../../../src/exporters/xlsx/write-xlsx.ts';
import { formatLongDate } from '../../../src/lib/i18n/messages.ts';
import { cellsOf } from '../../support/csv-reader.ts';
import { exampleSnapshot, REPORTS } from '../example-reports.ts';
import { NAMES, readWorkbook } from '../xlsx/read-workbook.ts';
import { factsOf } from './facts.ts';

const workbook = async () => readWorkbook(await writeXlsx(planSheet(await exampleSnapshot()), { names: NAMES }));

/** Actions keyed by the headers of the CSV file. */
async function csvActions(): Promise<readonly Readonly<Record<string, string>>[]> {
  const [headers = [], ...rows] = cellsOf(planCsv(await exampleSnapshot()));
  return rows.map((row) => Object.fromEntries(headers.map((header, i) => [header, row[i] ?? ''])));
}

test('the workbook has the rows of the CSV file, cell by cell', async () => {
  const { plan } = await workbook();
  expect(plan.map((row) => row.map(({ shown }) => shown))).toEqual(cellsOf(planCsv(await exampleSnapshot())));
  expect(plan.length).toBe(1 + planRows(await exampleSnapshot()).length);
});

test('every row of the workbook is high enough for its text, up to six lines', async () => {
  const { plan, sheet } = await workbook();
  const columns = planSheet(await exampleSnapshot()).columns;
  plan.forEach((row, i) => {
    const lines = row.map(({ shown }, column) => Math.ceil(shown.length / (columns[column]?.width ?? 1)));
    const wanted = i === 0 ? 1 : Math.min(6, Math.max(...lines));
    expect(sheet.getRow(i + 1).height, `row ${i + 1}`).toBeGreaterThanOrEqual(wanted * 14);
  });
  expect(plan.length).toBeGreaterThan(10);
});

test('the full plan states the same facts for every action as its CSV row', async () => {
  const facts = factsOf(REPORTS['action plan in full'](await exampleSnapshot()));
  for (const row of await csvActions()) {
    const from = facts.indexOf(`h3 ${row.Ref}. ${row.Action}`);
    expect(from, row.Action).toBeGreaterThan(-1);
    const next = facts.findIndex((fact, i) => i > from && fact.startsWith('h'));
    const own = facts.slice(from, next === -1 ? undefined : next);
    const pairs: readonly (readonly [string, string | undefined])[] = [
      ['Owner', row.Lead],
      ['Status', row.Status],
      ['How we will know', row['Success measure']],
      ['Start', row.Start && formatLongDate(row.Start)],
      ['Next review', row['Next review'] && formatLongDate(row['Next review'])],
    ];
    for (const [name, value] of pairs) if (value) expect(own).toContain(`= ${name}: ${value}`);
    if (row['By when'])
      expect(own.find((fact) => fact.startsWith('= Due date'))).toContain(formatLongDate(row['By when']));
  }
});

test('the calendar has one event for every date of an open action, and no other', async () => {
  const calendar = new ICAL.Component(ICAL.parse(planCalendar(await exampleSnapshot(), 0).content ?? ''));
  const days = calendar.getAllSubcomponents('vevent').map((event) => String(event.getFirstPropertyValue('dtstart')));
  const open = (await csvActions()).filter(({ Status }) => Status === 'To do' || Status === 'In progress');
  const expected = open.flatMap((row) => [row['By when'], row['Next review']]).filter(Boolean);
  expect(days.toSorted()).toEqual(expected.toSorted());
  expect(expected.length).toBeGreaterThan(10);
});
