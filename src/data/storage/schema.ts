/** The rows that rest on this device. `documents` and `updates` are the truth; the rows below them are made from it and may be thrown away. */

import type { Action } from '../../domain/assessment/action.ts';
import type { Agreement, Answer } from '../../domain/assessment/assessment.ts';
import type { Level } from '../../domain/rubric/rubric.ts';
import type { DisplaySettings, Frame } from '../../domain/workshop/display/frame.ts';
import type { Tally } from '../../domain/workshop/tally.ts';
import type { VotingMethod } from '../../domain/workshop/workshop.ts';
import type {
  AssessmentId,
  GroupId,
  OrganisationId,
  StageId,
  StatementId,
  UnitId,
  VoterId,
  WorkshopId,
} from '../../lib/ids.ts';

export type DocumentKind = 'assessment' | 'organisation' | 'workshop';

export interface DocumentRow {
  readonly id: string;
  readonly kind: DocumentKind;
  /** Counts the writes to this document, over all windows. Order is told by this, never by a clock. */
  readonly revision: number;
  readonly updatedAt: number;
  /** 1 while the projection is older than the document (a number, because booleans cannot be indexed). */
  readonly stale: 0 | 1;
}

export interface UpdateRow {
  /** Given by the database. */
  readonly i?: number;
  readonly document: string;
  readonly bytes: Uint8Array;
  readonly crc: number;
}

/** An update that could not be read. Kept as it is, so that somebody who knows more may still get the words out of it. */
export interface QuarantineRow {
  readonly i?: number;
  readonly document: string;
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly reason: string;
}

/** A rubric edition as its file had it, byte for byte. Never changed and never removed while an assessment names it. */
export interface RubricRow {
  /** `<id>/<edition>/<first 8 of the text's SHA-256>`: two texts can never pass for one edition. */
  readonly key: string;
  readonly id: string;
  readonly edition: number;
  readonly text: string;
  readonly addedAt: number;
}

export interface StageSummaryRow {
  readonly stage: StageId;
  readonly name: string;
  readonly progress: 'not-started' | 'in-progress' | 'finished';
  readonly agreed: Agreement | null;
  readonly typical: Level | null;
}

/** One line of the start screen, and "last time" of the next assessment. */
export interface AssessmentRow {
  readonly id: AssessmentId;
  readonly organisation: OrganisationId;
  readonly rubric: string;
  readonly scope: string;
  readonly period: string;
  readonly previous: AssessmentId | null;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly answered: number;
  readonly statements: number;
  readonly stages: readonly StageSummaryRow[];
  readonly openActions: number;
  /** Which shape of projection this is; an older one is made again. */
  readonly shape: number;
}

export interface AnswerRow {
  readonly document: AssessmentId;
  readonly statement: StatementId;
  readonly organisation: OrganisationId;
  readonly answer: Answer;
  /** 0 for everything that is not a level. */
  readonly level: number;
}

export type ActionRow = Pick<Action, 'id' | 'stage' | 'statement' | 'words' | 'lead' | 'by' | 'status'> & {
  readonly document: string;
};

export interface OrganisationRow {
  readonly id: OrganisationId;
  readonly name: string;
  readonly updatedAt: number;
}

/** Why a restore point was made. */
export type PointReason = 'day' | 'join' | 'put-back' | 'workshop';

/** A document as it was, whole. Never changed; the oldest go when there are many. */
export interface PointRow {
  /** Given by the database. */
  readonly i?: number;
  readonly document: string;
  readonly kind: DocumentKind;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: PointReason;
  /** Which revision of the document this is. */
  readonly revision: number;
  readonly bytes: Uint8Array;
  readonly crc: number;
}

/** An assessment that was deleted and can be put back. Its document stays where it is; no list shows it. */
export interface TrashRow {
  readonly id: AssessmentId;
  /** When it was deleted, milliseconds since 1970. */
  readonly at: number;
  readonly organisationName: string;
  /** Its line in the lists, as it was. */
  readonly row: AssessmentRow;
}

/** One line of an assessment's list of workshops. */
export interface WorkshopRow {
  readonly id: WorkshopId;
  readonly assessment: AssessmentId;
  readonly title: string;
  /** 'YYYY-MM-DD' */
  readonly day: string | null;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
}

/**
 * Votes of one voter on one unit, or of one role group as counted by hand. Truth while a round is open, and in no document:
 * a document never forgets. Gone when the workshop is closed. (No index over what was voted: an index would tell.)
 */
export interface VoteRow {
  readonly workshop: WorkshopId;
  readonly unit: UnitId;
  readonly round: number;
  /** Random for a person; `hand <group>` for a count by hand. One writer a row, the last tap wins. */
  readonly voter: VoterId;
  readonly group: GroupId;
  readonly way: VotingMethod;
  readonly tally: Tally;
  readonly at: number;
}

/** What the room sees just now, for the window that shows it: all that such a window ever reads. */
export interface ScreenRow {
  readonly workshop: WorkshopId;
  readonly frame: Frame;
  readonly look: DisplaySettings;
}

/** Small facts about this device: the last backup, the label of this device, what the person prefers. */
export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}

export interface DatabaseRows {
  documents: DocumentRow;
  updates: UpdateRow;
  quarantine: QuarantineRow;
  rubrics: RubricRow;
  kept: MetaRow;
  assessments: AssessmentRow;
  answers: AnswerRow;
  actions: ActionRow;
  organisations: OrganisationRow;
  points: PointRow;
  bin: TrashRow;
  workshops: WorkshopRow;
  votes: VoteRow;
  screens: ScreenRow;
}
export type TableName = keyof DatabaseRows;
