/**
 * Layout of the documents: the name of every text and every register, and what a register holds. The names are stored in
 * documents on devices and in files: a changed name is a data migration. `paths` (paths.ts) makes them.
 *
 * A document is flat: each typed text is a top-level Y.Text, each choice a register in one map. Nothing is created inside
 * something else, because two devices that create the same parent while apart lose the content of one of them.
 */

import type { ActionChoices, ActionText, Origin } from '../../domain/assessment/action.ts';
import type { Agreement, ReportText, Target } from '../../domain/assessment/assessment.ts';
import type { EvidenceItem } from '../../domain/assessment/evidence.ts';
import type { QuoteConsent } from '../../domain/assessment/quote-consent.ts';
import type { StoredAnswer } from '../../domain/assessment/stored-answer.ts';
import type { ReportSnapshot } from '../../domain/document/report-snapshot.ts';
import type { WorkshopAnswer } from '../../domain/workshop/agreement.ts';
import type { ClosedRound } from '../../domain/workshop/ballot.ts';
import type { EntryChoices, EntryKind, EntryText } from '../../domain/workshop/entry.ts';
import type { Group, RecordText, Scheme, Timer, WorkshopQuestion } from '../../domain/workshop/workshop.ts';
import type { ActionId, GroupId, QuestionId, StageId, StatementId } from '../../lib/ids.ts';
import type { Logo } from '../../lib/logo.ts';

/** Prefix of all paths of a statement or a stage. */
export type Owner = `statement/${string}` | `stage/${string}`;

/** Subject that evidence supports: a statement, a whole stage, or the assessment as a whole. */
export type EvidenceOwner = Owner | 'assessment/own';

export type AssessmentText =
  | `assessment/own/${'scope' | 'period'}`
  | `report/own/${ReportText}`
  | `statement/${string}/${'reason' | 'note'}`
  | `stage/${string}/${'now' | 'could' | 'dissent'}`
  | `action/${string}/${ActionText}`;

export type OrganisationText = 'organisation/own/name' | `evidence/${string}/${'title' | 'where' | 'attribution'}`;

export type WorkshopText =
  | `workshop/own/${'title' | 'venue' | 'hearHow'}`
  | `group/${string}/name`
  | `question/${string}/words`
  | `unit/${string}/said`
  | `entry/${string}/${EntryText}`
  | `record/own/${RecordText}`
  | `record/${string}/${'will' | 'did' | 'themes'}`;

export type TextPath = AssessmentText | OrganisationText | WorkshopText;

