import type { PageFeature } from '../feature-types.ts';

/** `#/rubrics`: all of them; `#/rubrics/<id>/<edition>`: one to read. */
export const rubrics: PageFeature = { id: 'rubrics', scope: 'page', load: () => import('./screen.tsx') };
