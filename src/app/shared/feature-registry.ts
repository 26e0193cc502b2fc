/** Registry of all features. A new feature is a folder in `src/features` and one line here. */
import { actions } from '../../features/actions/feature.ts';
import { check, stage } from '../../features/assess/feature.ts';
import { begin, details } from '../../features/details/feature.ts';
import { evidence } from '../../features/evidence/feature.ts';
import type { AssessmentFeature, Feature, PageFeature } from '../../features/feature-types.ts';
import { files, sharedDevice } from '../../features/files/feature.ts';
import { help } from '../../features/help/feature.ts';
import { history } from '../../features/history/feature.ts';
import { overview } from '../../features/overview/feature.ts';
import { form, reports } from '../../features/reports/feature.ts';
import { rubrics } from '../../features/rubrics/feature.ts';
import { settings } from '../../features/settings/feature.ts';
import { example, start } from '../../features/start/feature.ts';
import { vote, workshop, workshops } from '../../features/workshop/feature.ts';

/** All features, in the order of the rail. */
const features: readonly Feature[] = [
  start,
  begin,
  example,
  overview,
  details,
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
  sharedDevice,
  rubrics,
  settings,
  help,
];

export const findPage = (id: string): PageFeature | undefined =>
  features.filter((feature) => feature.scope === 'page').find((feature) => feature.id === id);

export const findAssessmentFeature = (id: string): AssessmentFeature | undefined =>
  features.filter((feature) => feature.scope === 'assessment').find((feature) => feature.id === id);

export const railFeatures = (): readonly AssessmentFeature[] =>
  features.filter((feature) => feature.scope === 'assessment').filter((feature) => feature.rail !== undefined);
