/**
 * Agreement after a vote: which level, or which other answer, the votes of the groups suggest. Rules: contracts.md §2.
 * Nothing is chosen here: people keep a suggestion or overrule it.
 */
import { type Answer, notAgreed, type ViewRange } from '../assessment/assessment.ts';
import { lowerMedian } from '../assessment/stage-summary.ts';
import type { Level } from '../rubric/rubric.ts';
import { accordOf, middleOf, WIDE_GAP } from './distribution.ts';
import type { TallyCell } from './suppress-small-cells.ts';
import { addTallies, ratedIn, type Tally, votersIn } from './tally.ts';

/** Result of a unit in a workshop: any answer that people gave. */
export type WorkshopAnswer = Exclude<Answer, { type: 'unanswered' }>;

export interface GroupMedian {
  readonly groups: readonly string[];
  readonly median: Level;
}

/** Suggestion for one unit after its votes are shown. */
export type Offer =
  /** Broadly agreed: the medians of the groups are `apart` levels apart, 0 or 1. */
  | { readonly type: 'level'; readonly level: Level; readonly apart: number }
  /** Two or more levels apart, with the range of the medians; or a split where all vote as one group, without one. */
  | { readonly type: 'not-agreed'; readonly range: ViewRange | null }
  /** More than half of those who answered chose this instead of a level. */
  | { readonly type: 'dont-know' | 'not-applicable'; readonly n: number; readonly voters: number }
  /** Too few votes to show, so that an offer would reveal them. */
  | { readonly type: 'too-few' };

/** Returns the lower median of each cell that gave a level. A group that gave none is not counted. */
export const groupMedians = (cells: readonly TallyCell[]): readonly GroupMedian[] =>
  cells.flatMap(({ groups, tally }) => {
    const median = middleOf(tally);
    return median === null ? [] : [{ groups, median }];
  });

/** Returns the range of the groups' medians; `null` without any, and when all are equal. */
export function medianRange(cells: readonly TallyCell[]): ViewRange | null {
  const medians = groupMedians(cells).map(({ median }) => median);
  const [low, high] = [Math.min(...medians), Math.max(...medians)];
  return low < high ? { low, high } : null;
}

/**
 * Returns the one suggestion for a revealed round.
 * @param cells cells as the room may see them: small ones are merged
 */
export function offerFor(cells: readonly TallyCell[]): Offer {
  const everyone = cells.map(({ tally }) => tally).reduce<Tally | null>((a, b) => (a ? addTallies(a, b) : b), null);
  if (!everyone || votersIn(everyone) === 0) return { type: 'too-few' };
  const instead = insteadOfLevel(everyone);
  if (instead) return instead;
  const medians = groupMedians(cells).map(({ median }) => median);
  const range = medianRange(cells);
  if (range && range.high - range.low >= WIDE_GAP) return { type: 'not-agreed', range };
  if (medians.length === 1 && accordOf(everyone) === 'split') return { type: 'not-agreed', range: null };
  return { type: 'level', level: lowerMedian(medians) ?? 1, apart: range ? 1 : 0 };
}

/** Returns the other answer that most people gave. Where none gave a level, the more frequent one counts. */
function insteadOfLevel(tally: Tally): Offer | null {
  const { dontKnow, notApplicable } = tally;
  const voters = votersIn(tally);
  const enough = (n: number): boolean => n * 2 > voters;
  const noLevel = ratedIn(tally) === 0;
  if (enough(dontKnow) || (noLevel && dontKnow >= notApplicable)) return { type: 'dont-know', n: dontKnow, voters };
  return enough(notApplicable) || noLevel ? { type: 'not-applicable', n: notApplicable, voters } : null;
}

/** Returns the answer that taking the offer records; `null` where votes are too few to offer one. */
export function answerOf(offer: Offer): WorkshopAnswer | null {
  if (offer.type === 'too-few') return null;
  if (offer.type === 'level') return { type: 'level', level: offer.level };
  if (offer.type !== 'not-agreed') return { type: offer.type };
  return notAgreed(offer.range);
}

/** Returns the groups whose median is another level, lowest first. */
export const dissenters = (cells: readonly TallyCell[], level: Level): readonly GroupMedian[] =>
  groupMedians(cells)
    .filter(({ median }) => median !== level)
    .toSorted((a, b) => a.median - b.median);

/** Level that a stage's statements suggest to the room. */
export interface StageSuggestion {
  /** Lower median of the statements that have a level; `null` if fewer than half have one. */
  readonly level: Level | null;
  /** Statements with a level, and all of the stage. */
  readonly rated: number;
  readonly of: number;
}

/**
 * Returns the level that a stage's statements suggest in a workshop, from half of the statements on.
 * @param answers one entry per statement of the stage; `null` = still open. Only a level counts as one.
 */
export function suggestStageLevel(answers: readonly (WorkshopAnswer | null)[]): StageSuggestion {
  const levels = answers.flatMap((answer) => (answer?.type === 'level' ? [answer.level] : []));
  const enough = levels.length > 0 && levels.length * 2 >= answers.length;
  return { level: enough ? lowerMedian(levels) : null, rated: levels.length, of: answers.length };
}
