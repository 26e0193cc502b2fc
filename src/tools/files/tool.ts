import type { PageTool } from '../tool.ts';
import { text } from './text.ts';

export const files: PageTool = { id: 'files', scope: 'page', title: () => text.title, load: () => import('./screen.tsx') };
