import { describe, expect, test } from 'vitest';
import type { RecordSource } from '../../../../src/domain/workshop/record/record-parts.ts';
import { planBlocks } from '../../../../src/domain/workshop/record/record-plan.ts';
import { anAction } from '../../../support/builders.ts';
import { aRecordSource } from '../../../support/record-source.ts';
import { cellTexts, headings, type Table } from '../../../support/report-parts.ts';
import { anEntry } from '../../../support/workshop-builders.ts';

const tablesOf = (source: RecordSource) =>
  planBlocks(source)
    .filter((block): block is Table => block.type === 'table')
    .map(cellTexts);
const headingsOf = (source: RecordSource) =>
  headings({ title: '', lang: 'en', landscape: false, footer: '', blocks: planBlocks(source) });

describe('what follows from the day', () => {
  test('is left out while nothing is decided, planned or done', () => {
    expect(planBlocks(aRecordSource())).toEqual([]);
    expect(planBlocks(aRecordSource({ decisions: new Map([['celebrate', { will: ' ', did: '' }]]) }))).toEqual([]);
  });

  test('has each decision beside its question', () => {
    const decisions = new Map([['celebrate', { will: 'Open late.\n\nKeep the tea.', did: '' }]]);
    const source = aRecordSource({ decisions });
    expect(tablesOf(source)).toEqual([[['What do you think is worth celebrating?', 'Open late. / Keep the tea.']]]);
    expect(headingsOf(source)).toEqual(['2 What we will do']);
  });

  test('lists actions with owner and due date, those with the most dots first', () => {
    const actions = [
      anAction({ id: 'a1', words: 'Open on Tuesdays', lead: 'Centre manager', by: '2027-01-31' }),
      anAction({ id: 'a2', words: 'Buy a kettle', lead: '', by: null }),
    ];
    const entries = [
      anEntry({ kind: 'idea', action: 'a1', dots: 3 }),
      anEntry({ kind: 'idea', action: 'a2', dots: 8 }),
      anEntry({ kind: 'idea', action: 'a2', dots: 4 }),
    ];
    expect(tablesOf(aRecordSource({ entries }, { actions }))).toEqual([
      [
        ['Buy a kettle', '', '', '12', 'To do'],
        ['Open on Tuesdays', 'Centre manager', '31 Jan 2027', '3', 'To do'],
      ],
    ]);
  });

  test('tells what was done: the text, then completed actions with their progress', () => {
    const decisions = new Map([['celebrate', { will: '', did: 'We asked around.' }]]);
    const done = anAction({ id: 'a1', words: 'Open on Tuesdays', status: 'done', progress: ' since March ' });
    const source = aRecordSource({ decisions }, { actions: [done] });
    expect(headingsOf(source)).toEqual(['2 What we will do', '2 What we have done']);
    expect(planBlocks(source).at(-1)).toMatchObject({
      type: 'list',
      items: [{ text: 'Open on Tuesdays: since March' }],
    });
    expect(tablesOf(source).at(-1)).toEqual([['What do you think is worth celebrating?', 'We asked around.']]);
  });
});
