import { defineMessages } from '../../lib/i18n/messages.ts';
import type { AssessmentFeature, PageFeature } from '../feature-types.ts';

/** With the front door and not with the room: the rail shows it before the room's code is there. */
const text = defineMessages('reports in the rail', { title: 'Take away' });

/** `…/report`: what can be taken away; `…/report/plan` and `…/report/form`: a document to read, print and save. */
export const reports: AssessmentFeature = {
  id: 'report',
  scope: 'assessment',
  rail: () => text.title,
  load: () => import('./screen.tsx'),
};

/** `#/form/<id>/<edition>`: the blank form of a rubric. */
export const form: PageFeature = { id: 'form', scope: 'page', load: () => import('./blank-form.tsx') };
