import { describe, expect, test } from 'vitest';
import { type Block, textOfParagraph } from '../../../../src/domain/document/blocks.ts';
import type { Entry } from '../../../../src/domain/workshop/entry.ts';
import { ideaBlocks, questionBlocks } from '../../../../src/domain/workshop/record/record-entries.ts';
import type { RecordSource } from '../../../../src/domain/workshop/record/record-parts.ts';
import type { Workshop, WorkshopForm, WorkshopQuestion } from '../../../../src/domain/workshop/workshop.ts';
import { anAction } from '../../../support/builders.ts';
import { aRecordSource } from '../../../support/record-source.ts';
import { anEntry } from '../../../support/workshop-builders.ts';

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
const linesFor = (
  form: WorkshopForm,
  workshop: Partial<Pick<Workshop, 'entries' | 'decisions' | 'hearBack'>> = {},
  given: Partial<Omit<RecordSource, 'workshop'>> = {},
) => linesOf(questionBlocks(aRecordSource(workshop, given), question(form)));

describe('a question of the record', () => {
  test('without answers says so, and promises nothing', () =>
    expect(linesFor('said')).toEqual([
      'We asked: What shapes it?',
      'You said',
      'No answers were recorded for this question.',
      'We will',
      'Not decided yet.',
      'We did',
      'No update yet.',
    ]));

  test('names the day on which people hear back, while nothing is done', () =>
    expect(linesFor('said', { hearBack: { day: '2027-01-15', how: '' } })).toContain(
      'No update yet. You will hear from us by 15 January 2027.',
    ));

  test('is left out if it was neither asked nor answered', () => {
    const off = question('said', { on: false });
    expect(questionBlocks(aRecordSource(), off)).toEqual([]);
    expect(questionBlocks(aRecordSource({ entries: [line('Time')] }), off)).not.toEqual([]);
  });

  test('contains approved answers to itself only', () => {
    const entries = [line('approved'), line('held', { shown: false }), line('other', { question: 'x' })];
    const text = linesFor('said', { entries }).join('\n');
    expect(text).toContain('approved');
    expect(text).not.toMatch(/held|other/);
  });

  test('for words counts them', () => {
    const word = (words: string) => line(words, { kind: 'word' });
    expect(linesFor('words', { entries: [word('Trust'), word('tea'), word('trust')] }).slice(2, 4)).toEqual([
      'Trust (2 times)',
      'tea',
    ]);
  });
});

describe('lines of a question', () => {
  test('are attributed to large groups, and small groups are merged', () => {
    const entries = [line('Money', { group: 'senior' }), line('Time', { group: 'staff' }), line('Trust')];
    const lines = linesFor('said', { entries });
    expect(lines[lines.indexOf('Time') - 1]).toBe('Front-line staff');
    expect(lines.slice(lines.indexOf('Members and Senior staff together') + 1).slice(0, 2)).toEqual(['Money', 'Trust']);
  });

  test('without a group are attributed to everyone, beside those with a group', () => {
    const lines = linesFor('said', { entries: [line('Time', { group: 'staff' }), line('Tea', { group: null })] });
    expect(lines[lines.indexOf('Tea') - 1]).toBe('Everyone');
  });

  test('are a plain list if no group may be named', () => {
    const lines = linesFor('said', { entries: [line('Tea', { group: null }), line('Time', { group: 'gone' })] });
    expect(lines.slice(1, 4)).toEqual(['You said', 'Tea', 'Time']);
    expect(lines).not.toContain('Everyone');
  });
});

describe('decisions and actions of a question', () => {
  const entries = [line('More time', { action: 'a1' })];
  const action = anAction({ id: 'a1', words: 'Open on Tuesdays', lead: 'Centre manager', by: '2027-01-31' });

  test('follow the answers: the decision first, then the actions made from them', () => {
    const decisions = new Map([['q', { will: 'Open late.\n\nKeep the tea.', did: '' }]]);
    const lines = linesFor(
      'said',
      { entries, decisions },
      { actions: [action, anAction({ id: 'a2', words: 'Other' })] },
    );
    const will = lines.slice(lines.indexOf('We will') + 1, lines.indexOf('We did'));
    expect(will.slice(0, 2)).toEqual(['Open late.', 'Keep the tea.']);
    expect(will).toContain('Open on Tuesdays');
    expect(will).not.toContain('Other');
    expect(will).not.toContain('Not decided yet.');
  });

  test('tell what was done: the text, then completed actions with their progress', () => {
    const decisions = new Map([['q', { will: '', did: 'We asked around.' }]]);
    const done = { ...action, status: 'done' as const, progress: ' since March ' };
    const lines = linesFor('said', { entries, decisions }, { actions: [done] });
    expect(lines.slice(lines.indexOf('We did') + 1)).toEqual(['We asked around.', 'Open on Tuesdays: since March']);
  });
});

describe('ideas', () => {
  const idea = (words: string, given: Partial<Entry> = {}) => anEntry({ kind: 'idea', words, ...given });

  test('that are possible now are a list, conditional ones a table with their condition', () => {
    const minibus = idea('Minibus', { possible: 'if', condition: 'the council lends one' });
    expect(linesOf(ideaBlocks([minibus, idea('Tea')]))).toEqual([
      'You said: possible now',
      'Tea',
      'You said: possible if…',
      'You said: possible if…',
      'Idea',
      'If',
      'Minibus',
      'the council lends one',
    ]);
  });

  test('of one kind only have no heading for the other', () =>
    expect(linesOf(ideaBlocks([idea('Tea')]))).toEqual(['You said: possible now', 'Tea']));

  test('that do not exist are said to be missing', () =>
    expect(linesOf(ideaBlocks([]))).toEqual(['You said', 'No answers were recorded for this question.']));

  test('are in the order of their dots', () => {
    const entries = [
      idea('Tea', { question: 'q', possible: 'now', dots: 1 }),
      idea('Music', { question: 'q', possible: 'now', dots: 5 }),
    ];
    expect(linesFor('ideas', { entries }).slice(2, 4)).toEqual(['Music', 'Tea']);
  });
});
