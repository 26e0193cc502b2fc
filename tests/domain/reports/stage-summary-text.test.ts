import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/assessment/assessment.ts';
import { stageSummaryText } from '../../../src/domain/reports/stage-summary-text.ts';
import { stageTableFinding } from '../../../src/domain/reports/stage-table.ts';
import {
  aRubric,
  aSnapshot,
  aStage,
  dontKnow,
  level,
  notAgreed,
  notApplicable,
  unanswered,
} from '../../support/builders.ts';

describe('the summary of a stage in words', () => {
  const [plan] = aRubric({ stages: [aStage('plan', 4)] }).stages;
  const summary = (...answers: readonly Answer[]) => {
    const statements = Object.fromEntries(answers.map((answer, i) => [`plan-${i + 1}`, { answer }]));
    return plan ? stageSummaryText(aSnapshot({ statements }, { rubric: aRubric({ stages: [plan] }) }), plan) : [];
  };
  const lowestOf = (words: string) => `Lowest: ${words}`;

  test.each<readonly [string, readonly Answer[], readonly string[]]>([
    ['no answer', [], ['Not enough answers for a middle level']],
    [
      'one level of four',
      [level(2)],
      ['Not enough answers for a middle level', lowestOf('2 Emerging, statement 1. Good practice plan 1')],
    ],
    [
      'three levels of four',
      [level(2), level(4), level(3)],
      [expect.stringContaining('3 Developing'), lowestOf('2 Emerging, statement 1. Good practice plan 1')],
    ],
    [
      'two at the lowest level',
      [level(4), level(1), level(1), level(5)],
      [expect.stringContaining('1 Not yet'), lowestOf('1 Not yet, statement 2. Good practice plan 2 (and 1 more)')],
    ],
    [
      'three at the lowest level',
      [level(1), level(1), level(1), unanswered],
      [expect.stringContaining('1 Not yet'), lowestOf('1 Not yet, statement 1. Good practice plan 1 (and 2 more)')],
    ],
    [
      'two of four that do not apply',
      [level(3), level(3), notApplicable, notApplicable],
      [
        'Too few statements apply for a middle level',
        lowestOf('3 Developing, statement 1. Good practice plan 1 (and 1 more)'),
      ],
    ],
    [
      'none that applies',
      [notApplicable, notApplicable, notApplicable, notApplicable],
      ['Too few statements apply for a middle level'],
    ],
    ['only “don’t know”', [dontKnow, dontKnow, dontKnow, dontKnow], ['Not enough answers for a middle level']],
  ])('of %s', (_, answers, expected) => expect(summary(...answers)).toEqual(expected));

  test('never has a middle level without the lowest', () => {
    const answer = fc.constantFrom<Answer>(
      level(1),
      level(3),
      level(5),
      dontKnow,
      notApplicable,
      notAgreed(2, 4),
      unanswered,
    );
    fc.assert(
      fc.property(fc.array(answer, { minLength: 4, maxLength: 4 }), (answers) => {
        const lines = summary(...answers);
        const rated = answers.some(({ type }) => type === 'level');
        expect(lines).toHaveLength(rated ? 2 : 1);
        expect(lines.some((line) => line.startsWith('Lowest: '))).toBe(rated);
      }),
    );
  });
});

test.each<readonly [string, Readonly<Record<string, { answer: Answer }>>, string]>([
  ['no answer', {}, 'No statement has a level yet'],
  ['answers without a level', { 'plan-1': { answer: dontKnow } }, 'No statement has a level yet'],
  [
    'one high level',
    { 'plan-1': { answer: level(4) } },
    '4 Established or above: 1 of 5 statements that apply, 4 not answered yet',
  ],
  [
    'low levels',
    { 'plan-1': { answer: level(3) } },
    '4 Established or above: 0 of 5 statements that apply, 4 not answered yet',
  ],
  [
    'one that does not apply',
    { 'plan-1': { answer: level(5) }, 'do-1': { answer: notApplicable } },
    '4 Established or above: 1 of 4 statements that apply, 3 not answered yet',
  ],
])('the finding on all stages of %s is a count', (_, statements, finding) =>
  expect(stageTableFinding(aSnapshot({ statements }))).toBe(finding),
);
