import { defineMessages } from '../../lib/i18n/messages.ts';
import type { AssessmentFeature } from '../feature-types.ts';

/** With the front door and not with the room: the rail shows it before the room's code is there. */
const text = defineMessages('history in the rail', { title: 'History' });

/** `…/history`: what happened, and restore points; `…/history/<point>`: how it was then, beside how it is. */
export const history: AssessmentFeature = {
  id: 'history',
  scope: 'assessment',
  rail: () => text.title,
  load: () => import('./screen.tsx'),
};
