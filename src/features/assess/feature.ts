import type { AssessmentFeature } from '../feature-types.ts';

/** `…/stage/plan`: one stage on a page; `…/stage/plan/plan-1`: one statement at a time. */
export const stage: AssessmentFeature = { id: 'stage', scope: 'assessment', load: () => import('./screen.tsx') };

/** `…/check`: everything that was answered, to read through before it is shown to others. */
export const check: AssessmentFeature = { id: 'check', scope: 'assessment', load: () => import('./check-screen.tsx') };
