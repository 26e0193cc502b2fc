import { describe, expect, test } from 'vitest';
import { anAction, anItem, aSnapshot, level } from '../../support/builders.ts';
import { emptyInput, fullInput, halfFinishedInput, reportOf } from '../../support/report-inputs.ts';
import { cellTexts, factsAfter, headings, tables, texts } from '../../support/report-parts.ts';

type Given = Parameters<typeof aSnapshot>;
const board = (said: Given[0], given: Given[1] = {}) => reportOf(aSnapshot(said, given), 'board');
const listAfter = (report: ReturnType<typeof board>, head: string): readonly string[] => {
  const block = report.blocks[report.blocks.findIndex((b) => b.type === 'heading' && b.words.text === head) + 1];
  return block?.type === 'list' ? block.items.map(({ text }) => text) : [];
};
const columnLabels = (report: ReturnType<typeof board>) => tables(report)[0]?.columns.map(({ label }) => label);

describe('the board report', () => {
  test('of an empty assessment says in one place for each part that there is nothing', () => {
    const report = reportOf(emptyInput(), 'board');
    expect(headings(report)).toEqual([
      '1 No stage has an agreed level yet.',
      '2 No statement has a level yet',
      '2 Not recorded yet',
      '2 Self-assessed by the team, not externally validated',
    ]);
    expect(listAfter(report, 'Not recorded yet')).toEqual([
      'No statement at 4 Established or above has evidence yet',
      'No open action has the priority “Do first”',
      'No decisions listed',
      'No risks listed',
      'No dates set yet',
    ]);
  });

  test('does not say that a part is empty which was left out', () => {
    const report = reportOf(emptyInput(), 'board', { without: ['risks', 'dates'] });
    expect(listAfter(report, 'Not recorded yet')).toEqual([
      'No statement at 4 Established or above has evidence yet',
      'No open action has the priority “Do first”',
      'No decisions listed',
    ]);
  });

  test('of a half-finished assessment asks nothing about an unsorted action', () => {
    const report = reportOf(halfFinishedInput(), 'board');
    expect(headings(report)).toContain('2 1 risk');
    expect(listAfter(report, 'Not recorded yet')).toEqual(
      expect.arrayContaining(['No open action has the priority “Do first”', 'No decisions listed']),
    );
    expect(listAfter(report, '1 risk')).toEqual(['1 “Don’t know” answer.']);
  });

  test('of a full assessment has a part for each thing that a board must know', () => {
    expect(headings(reportOf(fullInput(), 'board'))).toEqual([
      '1 We agreed a level for 1 of 2 stages. 2 open actions.',
      '2 4 Established or above: 1 of 4 statements that apply',
      '2 1 strength with evidence',
      '2 1 decision for you',
      '2 2 risks',
      '2 Next date: 30 September 2026',
      '2 Not recorded yet',
      '2 Self-assessed by the team, not externally validated',
    ]);
  });

  test('has the scale only where it is asked for', () => {
    const report = reportOf(fullInput(), 'board', { without: [] });
    expect(factsAfter(report, 'What the 5 levels mean')).toEqual({
      '1 Not yet': 'Not yet means this.',
      '2 Emerging': 'Emerging means this.',
      '3 Developing': 'Developing means this.',
      '4 Established': 'Established means this.',
      '5 Embedded': 'Embedded means this.',
    });
    expect(headings(reportOf(fullInput(), 'board'))).not.toContain('2 What the 5 levels mean');
  });
});

