/** What people can decide in an assessment. Each is one change; `OpenAssessment.act` makes steps of them that can be undone. */
import type { ActionChoices, ActionText, Origin } from '../../domain/assessment/action.ts';
import type { Agreement, Answer, Target } from '../../domain/assessment/assessment.ts';
import { randomId } from '../../lib/browser/random-id.ts';
import { replaceText } from '../documents/text-binding.ts';
import type { AssessmentDocument, MadeAction } from './assessment-document.ts';

/** A statement or a stage, as registers and texts name it. */
export type Owner = `statement/${string}` | `stage/${string}`;

export const answerStatement = ({ registers }: AssessmentDocument, statement: string, answer: Answer): void =>
  registers.decide(`statement/${statement}/answer`, answer);

export const tickPart = ({ registers }: AssessmentDocument, statement: string, part: string, on: boolean): void =>
  registers.decide(`statement/${statement}/part/${part}`, on);

export const aimFor = ({ registers }: AssessmentDocument, owner: Owner, target: Target | null): void =>
  registers.decide(`${owner}/target`, target);

export const linkEvidence = ({ registers }: AssessmentDocument, owner: Owner, item: string, on: boolean): void =>
  registers.decide(`${owner}/evidence/${item}`, on);

export const agreeLevel = ({ registers }: AssessmentDocument, stage: string, agreed: Agreement | null): void =>
  registers.decide(`stage/${stage}/agreed`, agreed);

export const noteDissent = ({ registers }: AssessmentDocument, stage: string, differently: boolean): void =>
  registers.decide(`stage/${stage}/differently`, differently);

export const finishStage = ({ registers }: AssessmentDocument, stage: string, finished: boolean): void =>
  registers.decide(`stage/${stage}/finished`, finished);

export const setHours = ({ registers }: AssessmentDocument, hours: number | null): void =>
  registers.decide('assessment/own/hours', hours);

/** Settles a conflict, or changes any decision, by its path. */
export const choose = ({ registers }: AssessmentDocument, path: string, value: unknown): void =>
  registers.decide(path, value);

export interface NewAction {
  readonly stage: string | null;
  readonly statement: string | null;
  readonly origin: Origin;
  readonly originId?: string;
  readonly texts: Readonly<Partial<Record<ActionText, string>>>;
  readonly choices?: Partial<ActionChoices>;
}

/** Writes a new action and returns its id. */
export function addAction(
  document: AssessmentDocument,
  { stage, statement, origin, originId, texts, choices = {} }: NewAction,
): string {
  const id = randomId(10);
  makeAction(document, id, { stage, statement, origin, originId: originId ?? null });
  for (const [field, words] of Object.entries(texts)) replaceText(document.doc, `action/${id}/${field}`, words);
  for (const [field, value] of Object.entries(choices)) document.registers.decide(`action/${id}/${field}`, value);
  return id;
}

function makeAction(document: AssessmentDocument, id: string, made: Omit<MadeAction, 'number' | 'at'>): void {
  const { registers } = document;
  const numbers = registers.owners('action').map((owner) => registers.value<MadeAction>(`${owner}/made`)?.number ?? 0);
  const number = Math.max(0, ...numbers) + 1;
  registers.decide(`action/${id}/made`, { number, ...made, at: Date.now() } satisfies MadeAction);
}

export const decideAction = <F extends keyof ActionChoices>(
  { registers }: AssessmentDocument,
  id: string,
  field: F,
  value: ActionChoices[F],
): void => registers.decide(`action/${id}/${field}`, value);

/** The action that "What would make it the next level?" writes: one a statement, so that two laptops write into the same one. */
export const nextLevelAction = (statement: string): string => `next-${statement}`;

/** Makes sure that the next-level action of a statement is there before its first letter; takes it back out of the bin if need be. */
export function ensureNextLevelAction(document: AssessmentDocument, stage: string, statement: string): void {
  const id = nextLevelAction(statement);
  const { registers } = document;
  if (registers.value(`action/${id}/made`) === undefined)
    makeAction(document, id, { stage, statement, origin: 'next-level', originId: null });
  if (registers.value(`action/${id}/removed`) === true) registers.decide(`action/${id}/removed`, false);
}
