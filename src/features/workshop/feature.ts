import { defineMessages } from '../../lib/i18n/messages.ts';
import type { AssessmentFeature, PageFeature } from '../feature-types.ts';

/** With the front door and not with the room: the rail shows it before the room's code is there. */
const text = defineMessages('workshop in the rail', { title: 'Workshop' });

/** `#/assessment/…/workshop`: the workshops about an assessment, and a new one. */
export const workshops: AssessmentFeature = {
  id: 'workshop',
  scope: 'assessment',
  rail: () => text.title,
  load: () => import('./workshop-list.tsx'),
};

/** Windows of a workshop that are nothing but themselves. */
const WINDOWS: ReadonlySet<string | undefined> = new Set([undefined, 'screen', 'one', 'pass', 'scan']);

/** `#/workshop/<id>`: the facilitator's window; `…/screen`: the projector's; `…/setup`, `…/record`, `…/print`: pages. */
export const workshop: PageFeature = {
  id: 'workshop',
  scope: 'page',
  fillsWindow: ({ rest }) => rest.length > 0 && WINDOWS.has(rest[1]),
  load: () => import('./screen.tsx'),
};

/** `#/vote/<invite>`: a person's own phone, with nothing but the ballot. */
export const vote: PageFeature = {
  id: 'vote',
  scope: 'page',
  fillsWindow: () => true,
  load: () => import('./phones/vote-page.tsx'),
};
