/** Votes on one statement (or on a stage as a whole), counted. A tally knows how many said what; nobody's vote is in it. */
import type { Level } from '../rubric/rubric.ts';

export interface Tally {
  /** How many gave each level, first to last of the scale. */
  readonly levels: readonly number[];
  readonly dontKnow: number;
  readonly notApplicable: number;
}

/** What one person says: a level from 1, "don't know" (passing counts as that), or "does not apply". */
export type Vote =
  | { readonly type: 'level'; readonly level: Level }
  | { readonly type: 'dont-know' }
  | { readonly type: 'not-applicable' };

export const emptyTally = (levels: number): Tally => ({
  levels: Array<number>(levels).fill(0),
  dontKnow: 0,
  notApplicable: 0,
});

/** How many people voted, whatever they said. */
export const votersIn = (tally: Tally): number => ratedIn(tally) + tally.dontKnow + tally.notApplicable;

/** How many people gave a level. */
export const ratedIn = (tally: Tally): number => tally.levels.reduce((sum, n) => sum + n, 0);

/** Two tallies of the same scale as one. */
export function plus(a: Tally, b: Tally): Tally {
  const longer = a.levels.length >= b.levels.length ? a : b;
  return {
    levels: longer.levels.map((_, i) => (a.levels[i] ?? 0) + (b.levels[i] ?? 0)),
    dontKnow: a.dontKnow + b.dontKnow,
    notApplicable: a.notApplicable + b.notApplicable,
  };
}

export const sumOf = (tallies: readonly Tally[], levels: number): Tally => tallies.reduce(plus, emptyTally(levels));

/** The tally with one vote more (`by` 1) or fewer (-1). A count is never below nought. */
export function withVote(tally: Tally, vote: Vote, by: number): Tally {
  if (vote.type === 'dont-know') return { ...tally, dontKnow: Math.max(0, tally.dontKnow + by) };
  if (vote.type === 'not-applicable') return { ...tally, notApplicable: Math.max(0, tally.notApplicable + by) };
  return { ...tally, levels: tally.levels.map((n, i) => (i + 1 === vote.level ? Math.max(0, n + by) : n)) };
}

/** How often a vote is in a tally. */
export function countOf(tally: Tally, vote: Vote): number {
  if (vote.type === 'dont-know') return tally.dontKnow;
  return vote.type === 'not-applicable' ? tally.notApplicable : (tally.levels[vote.level - 1] ?? 0);
}

/** Every vote that a scale of so many levels allows, levels first. */
export const votesOn = (levels: number): readonly Vote[] => [
  ...Array.from({ length: levels }, (_, i): Vote => ({ type: 'level', level: i + 1 })),
  { type: 'dont-know' },
  { type: 'not-applicable' },
];

/** A tally from what a row or a document holds; `null` for what is none. Counts are whole numbers from 0. */
export function asTally(value: unknown): Tally | null {
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
