import { defineMessages } from '../../lib/i18n/messages.ts';
import type { AssessmentFeature } from '../feature-types.ts';

/** Loaded with the app: the rail shows this name before the feature's code arrives. */
const text = defineMessages('evidence in the rail', { title: 'Evidence' });

/** `…/evidence`: evidence by statement; `…/evidence/<item>` and `…/evidence/new?for=…`: one item. */
export const evidence: AssessmentFeature = {
  id: 'evidence',
  scope: 'assessment',
  rail: () => text.title,
  load: () => import('./screen.tsx'),
};
