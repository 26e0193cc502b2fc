/**
 * Decisions that two people can make at the same time without losing one: multi-value registers in one flat Y.Map.
 *
 * Each decision is an entry that names the entries it supersedes. An entry that nothing supersedes is a head: one head is a
 * settled decision; with two or more, people decided differently while apart and are asked. (`Y.Map.set` on one key picks a
 * winner by client number and loses the other; nested maps lose one person's whole work.) Entries are kept and form the
 * history of who decided what, and when.
 */
import type * as Y from 'yjs';
import { randomId } from '../../lib/browser/random-id.ts';
import { asMoment } from '../../lib/coerce.ts';

interface RegisterEntry {
  /** Any JSON value. Values are compared as JSON. */
  readonly v: unknown;
  /** Yjs client that decided; `people` in the document has its role and device. */
  readonly by: number;
  /** Wall clock of that device, milliseconds since 1970. For display only: clocks are wrong, `after` gives the order. */
  readonly at: number;
  /** Ids of the superseded entries. */
  readonly after: readonly string[];
}

export interface RegisterDecision {
  readonly id: string;
  readonly value: unknown;
  readonly by: number;
  readonly at: number;
}

/** One decision in the history. */
export interface Decided extends RegisterDecision {
  readonly path: string;
  /** Superseded values: none for the first decision, two or more where it settled a conflict. */
  readonly before: readonly unknown[];
}

/** A second decision of the same person within this time replaces the first: trying levels out is not history. */
const SECOND_THOUGHTS_MS = 60_000;

/**
 * Registers by path, `statement/plan-1/answer`; all paths of one thing share their first two steps. Values are read as
 * `unknown`, because a document may come from another device's file.
 */
export interface MultiValueRegisters {
  /** Values that nothing supersedes, oldest clock first; empty without a decision. */
  heads(path: string): readonly RegisterDecision[];
  /** Values that a decision superseded: none for the first one. */
  superseded(path: string, decision: string): readonly unknown[];
  /** Value of the newest head, or `undefined`. Where several heads can exist, show them. */
  value(path: string): unknown;
  /** Decides. Supersedes every head that is known here; does nothing when the value stands already. */
  decide(path: string, value: unknown): void;
  /** Every path that has an entry. */
  paths(): readonly string[];
  /** Every decision that is kept, in no order. */
  history(): readonly Decided[];
  /** Paths below an owner, `statement/plan-1`. */
  pathsOf(owner: string): readonly string[];
  /** Every `kind/id` of one kind that has a register. */
  owners(kind: string): readonly string[];
}

/** Registers of a known layout: only its paths, and each decision has the type of its path. */
export interface TypedRegisters<Layout> extends Omit<MultiValueRegisters, 'heads' | 'value' | 'decide'> {
  heads(path: keyof Layout & string): readonly RegisterDecision[];
  value(path: keyof Layout & string): unknown;
  decide<Path extends keyof Layout & string>(path: Path, value: Layout[Path]): void;
}

export function registersOf(map: Y.Map<unknown>, now: () => number = Date.now): MultiValueRegisters {
  const entries = new Map<string, Map<string, RegisterEntry>>();
  const paths = new Map<string, Set<string>>();

  function index(key: string): void {
    const { path, id } = split(key);
    const value = map.get(key);
    if (isEntry(value)) {
      let known = entries.get(path);
      if (!known) {
        known = new Map();
        entries.set(path, known);
        const owner = ownerOf(path);
        paths.set(owner, (paths.get(owner) ?? new Set()).add(path));
      }
      known.set(id, { ...value, at: asMoment(value.at) });
    } else entries.get(path)?.delete(id);
  }
  for (const key of map.keys()) index(key);
  map.observe((event) => {
    for (const key of event.keysChanged) index(key);
  });

  function heads(path: string): readonly RegisterDecision[] {
    const known = entries.get(path);
    if (!known) return [];
    const superseded = new Set([...known.values()].flatMap((entry) => entry.after));
    return [...known]
      .filter(([id]) => !superseded.has(id))
      .map(([id, entry]) => ({ id, value: entry.v, by: entry.by, at: entry.at }))
      .toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  }

  /** Indexes immediately: observers run only when the transaction ends, and one step may contain many decisions. */
  function write(key: string, entry: RegisterEntry | null): void {
    if (entry) map.set(key, entry);
    else map.delete(key);
    index(key);
  }

  return {
    heads,
    value: (path) => heads(path).at(-1)?.value,
    superseded(path, decision) {
      const known = entries.get(path);
      return (known?.get(decision)?.after ?? []).flatMap((old) => valuesIn(known?.get(old)));
    },
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
      [...entries].flatMap(([path, known]) =>
        [...known].map(([id, { v, by, at, after }]) => ({
          path,
          id,
          value: v,
          by,
          at,
          before: after.flatMap((old) => valuesIn(known.get(old))),
        })),
      ),
    pathsOf: (owner) => [...(paths.get(owner) ?? [])],
    owners: (kind) => [...paths.keys()].filter((owner) => owner.startsWith(`${kind}/`)),
  };
}

/** A value that is a list counts as one value. */
const valuesIn = (entry: RegisterEntry | undefined): readonly unknown[] => (entry ? [entry.v] : []);

/** 'statement/plan-1/answer' → 'statement/plan-1' */
export const ownerOf = (path: string): string => path.split('/', 2).join('/');

/** Path in a key of the map, `path|entry id`. */
export const pathOf = (key: string): string => split(key).path;

function split(key: string): { path: string; id: string } {
  const bar = key.lastIndexOf('|');
  return { path: key.slice(0, bar), id: key.slice(bar + 1) };
}

/** Validates an entry, which may come from another device's file. */
function isEntry(value: unknown): value is RegisterEntry {
  if (typeof value !== 'object' || value === null) return false;
  const { by, at, after } = value as Partial<RegisterEntry>;
  return 'v' in value && typeof by === 'number' && typeof at === 'number' && Array.isArray(after);
}
