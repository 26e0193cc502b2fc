import { describe, expect, test } from 'vitest';
import { type Block, textOfParagraph } from '../../../../src/domain/document/blocks.ts';
import type { Entry } from '../../../../src/domain/workshop/entry.ts';
import { askedBlocks } from '../../../../src/domain/workshop/record/record-entries.ts';
import type { RecordSource } from '../../../../src/domain/workshop/record/record-parts.ts';
import type { WorkshopForm, WorkshopQuestion } from '../../../../src/domain/workshop/workshop.ts';
import { aRecordSource } from '../../../support/record-source.ts';
import { cellTexts, type Table } from '../../../support/report-parts.ts';
import { aGroup, anEntry } from '../../../support/workshop-builders.ts';

const linesOf = (blocks: readonly Block[]): readonly string[] =>
  textOfParagraph({ title: '', lang: 'en', landscape: false, footer: '', blocks }).flatMap(({ text }) =>
    text === '' ? [] : [text],
  );
const question = (form: WorkshopForm, given: Partial<WorkshopQuestion> = {}): WorkshopQuestion => ({
  id: 'q',
  words: 'What shapes it?',
  scheme: 'roles',
  form,
  on: true,
  ...given,
});
const line = (words: string, given: Partial<Entry> = {}) => anEntry({ question: 'q', words, ...given });
const idea = (words: string, given: Partial<Entry> = {}) => line(words, { kind: 'idea', possible: 'now', ...given });
const quote = (words: string, given: Partial<Entry> = {}) =>
  line(words, { kind: 'quote', consent: ['public'], exposureChecked: true, ...given });

type GivenWorkshop = NonNullable<Parameters<typeof aRecordSource>[0]>;
const blocksFor = (
  asked: WorkshopForm | WorkshopQuestion,
  workshop: GivenWorkshop = {},
  readers: RecordSource['readers'] = 'team',
) =>
  askedBlocks(
    aRecordSource(
      { ...workshop, setup: { questions: [typeof asked === 'string' ? question(asked) : asked], ...workshop.setup } },
      { readers },
    ),
  );
const linesFor = (...given: Parameters<typeof blocksFor>) => linesOf(blocksFor(...given));
const rowsFor = (...given: Parameters<typeof blocksFor>) =>
  cellTexts(blocksFor(...given).find((block): block is Table => block.type === 'table'));

describe('the questions of a record', () => {
  test('are left out without answers, so that nothing is said that was not entered', () =>
    expect(blocksFor('said')).toEqual([]));

  test('are numbered in the order in which they are printed', () => {
    const questions = [
      question('said', { id: 'none' }),
      question('said'),
      question('said', { id: 'r', words: 'And?' }),
    ];
    const entries = [line('Time'), line('Tea', { question: 'r' })];
    const lines = linesFor('said', { setup: { questions }, entries });
    expect(lines.filter((words) => words.startsWith('Question'))).toEqual([
      'Question 1: What shapes it?',
      'Question 2: And?',
    ]);
  });

  test('contain approved answers to themselves only', () => {
    const entries = [line('approved'), line('held', { shown: false }), line('other', { question: 'x' })];
    const text = linesFor('said', { entries }).join('\n');
    expect(text).toContain('approved');
    expect(text).not.toMatch(/held|other/);
  });

  test('begin with the themes that people wrote, also without answers', () => {
    const themes = new Map([['q', 'Most spoke of time.\nMoney came second.']]);
    expect(linesFor('said', { themes })).toEqual([
      'We asked, you said',
      'Question 1: What shapes it?',
      'Most spoke of time.',
      'Money came second.',
    ]);
  });

  test('for words count them in one line, the most frequent first', () => {
    const word = (words: string) => line(words, { kind: 'word', group: 'everyone' });
    const groups = [aGroup('everyone', 'Everyone', { scheme: 'mixed', people: 28 })];
    const lines = linesFor(question('words', { scheme: 'mixed' }), {
      setup: { groups },
      entries: [word('tea'), word('Trust'), word('trust')],
    });
    expect(lines.at(-1)).toBe('Trust (2 times) and tea');
  });
});

