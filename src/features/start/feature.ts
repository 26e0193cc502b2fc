import type { PageFeature } from '../feature-types.ts';
import StartScreen from './screen.tsx';

/** Start screen: the only one whose code is loaded with the app. */
export const start: PageFeature = { id: 'start', scope: 'page', load: async () => ({ default: StartScreen }) };

export const example: PageFeature = { id: 'example', scope: 'page', load: () => import('./example-screen.tsx') };
