import type { PageTool } from '../tool.ts';
import StartScreen from './screen.tsx';
import { text } from './text.ts';

/** The only screen whose code is there from the first moment. */
export const start: PageTool = { id: 'start', scope: 'page', title: () => text.title, load: async () => ({ default: StartScreen }) };

export const begin: PageTool = { id: 'new', scope: 'page', title: () => text.newTitle, load: () => import('./begin.tsx') };

export const example: PageTool = { id: 'example', scope: 'page', title: () => text.example, load: () => import('./example.tsx') };
