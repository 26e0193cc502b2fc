/** What people can decide in a workshop. Each is one change of its document; votes and closed rounds have places of their own. */
import type { EntryChoices, EntryKind, EntryText } from '../../domain/workshop/entry.ts';
import type { Scheme, Timer, VotingMethod, WorkshopForm } from '../../domain/workshop/workshop.ts';
import { randomId } from '../../lib/browser/random-id.ts';
import { keyBetween } from '../../lib/fractional-index.ts';
import { replaceText } from '../documents/text-binding.ts';
import type { MadeGroup, MadeQuestion, WorkshopDocument } from './workshop-document.ts';
import type { MadeEntry } from './workshop-entries.ts';

/** Choices of the set-up that are one value each. */
export interface OwnChoices {
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

export const setUp = <F extends keyof OwnChoices>(
  { registers }: WorkshopDocument,
  field: F,
  value: OwnChoices[F],
): void => registers.decide(`workshop/own/${field}`, value);

export const rateBy = ({ registers }: WorkshopDocument, way: VotingMethod, on: boolean): void =>
  registers.decide(`workshop/own/way/${way}`, on);

export const rateStage = ({ registers }: WorkshopDocument, stage: string, on: boolean): void =>
  registers.decide(`workshop/own/stage/${stage}`, on);

/** Adds a group at the end of its grouping and returns its id. */
export function addGroup({ doc, registers }: WorkshopDocument, scheme: Scheme, name: string): string {
  const id = randomId(8);
  const orders = registers.owners('group').map((owner) => registers.value<MadeGroup>(`${owner}/made`)?.order ?? '');
  registers.decide(`group/${id}/made`, {
    scheme,
    order: keyBetween(orders.toSorted().at(-1) || 'm', null),
  } satisfies MadeGroup);
  if (name !== '') replaceText(doc, `group/${id}/name`, name);
  return id;
}

export const countHeads = ({ registers }: WorkshopDocument, group: string, people: number | null): void =>
  registers.decide(`group/${group}/people`, people);

export const removeGroup = ({ registers }: WorkshopDocument, group: string, removed = true): void =>
  registers.decide(`group/${group}/removed`, removed);

/** Adds a question of one's own and returns its id. */
export function addQuestion({ registers }: WorkshopDocument, form: WorkshopForm): string {
  const id = randomId(8);
  const orders = registers
    .owners('question')
    .map((owner) => registers.value<MadeQuestion>(`${owner}/made`)?.order ?? '');
  registers.decide(`question/${id}/made`, {
    form,
    order: keyBetween(orders.toSorted().at(-1) || 'm', null),
  } satisfies MadeQuestion);
  return id;
}

export const askQuestion = ({ registers }: WorkshopDocument, question: string, on: boolean): void =>
  registers.decide(`question/${question}/on`, on);

export const groupQuestion = ({ registers }: WorkshopDocument, question: string, scheme: Scheme): void =>
  registers.decide(`question/${question}/scheme`, scheme);

export const removeQuestion = ({ registers }: WorkshopDocument, question: string, removed = true): void =>
  registers.decide(`question/${question}/removed`, removed);

export const timeStep = ({ registers }: WorkshopDocument, step: string, minutes: number): void =>
  registers.decide(`step/${step}/minutes`, minutes);

export const skipStep = ({ registers }: WorkshopDocument, step: string, off: boolean): void =>
  registers.decide(`step/${step}/off`, off);

/** @param at milliseconds since 1970 */
export function beginSession({ registers }: WorkshopDocument, at: number): void {
  if (registers.value('session/own/startedAt') == null) registers.decide('session/own/startedAt', at);
}

export const endSession = ({ registers }: WorkshopDocument, at: number | null): void =>
  registers.decide('session/own/endedAt', at);

/** Goes to a cue. Pages begin anew, and nothing stays covered. */
export const goToCue = ({ registers }: WorkshopDocument, cue: string, at: number): void =>
  registers.decide('session/own/place', { cue, at, page: 0, covered: false });

/** Turns a page, or covers results, where the room is. */
export function changeAgendaPosition(
  { registers }: WorkshopDocument,
  change: { readonly page?: number; readonly covered?: boolean },
): void {
  registers.decide('session/own/place', { ...(registers.value<object>('session/own/place') ?? {}), ...change });
}

export const setTimer = ({ registers }: WorkshopDocument, timer: Timer | null): void =>
  registers.decide('session/own/timer', timer);

export const show = ({ registers }: WorkshopDocument, what: 'blank' | 'join', on: boolean): void =>
  registers.decide(`session/own/${what}`, on);

export const discuss = ({ registers }: WorkshopDocument, units: readonly string[]): void =>
  registers.decide('session/own/discussing', units);

/** Opens a further round of a unit. */
export const voteAgain = ({ registers }: WorkshopDocument, unit: string, round: number): void =>
  registers.decide(`unit/${unit}/round`, round);

export const closeUnit = ({ registers }: WorkshopDocument, unit: string, closed: number): void =>
  registers.decide(`unit/${unit}/closed`, closed);

export const agreeUnit = ({ registers }: WorkshopDocument, unit: string, agreed: unknown): void =>
  registers.decide(`unit/${unit}/agreed`, agreed);

export const sawDifferently = ({ registers }: WorkshopDocument, unit: string, differently: boolean): void =>
  registers.decide(`unit/${unit}/differently`, differently);

export interface NewEntry {
  readonly kind: EntryKind;
  readonly question: string | null;
  readonly group: string | null;
  readonly texts: Readonly<Partial<Record<EntryText, string>>>;
  readonly choices?: Partial<EntryChoices>;
}

/** Writes a new entry and returns its id. */
export function addEntry(document: WorkshopDocument, { texts, ...made }: NewEntry): string {
  const id = randomId(10);
  startEntry(document, id, made);
  for (const [field, words] of Object.entries(texts))
    if (words !== '') replaceText(document.doc, `entry/${id}/${field}`, words);
  return id;
}

/** Makes sure that an entry is there before its first letter. */
export function startEntry(
  { registers }: WorkshopDocument,
  id: string,
  { kind, question, group, choices = {} }: Omit<NewEntry, 'texts'>,
): void {
  if (registers.value(`entry/${id}/made`) !== undefined) return;
  registers.decide(`entry/${id}/made`, { kind, question, group, at: Date.now() } satisfies MadeEntry);
  for (const [field, value] of Object.entries(choices)) registers.decide(`entry/${id}/${field}`, value);
}

export const decideEntry = <F extends keyof EntryChoices>(
  { registers }: WorkshopDocument,
  id: string,
  field: F,
  value: EntryChoices[F],
): void => registers.decide(`entry/${id}/${field}`, value);

/** Says anew which group an entry came from. */
export function attribute({ registers }: WorkshopDocument, id: string, group: string | null): void {
  const made = registers.value<MadeEntry>(`entry/${id}/made`);
  if (made) registers.decide(`entry/${id}/made`, { ...made, group } satisfies MadeEntry);
}

export const countPoll = (
  { registers }: WorkshopDocument,
  question: 'useful' | 'heard',
  counts: readonly number[],
): void => registers.decide(`poll/own/${question}`, counts);

export const approveRecord = ({ registers }: WorkshopDocument, at: number | null): void =>
  registers.decide('record/own/approvedAt', at);
