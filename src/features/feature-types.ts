/** The contract of a room: what the front door needs to know of a tool. Its code arrives when it is first opened. */
import type { ComponentType } from 'preact';
import type { AppData } from '../data/app-data.ts';
import type { OpenAssessment } from '../data/assessments/open-assessment.ts';
import type { Workspace } from '../data/workspace/workspace.ts';
import type { Route } from '../lib/routes.ts';

/** A page of the program as a whole. `house` is `null` while the database is being opened. */
export interface PageProps {
  readonly appData: AppData | null;
  readonly route: Route;
}

/** A screen of one open assessment. */
export interface AssessmentProps {
  readonly appData: AppData;
  readonly workspace: Workspace;
  readonly open: OpenAssessment;
  readonly route: Route;
}

interface FeatureBase {
  /** The screen's name in the address: `#/files`, `#/assessment/…/actions`. */
  readonly id: string;
}

export interface PageFeature extends FeatureBase {
  readonly scope: 'page';
  readonly load: () => Promise<{ readonly default: ComponentType<PageProps> }>;
  /** Addresses that fill the window by themselves, without the frame of a page: a facilitator's window, a projector's screen. */
  readonly fillsWindow?: (route: Route) => boolean;
}

export interface AssessmentFeature extends FeatureBase {
  readonly scope: 'assessment';
  /** What the rail beside an assessment calls it. Tools without a name there are reached from other screens. */
  readonly rail?: () => string;
  readonly load: () => Promise<{ readonly default: ComponentType<AssessmentProps> }>;
}

export type Feature = PageFeature | AssessmentFeature;
