import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/domain/assessment/action.ts';
import { NOT_AGREED } from '../../../src/domain/assessment/assessment.ts';
import type { ReportOptions } from '../../../src/domain/document/report-options.ts';
import { anAction, anItem, aSnapshot, level, notAgreed, notApplicable } from '../../support/builders.ts';
import { emptyInput, fullInput, halfFinishedInput, plainReport, reportOf } from '../../support/report-inputs.ts';
import { cellTexts, factsAfter, headings, tables, texts } from '../../support/report-parts.ts';

type Given = Parameters<typeof aSnapshot>;
type Stages = NonNullable<NonNullable<Given[0]>['stages']>;
const team = (said: Given[0], given: Given[1] = {}, choice: Partial<ReportOptions> = {}) =>
  reportOf(aSnapshot(said, given), 'team', choice);
const tableOf = (report: ReturnType<typeof team>, caption: string) =>
  tables(report).find((table) => table.caption === caption);
const STATEMENTS = 'Statements of Stage plan';

describe('the team report of an empty assessment', () => {
  const report = reportOf(emptyInput(), 'team');

  test('says for each part that there is nothing yet', () => {
    expect(headings(report)).toEqual([
      '1 No stage has an agreed level yet.',
      '2 No statement has a level yet',
      '2 0 of 5 statements have a level',
      '2 Stage plan: no agreed level yet',
      '3 How close we are to best practice',
      '2 Stage do: no agreed level yet',
      '3 How close we are to best practice',
      '2 0 open actions, 0 to do first',
      '2 Documented or corroborated evidence for 0 of 5 statements',
      '2 Self-assessed by the team, not externally validated',
    ]);
  });

  test('lists every statement without an answer as such', () => {
    expect(
      tables(report).flatMap((table) => (table.caption.startsWith('Statements of') ? cellTexts(table) : [])),
    ).toEqual([
      ['1', 'Good practice plan 1.', 'No answer yet', 'No evidence'],
      ['2', 'Good practice plan 2.', 'No answer yet', 'No evidence'],
      ['3', 'Good practice plan 3.', 'No answer yet', 'No evidence'],
      ['1', 'Good practice do 1.', 'No answer yet', 'No evidence'],
      ['2', 'Good practice do 2.', 'No answer yet', 'No evidence'],
    ]);
  });

  test('has no period, no participants and no comparison', () => {
    expect(Object.keys(factsAfter(report, 'No stage has an agreed level yet.'))).toEqual(['Framework', 'Created']);
  });

  test('counts zero answers at its end', () => {
    expect(factsAfter(report, 'Self-assessed by the team, not externally validated')).toEqual({
      'How it was rated': 'The team chose the answers. Levels are not added up or averaged.',
      Answers: '0 of 5 statements answered',
      'Prepared for': 'the team',
    });
  });
});

describe('the team report of a half-finished assessment', () => {
  const report = reportOf(halfFinishedInput(), 'team');

  test('counts what has a level, in the singular', () => {
    expect(headings(report)).toEqual(
      expect.arrayContaining(['2 1 of 5 statements has a level', '2 1 open action, 0 to do first']),
    );
  });

  test('shows what was written for the one stage and no heading for it at the other', () => {
    expect(headings(report).filter((head) => head === '3 What we currently do')).toHaveLength(1);
    expect(texts(report)).toContain('We meet twice a year.');
  });

  test('gives no middle level for a stage with too few answers, but its lowest', () => {
    const [standing] = tables(report);
    expect(cellTexts(standing)).toEqual([
      [
        'Stage plan',
        'No agreed level. Not enough answers for a middle level. Lowest: 2 Emerging, statement 1. Good practice plan 1',
        '',
        '0 of 3, 1 not answered yet',
        'Not enough answers for a middle level / Lowest: 2 Emerging, statement 1. Good practice plan 1',
      ],
      [
        'Stage do',
        'No agreed level. Not enough answers for a middle level',
        '',
        'Not answered yet',
        'Not enough answers for a middle level',
      ],
    ]);
  });

  test('lists an action without lead and date by its words alone', () => {
    expect(plainReport(halfFinishedInput(), 'team')).toContain('\n- Ask the youth group\n');
  });

  test('counts “don’t know” among the answers and by itself', () => {
    expect(texts(report)).toContain('2 of 5 statements answered, 1 “Don’t know”');
  });
});

