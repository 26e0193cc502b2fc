import { describe, expect, test } from 'vitest';
import { answersCsv } from '../../../src/domain/reports/csv-exports.ts';
import {
  anItem,
  aRubric,
  aSnapshot,
  dontKnow,
  level,
  notAgreed,
  notApplicable,
  shippedRubric,
  unanswered,
} from '../../support/builders.ts';
import { headersOf, rowsOf } from '../../support/csv-reader.ts';

describe('the answers as CSV', () => {
  test('have the columns of the contract in their order', () => {
    expect(headersOf(answersCsv(aSnapshot()))).toBe(
      'Organisation,Assessment,Rubric,Edition,Stage,Statement,Best practice,Answer,Level,Level label,Reason,Target level,Evidence strength,Note,Last changed',
    );
  });

  test('have one row for each of the 19 statements, answered or not', () => {
    const rubric = shippedRubric();
    const rows = rowsOf(answersCsv(aSnapshot({}, { rubric })));
    expect(rows.map((row) => row['Best practice'])).toEqual(
      rubric.stages.flatMap((stage) => stage.statements.map((s) => s.text.en)),
    );
    expect(rows.map((row) => row.Statement).join('')).toBe('1234123412341234123');
    expect(new Set(rows.map((row) => `${row.Rubric} ${row.Edition} ${row.Answer}${row.Level}`))).toEqual(
      new Set(['community-engagement 1 No answer yet']),
    );
  });

  test('keep the five kinds of answers apart, and only a level has a number', () => {
    const statements = {
      'plan-1': { answer: level(3) },
      'plan-2': { answer: dontKnow },
      'plan-3': { answer: notApplicable, reason: 'No board' },
      'do-1': { answer: notAgreed(2, 4), reason: 'Two views' },
      'do-2': { answer: unanswered },
    };
    const rows = rowsOf(answersCsv(aSnapshot({ statements })));
    expect(rows.map((row) => [row.Answer, row.Level, row['Level label'], row.Reason])).toEqual([
      ['Level', '3', 'Developing', ''],
      ['Don’t know', '', '', ''],
      ['Not applicable', '', '', 'No board'],
      ['Not agreed, 2 to 4', '', '', 'Two views'],
      ['No answer yet', '', '', ''],
    ]);
  });

  test('state strength of evidence, target, note and time of the last change', () => {
    const answer = {
      answer: level(4),
      evidence: ['e1', 'lost'],
      note: 'Ask Sam',
      target: { type: 'maintain' as const },
      changedAt: Date.UTC(2026, 6, 1, 12),
    };
    const input = aSnapshot(
      { statements: { 'plan-1': answer } },
      { evidence: new Map([['e1', anItem()]]), rubric: aRubric({ edition: 3 }) },
    );
    const [first, second] = rowsOf(answersCsv(input));
    expect(first).toMatchObject({
      Edition: '3',
      'Evidence strength': 'Documented',
      Note: 'Ask Sam',
      'Target level': 'Stay at this level',
      'Last changed': '2026-07-01T12:00:00.000Z',
    });
    expect(second).toMatchObject({
      'Evidence strength': 'No evidence',
      Note: '',
      'Target level': '',
      'Last changed': '',
    });
  });
});
