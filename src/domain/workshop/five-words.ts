/** Five words: entries of one to three words, equal ones counted together, most frequent first. */
import type { Entry } from './entry.ts';

export interface RankedWord {
  /** Spelling of the first entry. */
  readonly words: string;
  readonly count: number;
  /** Ids of the entries behind it, in order of entry. */
  readonly entries: readonly string[];
}

/** Normalizes case, spaces and surrounding punctuation: 'Gaining  Confidence!' → 'gaining confidence'. */
export const normalizeWord = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/g, ' ');

/** Counts words, most frequent first; equal ones in order of first entry. */
export function rankedWords(entries: readonly Entry[]): readonly RankedWord[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const ranked = new Map<string, { words: string; entries: string[] }>();
  for (const entry of entries) {
    const target = mergedTarget(entry, byId);
    const key = normalizeWord(target.words) || target.id;
    const word = ranked.get(key) ?? { words: target.words.trim(), entries: [] };
    word.entries.push(entry.id);
    ranked.set(key, word);
  }
  return [...ranked.values()]
    .map(({ words, entries: ids }) => ({ words, count: ids.length, entries: ids }))
    .toSorted((a, b) => b.count - a.count);
}

/** Follows merges to their end. Two entries that were merged into each other on different devices stay separate. */
function mergedTarget(entry: Entry, byId: ReadonlyMap<string, Entry>): Entry {
  const seen = new Set<string>();
  let target = entry;
  while (target.mergedInto !== null && !seen.has(target.id)) {
    seen.add(target.id);
    const next = byId.get(target.mergedInto);
    if (!next) return target;
    target = next;
  }
  return target.mergedInto === null ? target : entry;
}

/**
 * Returns pairs that may mean the same, for the facilitator to confirm: one contains the other, or their endings
 * differ.
 */
export function similarPairs(ranked: readonly RankedWord[]): readonly (readonly [RankedWord, RankedWord])[] {
  return ranked.flatMap((a, i) =>
    ranked
      .slice(i + 1)
      .flatMap((b) => (isNear(normalizeWord(a.words), normalizeWord(b.words)) ? [[a, b] as const] : [])),
  );
}

function isNear(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 3) return false;
  if (long.split(' ').includes(short)) return true;
  return !long.includes(' ') && commonStart(short, long) >= Math.max(4, long.length - 3);
}

function commonStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && a[n] === b[n]) n++;
  return n;
}