describe('the team report of a full assessment', () => {
  const report = reportOf(fullInput(), 'team', { depth: 'full' });

  test('begins with what was agreed and what is open', () =>
    expect(headings(report)[0]).toBe('1 We agreed a level for 1 of 2 stages. 2 open actions.'));

  test('says what it covers and who took part', () => {
    expect(factsAfter(report, 'We agreed a level for 1 of 2 stages. 2 open actions.')).toMatchObject({
      Scope: 'The youth team',
      Period: 'Summer 2026',
      'Who took part': 'Nine staff, four volunteers',
    });
  });

  test('has the agreed level, the range that was not agreed and the aim with its day', () => {
    expect(cellTexts(tables(report)[0]).map((row) => row.slice(0, 4))).toEqual([
      ['Stage plan', '3 Developing', '4 Established by 31 Jan 2027', '1 of 3'],
      ['Stage do', 'Not agreed, 2 to 4', '', '0 of 1'],
    ]);
  });

  test('gives the reason for each answer that is not a level', () => {
    expect(cellTexts(tableOf(report, 'Statements of Stage do')).map((row) => row[2])).toEqual([
      'Not agreed, 2 to 4 / Two views of the pilot',
      'Not applicable / No events are held',
    ]);
  });

  test('says under what heading people disagreed, and why', () => {
    expect(headings(report)).toContain('2 2 points where views differed');
    expect(texts(report)).toEqual(
      expect.arrayContaining([
        'Stage do: not agreed, 2 to 4. The volunteers saw 2',
        'Stage do 1: not agreed, 2 to 4. Two views of the pilot',
      ]),
    );
  });

  test('has notes and every action in full', () => {
    expect(texts(report)).toContain('2. Ask Sam about the rota');
    expect(headings(report)).toEqual(
      expect.arrayContaining([
        '2 All 3 actions in full',
        '3 1. Invite parents',
        '3 2. Publish minutes',
        '3 3. Open the hall',
      ]),
    );
  });

  test('lists what could be done beside the open actions of the stage, and no done action there', () => {
    const plain = plainReport(fullInput(), 'team');
    expect(plain).toContain('Meet in the hall.\n\n- Invite parents (Community worker, 30 Sept 2026)\n');
    expect(plain).not.toContain('- Open the hall\n\n##');
  });

  test('has a table of done actions by themselves', () =>
    expect(cellTexts(tableOf(report, 'Done and stopped'))).toEqual([['3', 'Open the hall', '', '', '', 'Done']]));
});

describe('the short team report', () => {
  test('has neither notes nor actions in full', () => {
    const report = reportOf(fullInput(), 'team', { depth: 'short' });
    expect(texts(report)).not.toContain('2. Ask Sam about the rota');
    expect(headings(report).filter((head) => /in full|Notes/.test(head))).toEqual([]);
  });
});

describe('the heading of a stage', () => {
  const headOf = (stage: Stages, before?: number) =>
    headings(
      team(
        { stages: stage },
        before === undefined ? {} : { before: new Map([['plan', { agreed: level(before), typical: null }]]) },
      ),
    ).find((head) => /^2 Stage plan[: ]/.test(head));

  test.each([
    [3, undefined, '2 Stage plan: 3 Developing'],
    [3, 3, '2 Stage plan: 3 Developing, no change'],
    [3, 2, '2 Stage plan: 3 Developing, up 1 level'],
    [5, 2, '2 Stage plan: 5 Embedded, up 3 levels'],
    [2, 3, '2 Stage plan: 2 Emerging, down 1 level'],
    [1, 4, '2 Stage plan: 1 Not yet, down 3 levels'],
  ] as const)('at level %s after %s is “%s”', (now, before, head) =>
    expect(headOf({ plan: { agreed: level(now) } }, before)).toBe(head),
  );

  test('of a stage that is not agreed names the range, whatever it was before', () =>
    expect(headOf({ plan: { agreed: notAgreed(2, 4) } }, 3)).toBe('2 Stage plan: not agreed, 2 to 4'));
  test('of a stage that is not agreed names no range that people did not give', () =>
    expect(headOf({ plan: { agreed: NOT_AGREED } }, 3)).toBe('2 Stage plan: not agreed'));
  test('of a stage without agreed level names no level', () =>
    expect(headOf({})).toBe('2 Stage plan: no agreed level yet'));
});

