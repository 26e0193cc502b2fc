/** The shape in which the example is told. `write.ts` turns it into documents. */
import type { ActionChoices, ActionText, Origin } from '../../domain/assessment/action.ts';
import type { Agreement, Answer, ReportText } from '../../domain/assessment/assessment.ts';
import type { Level } from '../../domain/rubric/rubric.ts';
import type { Offset } from './calendar.ts';
import type { EvidenceKey } from './evidence.ts';

/** A text in lines of a sentence or two; they are joined by a space. */
export type Sentences = readonly string[];

export type ToldTarget = { readonly level: Level; readonly by: Offset } | 'maintain';

export interface ToldStatement {
  readonly answer: Answer;
  readonly reason?: Sentences;
  readonly note?: Sentences;
  readonly target?: ToldTarget;
  readonly parts?: readonly string[];
  readonly evidence?: readonly EvidenceKey[];
}

export interface ToldStage {
  readonly now: Sentences;
  /** What is written in "What action could we take?" and not yet added to the plan. */
  readonly could?: string;
  readonly agreed: Agreement;
  readonly dissent?: Sentences;
  readonly target?: ToldTarget;
  readonly evidence?: readonly EvidenceKey[];
}

type StoryDay = 'start' | 'by' | 'reviewed' | 'nextReview';

export interface ToldAction {
  /** What another assessment calls it by when it carries the action on. */
  readonly key?: string;
  readonly stage: string;
  readonly statement: string;
  readonly origin: Origin;
  /** The key of the earlier action that this one carries on. */
  readonly carries?: string;
  readonly texts: Readonly<Partial<Record<ActionText, string>>>;
  readonly choices?: Readonly<Partial<Omit<ActionChoices, StoryDay>>>;
  readonly days?: Readonly<Partial<Record<StoryDay, Offset>>>;
  /** Of a done one: what changed because of it. It becomes a piece of evidence. */
  readonly changed?: { readonly title: string; readonly where: string; readonly date: Offset };
}

export interface ToldAssessment {
  readonly hoursAMonth: number;
  /** What only people can say, a line for each point. */
  readonly forReports?: Readonly<Partial<Record<ReportText, readonly string[]>>>;
  readonly statements: Readonly<Record<string, ToldStatement>>;
  readonly stages: Readonly<Record<string, ToldStage>>;
  readonly actions: readonly ToldAction[];
}

export const level = (at: Level): Extract<Answer, { type: 'level' }> => ({ type: 'level', level: at });
