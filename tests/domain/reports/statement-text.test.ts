import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/assessment/assessment.ts';
import { stripsBlock } from '../../../src/domain/reports/statement-text.ts';
import { aSnapshot, dontKnow, level, notAgreed, notApplicable } from '../../support/builders.ts';

describe('the strips of answers', () => {
  const strips = (statements: Readonly<Record<string, { answer: Answer }>>) =>
    stripsBlock(aSnapshot({ statements }), 'All');
  const block = strips({
    'plan-1': { answer: level(5) },
    'plan-2': { answer: dontKnow },
    'plan-3': { answer: notAgreed(2, 4) },
    'do-1': { answer: notApplicable },
  });

  test('have a sign of its own for each kind of answer', () => {
    expect(block).toMatchObject({
      strips: [
        { name: 'Stage plan', lane: 0, marks: [{ mark: '5', claimed: true }, { mark: '?' }, { mark: '≠' }] },
        {
          name: 'Stage do',
          lane: 1,
          marks: [
            { mark: '–', notApplicable: true },
            { mark: '·', level: null },
          ],
        },
      ],
    });
  });

  test('are said in full, without the signs', () => {
    expect(block).toMatchObject({
      said: 'Stage plan: 5 (Needs evidence), Don’t know, Not agreed. Stage do: Not applicable, No answer yet',
    });
  });

  test('have a key to the signs that are in them, and to no other', () => {
    const keyOf = (found: ReturnType<typeof strips>) =>
      found.type === 'strips' ? found.key.map(({ mark }) => mark).join('') : '';
    expect(keyOf(block)).toBe('12345?–≠·!');
    expect(keyOf(strips({}))).toBe('12345·');
    const all = Object.fromEntries(
      ['plan-1', 'plan-2', 'plan-3', 'do-1', 'do-2'].map((id) => [id, { answer: level(2) }]),
    );
    expect(keyOf(strips(all))).toBe('12345');
  });
});
