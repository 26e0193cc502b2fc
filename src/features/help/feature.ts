import type { PageTool } from '../feature-types.ts';

export const help: PageTool = { id: 'help', scope: 'page', load: () => import('./screen.tsx') };
