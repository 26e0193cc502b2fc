import type { AssessmentFeature, PageFeature } from '../feature-types.ts';

export const details: AssessmentFeature = { id: 'details', scope: 'assessment', load: () => import('./screen.tsx') };

export const begin: PageFeature = { id: 'new', scope: 'page', load: () => import('./begin-screen.tsx') };
