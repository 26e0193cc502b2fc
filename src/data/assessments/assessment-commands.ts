/** Decisions in an assessment. Each is one change; `OpenAssessment.act` makes undoable steps of them. */

import type { ActionChoices, ActionText, Origin } from '../../domain/assessment/action.ts';
import type { Agreement, Answer, Target } from '../../domain/assessment/assessment.ts';
import { storedAnswer } from '../../domain/assessment/stored-answer.ts';
import { randomId } from '../../lib/browser/random-id.ts';
import type { ActionId, EvidenceId, StageId, StatementId } from '../../lib/ids.ts';
import { isRecord } from '../../lib/json/read-json.ts';
import { type AnyDocument, type AssessmentDocument, idsIn } from '../documents/document-handle.ts';
import type { ActionLocation, EvidenceOwner, MadeAction, Owner } from '../documents/document-layout.ts';
import type { MultiValueRegisters } from '../documents/multi-value-register.ts';
import { asTextPath, paths } from '../documents/paths.ts';
import { replaceText } from '../documents/text-binding.ts';

export const answerStatement = ({ registers }: AssessmentDocument, statement: StatementId, answer: Answer): void =>
  registers.decide(paths.statement(statement).answer, storedAnswer(answer));

export const tickPart = ({ registers }: AssessmentDocument, statement: StatementId, part: string, on: boolean): void =>
  registers.decide(paths.statement(statement).part(part), on);

export const aimFor = ({ registers }: AssessmentDocument, owner: Owner, target: Target | null): void =>
  registers.decide(paths.target(owner), target);

export const linkEvidence = (
  { registers }: AssessmentDocument,
  owner: EvidenceOwner,
  item: EvidenceId,
  on: boolean,
): void => registers.decide(paths.evidenceLink(owner, item), on);

export const agreeLevel = ({ registers }: AssessmentDocument, stage: StageId, agreed: Agreement | null): void =>
  registers.decide(paths.stage(stage).agreed, agreed && storedAnswer(agreed));

export const noteDissent = ({ registers }: AssessmentDocument, stage: StageId, differently: boolean): void =>
  registers.decide(paths.stage(stage).differently, differently);

export const finishStage = ({ registers }: AssessmentDocument, stage: StageId, finished: boolean): void =>
  registers.decide(paths.stage(stage).finished, finished);

export const setHours = ({ registers }: AssessmentDocument, hours: number | null): void =>
  registers.decide(paths.assessment.hours, hours);

/** Moves an assessment to the archive of the start page, or back. */
export const setArchived = ({ registers }: AssessmentDocument, archived: boolean): void =>
  registers.decide(paths.assessment.archived, archived);

/** Settles a conflict: decides by path for one of the values that stand there. */
export const choose = ({ registers }: AnyDocument, path: string, value: unknown): void => registers.decide(path, value);

export interface NewAction {
  readonly stage: StageId | null;
  readonly statement: StatementId | null;
  readonly origin: Origin;
  readonly originId?: string;
  readonly texts: Readonly<Partial<Record<ActionText, string>>>;
  readonly choices?: Partial<ActionChoices>;
}

/** Writes a new action and returns its id. */
export function addAction(
  document: AssessmentDocument,
  { stage, statement, origin, originId, texts, choices = {} }: NewAction,
): ActionId {
  const id = randomId(10);
  const untyped: MultiValueRegisters = document.registers;
  makeAction(document, id, { stage, statement, origin, originId: originId ?? null });
  for (const [field, words] of Object.entries(texts))
    replaceText(document.doc, asTextPath(`action/${id}/${field}`), words);
  for (const [field, value] of Object.entries(choices)) untyped.decide(`action/${id}/${field}`, value);
  return id;
}

function makeAction(document: AssessmentDocument, id: ActionId, made: Omit<MadeAction, 'number' | 'at'>): void {
  const { registers } = document;
  const numbers = idsIn(document, 'action').map((action) => numberOf(registers.value(paths.action(action).made)));
  const number = Math.max(0, ...numbers) + 1;
  registers.decide(paths.action(id).made, { number, ...made, at: Date.now() });
}

const numberOf = (made: unknown): number => (isRecord(made) ? Number(made.number ?? 0) : 0);

/** Changes one choice of an action. */
export function decideAction<Field extends keyof ActionChoices>(
  { registers }: AssessmentDocument,
  id: ActionId,
  field: Field,
  value: ActionChoices[Field],
): void {
  const untyped: MultiValueRegisters = registers;
  untyped.decide(paths.action(id).choice(field), value);
}

/** Moves an action to a stage and one of its statements; `null` for none. */
export const placeAction = ({ registers }: AssessmentDocument, id: ActionId, place: ActionLocation): void =>
  registers.decide(paths.action(id).place, place);

/** Replaces a text of an action in one step, where it is not typed in a bound text box. */
export const writeActionText = ({ doc }: AssessmentDocument, id: ActionId, field: ActionText, words: string): void =>
  replaceText(doc, paths.action(id).text(field), words);

/** Id of the action that "What would make it the next level?" writes: one per statement, so that two laptops write the same one. */
export const nextLevelAction = (statement: StatementId): ActionId => `next-${statement}`;

/** Creates the next-level action of a statement before its first letter, or restores a removed one. */
export function ensureNextLevelAction(document: AssessmentDocument, stage: StageId, statement: StatementId): void {
  const id = nextLevelAction(statement);
  const { registers } = document;
  const { made, removed } = paths.action(id);
  if (registers.value(made) === undefined)
    makeAction(document, id, { stage, statement, origin: 'next-level', originId: null });
  if (registers.value(removed) === true) registers.decide(removed, false);
}
