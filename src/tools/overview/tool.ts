import type { AssessmentTool } from '../tool.ts';
import { text } from './text.ts';

export const overview: AssessmentTool = {
  id: 'overview',
  scope: 'assessment',
  title: () => text.title,
  inRail: true,
  load: () => import('./screen.tsx'),
};
