/** Contract between the app and a feature. The code of a screen is loaded when it is first opened. */
import type { ComponentType } from 'preact';
import type { AppData } from '../data/app-data.ts';
import type { OpenAssessment } from '../data/assessments/open-assessment.ts';
import type { Workspace } from '../data/workspace/workspace.ts';
import type { Route } from '../lib/routes.ts';

/** Properties of a page that belongs to no assessment. `appData` is `null` while the database is being opened. */
export interface PageProps {
  readonly appData: AppData | null;
  readonly route: Route;
}

/** Properties of a screen of an open assessment. */
export interface AssessmentProps {
  readonly appData: AppData;
  readonly workspace: Workspace;
  readonly open: OpenAssessment;
  readonly route: Route;
}

interface FeatureBase {
  /** Name of the screen in the address: `#/files`, `#/assessment/…/actions`. */
  readonly id: string;
}

export interface PageFeature extends FeatureBase {
  readonly scope: 'page';
  readonly load: () => Promise<{ readonly default: ComponentType<PageProps> }>;
  /** Returns true for a route that is rendered without the page frame: the facilitator view, the display. */
  readonly fillsWindow?: (route: Route) => boolean;
}

export interface AssessmentFeature extends FeatureBase {
  readonly scope: 'assessment';
  /** Name in the rail beside an assessment. Features without one are reached from other screens. */
  readonly rail?: () => string;
  readonly load: () => Promise<{ readonly default: ComponentType<AssessmentProps> }>;
}

export type Feature = PageFeature | AssessmentFeature;
