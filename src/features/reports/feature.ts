import { defineMessages } from '../../lib/i18n/messages.ts';
import type { AssessmentFeature, PageFeature } from '../feature-types.ts';

/** Loaded with the entry chunk: the navigation shows it before the data layer is loaded. */
const text = defineMessages('reports in the rail', { title: 'Reports' });

/** `…/report`: list of exports. `…/report/plan`, `…/report/form`: one document to read, print and save. */
export const reports: AssessmentFeature = {
  id: 'report',
  scope: 'assessment',
  rail: () => text.title,
  load: () => import('./screen.tsx'),
};

/** `#/form/<id>/<edition>`: blank form of a rubric. */
export const form: PageFeature = { id: 'form', scope: 'page', load: () => import('./blank-form.tsx') };
