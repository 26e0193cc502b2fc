/** Five words: entries of one to three words each, those that say the same counted together, most said first. */
import type { Entry } from './entry.ts';

export interface RankedWord {
  /** As it was said first. */
  readonly words: string;
  readonly count: number;
  /** Ids of the entries behind it, in the order in which they were said. */
  readonly entries: readonly string[];
}

/** 'Gaining  Confidence!' → 'gaining confidence': capitals, spaces and marks around it make no other word. */
export const normalizeWord = (words: string): string =>
  words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
    .replace(/\s+/g, ' ');

/** Words with how often each was said, most often first; equals in the order in which they were first said. */
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

/** Where merging leads, however long the way. Two that were merged into each other while apart stay where they are. */
function mergedTarget(entry: Entry, byId: ReadonlyMap<string, Entry>): Entry {
  const seen = new Set<string>();
  let at = entry;
  while (at.mergedInto !== null && !seen.has(at.id)) {
    seen.add(at.id);
    const next = byId.get(at.mergedInto);
    if (!next) return at;
    at = next;
  }
  return at.mergedInto === null ? at : entry;
}

/** Pairs that may say the same, for somebody to look at: one holds the other's words, or they differ in how they end. */
export function isNearlySame(ranked: readonly RankedWord[]): readonly (readonly [RankedWord, RankedWord])[] {
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
