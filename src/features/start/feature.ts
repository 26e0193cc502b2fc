import type { PageFeature } from '../feature-types.ts';
import StartScreen from './screen.tsx';

/** The only screen whose code is there from the first moment. */
export const start: PageFeature = { id: 'start', scope: 'page', load: async () => ({ default: StartScreen }) };

export const begin: PageFeature = { id: 'new', scope: 'page', load: () => import('./begin-screen.tsx') };

export const example: PageFeature = { id: 'example', scope: 'page', load: () => import('./example-screen.tsx') };
