import { defineMessages } from '../../lib/i18n/messages.ts';
import type { AssessmentFeature } from '../feature-types.ts';

/** With the front door and not with the room: the rail shows it before the room's code is there. */
const text = defineMessages('evidence in the rail', { title: 'Evidence' });

/** `…/evidence`: what we can show, statement by statement; `…/evidence/<item>` and `…/evidence/new?for=…`: one item. */
export const evidence: AssessmentFeature = {
  id: 'evidence',
  scope: 'assessment',
  rail: () => text.title,
  load: () => import('./screen.tsx'),
};