describe('the movement of a stage in the board report', () => {
  const movedCell = (
    now: number,
    before: number | null,
    answers: Readonly<Record<string, readonly [number, number]>> = {},
  ) => {
    const statements = Object.fromEntries(Object.entries(answers).map(([id, [, to]]) => [id, { answer: level(to) }]));
    const answersBefore = new Map(Object.entries(answers).map(([id, [from]]) => [id, level(from)]));
    const standing = { agreed: before === null ? null : level(before), typical: null };
    return cellTexts(
      tables(
        board(
          { stages: { plan: { agreed: level(now) } }, statements },
          { before: new Map([['plan', standing]]), answersBefore },
        ),
      )[0],
    )[0]?.at(-1);
  };

  test.each([
    [3, 3, 'No change'],
    [3, 2, 'Up 1 level'],
    [4, 2, 'Up 2 levels'],
    [2, 3, 'Down 1 level'],
    [1, 5, 'Down 4 levels'],
    [3, null, 'Cannot be compared'],
  ] as const)('from %2$s to %1$s is “%3$s”', (now, before, words) => expect(movedCell(now, before)).toBe(words));

  test('names the statement that moved most, in either direction', () => {
    expect(movedCell(3, 2, { 'plan-1': [2, 3], 'plan-2': [5, 2] })).toBe(
      'Up 1 level / Good practice plan 2. From 5 to 2. And 1 more.',
    );
  });
  test('names the first of two statements that moved as far', () => {
    expect(movedCell(3, 3, { 'plan-2': [2, 3], 'plan-1': [4, 3] })).toBe(
      'No change / Good practice plan 1. From 4 to 3. And 1 more.',
    );
  });
  test('does not name a statement of another stage', () =>
    expect(movedCell(3, 2, { 'do-1': [1, 5] })).toBe('Up 1 level'));

  test('gives way to the question of the stage, where there is nothing to compare', () => {
    const report = board({});
    expect(columnLabels(report)).toEqual(['Stage', 'Now', 'Target', 'Question']);
    expect(cellTexts(tables(report)[0]).map((row) => row.at(-1))).toEqual(['What about plan?', 'What about do?']);
  });
  test('stands beside the level of last time, where there was one', () => {
    const report = board(
      {},
      {
        before: new Map([
          ['do', { agreed: level(2), typical: null }],
          ['plan', { agreed: null, typical: 3 }],
        ]),
      },
    );
    expect(columnLabels(report)).toEqual(['Stage', 'Now', 'Last time', 'Target', 'What moved']);
    // A middle level is never shown without the lowest, which an earlier round does not keep.
    expect(cellTexts(tables(report)[0]).map((row) => row[2])).toEqual(['–', '2 Emerging']);
  });
});

describe('what a board is told first', () => {
  const evidence = new Map([
    ['e1', anItem()],
    ['e2', anItem({ id: 'e2', source: 'outside' })],
  ]);
  const shown = { evidence: ['e1'] };
  const backed = { evidence: ['e1', 'e2'] };

  test('is three strengths, corroborated before documented, then the higher level, and how many more there are', () => {
    const statements = {
      'plan-1': { answer: level(4), ...shown },
      'plan-2': { answer: level(5), ...shown },
      'plan-3': { answer: level(4), ...backed },
      'do-1': { answer: level(4), ...shown },
      'do-2': { answer: level(3), ...backed },
    };
    const report = board({ statements }, { evidence });
    expect(texts(report)).toContain('And 1 more.');
    expect(listAfter(report, '4 strengths with evidence')).toEqual([
      'Good practice plan 3. Stage plan 3, 4 Established. Corroborated.',
      'Good practice plan 2. Stage plan 2, 5 Embedded. Documented.',
      'Good practice plan 1. Stage plan 1, 4 Established. Documented.',
    ]);
  });

  test('is only what is sorted “Do first”, the soonest first, and how many more there are', () => {
    const actions = [
      anAction({ id: 'a', number: 1, words: 'Undated', priority: 'do-first' }),
      anAction({ id: 'b', number: 2, words: 'Later', by: '2026-12-01', impact: 'high', effort: 'low' }),
      anAction({ id: 'c', number: 3, words: 'Sooner', by: '2026-09-01', priority: 'do-first' }),
      anAction({ id: 'd', number: 4, words: 'Begun', status: 'in-progress' }),
      anAction({ id: 'e', number: 5, words: 'Find out', by: '2026-08-01', priority: 'plan' }),
      anAction({ id: 'f', number: 6, words: 'Last', priority: 'do-first' }),
    ];
    const report = board({ actions });
    const table = tables(report).find(({ caption }) => caption === '4 actions to do first');
    expect(cellTexts(table).map(([words]) => words)).toEqual(['Sooner', 'Later', 'Undated']);
    expect(texts(report)).toContain('And 1 more.');
  });

  test.each([
    [['2026-07-01'], '2 1 action to do first, 1 overdue'],
    [['2026-07-01', '2026-07-02', '2026-08-01'], '2 3 actions to do first, 2 overdue'],
    [['2026-07-15'], '2 1 action to do first'],
  ])('counts those that are late (due %j)', (days, head) => {
    const actions = days.map((by, i) => anAction({ id: `a${i}`, number: i, by, priority: 'do-first' }));
    expect(headings(board({ actions }))).toContain(head);
  });

  test('leaves the cells of an action empty, where nothing was entered', () => {
    const table = tables(board({ actions: [anAction({ priority: 'do-first' })] })).find(
      ({ caption }) => caption === '1 action to do first',
    );
    expect(cellTexts(table)).toEqual([['Ask the youth group', '', '', '', '']]);
  });
});

