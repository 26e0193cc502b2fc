import type { PageTool } from '../tool.ts';
import { text } from './text.ts';

export const help: PageTool = { id: 'help', scope: 'page', title: () => text.title, load: () => import('./screen.tsx') };
