import { defineMessages } from '../../lib/i18n/messages.ts';
import type { AssessmentFeature } from '../feature-types.ts';

/** Loaded with the app: the rail shows this name before the feature's code arrives. */
const text = defineMessages('actions in the rail', { title: 'Actions' });

/** `…/actions`: the plan; `…/actions/sort`: the sorter; `…/actions/<id>`: one action. */
export const actions: AssessmentFeature = {
  id: 'actions',
  scope: 'assessment',
  rail: () => text.title,
  load: () => import('./screen.tsx'),
};
