import type { AssessmentTool } from '../tool.ts';
import { text } from './text.ts';

/** `…/actions`: the plan; `…/actions/sort`: two questions a card; `…/actions/<id>`: one action. */
export const actions: AssessmentTool = {
  id: 'actions',
  scope: 'assessment',
  title: () => text.title,
  inRail: true,
  load: () => import('./screen.tsx'),
};
