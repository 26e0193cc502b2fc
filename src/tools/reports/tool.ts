import type { AssessmentTool, PageTool } from '../tool.ts';
import { text } from './text.ts';

/** `…/report`: what can be taken away; `…/report/plan` and `…/report/form`: a document to read, print and save. */
export const reports: AssessmentTool = {
  id: 'report',
  scope: 'assessment',
  title: () => text.title,
  inRail: true,
  load: () => import('./screen.tsx'),
};

/** `#/form/<id>/<edition>`: the blank form of a rubric. */
export const form: PageTool = { id: 'form', scope: 'page', title: () => text.blank, load: () => import('./blank-form.tsx') };
