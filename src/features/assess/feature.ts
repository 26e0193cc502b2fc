import type { AssessmentFeature } from '../feature-types.ts';

/** `…/stage/plan`: a whole stage; `…/stage/plan/plan-1`: one statement at a time. */
export const stage: AssessmentFeature = { id: 'stage', scope: 'assessment', load: () => import('./screen.tsx') };

/** `…/check`: all answers, to read through before sharing. */
export const check: AssessmentFeature = {
  id: 'check',
  scope: 'assessment',
  load: () => import('./check/check-screen.tsx'),
};
