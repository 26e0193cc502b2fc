import { describe, expect, test } from 'vitest';
import type { Assessment } from '../../../src/domain/assessment/assessment.ts';
import { checkList } from '../../../src/domain/assessment/check-list.ts';
import type { EvidenceItem } from '../../../src/domain/assessment/evidence.ts';
import {
  anAction,
  anAssessment,
  anItem,
  aRubric,
  aStageAnswer,
  aStatementAnswer,
  level,
  notApplicable,
} from '../../support/builders.ts';

const TODAY = '2026-12-01';
const rubric = aRubric();
const STATEMENTS = ['plan-1', 'plan-2', 'plan-3', 'do-1', 'do-2'];
const STAGES = ['plan', 'do'];

type Parts = Partial<Pick<Assessment, 'statements' | 'stages' | 'actions'>>;

/** An assessment in which nothing is missing, except for what is given. */
const complete = (given: Parts = {}): Assessment => ({
  ...anAssessment(),
  statements: new Map([
    ...STATEMENTS.map((id) => [id, aStatementAnswer({ answer: level(3) })] as const),
    ...(given.statements ?? []),
  ]),
  stages: new Map([
    ...STAGES.map(
      (id) => [id, aStageAnswer({ agreed: level(3), target: { type: 'maintain' }, finished: true })] as const,
    ),
    ...(given.stages ?? []),
  ]),
  actions: new Map(given.actions ?? []),
});

const found = (assessment: Assessment, items: readonly EvidenceItem[] = []) =>
  checkList(assessment, rubric, new Map(items.map((item) => [item.id, item])), TODAY).map(
    ({ type, subjects }) => `${type}: ${subjects.join(' ')}`,
  );

const action = (id: string, given: Parameters<typeof anAction>[0]) =>
  [id, anAction({ id, stage: 'plan', lead: 'Team lead', by: '2027-01-31', ...given })] as const;

describe('check list', () => {
  test('a complete assessment has nothing to look at', () => {
    expect(found(complete())).toEqual([]);
  });

  test('an empty assessment lacks answers, and everything of its stages', () => {
    expect(found({ ...complete(), statements: new Map(), stages: new Map() })).toEqual([
      `unanswered: ${STATEMENTS.join(' ')}`,
      'not-complete: plan do',
      'no-agreed-level: plan do',
      'no-target: plan do',
    ]);
  });

  test('not applicable without a reason is named apart from no answer', () => {
    const statements = new Map([['plan-2', aStatementAnswer({ answer: notApplicable, reason: ' ' })]]);
    expect(found(complete({ statements }))).toEqual(['no-reason: plan-2']);
  });

  test.each([
    { kind: 'quote', date: '2026-05-01', result: ['needs-evidence: plan-1'] },
    { kind: 'minutes', date: null, result: ['needs-evidence: plan-1'] },
    { kind: 'minutes', date: '2026-05-01', result: [] },
    { kind: 'minutes', date: '2024-12-01', result: ['old-evidence: e1'] },
    { kind: 'minutes', date: '2024-12-02', result: [] },
  ] as const)('level 4 with $kind of $date', ({ kind, date, result }) => {
    const statements = new Map([['plan-1', aStatementAnswer({ answer: level(4), evidence: ['e1'] })]]);
    expect(found(complete({ statements }), [anItem({ id: 'e1', kind, date })])).toEqual(result);
  });

  test('old evidence that the assessment does not use, or that was removed, is not named', () => {
    const old = { kind: 'minutes', date: '2015-01-01' } as const;
    const stages = new Map([
      [
        'plan',
        aStageAnswer({ agreed: level(3), target: { type: 'maintain' }, finished: true, evidence: ['e1', 'gone'] }),
      ],
    ]);
    const items = [
      anItem({ id: 'e1', ...old }),
      anItem({ id: 'unused', ...old }),
      anItem({ id: 'gone', ...old, removed: true }),
    ];
    expect(found(complete({ stages }), items)).toEqual(['old-evidence: e1']);
  });

  test.each([
    { given: {}, result: [] },
    { given: { lead: ' ' }, result: ['no-owner: a1'] },
    { given: { by: null }, result: ['no-date: a1'] },
    { given: { by: '2026-11-30' }, result: ['overdue: a1'] },
    { given: { by: TODAY }, result: [] },
    { given: { lead: '', by: '2026-11-30', status: 'done' }, result: [] },
    { given: { lead: '', by: null, status: 'stopped' }, result: [] },
    { given: { lead: '', removed: true }, result: [] },
    { given: { lead: '', words: ' ' }, result: [] },
  ] as const)('an action with $given', ({ given, result }) => {
    expect(found(complete({ actions: new Map([action('a1', given)]) }))).toEqual(result);
  });
});
