import { describe, expect, test } from 'vitest';
import { compareReports } from '../../../src/domain/document/compare-reports.ts';
import { parseReportOptions, REPORT_AUDIENCES } from '../../../src/domain/document/report-options.ts';
import { isReport } from '../../../src/domain/document/validate-report.ts';
import { makeReport } from '../../../src/domain/reports/make-report.ts';
import { anAction, aSnapshot, level } from '../../support/builders.ts';

const team = (said: Parameters<typeof aSnapshot>[0], given: Parameters<typeof aSnapshot>[1] = {}) =>
  makeReport(aSnapshot(said, given), 'team', parseReportOptions({}, 'team'));
const action = anAction({ words: 'Ask the youth group', by: '2026-09-01' });

describe('a comparison of two reports', () => {
  test('finds no difference between equal reports', () =>
    expect(compareReports(team({ actions: [action] }), team({ actions: [action] }))).toEqual([]));
  test('finds a changed cell, with its section and row', () => {
    const found = compareReports(
      team({ actions: [action] }),
      team({ actions: [{ ...action, status: 'in-progress' }] }),
    );
    expect(found).toContainEqual({
      section: '1 open action, 0 to do first',
      what: 'Ask the youth group, Status',
      was: 'To do',
      is: 'In progress',
    });
  });
  test('finds an added row and a removed one', () => {
    const found = compareReports(
      team({ actions: [action] }),
      team({ actions: [{ ...action, words: 'Ask the carers' }] }),
    );
    expect(found.find(({ is }) => is?.includes('Status: To do'))).toMatchObject({
      what: 'Ask the carers',
      was: null,
    });
    expect(found.find(({ was }) => was?.includes('Status: To do'))).toMatchObject({
      what: 'Ask the youth group',
      is: null,
    });
  });
  test('finds a changed fact', () => {
    expect(compareReports(team({ period: 'May' }), team({ period: 'June' }))).toContainEqual({
      section: 'No stage has an agreed level yet.',
      what: 'Period',
      was: 'May',
      is: 'June',
    });
  });
  test('finds changed answers in the strips', () => {
    const before = team({ statements: { 'plan-1': { answer: level(2) } } });
    const after = team({ statements: { 'plan-1': { answer: level(3) } } });
    expect(compareReports(before, after)).toContainEqual(
      expect.objectContaining({ what: 'Stage plan', was: '2 · ·', is: '3 · ·' }),
    );
  });
  test('compares rows of the same name in order', () => {
    const twins = [anAction({ id: 'a', number: 1 }), anAction({ id: 'b', number: 2, status: 'done' })];
    expect(compareReports(team({ actions: twins }), team({ actions: twins }))).toEqual([]);
  });
});

test.each(REPORT_AUDIENCES)('the %s report is valid after a round trip through JSON', (audience) => {
  const report = makeReport(aSnapshot({ actions: [action] }), audience, parseReportOptions({}, audience));
  expect(isReport(JSON.parse(JSON.stringify(report)))).toBe(true);
});

test.each([
  null,
  {},
  { title: 'x', lang: 'en', landscape: false, footer: '', blocks: [{ type: 'video' }] },
  {
    title: 'x',
    lang: 'en',
    landscape: false,
    footer: '',
    blocks: [{ type: 'heading', level: 9, words: { text: '', lang: '' } }],
  },
])('%j is not a report', (value) => expect(isReport(value)).toBe(false));
