import { words } from '../../lib/i18n/messages.ts';
import type { AssessmentTool } from '../feature-types.ts';

/** With the front door and not with the room: the rail shows it before the room's code is there. */
const text = words('evidence in the rail', { title: 'Evidence' });

/** `…/evidence`: what we can show, statement by statement; `…/evidence/<item>` and `…/evidence/new?for=…`: one item. */
export const evidence: AssessmentTool = {
  id: 'evidence',
  scope: 'assessment',
  rail: () => text.title,
  load: () => import('./screen.tsx'),
};
