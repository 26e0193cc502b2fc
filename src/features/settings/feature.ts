import type { PageTool } from '../feature-types.ts';

export const settings: PageTool = { id: 'settings', scope: 'page', load: () => import('./screen.tsx') };
