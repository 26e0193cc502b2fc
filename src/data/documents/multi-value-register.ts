/**
 * Decisions that two people may make at once and neither loses: multi-value registers on one flat Y.Map.
 *
 * Each decision is an entry of its own that names the entries it supersedes. What nobody supersedes is a head: one head is
 * a settled decision, two or more mean that people decided differently while apart, and are asked. (`Y.Map.set` on one key
 * would pick a winner by client number and lose the other; maps nested in maps lose a whole person's work.) Entries are
 * kept, so they are also the history: who decided what, and when.
 */
import type * as Y from 'yjs';
import { randomId } from '../../lib/browser/random-id.ts';
import { asMoment } from '../../lib/coerce.ts';

/** A value that JSON can hold. Values are compared as JSON. */
type Value = unknown;

interface RegisterEntry {
  readonly v: Value;
  /** The Yjs client that decided; `people` in the document says who that was. */
  readonly by: number;
  /** Wall clock of that device, milliseconds. For showing only: clocks are wrong, `after` tells the order. */
  readonly at: number;
  /** Ids of the entries that this one supersedes. */
  readonly after: readonly string[];
}

export interface RegisterDecision<T = Value> {
  readonly id: string;
  readonly value: T;
  readonly by: number;
  readonly at: number;
}

/** One decision as history tells it. */
export interface Decided extends RegisterDecision {
  readonly path: string;
  /** Values that it took the place of: none for the first, two or more where it settled a conflict. */
  readonly before: readonly Value[];
}

/** The same person changing their mind within this time replaces the entry: trying levels out is not history. */
const SECOND_THOUGHTS_MS = 60_000;

/** Registers are named by path, `statement/plan-1/answer`; all paths of one thing share their first two steps. */
export interface MultiValueRegisters {
  /** All values that nothing supersedes, oldest clock first. Empty: nobody has decided. */
  heads<T = Value>(path: string): readonly RegisterDecision<T>[];
  /** The newest head's value, or `undefined`. Where there may be more heads, show them. */
  value<T = Value>(path: string): T | undefined;
  /** Decides. Supersedes every head that is known here. Does nothing when that is what stands already. */
  decide(path: string, value: Value): void;
  /** Every path that has an entry. */
  paths(): readonly string[];
  /** Every decision that was ever made and kept, in no order, with the values that each one took the place of. */
  history(): readonly Decided[];
  /** Paths that begin with these two steps, `statement/plan-1`. */
  pathsOf(owner: string): readonly string[];
  /** Every `kind/id` of one kind that has a register. */
  owners(kind: string): readonly string[];
}

export function registersOf(map: Y.Map<unknown>, now: () => number = Date.now): MultiValueRegisters {
  const entries = new Map<string, Map<string, RegisterEntry>>();
  const paths = new Map<string, Set<string>>();

  function index(key: string): void {
    const { path, id } = split(key);
    const value = map.get(key);
    if (isEntry(value)) {
      let ofPath = entries.get(path);
      if (!ofPath) {
        ofPath = new Map();
        entries.set(path, ofPath);
        const owner = ownerOf(path);
        paths.set(owner, (paths.get(owner) ?? new Set()).add(path));
      }
      ofPath.set(id, { ...value, at: asMoment(value.at) });
    } else entries.get(path)?.delete(id);
  }
  for (const key of map.keys()) index(key);
  map.observe((event) => {
    for (const key of event.keysChanged) index(key);
  });

  function heads<T>(path: string): readonly RegisterDecision<T>[] {
    const ofPath = entries.get(path);
    if (!ofPath) return [];
    const superseded = new Set([...ofPath.values()].flatMap((entry) => entry.after));
    return [...ofPath]
      .filter(([id]) => !superseded.has(id))
      .map(([id, entry]) => ({ id, value: entry.v as T, by: entry.by, at: entry.at }))
      .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  }

  /** Indexed at once: observers hear of it only when the transaction ends, and one act may decide many things. */
  function write(key: string, entry: RegisterEntry | null): void {
    if (entry) map.set(key, entry);
    else map.delete(key);
    index(key);
  }

  return {
    heads,
    value: <T>(path: string) => heads<T>(path).at(-1)?.value,
    decide(path, value) {
      const current = heads(path);
      const [only] = current;
      if (current.length === 1 && only && JSON.stringify(only.value) === JSON.stringify(value)) return;
      const by = map.doc?.clientID ?? 0;
      const mine =
        current.length === 1 && only?.by === by && now() - only.at < SECOND_THOUGHTS_MS
          ? entries.get(path)?.get(only.id)
          : undefined;
      const after = mine ? mine.after : current.map((head) => head.id);
      if (mine && only) write(`${path}|${only.id}`, null);
      write(`${path}|${randomId(8)}`, { v: value, by, at: now(), after });
    },
    paths: () => [...entries.keys()],
    history: () =>
      [...entries].flatMap(([path, ofPath]) =>
        [...ofPath].map(([id, { v, by, at, after }]) => ({
          path,
          id,
          value: v,
          by,
          at,
          before: after.flatMap((old) => valuesIn(ofPath.get(old))),
        })),
      ),
    pathsOf: (owner) => [...(paths.get(owner) ?? [])],
    owners: (kind) => [...paths.keys()].filter((owner) => owner.startsWith(`${kind}/`)),
  };
}

/** A value may be a list: it is one value all the same. */
const valuesIn = (entry: RegisterEntry | undefined): readonly Value[] => (entry ? [entry.v] : []);

/** 'statement/plan-1/answer' → 'statement/plan-1' */
export const ownerOf = (path: string): string => path.split('/', 2).join('/');

/** The path of a key of the map: what stands before its entry's id. */
export const pathOf = (key: string): string => split(key).path;

function split(key: string): { path: string; id: string } {
  const bar = key.lastIndexOf('|');
  return { path: key.slice(0, bar), id: key.slice(bar + 1) };
}

/** What comes from another device's file is looked at before it is believed. */
function isEntry(value: unknown): value is RegisterEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { by, at, after } = value as Partial<RegisterEntry>;
  return 'v' in value && typeof by === 'number' && typeof at === 'number' && Array.isArray(after);
}
