/** Assessments of the shipped framework with as little in them as there can be. */
import { NOT_AGREED } from '../../src/domain/assessment/assessment.ts';
import type { ReportInput } from '../../src/domain/assessment/report-input.ts';
import { anAction, aSnapshot, dontKnow, level, notApplicable, shippedRubric } from './builders.ts';

const rubric = shippedRubric();
const KEY = 'community-engagement/1/0123abcd';

export const BARELY_ANSWERED = {
  empty: aSnapshot({ rubric: KEY }, { rubric }),
  /** A level, "don't know", "not applicable", "not agreed", and no answer to all others. One stage is not agreed, one is. */
  'answered once in each way': aSnapshot(
    {
      rubric: KEY,
      statements: {
        'plan-1': { answer: level(2) },
        'plan-2': { answer: dontKnow },
        'plan-3': { answer: notApplicable, reason: 'We have no venues' },
        'plan-4': { answer: NOT_AGREED },
      },
      stages: { review: { agreed: NOT_AGREED }, do: { agreed: level(4) } },
    },
    { rubric },
  ),
  'half finished': aSnapshot(
    {
      rubric: KEY,
      statements: { 'plan-1': { answer: level(3) }, 'do-1': { answer: level(5) }, 'do-2': { answer: dontKnow } },
      stages: { plan: { now: 'We meet twice a year.' } },
      actions: [anAction()],
    },
    { rubric },
  ),
} as const satisfies Readonly<Record<string, ReportInput>>;

/** Returns the assessment with a range for every "not agreed", as the choice alone once stored it. */
export function notAgreedWithRange(input: ReportInput, low: number, high: number): ReportInput {
  const planted = { type: 'not-agreed', low, high } as const;
  const { statements, stages } = input.assessment;
  return {
    ...input,
    assessment: {
      ...input.assessment,
      statements: new Map(
        [...statements].map(([id, said]) => [
          id,
          said.answer.type === 'not-agreed' ? { ...said, answer: planted } : said,
        ]),
      ),
      stages: new Map(
        [...stages].map(([id, said]) => [id, said.agreed?.type === 'not-agreed' ? { ...said, agreed: planted } : said]),
      ),
    },
  };
}
