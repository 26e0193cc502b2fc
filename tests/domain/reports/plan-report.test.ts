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
  test('says whose it is, and when it was made', () => {
    const title = 'Action plan, Riverside Trust';
    expect(short()).toMatchObject({ title, footer: `${title}, 15 July 2026`, lang: 'en-GB', landscape: false });
  });
  test('says what it covers', () => {
    const said = { scope: 'The youth team', period: 'Autumn 2026' };
    expect(factsAfter(full(said), 'Action plan, Riverside Trust')).toEqual({
      Covers: 'The youth team',
      Period: 'Autumn 2026',
      Statements: 'Small rubric, edition 1',
      'Made on': '15 July 2026',
    });
  });
  test('covers the whole organisation where nobody said otherwise, and leaves out a period that nobody gave', () => {
    expect(factsAfter(full({ scope: ' ' }), 'Action plan, Riverside Trust')).toMatchObject({
      Covers: 'the whole organisation',
    });
    expect(texts(full({}))).not.toContain('Period');
  });
  test('does not write the year that an edition is called after as if it were a quantity', () => {
    const report = planReport(aSnapshot({}, { rubric: aRubric({ edition: 2026 }) }), 'short');
    expect(texts(report)).toContain('Small rubric, edition 2026');
  });
  test.each(['short', 'full'] as const)('says that nobody from outside checked it (%s)', (depth) => {
    expect(texts(planReport(aSnapshot(), depth))).toContain(
      'Self-assessed by the team; not checked by anybody from outside.',
    );
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
  test('without open actions says so, and has no empty table', () => {
    const report = short({ status: 'done' }, { status: 'stopped' }, { removed: true });
    expect(texts(report)).toContain('There are no actions in the plan yet.');
    expect(tables(report)).toEqual([]);
  });

  test('has every open action once: started, then "Do first", then the others', () => {
    const report = short(
      { words: 'Other' },
      { words: 'First', priority: 'do-first' },
      { words: 'Begun', priority: 'do-first', status: 'in-progress' },
    );
    expect(tables(report).map((table) => [table.caption, cellTexts(table).map((row) => row[1])])).toEqual([
      ['Started', ['Begun']],
      ['Do these first', ['First']],
      ['The other open actions', ['Other']],
    ]);
  });
  test('has a heading for each table that it has, and for no other', () => {
    expect(headings(short({})).slice(-2)).toEqual([
      '2 Where we are and where we want to be',
      '2 The other open actions',
    ]);
  });
  test('tells of each action who, by when, how we will know and how far it is', () => {
    const [table] = tables(short({ lead: 'Sam', by: '2026-10-31', measure: 'Ten came' }));
    expect(table?.columns.map((column) => column.label)).toEqual([
      'Ref',
      'Action',
      'Lead',
      'By when',
      'How we will know',
      'Status',
    ]);
    expect(cellTexts(table)).toEqual([['1', 'Ask the youth group', 'Sam', '31 Oct 2026', 'Ten came', 'Not started']]);
    expect(table?.nameColumn).toBe(1);
  });
  test('sets off what is to be done, and what is overdue', () => {
    const [row] = tables(short({ lead: 'Sam', by: '2026-07-14' }))[0]?.rows ?? [];
    expect(row?.flat().map((p) => [p.text, p.strong])).toEqual([
      ['1', false],
      ['Ask the youth group', true],
      ['Sam', false],
      ['14 Jul 2026', false],
      ['overdue', true],
      ['Not started', false],
    ]);
  });
  test('leaves empty what nobody filled in', () =>
    expect(cellTexts(tables(short({}))[0])).toEqual([['1', 'Ask the youth group', '', '', '', 'Not started']]));
  test('marks what is overdue, and what is due today not yet', () => {
    const [table] = tables(short({ by: '2026-07-14' }, { by: '2026-07-15' }));
    expect(cellTexts(table).map((row) => row[3])).toEqual(['14 Jul 2026 / overdue', '15 Jul 2026']);
  });
  test('keeps the reference of an action, whatever its place', () => {
    const [table] = tables(short({ stage: 'do' }, { stage: 'plan' }));
    expect(cellTexts(table).map((row) => row[0])).toEqual(['2', '1']);
  });
});
