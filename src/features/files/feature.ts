import type { PageFeature } from '../feature-types.ts';

export const files: PageFeature = { id: 'files', scope: 'page', load: () => import('./screen.tsx') };

export const sharedDevice: PageFeature = {
  id: 'borrowed',
  scope: 'page',
  load: () => import('./shared-device-screen.tsx'),
};
