/** Counted votes on one unit (a statement or a whole stage). A tally holds counts, never individual votes. */
import type { Level } from '../rubric/rubric.ts';

export interface Tally {
  /** Votes per level, first to last of the scale. */
  readonly levels: readonly number[];
  readonly dontKnow: number;
  readonly notApplicable: number;
}

/** One person's vote: a level from 1, "don't know" (including a pass), or "not applicable". */
export type Vote =
  | { readonly type: 'level'; readonly level: Level }
  | { readonly type: 'dont-know' }
  | { readonly type: 'not-applicable' };

/** Returns a tally without votes on a scale with this many levels. */
export const emptyTally = (levels: number): Tally => ({
  levels: Array<number>(levels).fill(0),
  dontKnow: 0,
  notApplicable: 0,
});

/** Counts all votes, whatever their content. */
export const votersIn = (tally: Tally): number => ratedIn(tally) + tally.dontKnow + tally.notApplicable;

/** Counts the votes that give a level. */
export const ratedIn = (tally: Tally): number => tally.levels.reduce((sum, n) => sum + n, 0);

/** Adds two tallies of the same scale. */
export function addTallies(a: Tally, b: Tally): Tally {
  const longer = a.levels.length >= b.levels.length ? a : b;
  return {
    levels: longer.levels.map((_, i) => (a.levels[i] ?? 0) + (b.levels[i] ?? 0)),
    dontKnow: a.dontKnow + b.dontKnow,
    notApplicable: a.notApplicable + b.notApplicable,
  };
}

/** Adds tallies of the same scale. */
export const sumTallies = (tallies: readonly Tally[], levels: number): Tally =>
  tallies.reduce(addTallies, emptyTally(levels));

/** Returns the tally with one vote more (`change` 1) or fewer (-1). Counts are never negative. */
export function withVote(tally: Tally, vote: Vote, change: number): Tally {
  if (vote.type === 'dont-know') return { ...tally, dontKnow: Math.max(0, tally.dontKnow + change) };
  if (vote.type === 'not-applicable') return { ...tally, notApplicable: Math.max(0, tally.notApplicable + change) };
  return { ...tally, levels: tally.levels.map((n, i) => (i + 1 === vote.level ? Math.max(0, n + change) : n)) };
}

/** Counts how often a vote occurs in a tally. */
export function voteCount(tally: Tally, vote: Vote): number {
  if (vote.type === 'dont-know') return tally.dontKnow;
  return vote.type === 'not-applicable' ? tally.notApplicable : (tally.levels[vote.level - 1] ?? 0);
}

/** Lists every possible vote on a scale with this many levels, levels first. */
export const possibleVotes = (levels: number): readonly Vote[] => [
  ...Array.from({ length: levels }, (_, i): Vote => ({ type: 'level', level: i + 1 })),
  { type: 'dont-know' },
  { type: 'not-applicable' },
];

/**
 * Reads a tally from a stored row or document; returns `null` unless every count is an integer from 0 and there are 2
 * to 9 levels.
 */
export function parseTally(value: unknown): Tally | null {
  if (typeof value !== 'object' || value === null) return null;
  const { levels, dontKnow, notApplicable } = value as {
    levels?: unknown;
    dontKnow?: unknown;
    notApplicable?: unknown;
  };
  if (!Array.isArray(levels) || levels.length < 2 || levels.length > 9) return null;
  const counts: unknown[] = [...levels, dontKnow, notApplicable];
  if (!counts.every((n) => Number.isSafeInteger(n) && Number(n) >= 0)) return null;
  return { levels: levels.map(Number), dontKnow: Number(dontKnow), notApplicable: Number(notApplicable) };
}
