import type { PageFeature } from '../feature-types.ts';

export const settings: PageFeature = { id: 'settings', scope: 'page', load: () => import('./screen.tsx') };
