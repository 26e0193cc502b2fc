import type { PageFeature } from '../feature-types.ts';

export const help: PageFeature = { id: 'help', scope: 'page', load: () => import('./screen.tsx') };
