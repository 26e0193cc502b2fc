/** Everything that the program can do. A new tool is a folder in `tools/` and a line here. */
import { actions } from '../tools/actions/tool.ts';
import { check, stage } from '../tools/assess/tool.ts';
import { evidence } from '../tools/evidence/tool.ts';
import { borrowed, files } from '../tools/files/tool.ts';
import { help } from '../tools/help/tool.ts';
import { history } from '../tools/history/tool.ts';
import { overview } from '../tools/overview/tool.ts';
import { form, reports } from '../tools/reports/tool.ts';
import { rubrics } from '../tools/rubrics/tool.ts';
import { settings } from '../tools/settings/tool.ts';
import { begin, example, start } from '../tools/start/tool.ts';
import type { AssessmentTool, PageTool, Tool } from '../tools/tool.ts';
import { vote, workshop, workshops } from '../tools/workshop/tool.ts';

/** In the order in which the rail shows those that it shows. */
const tools: readonly Tool[] = [
  start,
  begin,
  example,
  overview,
  stage,
  check,
  actions,
  evidence,
  workshops,
  workshop,
  vote,
  reports,
  history,
  form,
  files,
  borrowed,
  rubrics,
  settings,
  help,
];

export const findPage = (id: string): PageTool | undefined => tools.filter((tool) => tool.scope === 'page').find((tool) => tool.id === id);

export const findAssessmentTool = (id: string): AssessmentTool | undefined =>
  tools.filter((tool) => tool.scope === 'assessment').find((tool) => tool.id === id);

export const railTools = (): readonly AssessmentTool[] =>
  tools.filter((tool) => tool.scope === 'assessment').filter((tool) => tool.rail !== undefined);
