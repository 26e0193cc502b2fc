import { describe, expect, test } from 'vitest';
import { readableAssessment, readableOrganisation } from '../../../src/domain/exchange/readable-backup.ts';
import {
  anAction,
  anAssessment,
  anItem,
  aRubric,
  aStage,
  dontKnow,
  level,
  notAgreed,
  notApplicable,
} from '../../support/builders.ts';

type Readable = { stages: { statements: Record<string, unknown>[] }[]; actions: { words: string }[] } & Record<
  string,
  unknown
>;
const readable = (said: Parameters<typeof anAssessment>[0]): Readable =>
  readableAssessment(anAssessment(said), aRubric({ stages: [aStage('plan', 4)] })) as Readable;

describe('an assessment for readers without Lanes', () => {
  test('names the rubric, scope, period and beginning', () => {
    const said = { scope: 'The youth team', period: 'Autumn 2026', createdAt: Date.UTC(2026, 8, 1) };
    expect(readable(said)).toMatchObject({
      ...{ scope: said.scope, period: said.period },
      rubric: 'Small rubric, edition 1',
      begun: '2026-09-01T00:00:00.000Z',
    });
  });

  test('each stage has the texts and the agreed level', () => {
    const plan = {
      now: 'We meet.',
      could: 'Meet more.',
      agreed: level(2),
      target: { type: 'maintain' as const },
      finished: true,
    };
    expect(
      readable({ stages: { plan: { ...plan, someSawItDifferently: true, dissent: 'Two said 3' } } }).stages[0],
    ).toMatchObject({
      stage: 'Stage plan',
      challenge: 'What about plan?',
      whatDoWeCurrentlyDo: 'We meet.',
      whatActionCouldWeTake: 'Meet more.',
      agreedLevel: '2 Emerging',
      someSawItDifferently: 'Two said 3',
      aim: 'Stay at this level',
      finished: true,
    });
  });
  test('an untouched stage is empty', () => {
    expect(readable({}).stages[0]).toMatchObject({
      whatDoWeCurrentlyDo: '',
      agreedLevel: null,
      someSawItDifferently: null,
      aim: null,
      finished: false,
    });
  });

  test('each statement has one of the five answers, its reason and its note', () => {
    const statements = {
      'plan-1': { answer: level(3), note: 'Ask Sam', target: { type: 'level' as const, level: 4, by: null } },
      'plan-2': { answer: notApplicable, reason: 'No board' },
      'plan-3': { answer: notAgreed(2, 4), reason: 'Two views' },
      'plan-4': { answer: dontKnow },
    };
    const [stage] = readable({ statements }).stages;
    expect(stage?.statements.map((s) => [s.answer, s.reason, s.note, s.aim])).toEqual([
      ['3 Developing', '', 'Ask Sam', '4 Established'],
      ['Not applicable', 'No board', '', null],
      ['Not agreed, 2 to 4', 'Two views', '', null],
      ['Don’t know', '', '', null],
    ]);
    expect(stage?.statements[0]?.statement).toBe('Good practice plan 1.');
    expect(readable({}).stages[0]?.statements[0]?.answer).toBe('No answer yet');
  });

  test('removed and empty actions are left out', () => {
    const actions = [
      anAction({ id: 'a', words: 'Ask' }),
      anAction({ id: 'b', removed: true }),
      anAction({ id: 'c', words: ' ' }),
    ];
    expect(readable({ actions }).actions.map((action) => action.words)).toEqual(['Ask']);
  });

  test('writing it as JSON and reading it again changes nothing', () => {
    const made = readable({ stages: { plan: { agreed: level(2) } }, actions: [anAction()] });
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });
});

test('an organisation has its name and the evidence that was not removed', () => {
  const evidence = [anItem({ id: 'a' }), anItem({ id: 'b', removed: true }), anItem({ id: 'c', title: ' ' })];
  expect(readableOrganisation('Riverside Trust', evidence)).toEqual({
    name: 'Riverside Trust',
    evidence: [anItem({ id: 'a' })],
  });
});
