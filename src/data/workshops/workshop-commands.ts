/** Decisions in a workshop. Each is one change of its document; votes are rows (votes.ts), closed rounds are in the assessment. */

import { storedAnswer } from '../../domain/assessment/stored-answer.ts';
import type { WorkshopAnswer } from '../../domain/workshop/agreement.ts';
import type { EntryChoices, EntryKind, EntryText } from '../../domain/workshop/entry.ts';
import type { Scheme, Timer, VotingMethod, WorkshopForm } from '../../domain/workshop/workshop.ts';
import { randomId } from '../../lib/browser/random-id.ts';
import { isOrderKey, keyBetween } from '../../lib/fractional-index.ts';
import type { EntryId, GroupId, QuestionId, StageId, UnitId } from '../../lib/ids.ts';
import { isRecord } from '../../lib/json/read-json.ts';
import { idsIn, type WorkshopDocument } from '../documents/document-handle.ts';
import type { MadeEntry, WorkshopSettings } from '../documents/document-layout.ts';
import type { MultiValueRegisters } from '../documents/multi-value-register.ts';
import { asTextPath, paths } from '../documents/paths.ts';
import { replaceText } from '../documents/text-binding.ts';
import { readMadeEntry } from './workshop-entries.ts';

export function setUp<Field extends keyof WorkshopSettings>(
  { registers }: WorkshopDocument,
  field: Field,
  value: WorkshopSettings[Field],
): void {
  const untyped: MultiValueRegisters = registers;
  untyped.decide(paths.workshop.setting(field), value);
}

export const rateBy = ({ registers }: WorkshopDocument, way: VotingMethod, on: boolean): void =>
  registers.decide(paths.workshop.method(way), on);

export const rateStage = ({ registers }: WorkshopDocument, stage: StageId, on: boolean): void =>
  registers.decide(paths.workshop.stage(stage), on);

/** Adds a group at the end of its grouping and returns its id. */
export function addGroup(document: WorkshopDocument, scheme: Scheme, name: string): GroupId {
  const { doc, registers } = document;
  const id = randomId(8);
  const made = idsIn(document, 'group').map((group) => registers.value(paths.group(group).made));
  registers.decide(paths.group(id).made, { scheme, order: orderAfter(made) });
  if (name !== '') replaceText(doc, paths.group(id).name, name);
  return id;
}

/** Returns the fractional key behind the last of these. */
function orderAfter(made: readonly unknown[]): string {
  const orders = made.map((value) => (isRecord(value) ? String(value.order ?? '') : ''));
  return keyBetween(orders.filter(isOrderKey).toSorted().at(-1) ?? 'm', null);
}

export const countHeads = ({ registers }: WorkshopDocument, group: GroupId, people: number | null): void =>
  registers.decide(paths.group(group).people, people);

export const removeGroup = ({ registers }: WorkshopDocument, group: GroupId, removed = true): void =>
  registers.decide(paths.group(group).removed, removed);

/** Adds a question of the team's own and returns its id. */
export function addQuestion(document: WorkshopDocument, form: WorkshopForm): QuestionId {
  const { registers } = document;
  const id = randomId(8);
  const made = idsIn(document, 'question').map((question) => registers.value(paths.question(question).made));
  registers.decide(paths.question(id).made, { form, order: orderAfter(made) });
  return id;
}

export const askQuestion = ({ registers }: WorkshopDocument, question: QuestionId, on: boolean): void =>
  registers.decide(paths.question(question).on, on);

export const groupQuestion = ({ registers }: WorkshopDocument, question: QuestionId, scheme: Scheme): void =>
  registers.decide(paths.question(question).scheme, scheme);

export const removeQuestion = ({ registers }: WorkshopDocument, question: QuestionId, removed = true): void =>
  registers.decide(paths.question(question).removed, removed);

export const timeStep = ({ registers }: WorkshopDocument, step: string, minutes: number): void =>
  registers.decide(paths.step(step).minutes, minutes);

export const skipStep = ({ registers }: WorkshopDocument, step: string, off: boolean): void =>
  registers.decide(paths.step(step).off, off);

/** @param at milliseconds since 1970 */
export function beginSession({ registers }: WorkshopDocument, at: number): void {
  if (registers.value(paths.session.startedAt) == null) registers.decide(paths.session.startedAt, at);
}

