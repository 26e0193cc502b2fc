import { expect, test } from 'vitest';
import { buildReadModel, READ_MODEL_VERSION } from '../../../src/data/read-models/read-model.ts';
import { anAction, anAssessment, aRubric, dontKnow, level, notAgreed, notApplicable } from '../../support/builders.ts';

const NOW = Date.UTC(2026, 10, 30);
const rubric = aRubric();

test('the row of an assessment counts answers, with or without a reason, and open actions', () => {
  const assessment = anAssessment({
    statements: {
      'plan-1': { answer: level(3) },
      'plan-2': { answer: notApplicable, reason: '' },
      'plan-3': { answer: notApplicable, reason: 'We have no hall.' },
      'do-1': { answer: dontKnow },
    },
    actions: [
      anAction({ id: 'open' }),
      anAction({ id: 'done', status: 'done' }),
      anAction({ id: 'removed', removed: true }),
      anAction({ id: 'blank', words: ' ' }),
    ],
  });
  const { assessment: row } = buildReadModel(assessment, rubric, NOW);
  expect(row).toMatchObject({
    id: assessment.id,
    organisation: assessment.organisation,
    answered: 4,
    statements: 5,
    openActions: 1,
    updatedAt: NOW,
    shape: READ_MODEL_VERSION,
  });
});

test('each answer is a row, with level 0 for everything that is not a level', () => {
  const assessment = anAssessment({
    statements: {
      'plan-1': { answer: level(3) },
      'plan-2': { answer: notAgreed(2, 4) },
      'plan-3': { answer: { type: 'unanswered' } },
      'do-1': { answer: dontKnow },
      'of-another-rubric': { answer: level(5) },
    },
  });
  const { answers } = buildReadModel(assessment, rubric, NOW);
  expect(answers.map(({ statement, level: n }) => [statement, n])).toEqual([
    ['plan-1', 3],
    ['plan-2', 0],
    ['do-1', 0],
  ]);
  expect(answers.every(({ document }) => document === assessment.id)).toBe(true);
});

test('rows of actions hold what lists show, and no removed action', () => {
  const assessment = anAssessment({
    actions: [
      anAction({ id: 'a1', words: 'Ask the youth group', lead: 'Office lead', by: '2027-01-31', why: 'Not in a list' }),
      anAction({ id: 'a2', removed: true }),
    ],
  });
  expect(buildReadModel(assessment, rubric, NOW).actions).toEqual([
    {
      document: assessment.id,
      id: 'a1',
      stage: 'plan',
      statement: null,
      words: 'Ask the youth group',
      lead: 'Office lead',
      by: '2027-01-31',
      status: 'not-started',
    },
  ]);
});

test('a stage has its progress, its agreed level and its middle level', () => {
  const assessment = anAssessment({
    statements: { 'plan-1': { answer: level(2) }, 'plan-2': { answer: level(4) }, 'do-1': { answer: level(5) } },
    stages: { plan: { agreed: level(3), finished: true } },
  });
  expect(buildReadModel(assessment, rubric, NOW).assessment.stages).toEqual([
    { stage: 'plan', name: 'Stage plan', progress: 'finished', agreed: level(3), typical: 2 },
    { stage: 'do', name: 'Stage do', progress: 'in-progress', agreed: null, typical: null },
  ]);
});
