import type { PageTool } from '../feature-types.ts';

export const files: PageTool = { id: 'files', scope: 'page', load: () => import('./screen.tsx') };

export const borrowed: PageTool = { id: 'borrowed', scope: 'page', load: () => import('./shared-device-screen.tsx') };