/** Written once, when an action is made. */
export interface MadeAction {
  readonly number: number;
  readonly stage: StageId | null;
  readonly statement: StatementId | null;
  readonly origin: Origin;
  readonly originId: ActionId | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/**
 * Stage and statement that an action was moved to; they replace those of `made`. One register for both, so that two
 * devices cannot combine the stage of one with the statement of the other. Release 0.2 and older ones ignore it.
 */
export type ActionLocation = Pick<MadeAction, 'stage' | 'statement'>;

/** Written once, when a report is kept. */
export type NewReportSnapshot = Omit<ReportSnapshot, 'id' | 'removed'>;

/** Written once, when a group or a question is made. `order` is a fractional key (fractional-index.ts). */
export interface MadeGroup {
  readonly scheme: Group['scheme'];
  readonly order: string;
}
export interface MadeQuestion {
  readonly form: WorkshopQuestion['form'];
  readonly order: string;
}

/** Written when an entry is made; only `group` and a quote's `question` are corrected later. */
export interface MadeEntry {
  readonly kind: EntryKind;
  readonly question: QuestionId | null;
  readonly group: GroupId | null;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Settings of a workshop that are one value each. */
export interface WorkshopSettings {
  readonly day: string | null;
  readonly minutes: number;
  readonly depth: 'full' | 'quick';
  readonly pace: 'first-pass' | 'one-by-one';
  readonly scheme: Scheme;
  readonly leastOnScreen: number;
  readonly leastInExports: number;
  readonly dotsEach: number;
  readonly hearBack: string | null;
}

/** Position in the agenda; a device may know a part of it only. */
interface AgendaPosition {
  readonly cue?: string;
  readonly at?: number;
  readonly page?: number;
  readonly covered?: boolean;
}

/** One register per member of `Choices`, below `Prefix`. */
type ChoiceRegisters<Prefix extends string, Choices> = {
  readonly [Field in keyof Choices & string as `${Prefix}/${Field}`]: Choices[Field];
};

export type EvidenceChoices = Pick<EvidenceItem, 'kind' | 'date' | 'source' | 'removed'> &
  Omit<QuoteConsent, 'attribution'>;

export interface AssessmentRegisters extends ChoiceRegisters<`action/${string}`, ActionChoices> {
  readonly 'assessment/own/hours': number | null;
  readonly 'assessment/own/archived': boolean;
  readonly [answer: `statement/${string}/answer`]: StoredAnswer;
  readonly [part: `statement/${string}/part/${string}`]: boolean;
  readonly [target: `${Owner}/target`]: Target | null;
  readonly [evidence: `${EvidenceOwner}/evidence/${string}`]: boolean;
  readonly [agreed: `stage/${string}/agreed`]: StoredAnswer<Agreement> | null;
  readonly [mark: `stage/${string}/${'differently' | 'finished'}`]: boolean;
  readonly [action: `action/${string}/made`]: MadeAction;
  readonly [place: `action/${string}/place`]: ActionLocation;
  readonly [snapshot: `copy/${string}/made`]: NewReportSnapshot;
  readonly [removed: `copy/${string}/removed`]: boolean;
  readonly [round: `tally/${string}/${string}/${number}`]: ClosedRound;
}

export interface OrganisationRegisters extends ChoiceRegisters<`evidence/${string}`, EvidenceChoices> {
  readonly 'organisation/own/logo': Logo | null;
  readonly [item: `evidence/${string}/made`]: true;
}

export interface WorkshopRegisters
  extends ChoiceRegisters<'workshop/own', WorkshopSettings>,
    ChoiceRegisters<`entry/${string}`, EntryChoices> {
  readonly [rated: `workshop/own/${'way' | 'stage'}/${string}`]: boolean;
  readonly [group: `group/${string}/made`]: MadeGroup;
  readonly [people: `group/${string}/people`]: number | null;
  readonly [question: `question/${string}/made`]: MadeQuestion;
  readonly [mark: `question/${string}/on`]: boolean;
  readonly [scheme: `question/${string}/scheme`]: Scheme;
  readonly [removed: `${'group' | 'question'}/${string}/removed`]: boolean;
  readonly [minutes: `step/${string}/minutes`]: number;
  readonly [off: `step/${string}/off`]: boolean;
  readonly [round: `unit/${string}/${'round' | 'closed'}`]: number;
  readonly [agreed: `unit/${string}/agreed`]: StoredAnswer<WorkshopAnswer> | null;
  readonly [mark: `unit/${string}/${'differently' | 'saidForPartners'}`]: boolean;
  readonly [entry: `entry/${string}/made`]: MadeEntry;
  readonly 'session/own/startedAt': number | null;
  readonly 'session/own/endedAt': number | null;
  readonly 'session/own/place': AgendaPosition;
  readonly 'session/own/timer': Timer | null;
  readonly 'session/own/blank': boolean;
  readonly 'session/own/join': boolean;
  readonly 'session/own/discussing': readonly string[];
  readonly 'poll/own/useful': readonly number[];
  readonly 'poll/own/heard': readonly number[];
  readonly 'record/own/approvedAt': number | null;
}

/** The registers of each kind of document. */
export interface RegisterLayouts {
  readonly assessment: AssessmentRegisters;
  readonly organisation: OrganisationRegisters;
  readonly workshop: WorkshopRegisters;
}
