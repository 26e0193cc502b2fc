import type { PageTool } from '../tool.ts';
import { text } from './text.ts';

export const settings: PageTool = { id: 'settings', scope: 'page', title: () => text.title, load: () => import('./screen.tsx') };
