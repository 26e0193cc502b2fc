import { defineMessages } from '../../lib/i18n/messages.ts';
import type { AssessmentFeature } from '../feature-types.ts';

/** Loaded with the app: the rail shows this name before the feature's code arrives. */
const text = defineMessages('overview in the rail', { title: 'Overview' });

export const overview: AssessmentFeature = {
  id: 'overview',
  scope: 'assessment',
  rail: () => text.title,
  load: () => import('./screen.tsx'),
};
