import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/assessment/assessment.ts';
import { anAction, anItem, aSnapshot, dontKnow, level, notApplicable } from '../../support/builders.ts';
import { emptyInput, fullInput, halfFinishedInput, reportOf } from '../../support/report-inputs.ts';
import { cellTexts, headings, tables, texts } from '../../support/report-parts.ts';

type Given = Parameters<typeof aSnapshot>;
const funder = (said: Given[0], given: Given[1] = {}) => reportOf(aSnapshot(said, given), 'funder');
const rowsUnder = (report: ReturnType<typeof funder>, caption: string) =>
  cellTexts(tables(report).find((table) => table.caption === caption));

describe('the report for funders', () => {
  test('of an empty assessment says for each part that there is nothing', () => {
    expect(headings(reportOf(emptyInput(), 'funder'))).toEqual([
      '1 No stage has an agreed level yet.',
      '2 No statement has a level yet',
      '2 No statement is at 4 Established or above',
      '2 No earlier assessment to compare with',
      '2 No actions yet',
      '2 No data or surveys recorded',
      '2 Self-assessed by the team, not externally validated',
    ]);
  });

  test('of a half-finished assessment counts its one action in the singular', () =>
    expect(headings(reportOf(halfFinishedInput(), 'funder'))).toContain('2 1 open action, 0 done'));

  test('of a full assessment tells shown from claimed, and has people’s disagreement', () => {
    const report = reportOf(fullInput(), 'funder');
    expect(headings(report)).toEqual(
      expect.arrayContaining([
        '2 4 Established or above: 1 of 4 statements that apply',
        '2 Every statement at 4 Established or above has evidence',
        '2 2 points where views differed',
        '2 2 open actions, 1 done',
      ]),
    );
  });

  test.each([emptyInput, halfFinishedInput, fullInput])(
    'says that it is self-assessed, whatever is in it (%#)',
    (input) =>
      expect(texts(reportOf(input(), 'funder'))).toContain('Self-assessed by the team, not externally validated.'),
  );

  test('is made for partners and says so', () => {
    const facts = reportOf(fullInput(), 'funder').blocks.flatMap((block) =>
      block.type === 'facts' ? block.facts : [],
    );
    expect(facts.find(({ name }) => name === 'Prepared for')?.value.text).toBe('partners and funders');
  });
});

describe('claims', () => {
  const evidence = new Map([['e1', anItem()]]);
  type Claim = readonly [statement: string, answer: Answer, shown: boolean];
  const claimHead = (...answers: readonly Claim[]) =>
    headings(
      funder(
        {
          statements: Object.fromEntries(
            answers.map(([id, answer, shown]) => [id, { answer, evidence: shown ? ['e1'] : [] }]),
          ),
        },
        { evidence },
      ),
    )[2];

  test.each<readonly [string, readonly Claim[], string]>([
    ['none high', [['plan-1', level(3), false]], '2 No statement is at 4 Established or above'],
    ['none with a level', [['plan-1', dontKnow, true]], '2 No statement is at 4 Established or above'],
    ['one shown', [['plan-1', level(4), true]], '2 Every statement at 4 Established or above has evidence'],
    ['one claimed', [['plan-1', level(4), false]], '2 1 of 1 statements at 4 Established or above needs evidence'],
    [
      'two of three claimed',
      [
        ['plan-1', level(4), false],
        ['plan-2', level(5), false],
        ['do-1', level(5), true],
      ],
      '2 2 of 3 statements at 4 Established or above need evidence',
    ],
  ])('with %s are headed by the count', (_name, answers, head) => expect(claimHead(...answers)).toBe(head));

  test('name the statement by stage and number, with its level and what shows it', () => {
    const statements = { 'plan-2': { answer: level(5), evidence: ['e1'] }, 'plan-3': { answer: level(2) } };
    expect(
      rowsUnder(funder({ statements }, { evidence }), 'Every statement at 4 Established or above has evidence'),
    ).toEqual([
      ['Stage plan 2. Good practice plan 2.', '5 Embedded', 'Documented / Minutes of the spring meeting (1 Apr 2026)'],
    ]);
  });

  test('do not count a statement that does not apply among those that could be shown', () => {
    const report = funder({ statements: { 'plan-1': { answer: notApplicable }, 'plan-2': { answer: level(4) } } }, {});
    expect(cellTexts(tables(report)[0]).map((row) => row[4])).toEqual(['0 of 2', '0 of 2']);
  });
});