describe('the dates of the board report', () => {
  test('are the next four, soonest first, each with what happens then', () => {
    const report = board({
      stages: { plan: { target: { type: 'level', level: 4, by: '2026-08-01' } }, do: { target: { type: 'maintain' } } },
      actions: [
        anAction({ id: 'a', number: 1, words: 'Ask', by: '2026-09-01', nextReview: '2026-07-15' }),
        anAction({ id: 'b', number: 2, words: 'Write', by: '2026-07-14', nextReview: '2026-10-01' }),
        anAction({ id: 'c', number: 3, words: 'Drop', by: '2026-08-02', status: 'stopped' }),
        anAction({ id: 'd', number: 4, words: 'Meet', by: '2027-01-01' }),
      ],
    });
    expect(factsAfter(report, 'Next date: 15 July 2026')).toEqual({
      '15 July 2026': 'Review: Ask',
      '1 August 2026': 'Target for Stage plan: 4 Established',
      '1 September 2026': 'Due: Ask',
      '1 October 2026': 'Review: Write',
    });
  });
  test('are none, where all days have passed', () =>
    expect(listAfter(board({ actions: [anAction({ by: '2026-07-14' })] }), 'Not recorded yet')).toContain(
      'No dates set yet',
    ));
});

describe('the risks of the board report', () => {
  const old = anItem({ id: 'old', title: 'Old minutes', date: '2024-07-15' });
  const evidence = new Map([
    ['old', old],
    ['old2', { ...old, id: 'old2' }],
  ]);
  const risks = (said: Given[0], given: Given[1] = {}) => {
    const report = board(said, given);
    const head = headings(report).find((words) => /risk/i.test(words)) ?? '';
    return listAfter(report, head.slice(2));
  };
  const late = (n: number) =>
    Array.from({ length: n }, (_, i) =>
      anAction({ id: `a${i}`, number: i + 1, words: `Late ${i + 1}`, by: '2026-07-01' }),
    );
  const fell = (...ids: readonly string[]): Given => [
    { stages: Object.fromEntries(ids.map((id) => [id, { agreed: level(1) }])) },
    { before: new Map(ids.map((id) => [id, { agreed: level(2), typical: null }])) },
  ];

  test.each<readonly [string, Given, readonly string[]]>([
    ['one stage that fell', fell('plan'), ['Stage plan is lower than last time.']],
    ['two stages that fell', fell('plan', 'do'), ['Stage plan and Stage do are lower than last time.']],
    ['one late action', [{ actions: late(1) }], ['1 overdue action: “Late 1”.']],
    ['four late actions', [{ actions: late(4) }], ['4 overdue actions, including “Late 1”, “Late 2” and “Late 3”.']],
    [
      'one claim',
      [{ statements: { 'do-1': { answer: level(4) } } }],
      ['1 rating at 4 Established or above needs evidence.'],
    ],
    [
      'two claims',
      [{ statements: { 'do-1': { answer: level(4) }, 'do-2': { answer: level(5) } } }],
      ['2 ratings at 4 Established or above need evidence.'],
    ],
    [
      'two unknowns',
      [{ statements: { 'do-1': { answer: { type: 'dont-know' } }, 'do-2': { answer: { type: 'dont-know' } } } }],
      ['2 “Don’t know” answers.'],
    ],
    [
      'one old piece of evidence',
      [{ statements: { 'do-1': { answer: level(2), evidence: ['old'] } } }, { evidence }],
      ['1 piece of evidence is more than two years old.'],
    ],
    [
      'two old pieces of evidence, one of a stage',
      [
        { statements: { 'do-1': { answer: level(2), evidence: ['old'] } }, stages: { do: { evidence: ['old2'] } } },
        { evidence },
      ],
      ['2 pieces of evidence are more than two years old.'],
    ],
    ['no old evidence that supports nothing', [{}, { evidence }], []],
    ['no low answer without evidence', [{ statements: { 'do-1': { answer: level(3) } } }], []],
  ])('include %s', (_name, given, expected) => expect(risks(...given)).toEqual(expected));

  test('begin with what people wrote', () => {
    const forReports = { tookPart: '', decide: '', risks: '* The lease ends', youSaid: '', answerBack: '' };
    expect(risks({ forReports, actions: late(1) })).toEqual(['The lease ends', '1 overdue action: “Late 1”.']);
  });
});

test('a board reads roles, and a mark where a name stood', () => {
  const actions = [
    anAction({ id: 'a', number: 1, words: 'Ask', lead: 'Siân Price', priority: 'do-first' }),
    anAction({ id: 'b', number: 2, words: 'Write', lead: 'Community worker', priority: 'do-first' }),
  ];
  const said = texts(board({ actions }));
  expect(said).toEqual(expect.arrayContaining(['[left out]', 'Community worker']));
  expect(said.join(' ')).not.toContain('Siân');
});
