import { describe, expect, test } from 'vitest';
import {
  type Answer,
  EMPTY_STAGE,
  EMPTY_STATEMENT,
  isComplete,
  levelOf,
  type StageAnswer,
  type StatementAnswer,
  stageAnswer,
  stageProgress,
  statementAnswer,
} from '../../../src/domain/assessment/assessment.ts';
import {
  anAssessment,
  aStageAnswer,
  aStatementAnswer,
  dontKnow,
  level,
  notAgreed,
  notApplicable,
  unanswered,
} from '../../support/builders.ts';

describe('an assessment without any content', () => {
  test('has statements without answers', () => {
    expect(statementAnswer(anAssessment(), 'plan-1')).toBe(EMPTY_STATEMENT);
    const nothing = { reason: '', note: '', target: null, parts: [], evidence: [], changedAt: null };
    expect(EMPTY_STATEMENT).toEqual({ answer: { type: 'unanswered' }, ...nothing });
  });
  test('has stages without a level', () => {
    expect(stageAnswer(anAssessment(), 'plan')).toBe(EMPTY_STAGE);
    const nobodyElse = { someSawItDifferently: false, dissent: '' };
    expect(EMPTY_STAGE).toEqual({
      now: '',
      could: '',
      agreed: null,
      ...nobodyElse,
      target: null,
      finished: false,
      evidence: [],
    });
  });
  test('returns the content of the requested statement and stage only', () => {
    const assessment = anAssessment({
      statements: { 'plan-1': { answer: level(3) } },
      stages: { plan: { now: 'We meet.' } },
    });
    expect(statementAnswer(assessment, 'plan-1').answer).toEqual(level(3));
    expect(statementAnswer(assessment, 'plan-2').answer).toEqual(unanswered);
    expect([stageAnswer(assessment, 'plan').now, stageAnswer(assessment, 'do').now]).toEqual(['We meet.', '']);
  });
});

test.each<readonly [Answer, number | null]>([
  [level(1), 1],
  [level(5), 5],
  [unanswered, null],
  [dontKnow, null],
  [notApplicable, null],
  [notAgreed(2, 4), null],
])('%j has the level %j', (answer, n) => expect(levelOf(answer)).toBe(n));

test.each<readonly [Answer, string, boolean]>([
  [unanswered, '', false],
  [unanswered, 'We ran out of time', false],
  [level(1), '', true],
  [dontKnow, '', true],
  [notAgreed(2, 4), '', true],
  [notApplicable, '', false],
  [notApplicable, ' \n', false],
  [notApplicable, 'We have no board', true],
])('%j with the reason %j is complete: %s', (answer, reason, complete) =>
  expect(isComplete(aStatementAnswer({ answer, reason }))).toBe(complete),
);

describe('the progress of a stage', () => {
  const progress = (stage: Partial<StageAnswer>, ...statements: readonly Partial<StatementAnswer>[]) =>
    stageProgress(aStageAnswer(stage), statements.map(aStatementAnswer));

  test('is “not started” while it has no text and no answer', () => expect(progress({}, {}, {})).toBe('not-started'));
  test.each<Partial<StageAnswer>>([
    { now: 'We meet.' },
    { could: 'Meet more.' },
    { agreed: level(2) },
    { agreed: notAgreed(1, 3) },
  ])('is “in progress” with %j', (stage) => expect(progress(stage, {})).toBe('in-progress'));
  test.each<Partial<StatementAnswer>>([
    { answer: level(1) },
    { answer: dontKnow },
    { answer: notApplicable },
    { answer: notAgreed(1, 2) },
    { note: 'Ask Sam' },
  ])('is “in progress” when one statement of several has %j', (statement) =>
    expect(progress({}, {}, statement, {})).toBe('in-progress'),
  );
  test('is “finished” only when people say so', () => {
    expect(progress({ finished: true }, {})).toBe('finished');
    expect(progress({ now: 'x', could: 'y', agreed: level(5) }, { answer: level(5) })).toBe('in-progress');
  });
});