describe('the table of statements', () => {
  test('has a column for last time only where there was one', () => {
    const columns = (given: Given[1]) => tableOf(team({}, given), STATEMENTS)?.columns.map(({ label }) => label);
    expect(columns({})).toEqual(['No.', 'Best practice', 'Answer', 'Evidence']);
    expect(columns({ answersBefore: new Map([['plan-1', level(2)]]) })).toEqual([
      'No.',
      'Best practice',
      'Answer',
      'Last time',
      'Evidence',
    ]);
  });

  test('leaves last time empty for a statement that had no answer then', () => {
    const report = team(
      {},
      {
        answersBefore: new Map([
          ['plan-1', notApplicable],
          ['plan-2', { type: 'unanswered' }],
        ]),
      },
    );
    expect(cellTexts(tableOf(report, STATEMENTS)).map((row) => row[3])).toEqual(['Not applicable', '', '']);
  });

  test.each([
    ['an answer without evidence', 3, [], 'No evidence'],
    ['a high answer without evidence', 4, [], 'Needs evidence'],
    ['a high answer with a quote', 5, ['quote'], 'Needs evidence / Minutes of the spring meeting (1 Apr 2026)'],
    ['a dated document', 4, ['e1'], 'Documented / Minutes of the spring meeting (1 Apr 2026)'],
    ['an old document', 2, ['old'], 'Documented / Old minutes (1 Apr 2024, older than two years)'],
    ['an undated document', 2, ['undated'], 'Anecdotal / Undated minutes'],
    ['a removed document', 4, ['gone'], 'Needs evidence'],
    [
      'two documents, one from outside',
      4,
      ['e1', 'outside'],
      'Corroborated / Minutes of the spring meeting (1 Apr 2026) / Review (2 May 2026)',
    ],
  ] as const)('says of %s what can be shown', (_name, answer, ids, words) => {
    const evidence = new Map(
      [
        anItem(),
        anItem({ id: 'quote', kind: 'quote' }),
        anItem({ id: 'old', title: 'Old minutes', date: '2024-04-01' }),
        anItem({ id: 'undated', title: 'Undated minutes', date: null }),
        anItem({ id: 'gone', removed: true }),
        anItem({ id: 'outside', title: 'Review', source: 'outside', date: '2026-05-02' }),
      ].map((item) => [item.id, item]),
    );
    const report = team({ statements: { 'plan-1': { answer: level(answer), evidence: ids } } }, { evidence });
    expect(cellTexts(tableOf(report, STATEMENTS))[0]?.[3]).toBe(words);
  });
});

describe('the actions of the team report', () => {
  const actionsHead = (...actions: readonly Partial<Action>[]) =>
    headings(team({ actions: actions.map((given, i) => anAction({ id: `a${i}`, number: i, ...given })) })).find(
      (head) => head.includes('to do first'),
    );

  test.each<readonly [readonly Partial<Action>[], string]>([
    [[], '2 0 open actions, 0 to do first'],
    [[{}], '2 1 open action, 0 to do first'],
    [[{ priority: 'do-first' }, {}], '2 2 open actions, 1 to do first'],
    [[{ priority: 'do-first' }, { impact: 'high', effort: 'low' }], '2 2 open actions, 2 to do first'],
    [[{ priority: 'do-first', status: 'done' }, { status: 'stopped' }], '2 0 open actions, 0 to do first'],
    [[{ removed: true }, { words: '  ' }], '2 0 open actions, 0 to do first'],
  ])('%j are counted as “%s”', (actions, head) => expect(actionsHead(...actions)).toBe(head));

  test('say in words that there are none', () =>
    expect(texts(team({ actions: [anAction({ status: 'done' })] }))).toContain('No actions yet'));
});

test('a section that is left out takes its heading with it, and nothing else', () => {
  const all = headings(reportOf(fullInput(), 'team'));
  const without = headings(reportOf(fullInput(), 'team', { without: ['differences', 'evidence'] }));
  expect(all.filter((head) => !without.includes(head))).toEqual([
    '2 2 points where views differed',
    '2 Documented or corroborated evidence for 1 of 5 statements',
  ]);
});
