import { afterEach, describe, expect, test } from 'vitest';
import { type Answer, NOT_AGREED, type Target } from '../../../src/domain/assessment/assessment.ts';
import {
  answerText,
  assessmentTitle,
  planOf,
  stageSummaryOf,
  statementStrength,
  strengthText,
  targetText,
  written,
} from '../../../src/domain/assessment/report-input.ts';
import { setLocale } from '../../../src/lib/i18n/messages.ts';
import {
  aLanguage,
  anAction,
  anItem,
  aRubric,
  aSnapshot,
  aStage,
  dontKnow,
  level,
  notAgreed,
  notApplicable,
  unanswered,
} from '../../support/builders.ts';

afterEach(() => setLocale('en-GB', aLanguage()));
const evidence = new Map(
  [anItem({ id: 'own' }), anItem({ id: 'theirs', source: 'outside' }), anItem({ id: 'gone', removed: true })].map(
    (item) => [item.id, item],
  ),
);

describe('the plan of a snapshot', () => {
  test('has the live actions in order of stages, with their references', () => {
    const actions = [
      anAction({ id: 'b', stage: 'do', number: 1 }),
      anAction({ id: 'a', stage: 'plan', number: 2, madeAt: 9 }),
      anAction({ id: 'x', number: 2, removed: true }),
    ];
    const { actions: plan, refs } = planOf(aSnapshot({ actions }));
    expect(plan.map((action) => [action.id, refs.get(action.id)])).toEqual([
      ['a', '2b'],
      ['b', '1'],
    ]);
  });
  test('uses the order of stages of the rubric', () => {
    const actions = [anAction({ id: 'p', stage: 'plan' }), anAction({ id: 'd', stage: 'do' })];
    const rubric = aRubric({ stages: [aStage('do', 1), aStage('plan', 1)] });
    expect(planOf(aSnapshot({ actions }, { rubric })).actions.map((action) => action.id)).toEqual(['d', 'p']);
  });
});

describe('the summary of a stage', () => {
  const [plan] = aRubric().stages as [ReturnType<typeof aStage>];
  test('covers all its statements, answered or not, and no others', () => {
    const reading = stageSummaryOf(
      aSnapshot({
        statements: {
          'plan-1': { answer: level(4) },
          'plan-3': { answer: notApplicable },
          'do-1': { answer: level(1) },
        },
      }),
      plan,
    );
    expect(reading.strip.map((rated) => [rated.statement, rated.answer.type])).toEqual([
      ['plan-1', 'level'],
      ['plan-2', 'unanswered'],
      ['plan-3', 'not-applicable'],
    ]);
    expect(reading.lowest).toEqual({ level: 4, statements: ['plan-1'] });
  });
  test('uses the rubric’s Established level and the strength of evidence', () => {
    const statements = {
      'plan-1': { answer: level(4), evidence: ['own'] },
      'plan-2': { answer: level(4) },
      'plan-3': { answer: level(3) },
    };
    expect(stageSummaryOf(aSnapshot({ statements }, { evidence }), plan)).toMatchObject({
      establishedOrAbove: 2,
      claimedNotShown: ['plan-2'],
    });
  });
});

test.each<readonly [readonly string[], string]>([
  [[], 'none'],
  [['own'], 'shown'],
  [['own', 'theirs'], 'backed-up'],
  [['gone'], 'none'],
  [['never-was'], 'none'],
])('a statement with the evidence %j is "%s"', (ids, strength) => {
  expect(statementStrength(aSnapshot({ statements: { 'plan-1': { evidence: ids } } }, { evidence }), 'plan-1')).toBe(
    strength,
  );
});

test.each([
  ['Autumn 2026', 'Small rubric, Autumn 2026'],
  [' ', 'Small rubric'],
])('an assessment of the period %j has the title %s', (period, title) =>
  expect(assessmentTitle(aSnapshot({ period }))).toBe(title),
);

test.each<readonly [Answer, string]>([
  [level(3), '3 Developing'],
  [dontKnow, 'Don’t know'],
  [notApplicable, 'Not applicable'],
  [notAgreed(2, 4), 'Not agreed, 2 to 4'],
  [NOT_AGREED, 'Not agreed'],
  [unanswered, 'No answer yet'],
])('the answer %j reads “%s”', (answer, said) => expect(answerText(answer, aRubric())).toBe(said));

test.each<readonly [Target | null, string]>([
  [{ type: 'level', level: 4, by: '2027-01-01' }, '4 Established'],
  [{ type: 'maintain' }, 'Stay at this level'],
  [null, ''],
])('the target %j reads “%s”', (target, said) => expect(targetText(target, aRubric())).toBe(said));

test('strengths of evidence are translated at display time', () => {
  expect(strengthText()).toEqual({
    none: 'No evidence',
    said: 'Anecdotal',
    shown: 'Documented',
    'backed-up': 'Corroborated',
  });
  setLocale('cy', aLanguage({ documents: { evidenceNone: 'Dim' } }));
  expect(strengthText().none).toBe('Dim');
});

test('typed text is marked with the language of the page', () => {
  setLocale('cy', aLanguage());
  expect(written('Cyfarfod')).toEqual({ text: 'Cyfarfod', lang: 'cy' });
});
