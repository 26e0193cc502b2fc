import { defineMessages } from '../../lib/i18n/messages.ts';
import type { AssessmentFeature } from '../feature-types.ts';

/** With the front door and not with the room: the rail shows it before the room's code is there. */
const text = defineMessages('actions in the rail', { title: 'Actions' });

/** `…/actions`: the plan; `…/actions/sort`: two questions a card; `…/actions/<id>`: one action. */
export const actions: AssessmentFeature = {
  id: 'actions',
  scope: 'assessment',
  rail: () => text.title,
  load: () => import('./screen.tsx'),
};
