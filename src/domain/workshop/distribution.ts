/**
 * How a room sees a statement: where its middle is, how far people agree, how far role groups are apart, and so what to
 * talk about first. Source: the field's practice, domain research 3.3. No mean: levels are ordered words, not equal steps.
 */
import type { TallyCell } from './suppress-small-cells.ts';
import type { Level } from '../rubric/rubric.ts';
import { plus, ratedIn, type Tally, votersIn } from './tally.ts';

/** How many of those who gave a level stand within one level of the middle: 80 in 100 or more, 65 or more, or fewer. */
export type Accord = 'broad' | 'mixed' | 'split';

/** Two groups, and how many levels lie between their middles: one is a gap, two or more a wide gap. */
export interface Gap {
  readonly apart: number;
  readonly low: { readonly groups: readonly string[]; readonly middle: Level };
  readonly high: { readonly groups: readonly string[]; readonly middle: Level };
}

export interface Distribution {
  readonly voters: number;
  readonly middle: Level | null;
  readonly accord: Accord | null;
  readonly gap: Gap | null;
  /** The lowest and the highest level that anybody gave. */
  readonly range: { readonly low: Level; readonly high: Level } | null;
  readonly dontKnow: number;
  /** More than one in five could not say. */
  readonly manyDontKnow: boolean;
}

/** The middle answer: the lower median of the levels given. `null` when nobody gave one. */
export function middleOf(tally: Tally): Level | null {
  const half = Math.ceil(ratedIn(tally) / 2);
  if (half === 0) return null;
  const upTo = (level: Level): number => tally.levels.slice(0, level).reduce((sum, n) => sum + n, 0);
  return tally.levels.findIndex((_, i) => upTo(i + 1) >= half) + 1;
}

/** Whole numbers throughout, so that a room of 20 is never on the wrong side of a line by a rounding error. */
export function accordOf(tally: Tally): Accord | null {
  const middle = middleOf(tally);
  if (middle === null) return null;
  const near = tally.levels.reduce((sum, n, i) => (Math.abs(i + 1 - middle) <= 1 ? sum + n : sum), 0);
  const of100 = near * 100;
  return of100 >= 80 * ratedIn(tally) ? 'broad' : of100 >= 65 * ratedIn(tally) ? 'mixed' : 'split';
}

/** The widest gap between the middles of groups; `null` where fewer than two have a middle, or none are apart. */
export function gapBetween(cells: readonly TallyCell[]): Gap | null {
  const placed = cells.flatMap(({ groups, tally }) => {
    const middle = middleOf(tally);
    return middle === null ? [] : [{ groups, middle }];
  });
  const [first] = placed;
  if (!first) return null;
  const low = placed.reduce((least, each) => (each.middle < least.middle ? each : least), first);
  const high = placed.reduce((most, each) => (each.middle > most.middle ? each : most), first);
  return high.middle === low.middle ? null : { apart: high.middle - low.middle, low, high };
}

export const WIDE = 2;

/** Reads one round of votes. Never fails; of no votes it says nothing. */
export function distributionOf(cells: readonly TallyCell[]): Distribution {
  const everyone = cells.map((cell) => cell.tally).reduce<Tally | null>((sum, tally) => (sum ? plus(sum, tally) : tally), null);
  if (!everyone) return { voters: 0, middle: null, accord: null, gap: null, range: null, dontKnow: 0, manyDontKnow: false };
  const { dontKnow } = everyone;
  const voters = votersIn(everyone);
  return {
    voters,
    middle: middleOf(everyone),
    accord: accordOf(everyone),
    gap: gapBetween(cells),
    range: rangeOf(everyone),
    dontKnow,
    manyDontKnow: dontKnow * 5 > voters,
  };
}

function rangeOf({ levels }: Tally): Distribution['range'] {
  const low = levels.findIndex((n) => n > 0);
  return low < 0 ? null : { low: low + 1, high: levels.findLastIndex((n) => n > 0) + 1 };
}

/** Why a statement is worth the room's time, most pressing first; the last ones need no talk. */
export const REASONS = ['wide-gap', 'split', 'dont-knows', 'gap', 'mixed', 'celebrate', 'settled'] as const;
export type Reason = (typeof REASONS)[number];

/** Reasons for which the room should stop and talk. The others want a word at most. */
const WORTH_TALKING: ReadonlySet<Reason> = new Set(['wide-gap', 'split', 'dont-knows', 'gap', 'mixed']);

/** @param established the level that counts as Established on this scale: high and agreed is there to be celebrated */
export function reasonFor({ gap, accord, manyDontKnow, middle }: Distribution, established: Level): Reason {
  if (gap && gap.apart >= WIDE) return 'wide-gap';
  if (accord === 'split') return 'split';
  if (manyDontKnow) return 'dont-knows';
  if (gap) return 'gap';
  if (accord === 'mixed') return 'mixed';
  return accord === 'broad' && middle !== null && middle >= established ? 'celebrate' : 'settled';
}

export interface ToDiscuss {
  readonly unit: string;
  readonly reason: Reason;
  readonly spread: Distribution;
}

/**
 * All that was rated, in the order in which it is worth talking about: wide gaps (widest first), splits, many don't knows,
 * smaller gaps, mixed views, then what to celebrate. Equals keep the order of the rubric.
 */
export function inDiscussionOrder(rated: readonly { readonly unit: string; readonly spread: Distribution }[], established: Level): readonly ToDiscuss[] {
  return rated
    .filter(({ spread: distribution }) => distribution.voters > 0)
    .map(({ unit, spread: distribution }) => ({ unit, spread: distribution, reason: reasonFor(distribution, established) }))
    .toSorted((a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason) || (b.spread.gap?.apart ?? 0) - (a.spread.gap?.apart ?? 0));
}

export const worthTalking = ({ reason }: Pick<ToDiscuss, 'reason'>): boolean => WORTH_TALKING.has(reason);

/** The most statements that a room can take in at a time. */
export const AT_A_TIME = 4;

/**
 * How many statements there is time for, one at least and four at most: a list of nine is a list that nobody finishes.
 * @param each minutes that one takes
 */
export const timeFor = (minutesLeft: number, each: number): number => Math.min(AT_A_TIME, Math.max(1, Math.floor(minutesLeft / each)));
