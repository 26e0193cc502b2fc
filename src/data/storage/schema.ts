/** Rows of the database. `documents` and `updates` are the source; read models are rebuilt from them. */

import type { Action } from '../../domain/assessment/action.ts';
import type { Agreement, Answer } from '../../domain/assessment/assessment.ts';
import type { WorkshopAccount } from '../../domain/assessment/workshop-account.ts';
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

export const DOCUMENT_KINDS = ['assessment', 'organisation', 'workshop'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export interface DocumentRow {
  readonly id: string;
  readonly kind: DocumentKind;
  /** Number of writes to this document by all windows. It gives the order of writes; no clock does. */
  readonly revision: number;
  readonly updatedAt: number;
  /** 1 while the read models are older than the document. A number, because booleans cannot be indexed. */
  readonly stale: 0 | 1;
}

export interface UpdateRow {
  /** Assigned by the database. */
  readonly i?: number;
  readonly document: string;
  readonly bytes: Uint8Array;
  readonly crc: number;
}

/** Update that could not be read, unchanged, so that an expert may still recover its text. */
export interface QuarantineRow {
  readonly i?: number;
  readonly document: string;
  readonly bytes: Uint8Array;
  readonly at: number;
  readonly reason: string;
}

/** Rubric edition, byte for byte as in its file. Never changed, and never removed while an assessment uses it. */
export interface RubricRow {
  /** `<id>/<edition>/<first 8 characters of the text's SHA-256>`: two texts of one edition have two keys. */
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

/** Read model of an assessment: its line on the start screen, and "last time" in the next assessment. */
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
  /** Due dates of the open actions, earliest first. Absent in rows of older releases until they are rebuilt. */
  readonly due?: readonly string[];
  /** Time of the newest saved version once every stage is complete, milliseconds since 1970; `null` before. */
  readonly finishedAt?: number | null;
  readonly archived?: boolean;
  /** Version of the read models (`READ_MODEL_VERSION`); older rows are rebuilt. */
  readonly shape: number;
}

export interface AnswerRow {
  readonly document: AssessmentId;
  readonly statement: StatementId;
  readonly organisation: OrganisationId;
  readonly answer: Answer;
  /** 0 for an answer that is not a level. */
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

/** Reason for a restore point. */
export type PointReason = 'day' | 'join' | 'put-back' | 'workshop';

/** Whole document as it was. Never changed; the oldest are removed when there are many. */
export interface PointRow {
  /** Assigned by the database. */
  readonly i?: number;
  readonly document: string;
  readonly kind: DocumentKind;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reason: PointReason;
  /** Revision of the document. */
  readonly revision: number;
  readonly bytes: Uint8Array;
  readonly crc: number;
}

/** Deleted assessment that can be restored. Its document stays; no list shows it. */
export interface TrashRow {
  readonly id: AssessmentId;
  /** Time of the deletion, milliseconds since 1970. */
  readonly at: number;
  readonly organisationName: string;
  /** Its read model at that time. */
  readonly row: AssessmentRow;
}

/** Read model of a workshop: its line in the assessment's list. */
export interface WorkshopRow {
  readonly id: WorkshopId;
  readonly assessment: AssessmentId;
  readonly title: string;
  /** 'YYYY-MM-DD' */
  readonly day: string | null;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** Missing in rows that an older release wrote, until they are built again. */
  readonly account?: WorkshopAccount;
}

/**
 * Vote of one voter on one unit, or the count of one role group. The only record while a round is open: documents keep deleted content.
 * Removed when the workshop is closed. No index covers the vote itself, because an index would reveal it.
 */
export interface VoteRow {
  readonly workshop: WorkshopId;
  readonly unit: UnitId;
  readonly round: number;
  /** Random for a person; `hand <group>` for a count by hand. One writer per row; the last write wins. */
  readonly voter: VoterId;
  readonly group: GroupId;
  readonly way: VotingMethod;
  readonly tally: Tally;
  readonly at: number;
}

/** Present frame of a workshop's screen: the only row that the projector window reads. */
export interface ScreenRow {
  readonly workshop: WorkshopId;
  readonly frame: Frame;
  readonly look: DisplaySettings;
}

/** Small values of this device, such as the last backup and the number of writes. */
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
