import type { PageTool } from '../tool.ts';

export const settings: PageTool = { id: 'settings', scope: 'page', load: () => import('./screen.tsx') };
