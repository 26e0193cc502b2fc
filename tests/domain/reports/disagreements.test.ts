import { describe, expect, test } from 'vitest';
import { NOT_AGREED } from '../../../src/domain/assessment/assessment.ts';
import { disagreementBlocks, disagreementText } from '../../../src/domain/reports/disagreements.ts';
import { aSnapshot, level, notAgreed } from '../../support/builders.ts';

describe('disagreement', () => {
  const input = aSnapshot({
    statements: {
      'plan-2': { answer: notAgreed(1, 3), reason: 'The board saw 1' },
      'do-1': { answer: notAgreed(2, 4) },
      'do-2': { answer: level(3), reason: 'Not shown: the answer is a level' },
    },
    stages: {
      plan: { agreed: level(3), someSawItDifferently: true, dissent: 'Two said 4' },
      do: { agreed: notAgreed(2, 5), someSawItDifferently: true, dissent: ' ' },
    },
  });

  test('names stages first, then statements by their place, each with its reason', () => {
    expect(disagreementText(input, false)).toEqual([
      'Stage plan: there was a different view. Two said 4',
      'Stage do: not agreed, 2 to 5.',
      'Stage plan 2: not agreed, 1 to 3. The board saw 1',
      'Stage do 1: not agreed, 2 to 4.',
    ]);
  });

  test('states no range that people did not give', () => {
    const open = aSnapshot({
      statements: { 'plan-1': { answer: NOT_AGREED } },
      stages: { do: { agreed: NOT_AGREED, dissent: 'Two camps' } },
    });
    expect(disagreementText(open, false)).toEqual(['Stage do: not agreed. Two camps', 'Stage plan 1: not agreed.']);
  });

  test('names statements by their words for readers who do not have them', () => {
    expect(disagreementText(input, true).slice(2)).toEqual([
      'Good practice plan 2: not agreed, 1 to 3. The board saw 1',
      'Good practice do 1: not agreed, 2 to 4.',
    ]);
  });

  test.each([
    [1, '1 point where views differed'],
    [2, '2 points where views differed'],
  ])('about %d statements is counted in its heading', (count, head) => {
    const statements = Object.fromEntries(
      ['plan-1', 'plan-2'].slice(0, count).map((id) => [id, { answer: notAgreed(1, 2) }]),
    );
    expect(disagreementBlocks(aSnapshot({ statements }))[0]).toMatchObject({ words: { text: head } });
  });

  test('has no heading while everybody agrees, also where a dissent was written and then withdrawn', () => {
    expect(disagreementBlocks(aSnapshot({ stages: { plan: { agreed: level(2), dissent: 'Two said 4' } } }))).toEqual(
      [],
    );
  });
});
