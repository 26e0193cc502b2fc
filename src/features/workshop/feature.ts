import { defineMessages } from '../../lib/i18n/messages.ts';
import type { AssessmentFeature, PageFeature } from '../feature-types.ts';

/** Kept in the entry chunk: the rail shows this title before the feature's own code has loaded. */
const text = defineMessages('workshop in the rail', { title: 'Workshop' });

/** `#/assessment/…/workshop`: lists the workshops of an assessment and creates one. */
export const workshops: AssessmentFeature = {
  id: 'workshop',
  scope: 'assessment',
  rail: () => text.title,
  load: () => import('./workshop-list.tsx'),
};

/** Second path segments whose pages fill the window, without header and rail. */
const WINDOWS: ReadonlySet<string | undefined> = new Set([undefined, 'screen', 'one', 'pass', 'scan']);

/** `#/workshop/<id>`: the facilitator view; `…/screen`: the projector; `…/setup`, `…/record`, `…/print`: pages. */
export const workshop: PageFeature = {
  id: 'workshop',
  scope: 'page',
  fillsWindow: ({ rest }) => rest.length > 0 && WINDOWS.has(rest[1]),
  load: () => import('./screen.tsx'),
};

/** `#/vote/<invite>`: the ballot on a participant's own phone. */
export const vote: PageFeature = {
  id: 'vote',
  scope: 'page',
  fillsWindow: () => true,
  load: () => import('./phones/vote-page.tsx'),
};
