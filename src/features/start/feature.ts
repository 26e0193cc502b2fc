import type { PageTool } from '../feature-types.ts';
import StartScreen from './screen.tsx';

/** The only screen whose code is there from the first moment. */
export const start: PageTool = { id: 'start', scope: 'page', load: async () => ({ default: StartScreen }) };

export const begin: PageTool = { id: 'new', scope: 'page', load: () => import('./begin-screen.tsx') };

export const example: PageTool = { id: 'example', scope: 'page', load: () => import('./example-screen.tsx') };
