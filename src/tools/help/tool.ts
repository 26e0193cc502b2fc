import type { PageTool } from '../tool.ts';

export const help: PageTool = { id: 'help', scope: 'page', load: () => import('./screen.tsx') };
