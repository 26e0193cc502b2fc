import type { PageFeature } from '../feature-types.ts';

/** `#/rubrics`: the library; `#/rubrics/<id>/<edition>`: one rubric to read. */
export const rubrics: PageFeature = { id: 'rubrics', scope: 'page', load: () => import('./screen.tsx') };