describe('lines of a question', () => {
  test('are attributed to large groups, and small groups are merged', () => {
    const entries = [line('Money', { group: 'senior' }), line('Time', { group: 'staff' }), line('Trust')];
    expect(rowsFor('said', { entries })).toEqual([
      ['Front-line staff', 'Time'],
      ['Members and Senior staff together', 'Money / Trust'],
    ]);
  });

  test('without a group are attributed to everyone, beside those with a group', () =>
    expect(rowsFor('said', { entries: [line('Time', { group: 'staff' }), line('Tea', { group: null })] })).toEqual([
      ['Front-line staff', 'Time'],
      ['Everyone', 'Tea'],
    ]));

  test('are a plain list if no group may be named', () => {
    const lines = linesFor('said', { entries: [line('Tea', { group: null }), line('Time', { group: 'gone' })] });
    expect(lines.slice(2)).toEqual(['Tea', 'Time']);
    expect(lines).not.toContain('Everyone');
  });
});

describe('ideas', () => {
  test('name the group that had them, with their condition and their dots', () => {
    const entries = [
      idea('Film club', { group: 'staff', dots: 22 }),
      idea('Minibus', { group: 'staff', possible: 'if', condition: 'the council lends one' }),
      idea('Tea', { dots: 1 }),
      idea('Walks', { possible: 'if' }),
    ];
    expect(rowsFor('ideas', { entries })).toEqual([
      ['Front-line staff', 'Film club (22 dots)', 'Minibus, if the council lends one'],
      ['Members and Senior staff together', 'Tea (1 dot)', 'Walks'],
    ]);
  });

  test('of one kind only have no column for the other', () => {
    const table = blocksFor('ideas', { entries: [idea('Tea', { group: 'staff' })] }).find(
      ({ type }) => type === 'table',
    );
    expect(table).toMatchObject({ columns: [{ label: 'Group' }, { label: 'Possible now' }] });
  });

  test('that no group may be named for are lists', () =>
    expect(
      linesFor('ideas', {
        entries: [idea('Tea', { group: null }), idea('Bus', { group: null, possible: 'if', condition: 'it is free' })],
      }).slice(2),
    ).toEqual(['Possible now', 'Tea', 'Possible if…', 'Bus, if it is free']));

  test('are in the order of their dots', () =>
    expect(
      rowsFor('ideas', {
        entries: [idea('Tea', { group: 'staff', dots: 1 }), idea('Music', { group: 'staff', dots: 5 })],
      }),
    ).toEqual([['Front-line staff', 'Music (5 dots) / Tea (1 dot)']]));
});

describe('quotes', () => {
  test('stand below the question that they belong to, with role and organisation', () => {
    const entries = [
      line('Time'),
      quote('I surprised myself.', { speaker: 'Member', organisation: 'Slipstone Arts' }),
      quote('It was warm.', { question: null }),
    ];
    const lines = linesFor('said', { entries });
    expect(lines.slice(lines.indexOf('Time') + 1).slice(0, 2)).toEqual([
      '“I surprised myself.”',
      'Member, Slipstone Arts',
    ]);
    expect(lines.slice(-2)).toEqual(['In your words', '“It was warm.”']);
  });

  test('of a question without answers are shown all the same', () =>
    expect(linesFor('said', { entries: [quote('Good.')] })).toContain('Question 1: What shapes it?'));

  test('without consent are counted for the team, and nothing tells others that there are any', () => {
    const entries = [line('Time'), quote('Secret', { consent: [] })];
    expect(linesFor('said', { entries }).at(-1)).toBe('1 quote is not shown: no consent for these readers.');
    for (const readers of ['partners', 'public'] as const) {
      const text = linesFor('said', { entries }, readers).join('\n');
      expect(text).not.toMatch(/Secret|not shown|consent/);
    }
  });
});