describe('movement', () => {
  const before = new Map<string, Answer>([
    ['plan-1', level(2)],
    ['plan-2', level(4)],
    ['plan-3', level(3)],
    ['do-1', dontKnow],
  ]);

  test('has a row for each statement that rose or fell, with the note or that there is none', () => {
    const statements = {
      'plan-1': { answer: level(4), note: 'The new forum' },
      'plan-2': { answer: level(3) },
      'plan-3': { answer: level(3) },
      'do-1': { answer: level(5) },
    };
    const caption = '2 statements have moved: 1 up, 1 down';
    const report = funder({ statements }, { answersBefore: before });
    expect(headings(report)).toContain(`2 ${caption}`);
    expect(rowsUnder(report, caption)).toEqual([
      ['Stage plan 1. Good practice plan 1.', '2 Emerging', '4 Established', 'The new forum'],
      ['Stage plan 2. Good practice plan 2.', '4 Established', '3 Developing', 'No note'],
    ]);
  });

  test.each([
    ['one rise', { 'plan-1': { answer: level(3) } }, '2 1 statement has moved: 1 up, 0 down'],
    ['one fall', { 'plan-2': { answer: level(1) } }, '2 1 statement has moved: 0 up, 1 down'],
    ['the same levels', { 'plan-1': { answer: level(2) } }, '2 No statement has moved'],
    ['an answer that became “don’t know”', { 'plan-1': { answer: dontKnow } }, '2 No statement has moved'],
  ])('with %s is headed “%s”', (_name, statements, head) =>
    expect(headings(funder({ statements }, { answersBefore: before }))).toContain(head),
  );
});

describe('actions and what they cost', () => {
  const caption = '1 open action, 1 done';
  const report = funder({
    actions: [
      anAction({
        id: 'a',
        number: 1,
        words: 'Ask',
        lead: 'Community worker',
        by: '2026-07-01',
        measure: 'Ten come',
        resources: '£50',
        hours: 1,
      }),
      anAction({ id: 'b', number: 2, words: 'Write', status: 'done' }),
      anAction({ id: 'c', number: 3, words: 'Drop', status: 'stopped' }),
    ],
  });

  test('have a row for each that was not stopped, empty where nothing was entered', () => {
    expect(rowsUnder(report, caption)).toEqual([
      ['Ask', 'Community worker', '1 Jul 2026 / overdue', 'Ten come', '£50 / 1 hour a month', 'To do'],
      ['Write', '', '', '', '', 'Done'],
    ]);
  });
  test('do not show a stopped action', () => expect(texts(report)).not.toContain('Drop'));
  test.each([
    [0, '0 hours a month'],
    [1, '1 hour a month'],
    [2.5, '2.5 hours a month'],
    [1600, '1,600 hours a month'],
  ])('say %d hours as “%s”', (hours, words) =>
    expect(texts(funder({ actions: [anAction({ hours })] }))).toContain(words),
  );
});

describe('measures', () => {
  const withItems = (...items: readonly Parameters<typeof anItem>[0][]) => {
    const made = items.map((given, i) => anItem({ id: `e${i}`, ...given }));
    return funder(
      { statements: { 'plan-1': { answer: level(2), evidence: made.map(({ id }) => id) } } },
      { evidence: new Map(made.map((item) => [item.id, item])) },
    );
  };
  const NO_FOLLOW_UP = 'No follow-up measure is recorded.';

  test.each(['policy', 'minutes', 'case-study', 'quote', 'photo', 'feedback', 'external', 'observation'] as const)(
    'do not include evidence of the kind %s',
    (kind) => expect(headings(withItems({ kind }))).toContain('2 No data or surveys recorded'),
  );
  test.each(['dataset', 'survey', 'follow-up'] as const)('include evidence of the kind %s', (kind) =>
    expect(headings(withItems({ kind }))).toContain('2 1 record of data or surveys'),
  );
  test('are counted in the plural', () =>
    expect(headings(withItems({ kind: 'survey' }, { kind: 'dataset' }))).toContain('2 2 records of data or surveys'));
  test('say that there is no follow-up, unless there is one', () => {
    expect(texts(withItems({ kind: 'survey' }))).toContain(NO_FOLLOW_UP);
    expect(texts(withItems({ kind: 'survey' }, { kind: 'follow-up' }))).not.toContain(NO_FOLLOW_UP);
  });
  test('leave out a survey that was removed or has no title', () => {
    expect(headings(withItems({ kind: 'survey', removed: true }, { kind: 'survey', title: ' ' }))).toContain(
      '2 No data or surveys recorded',
    );
  });
});
