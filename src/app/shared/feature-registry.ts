/** Everything that the program can do. A new tool is a folder in `tools/` and a line here. */
import { actions } from '../../features/actions/feature.ts';
import { check, stage } from '../../features/assess/feature.ts';
import { evidence } from '../../features/evidence/feature.ts';
import type { AssessmentTool, PageTool, Tool } from '../../features/feature-types.ts';
import { borrowed, files } from '../../features/files/feature.ts';
import { help } from '../../features/help/feature.ts';
import { history } from '../../features/history/feature.ts';
import { overview } from '../../features/overview/feature.ts';
import { form, reports } from '../../features/reports/feature.ts';
import { rubrics } from '../../features/rubrics/feature.ts';
import { settings } from '../../features/settings/feature.ts';
import { begin, example, start } from '../../features/start/feature.ts';
import { vote, workshop, workshops } from '../../features/workshop/feature.ts';

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
