import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/domain/assessment/action.ts';
import { PLAN_COLUMNS, planRows } from '../../../src/domain/reports/csv-exports.ts';
import { planSheet } from '../../../src/domain/reports/plan-sheet.ts';
import { anAction, aSnapshot, level } from '../../support/builders.ts';
import { fullInput } from '../../support/report-inputs.ts';

type Said = NonNullable<Parameters<typeof aSnapshot>[0]>;
/** The cell of a column in the row of one action. */
const cellOf = (column: string, action: Partial<Action>, said: Said = {}) =>
  planSheet(aSnapshot({ ...said, actions: [anAction(action)] })).rows[0]?.[PLAN_COLUMNS.indexOf(column)];

describe('the spreadsheet of a plan', () => {
  const sheet = planSheet(fullInput());

  test('has the columns of the CSV file, and a row for each of its rows', () => {
    expect(sheet.columns.map(({ name }) => name)).toEqual(PLAN_COLUMNS);
    expect(sheet.rows).toHaveLength(planRows(fullInput()).length);
    expect(new Set(sheet.rows.map((row) => row.length))).toEqual(new Set([PLAN_COLUMNS.length]));
  });

  test('has the same words as the CSV file in every cell', () => {
    const asText = sheet.rows.map((row) =>
      row.map((cell) => {
        if (cell?.type === 'words') return cell.words;
        if (cell?.type === 'day') return cell.day;
        return cell === null ? '' : String(cell?.number);
      }),
    );
    expect(asText).toEqual(planRows(fullInput()));
  });

  test('is named after the organisation and says that it is self-assessed', () => {
    expect(sheet).toMatchObject({ title: 'Action plan, Riverside Trust', lang: 'en-GB' });
    expect(sheet.about).toEqual([
      ['Action plan', 'Riverside Trust'],
      ['Framework', 'Small rubric, Summer 2026'],
      ['Scope', 'The youth team'],
      ['Created', '15 July 2026'],
      ['', '“What do we currently do” is written once for each stage, in the row of its first action.'],
      ['', 'Self-assessed by the team, not externally validated.'],
    ]);
  });

  test('states no scope, where none was entered', () =>
    expect(planSheet(aSnapshot({ scope: ' ' })).about.map(([name]) => name)).not.toContain('Scope'));

  test('of an empty plan has its columns and no row', () => {
    const empty = planSheet(aSnapshot());
    expect(empty.columns).toHaveLength(27);
    expect(empty.rows).toEqual([]);
  });

  test.each([
    ['Status', ['To do', 'In progress', 'Done', 'Stopped']],
    ['Impact', ['Low', 'Medium', 'High']],
    ['Effort', ['Low', 'Medium', 'High']],
    ['Lead', undefined],
    ['By when', undefined],
  ])('offers for %s the choices %j', (name, choices) =>
    expect(sheet.columns.find((column) => column.name === name)?.choices).toEqual(choices),
  );

  test('offers a choice for every value that the program itself writes there', () => {
    for (const { choices = [], name } of sheet.columns.filter((column) => column.choices !== undefined)) {
      const written = (['low', 'medium', 'high'] as const).flatMap((size) =>
        (['not-started', 'in-progress', 'done', 'stopped'] as const).map((status) =>
          cellOf(name, { impact: size, effort: size, status }),
        ),
      );
      for (const cell of written) expect(cell?.type === 'words' && choices.includes(cell.words)).toBe(true);
    }
  });

  test('is wide for sentences and narrow for numbers', () => {
    const widthOf = (name: string) => sheet.columns.find((column) => column.name === name)?.width ?? 0;
    expect(widthOf('Action')).toBeGreaterThan(widthOf('Lead'));
    expect(widthOf('Lead')).toBeGreaterThan(widthOf('Ref'));
  });
});

describe('a cell of the spreadsheet', () => {
  test.each(['Start', 'By when', 'Last reviewed', 'Next review'])('of %s is a day that can be sorted', (column) => {
    const days = { start: '2026-08-01', by: '2026-08-01', reviewed: '2026-08-01', nextReview: '2026-08-01' };
    expect(cellOf(column, days)).toEqual({ type: 'day', day: '2026-08-01' });
  });
  test.each(['Start', 'By when', 'Last reviewed', 'Next review', 'Lead', 'Priority', 'Statement', 'Current level'])(
    'of %s is empty where nothing was entered',
    (column) => expect(cellOf(column, {})).toBeNull(),
  );
  test.each<readonly [string, Partial<Action>, number]>([
    ['Ref', { number: 12 }, 12],
    ['Statement', { statement: 'plan-3' }, 3],
  ])('of %s is a number', (column, action, number) =>
    expect(cellOf(column, action)).toEqual({ type: 'number', number }),
  );
  test('of a reference that two devices gave is words, with its letter', () => {
    const actions = [anAction({ id: 'a', number: 3 }), anAction({ id: 'b', number: 3, madeAt: 5 })];
    expect(planSheet(aSnapshot({ actions })).rows.map(([ref]) => ref)).toEqual([
      { type: 'number', number: 3 },
      { type: 'words', words: '3b' },
    ]);
  });
  test('of words stays words, also where they look like a number, a day or a formula', () => {
    for (const words of ['2026-08-01', '42', '=1+1']) {
      expect(cellOf('Action', { words })).toEqual({ type: 'words', words });
    }
  });
  test('of a level has its number and its name', () =>
    expect(cellOf('Current level', {}, { stages: { plan: { agreed: level(4) } } })).toEqual({
      type: 'words',
      words: '4 Established',
    }));
});
