import { defineMessages } from '../../lib/i18n/messages.ts';
import type { AssessmentFeature } from '../feature-types.ts';

/** Loaded with the app: the rail shows this name before the feature's code arrives. */
const text = defineMessages('history in the rail', { title: 'History' });

/** `…/history`: changes and restore points; `…/history/<point>`: a restore point compared with now. */
export const history: AssessmentFeature = {
  id: 'history',
  scope: 'assessment',
  rail: () => text.title,
  load: () => import('./screen.tsx'),
};
