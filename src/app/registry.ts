/** Everything that the program can do. A new tool is a folder in `tools/` and a line here. */

import { actions } from '../tools/actions/tool.ts';
import { check, stage } from '../tools/assess/tool.ts';
import { overview } from '../tools/overview/tool.ts';
import { begin, start } from '../tools/start/tool.ts';
import type { AssessmentTool, PageTool, Tool } from '../tools/tool.ts';

/** In the order in which the rail shows those that it shows. */
export const tools: readonly Tool[] = [start, begin, overview, stage, check, actions];

export const findPage = (id: string): PageTool | undefined => tools.find((tool) => tool.scope === 'page' && tool.id === id) as PageTool | undefined;

export const findAssessmentTool = (id: string): AssessmentTool | undefined =>
  tools.find((tool) => tool.scope === 'assessment' && tool.id === id) as AssessmentTool | undefined;

export const railTools = (): readonly AssessmentTool[] => tools.filter((tool) => tool.scope === 'assessment').filter((tool) => tool.inRail);
