/**
 * Distribution of the votes on one statement: middle, agreement, gap between role groups, and its rank for
 * discussion. Source: domain.md §3.3. There is no mean: levels are ordered words, not equal steps (contracts.md §2).
 */

import type { Level } from '../rubric/rubric.ts';
import type { TallyCell } from './suppress-small-cells.ts';
import { addTallies, ratedIn, type Tally, votersIn } from './tally.ts';

/** Share of given levels within one level of the middle: broad ≥ 80 %, mixed ≥ 65 %, split below. */
export type Accord = 'broad' | 'mixed' | 'split';

/** Distance in levels between the middles of the lowest and the highest groups: 1 is a gap, 2 or more a wide gap. */
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
  /** Lowest and highest level given; `null` if none was. */
  readonly range: { readonly low: Level; readonly high: Level } | null;
  readonly dontKnow: number;
  /** True if more than one voter in five chose "don't know". */
  readonly manyDontKnow: boolean;
}

/** Returns the lower median of the given levels, or `null` if none was given. */
export function middleOf(tally: Tally): Level | null {
  const half = Math.ceil(ratedIn(tally) / 2);
  if (half === 0) return null;
  const upTo = (level: Level): number => tally.levels.slice(0, level).reduce((sum, n) => sum + n, 0);
  return tally.levels.findIndex((_, i) => upTo(i + 1) >= half) + 1;
}

/** Uses integers throughout, so that rounding never moves a result across a threshold. `null` if no level was given. */
export function accordOf(tally: Tally): Accord | null {
  const middle = middleOf(tally);
  if (middle === null) return null;
  const near = tally.levels.reduce((sum, n, i) => (Math.abs(i + 1 - middle) <= 1 ? sum + n : sum), 0);
  const percent = (share: number): number => share * ratedIn(tally);
  if (near * 100 >= percent(80)) return 'broad';
  return near * 100 >= percent(65) ? 'mixed' : 'split';
}

/** Returns the widest gap between the middles of groups, or `null` if all are equal or fewer than two have a middle. */
export function gapBetween(cells: readonly TallyCell[]): Gap | null {
  const placed = cells.flatMap(({ groups, tally }) => {
    const middle = middleOf(tally);
    return middle === null ? [] : [{ groups, middle }];
  });
  if (placed.length === 0) return null;
  const low = Math.min(...placed.map(({ middle }) => middle));
  const high = Math.max(...placed.map(({ middle }) => middle));
  const at = (level: Level): Gap['low'] => ({
    groups: placed.filter(({ middle }) => middle === level).flatMap(({ groups }) => groups),
    middle: level,
  });
  return high === low ? null : { apart: high - low, low: at(low), high: at(high) };
}

export const WIDE_GAP = 2;

/** Computes the distribution of one round. Without votes every result is 0 or `null`. */
export function distributionOf(cells: readonly TallyCell[]): Distribution {
  const everyone = cells
    .map((cell) => cell.tally)
    .reduce<Tally | null>((sum, tally) => (sum ? addTallies(sum, tally) : tally), null);
  if (!everyone)
    return { voters: 0, middle: null, accord: null, gap: null, range: null, dontKnow: 0, manyDontKnow: false };
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

/** Why a statement needs discussion, most urgent first; the last two reasons need none. */
export const REASONS = ['wide-gap', 'split', 'dont-knows', 'gap', 'mixed', 'celebrate', 'settled'] as const;
export type Reason = (typeof REASONS)[number];

/** Reasons that call for a discussion. The others need a sentence at most. */
const WORTH_TALKING: ReadonlySet<Reason> = new Set(['wide-gap', 'split', 'dont-knows', 'gap', 'mixed']);

/**
 * Returns the most urgent reason that applies.
 * @param established the level that counts as Established on this scale (`establishedLevel`)
 */
export function reasonFor({ gap, accord, manyDontKnow, middle }: Distribution, established: Level): Reason {
  if (gap && gap.apart >= WIDE_GAP) return 'wide-gap';
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
 * Sorts rated units by urgency: wide gaps (widest first), splits, many don't knows, gaps, mixed views, then what to
 * celebrate. Units without votes are left out; equal units keep their order.
 */
export function inDiscussionOrder(
  rated: readonly { readonly unit: string; readonly spread: Distribution }[],
  established: Level,
): readonly ToDiscuss[] {
  return rated
    .filter(({ spread: distribution }) => distribution.voters > 0)
    .map(({ unit, spread: distribution }) => ({
      unit,
      spread: distribution,
      reason: reasonFor(distribution, established),
    }))
    .toSorted(
      (a, b) =>
        REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason) ||
        (b.spread.gap?.apart ?? 0) - (a.spread.gap?.apart ?? 0),
    );
}

/** True if this reason calls for a discussion. */
export const worthTalking = ({ reason }: Pick<ToDiscuss, 'reason'>): boolean => WORTH_TALKING.has(reason);

/** Most statements that people can discuss in one workshop. */
export const MOST_DISCUSSED = 4;

/**
 * Returns how many statements fit into the time left, from 1 to 4.
 * @param minutesEach minutes per statement
 */
export const statementsInTime = (minutesLeft: number, minutesEach: number): number =>
  Math.min(MOST_DISCUSSED, Math.max(1, Math.floor(minutesLeft / minutesEach)));
