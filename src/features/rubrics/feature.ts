import type { PageTool } from '../feature-types.ts';

/** `#/rubrics`: all of them; `#/rubrics/<id>/<edition>`: one to read. */
export const rubrics: PageTool = { id: 'rubrics', scope: 'page', load: () => import('./screen.tsx') };
