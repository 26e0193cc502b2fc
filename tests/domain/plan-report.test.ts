import { describe, expect, test } from 'vitest';
import type { Action } from '../../src/domain/action.ts';
import { planReport } from '../../src/domain/plan-report.ts';
import { type Block, type Report, wordsOf } from '../../src/domain/report.ts';
import { anAction, aRubric, aSnapshot, level } from '../support/builders.ts';

type Table = Extract<Block, { type: 'table' }>;
const short = (...actions: readonly Partial<Action>[]): Report =>
  planReport(aSnapshot({ actions: actions.map((given, i) => anAction({ id: `a${i}`, number: i + 1, ...given })) }), 'short');
const full = (said: Parameters<typeof aSnapshot>[0]): Report => planReport(aSnapshot(said), 'full');
const tables = (report: Report): readonly Table[] => report.blocks.filter((block) => block.type === 'table');
const cellTexts = (table: Table | undefined): readonly (readonly string[])[] =>
  table?.rows.map((row) => row.map((c) => c.map((p) => p.text).join(' / '))) ?? [];
const texts = (report: Report): readonly string[] => wordsOf(report).map((words) => words.text);
const headings = (report: Report): readonly string[] =>
  report.blocks.flatMap((block) => (block.type === 'heading' ? [`${block.level} ${block.words.text}`] : []));
const factsAfter = (report: Report, head: string): Readonly<Record<string, string>> => {
  const block = report.blocks[report.blocks.findIndex((b) => b.type === 'heading' && b.words.text === head) + 1];
  return block?.type === 'facts' ? Object.fromEntries(block.facts.map(({ name, value }) => [name, value.text])) : {};
};

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
    expect(factsAfter(full({ scope: ' ' }), 'Action plan, Riverside Trust')).toMatchObject({ Covers: 'the whole organisation' });
    expect(texts(full({}))).not.toContain('Period');
  });
  test('does not write the year that an edition is called after as if it were a quantity', () => {
    const report = planReport(aSnapshot({}, { rubric: aRubric({ edition: 2026 }) }), 'short');
    expect(texts(report)).toContain('Small rubric, edition 2026');
  });
  test.each(['short', 'full'] as const)('says that nobody from outside checked it (%s)', (depth) => {
    expect(texts(planReport(aSnapshot(), depth))).toContain('Self-assessed by the team; not checked by anybody from outside.');
  });
  test.each(['short', 'full'] as const)('holds no percentage, mean or total (%s)', (depth) => {
    const statements = { 'plan-1': { answer: level(2) }, 'plan-2': { answer: level(5) }, 'plan-3': { answer: level(4) } };
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
    expect(headings(short({})).slice(-2)).toEqual(['2 Where we are and where we want to be', '2 The other open actions']);
  });
  test('tells of each action who, by when, how we will know and how far it is', () => {
    const [table] = tables(short({ lead: 'Sam', by: '2026-10-31', measure: 'Ten came' }));
    expect(table?.columns.map((column) => column.label)).toEqual(['Ref', 'Action', 'Lead', 'By when', 'How we will know', 'Status']);
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

describe('the full plan', () => {
  test('goes stage by stage: its challenge, its levels, what is done now', () => {
    const stages = { plan: { now: 'We meet.', agreed: level(2), target: { type: 'level' as const, level: 4, by: null } } };
    const report = full({ stages });
    expect(headings(report)).toEqual([
      '1 Action plan, Riverside Trust',
      '2 Where we are and where we want to be',
      '2 Stage plan',
      '3 What we currently do',
      '2 Stage do',
    ]);
    expect(texts(report)).toEqual(
      expect.arrayContaining(['What about plan?', 'Now 2 Emerging, aim 4 Established', 'We meet.', 'Now none yet, aim none yet']),
    );
  });

  test('has no heading for what is done now where that is blank', () => {
    expect(headings(full({ stages: { plan: { now: ' \n' } } }))).not.toContain('3 What we currently do');
  });
  test('has every field of an action that somebody filled in', () => {
    const action: Partial<Action> = {
      statement: 'plan-2',
      lead: 'Sam',
      by: '2026-07-01',
      impact: 'high',
      effort: 'low',
      hours: 2.5,
      measure: 'Ten came',
      why: 'They know',
      partners: 'The school',
      resources: 'A room',
      collect: 'A list',
      progress: 'Begun',
      priorityReason: 'It is quick',
      reportTo: ['up', 'out'],
      start: '2026-06-01',
      reviewed: '2026-06-15',
      nextReview: '2026-09-01',
    };
    expect(factsAfter(full({ actions: [anAction(action)] }), '1. Ask the youth group')).toEqual({
      'Best practice': 'Good practice plan 2.',
      Lead: 'Sam',
      'By when': '1 July 2026 (overdue)',
      Status: 'Not started',
      Priority: 'Do first',
      'How much it helps': 'High',
      'How hard it is': 'Low',
      'Hours a month': '2.5',
      'How we will know': 'Ten came',
      'Why it matters': 'They know',
      'Who else is needed': 'The school',
      'What it needs': 'A room',
      'Evidence to collect': 'A list',
      Progress: 'Begun',
      'Why it was put there': 'It is quick',
      'Who will be told': 'Upwards, Outwards',
      Start: '1 June 2026',
      'Last reviewed': '15 June 2026',
      'Next review': '1 September 2026',
    });
  });
  test('has only what somebody filled in', () => {
    expect(factsAfter(full({ actions: [anAction({ why: ' ' })] }), '1. Ask the youth group')).toEqual({ Status: 'Not started' });
  });

  test('has every action once, also those that are closed and those of no stage', () => {
    const actions = [
      anAction({ id: 'a', number: 1, words: 'Closed', status: 'done' }),
      anAction({ id: 'b', number: 2, words: 'Whole', stage: null }),
      anAction({ id: 'c', number: 3, words: 'Lost', stage: 'of-another-edition' }),
    ];
    const report = full({ actions });
    expect(
      headings(report)
        .filter((head) => head.startsWith('3'))
        .toSorted(),
    ).toEqual(['3 1. Closed', '3 2. Whole', '3 3. Lost']);
    expect(headings(report)).toContain('2 The plan as a whole');
  });
  test('has no heading for the plan as a whole while nothing stands under it', () =>
    expect(headings(full({ actions: [anAction()] }))).not.toContain('2 The plan as a whole'));
});
