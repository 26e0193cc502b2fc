import { defineMessages } from '../../lib/i18n/messages.ts';
import type { AssessmentFeature } from '../feature-types.ts';

/** With the front door and not with the room: the rail shows it before the room's code is there. */
const text = defineMessages('overview in the rail', { title: 'Overview' });

export const overview: AssessmentFeature = {
  id: 'overview',
  scope: 'assessment',
  rail: () => text.title,
  load: () => import('./screen.tsx'),
};
