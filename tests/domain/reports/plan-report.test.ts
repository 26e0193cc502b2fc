import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/domain/assessment/action.ts';
import type { Report } from '../../../src/domain/document/blocks.ts';
import { planReport } from '../../../src/domain/reports/plan-report.ts';
import { anAction, aRubric, aSnapshot, level } from '../../support/builders.ts';
import { cellTexts, factsAfter, headings, tables, texts } from '../../support/report-parts.ts';

const short = (...actions: readonly Partial<Action>[]): Report =>
  planReport(
    aSnapshot({ actions: actions.map((given, i) => anAction({ id: `a${i}`, number: i + 1, ...given })) }),
    'short',
  );
const full = (said: Parameters<typeof aSnapshot>[0]): Report => planReport(aSnapshot(said), 'full');

describe('every plan', () => {
  test('states its organisation and date', () => {
    const title = 'Action plan, Riverside Trust';
    expect(short()).toMatchObject({ title, footer: `${title}, 15 July 2026`, lang: 'en-GB', landscape: false });
  });
  test('begins with the organisation and the number of open actions, as every report does', () => {
    const report = planReport(aSnapshot({ period: 'Autumn 2026', actions: [anAction()] }), 'short');
    expect(report.blocks.slice(0, 2)).toMatchObject([
      { type: 'brand', organisation: 'Riverside Trust', line: 'Action plan, Autumn 2026' },
      { type: 'heading', level: 1, words: { text: '1 open action.' } },
    ]);
  });
  test('states its scope', () => {
    const said = { scope: 'The youth team', period: 'Autumn 2026' };
    expect(factsAfter(full(said), '0 open actions.')).toEqual({
      Scope: 'The youth team',
      Period: 'Autumn 2026',
      Framework: 'Small rubric, edition 1',
      Created: '15 July 2026',
    });
  });
  test('states no scope and no period that was not entered', () => {
    expect(texts(full({ scope: ' ' }))).not.toContain('Scope');
    expect(texts(full({}))).not.toContain('Period');
  });
  test('writes the year of an edition without a thousands separator', () => {
    const report = planReport(aSnapshot({}, { rubric: aRubric({ edition: 2026 }) }), 'short');
    expect(texts(report)).toContain('Small rubric, edition 2026');
  });
  test.each(['short', 'full'] as const)('states that it is self-assessed (%s)', (depth) => {
    expect(texts(planReport(aSnapshot(), depth))).toContain('Self-assessed by the team, not externally validated.');
  });
  test.each(['short', 'full'] as const)('holds no percentage, mean or total (%s)', (depth) => {
    const statements = {
      'plan-1': { answer: level(2) },
      'plan-2': { answer: level(5) },
      'plan-3': { answer: level(4) },
    };
    const said = texts(planReport(aSnapshot({ statements, actions: [anAction()] }), depth)).join(' ');
    expect(said).not.toMatch(/%|average|mean\b|total|3\.\d/i);
  });
});

describe('the short plan', () => {
  test('states that there are no open actions, without an empty table', () => {
    const report = short({ status: 'done' }, { status: 'stopped' }, { removed: true });
    expect(texts(report)).toContain('No actions yet');
    expect(tables(report)).toEqual([]);
  });

  test('lists every open action once: in progress, then "Do first", then the others', () => {
    const report = short(
      { words: 'Other' },
      { words: 'First', priority: 'do-first' },
      { words: 'Begun', priority: 'do-first', status: 'in-progress' },
    );
    expect(tables(report).map((table) => [table.caption, cellTexts(table).map((row) => row[1])])).toEqual([
      ['In progress', ['Begun']],
      ['Do first', ['First']],
      ['Other open actions', ['Other']],
    ]);
  });
  test('has a heading for each of its tables and no other', () => {
    expect(headings(short({})).slice(-2)).toEqual(['2 Where we are and where we want to be', '2 Other open actions']);
  });
  test('states lead, date, success measure and status of each action', () => {
    const [table] = tables(short({ lead: 'Sam', by: '2026-10-31', measure: 'Ten came' }));
    expect(table?.columns.map((column) => column.label)).toEqual([
      'Ref',
      'Action',
      'Owner',
      'Due date',
      'How we will know',
      'Status',
    ]);
    expect(cellTexts(table)).toEqual([['1', 'Ask the youth group', 'Sam', '31 Oct 2026', 'Ten came', 'To do']]);
    expect(table?.nameColumn).toBe(1);
  });
  test('emphasises actions and overdue dates', () => {
    const [row] = tables(short({ lead: 'Sam', by: '2026-07-14' }))[0]?.rows ?? [];
    expect(row?.flat().map((p) => [p.text, p.strong])).toEqual([
      ['1', false],
      ['Ask the youth group', true],
      ['Sam', false],
      ['14 Jul 2026', false],
      ['overdue', true],
      ['To do', false],
    ]);
  });
  test('leaves unset fields empty', () =>
    expect(cellTexts(tables(short({}))[0])).toEqual([['1', 'Ask the youth group', '', '', '', 'To do']]));
  test('marks overdue actions, not those due today', () => {
    const [table] = tables(short({ by: '2026-07-14' }, { by: '2026-07-15' }));
    expect(cellTexts(table).map((row) => row[3])).toEqual(['14 Jul 2026 / overdue', '15 Jul 2026']);
  });
  test('keeps the reference of an action in any order', () => {
    const [table] = tables(short({ stage: 'do' }, { stage: 'plan' }));
    expect(cellTexts(table).map((row) => row[0])).toEqual(['2', '1']);
  });
});
