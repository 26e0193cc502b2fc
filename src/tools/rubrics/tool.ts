import type { PageTool } from '../tool.ts';
import { text } from './text.ts';

/** `#/rubrics`: all of them; `#/rubrics/<id>/<edition>`: one to read. */
export const rubrics: PageTool = { id: 'rubrics', scope: 'page', title: () => text.title, load: () => import('./screen.tsx') };
