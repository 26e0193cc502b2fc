import { describe, expect, test } from 'vitest';
import type { EvidenceItem } from '../../../src/domain/assessment/evidence.ts';
import { evidenceBlocks, evidenceTable } from '../../../src/domain/reports/evidence-table.ts';
import { anItem, aSnapshot } from '../../support/builders.ts';

const itemsById = (...items: readonly EvidenceItem[]) => new Map(items.map((item) => [item.id, item]));
const cellsOf = (block: ReturnType<typeof evidenceTable>) =>
  block.type === 'table' ? block.rows.map((row) => row.map((c) => c.map(({ text }) => text).join(' / '))) : [];
const columnsOf = (block: ReturnType<typeof evidenceTable>) =>
  block.type === 'table' ? block.columns.map(({ label }) => label) : [];

describe('the table of evidence', () => {
  const input = aSnapshot({
    statements: { 'plan-1': { evidence: ['e1', 'e2'] }, 'do-2': { evidence: ['e1'] } },
    stages: { do: { evidence: ['e2'] } },
  });

  test('says of each item its kind, its date, who made it and what it supports', () => {
    const items = [
      anItem(),
      anItem({ id: 'e2', title: 'Visit', kind: 'survey', source: 'outside', date: '2024-01-31' }),
    ];
    expect(cellsOf(evidenceTable(input, 'Evidence', items))).toEqual([
      ['Minutes of the spring meeting', 'Minutes', '1 Apr 2026', 'the team', 'Stage plan 1 and Stage do 2'],
      ['Visit', 'Survey', '31 Jan 2024 / older than two years', 'external', 'Stage plan 1 and Stage do'],
    ]);
  });

  test('leaves cells empty for what was not entered', () => {
    const bare = anItem({ id: 'e9', kind: null, date: null, source: null });
    expect(cellsOf(evidenceTable(input, 'Evidence', [bare]))).toEqual([
      ['Minutes of the spring meeting', '', '', '', ''],
    ]);
  });

  test.each([
    ['no item', ['', ' '], false],
    ['one item', ['', 'Shelf 3'], true],
  ] as const)('has a column for places where %s has one', (_, places, expected) => {
    const items = places.map((where, i) => anItem({ id: `e${i}`, where }));
    expect(columnsOf(evidenceTable(input, 'Evidence', items)).includes('Where it is stored')).toBe(expected);
  });

  test.each([
    ['2024-07-15', true],
    ['2024-07-16', false],
    ['2026-07-15', false],
    ['2020-01-01', true],
  ])('on 15 July 2026 evidence of %s is older than two years: %s', (date, old) => {
    expect(cellsOf(evidenceTable(input, 'Evidence', [anItem({ date })]))[0]?.[2]?.includes('older')).toBe(old);
  });

  test('is left out of a report without evidence, and the heading says so', () => {
    expect(evidenceBlocks(aSnapshot())).toMatchObject([
      { type: 'heading', words: { text: 'Documented or corroborated evidence for 0 of 5 statements' } },
    ]);
  });

  test('has neither removed items, nor items without title, nor items that support nothing', () => {
    const evidence = itemsById(
      anItem({ removed: true }),
      anItem({ id: 'e2', title: ' ' }),
      anItem({ id: 'e3', title: 'Supports nothing' }),
    );
    expect(evidenceBlocks({ ...input, evidence })).toHaveLength(1);
  });

  test('counts a statement once, however much shows it', () => {
    const evidence = itemsById(anItem(), anItem({ id: 'e2' }));
    const only = aSnapshot({ statements: { 'plan-1': { evidence: ['e1', 'e2'] } } }, { evidence });
    expect(evidenceBlocks(only)[0]).toMatchObject({
      words: { text: 'Documented or corroborated evidence for 1 of 5 statements' },
    });
  });
});
