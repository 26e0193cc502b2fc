/**
 * Types of ids. Two kinds cannot be mixed up; a plain string, as in an address, a file or a stored row, is accepted as any of
 * them, so that ids need no cast where they enter the program. At run time an id is a string.
 */
declare const kind: unique symbol;
type Id<Kind extends string> = string & { readonly [kind]?: Kind };

export type AssessmentId = Id<'assessment'>;
export type OrganisationId = Id<'organisation'>;
export type WorkshopId = Id<'workshop'>;
export type StageId = Id<'stage'>;
export type StatementId = Id<'statement'>;
/** Anything that a workshop rates: a statement, or a stage as a whole. */
export type UnitId = StatementId | StageId;
export type ActionId = Id<'action'>;
export type EvidenceId = Id<'evidence'>;
export type GroupId = Id<'group'>;
export type QuestionId = Id<'question'>;
export type EntryId = Id<'entry'>;
/** One person in one workshop, or `hand <group>` for a count by hand. */
export type VoterId = Id<'voter'>;
