/** The contract of a room: what the front door needs to know of a tool. Its code arrives when it is first opened. */
import type { ComponentType } from 'preact';
import type { House } from '../data/app-data.ts';
import type { OpenAssessment } from '../data/assessments/open-assessment.ts';
import type { Room } from '../data/workspace/workspace.ts';
import type { Place } from '../lib/routes.ts';

/** A page of the program as a whole. `house` is `null` while the database is being opened. */
export interface PageProps {
  readonly house: House | null;
  readonly place: Place;
}

/** A screen of one open assessment. */
export interface AssessmentProps {
  readonly house: House;
  readonly room: Room;
  readonly open: OpenAssessment;
  readonly place: Place;
}

interface Common {
  /** The screen's name in the address: `#/files`, `#/assessment/…/actions`. */
  readonly id: string;
}

export interface PageTool extends Common {
  readonly scope: 'page';
  readonly load: () => Promise<{ readonly default: ComponentType<PageProps> }>;
  /** Addresses that fill the window by themselves, without the frame of a page: a facilitator's window, a projector's screen. */
  readonly fillsWindow?: (place: Place) => boolean;
}

export interface AssessmentTool extends Common {
  readonly scope: 'assessment';
  /** What the rail beside an assessment calls it. Tools without a name there are reached from other screens. */
  readonly rail?: () => string;
  readonly load: () => Promise<{ readonly default: ComponentType<AssessmentProps> }>;
}

export type Tool = PageTool | AssessmentTool;
