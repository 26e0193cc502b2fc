import type { AssessmentTool } from '../tool.ts';
import { text } from './text.ts';

/** `…/evidence`: what we can show, statement by statement; `…/evidence/<item>` and `…/evidence/new?for=…`: one item. */
export const evidence: AssessmentTool = {
  id: 'evidence',
  scope: 'assessment',
  title: () => text.title,
  inRail: true,
  load: () => import('./screen.tsx'),
};
