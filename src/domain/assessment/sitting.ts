/** History of an assessment in sittings: what one person changed until a pause. */

import type { FieldChange } from './field-change.ts';

/** Person at a window, as given in its settings. */
export interface Contributor {
  /** Id of the window's session in the document. */
  readonly client: number;
  /** '' where none was given. */
  readonly role: string;
  readonly device: string;
  /** Time of the first change of that session, milliseconds since 1970; `null` if unknown. */
  readonly since: number | null;
}

/** One recorded change. */
export interface HistoryEvent {
  readonly key: string;
  /** Milliseconds since 1970, by the clock of the device that made the change. Of a text: the end of `between`. */
  readonly at: number;
  /** Of a text, whose time is known only as a span: from a moment (`null`: the beginning) until another. */
  readonly between?: { readonly from: number | null; readonly until: number };
  readonly by: readonly Contributor[];
  readonly difference: FieldChange;
}

/** Changes of one person with pauses of at most `PAUSE_MS`. */
export interface Sitting {
  readonly key: string;
  readonly from: number;
  readonly until: number;
  /** The person, by the same name as in `nameOf`. */
  readonly who: string;
  /** In order of time. Each field once, from its value before the sitting to its value after it. */
  readonly events: readonly HistoryEvent[];
}

/** A sitting ends after 30 minutes without a change. */
export const PAUSE_MS = 30 * 60_000;

interface Timed {
  readonly event: HistoryEvent;
  readonly at: number;
}

interface OpenSitting {
  readonly who: string;
  readonly from: number;
  until: number;
  readonly clients: Set<number>;
  readonly events: HistoryEvent[];
}

/**
 * Groups changes into sittings, newest first. A text joins the sitting in which its action or item was made, else the last
 * sitting of its writer within the span of its time; without one it forms a sitting at the time when the writer's session began.
 * @param begun time when the assessment was begun: texts without a writer belong to it
 * @param nameOf returns the name of a person, equal for two sessions of one person
 */
export function sittingsOf(
  events: readonly HistoryEvent[],
  begun: number,
  nameOf: (person: Contributor | null) => string,
): readonly Sitting[] {
  const decisions = events.filter(({ between }) => between === undefined).map((event) => ({ event, at: event.at }));
  const sittings = grouped(decisions, nameOf);
  const madeIn = sittingsByOwner(sittings);
  const alone: Timed[] = [];
  for (const event of events) {
    if (!event.between) continue;
    const made = madeIn.get(ownerOf(event.difference.path));
    const isNew = made !== undefined && made.at >= (event.between.from ?? 0);
    const sitting = isNew ? made.sitting : sittingOfText(event, sittings);
    const at = startOfText(event, begun);
    const home = sitting ?? sittingAround(at, nameOf(latestOf(event.by)), sittings);
    if (home) home.events.push(event);
    else alone.push({ event, at });
  }
  return [...sittings, ...grouped(alone, nameOf)]
    .map(({ who, from, until, events: found }) => ({
      key: `${from} ${who} ${found[0]?.key ?? ''}`,
      from,
      until,
      who,
      events: netChanges(found),
    }))
    .filter((sitting) => sitting.events.length > 0)
    .toSorted((a, b) => b.from - a.from);
}

/** Groups events with a time by person and pause. */
function grouped(timed: readonly Timed[], nameOf: (person: Contributor | null) => string): readonly OpenSitting[] {
  const all: OpenSitting[] = [];
  const latest = new Map<string, OpenSitting>();
  for (const { event, at } of timed.toSorted((a, b) => a.at - b.at)) {
    const person = latestOf(event.by);
    const who = nameOf(person);
    let sitting = latest.get(who);
    if (!sitting || at - sitting.until > PAUSE_MS) {
      sitting = { who, from: at, until: at, clients: new Set(), events: [] };
      latest.set(who, sitting);
      all.push(sitting);
    }
    sitting.until = at;
    for (const { client } of event.by) sitting.clients.add(client);
    sitting.events.push(event);
  }
  return all;
}

const latestOf = (people: readonly Contributor[]): Contributor | null =>
  people.toSorted((a, b) => (b.since ?? 0) - (a.since ?? 0))[0] ?? null;

/** Sittings in which actions and items were made, by the first two steps of their paths. */
function sittingsByOwner(sittings: readonly OpenSitting[]): ReadonlyMap<string, { at: number; sitting: OpenSitting }> {
  const all = new Map<string, { at: number; sitting: OpenSitting }>();
  for (const sitting of sittings)
    for (const { at, difference } of sitting.events)
      if (difference.path.endsWith('/made')) all.set(ownerOf(difference.path), { at, sitting });
  return all;
}

const ownerOf = (path: string): string => path.split('/', 2).join('/');

function sittingOfText({ between, by }: HistoryEvent, sittings: readonly OpenSitting[]): OpenSitting | undefined {
  const from = between?.from ?? 0;
  const until = between?.until ?? Number.POSITIVE_INFINITY;
  return sittings.findLast(
    (sitting) => sitting.until >= from && sitting.from <= until && by.some(({ client }) => sitting.clients.has(client)),
  );
}

/** Returns the sitting of a person that goes on at a time, or ends or begins within a pause of it. */
const sittingAround = (at: number, who: string, sittings: readonly OpenSitting[]): OpenSitting | undefined =>
  sittings.find((one) => one.who === who && at >= one.from - PAUSE_MS && at <= one.until + PAUSE_MS);

/** Returns the earliest time at which a text can have been written. */
function startOfText({ between, by }: HistoryEvent, begun: number): number {
  const signedIn = latestOf(by)?.since ?? begun;
  return Math.min(Math.max(between?.from ?? 0, signedIn), between?.until ?? signedIn);
}

/** Joins the changes of each field into one; a field that ends as it began is left out. */
function netChanges(events: readonly HistoryEvent[]): readonly HistoryEvent[] {
  const byPath = new Map<string, HistoryEvent>();
  for (const event of events) {
    const { path } = event.difference;
    const earlier = byPath.get(path);
    byPath.set(path, earlier ? joined(earlier, event) : event);
  }
  return [...byPath.values()].filter(
    ({ difference: { before, after } }) => JSON.stringify(before) !== JSON.stringify(after),
  );
}

function joined(earlier: HistoryEvent, later: HistoryEvent): HistoryEvent {
  const [from, to] = [earlier.difference, later.difference];
  if (from.type === 'text' && to.type === 'text') return { ...earlier, difference: { ...to, before: from.before } };
  if (from.type === 'choice' && to.type === 'choice') return { ...earlier, difference: { ...to, before: from.before } };
  return later;
}