export const endSession = ({ registers }: WorkshopDocument, at: number | null): void =>
  registers.decide(paths.session.endedAt, at);

/** Goes to a cue, at its first page and uncovered. @param at milliseconds since 1970 */
export const goToCue = ({ registers }: WorkshopDocument, cue: string, at: number): void =>
  registers.decide(paths.session.place, { cue, at, page: 0, covered: false });

/** Turns a page or covers results at the current cue. */
export function changeAgendaPosition(
  { registers }: WorkshopDocument,
  change: { readonly page?: number; readonly covered?: boolean },
): void {
  const place = registers.value(paths.session.place);
  registers.decide(paths.session.place, { ...(isRecord(place) ? place : {}), ...change });
}

export const setTimer = ({ registers }: WorkshopDocument, timer: Timer | null): void =>
  registers.decide(paths.session.timer, timer);

export const show = ({ registers }: WorkshopDocument, layer: 'blank' | 'join', on: boolean): void =>
  registers.decide(paths.session[layer], on);

export const discuss = ({ registers }: WorkshopDocument, units: readonly UnitId[]): void =>
  registers.decide(paths.session.discussing, units);

/** Opens a further round of a unit. */
export const voteAgain = ({ registers }: WorkshopDocument, unit: UnitId, round: number): void =>
  registers.decide(paths.unit(unit).round, round);

export const closeUnit = ({ registers }: WorkshopDocument, unit: UnitId, closed: number): void =>
  registers.decide(paths.unit(unit).closed, closed);

export const agreeUnit = ({ registers }: WorkshopDocument, unit: UnitId, agreed: WorkshopAnswer): void =>
  registers.decide(paths.unit(unit).agreed, storedAnswer(agreed));

/** Decides whether partners may read the notes of a unit's discussion. */
export const shareNotes = ({ registers }: WorkshopDocument, unit: UnitId, withPartners: boolean): void =>
  registers.decide(paths.unit(unit).saidForPartners, withPartners);

export const sawDifferently = ({ registers }: WorkshopDocument, unit: UnitId, differently: boolean): void =>
  registers.decide(paths.unit(unit).differently, differently);

export interface NewEntry {
  readonly kind: EntryKind;
  readonly question: QuestionId | null;
  readonly group: GroupId | null;
  readonly texts: Readonly<Partial<Record<EntryText, string>>>;
  readonly choices?: Partial<EntryChoices>;
}

/** Writes a new entry and returns its id. */
export function addEntry(document: WorkshopDocument, { texts, ...made }: NewEntry): EntryId {
  const id = randomId(10);
  startEntry(document, id, made);
  for (const [field, words] of Object.entries(texts))
    if (words !== '') replaceText(document.doc, asTextPath(`entry/${id}/${field}`), words);
  return id;
}

/** Creates an entry before its first letter. Does nothing when it is there. */
export function startEntry(
  { registers }: WorkshopDocument,
  id: EntryId,
  { kind, question, group, choices = {} }: Omit<NewEntry, 'texts'>,
): void {
  const untyped: MultiValueRegisters = registers;
  if (registers.value(paths.entry(id).made) !== undefined) return;
  registers.decide(paths.entry(id).made, { kind, question, group, at: Date.now() });
  for (const [field, value] of Object.entries(choices)) untyped.decide(`entry/${id}/${field}`, value);
}

export function decideEntry<Field extends keyof EntryChoices>(
  { registers }: WorkshopDocument,
  id: EntryId,
  field: Field,
  value: EntryChoices[Field],
): void {
  const untyped: MultiValueRegisters = registers;
  untyped.decide(paths.entry(id).choice(field), value);
}

/** Corrects the group that an entry came from, or the question that a quote belongs to. */
export function attribute(
  { registers }: WorkshopDocument,
  id: EntryId,
  corrected: Partial<Pick<MadeEntry, 'group' | 'question'>>,
): void {
  const { made: path } = paths.entry(id);
  const made = readMadeEntry(registers.value(path));
  if (made) registers.decide(path, { ...made, ...corrected });
}

export const countPoll = (
  { registers }: WorkshopDocument,
  question: 'useful' | 'heard',
  counts: readonly number[],
): void => registers.decide(paths.poll(question), counts);

/** @param at milliseconds since 1970; `null` takes the approval back */
export const approveRecord = ({ registers }: WorkshopDocument, at: number | null): void =>
  registers.decide(paths.record.approvedAt, at);
