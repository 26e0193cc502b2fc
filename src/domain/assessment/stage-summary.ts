/**
 * Summary of a stage: the only scoring in Lanes. Screens, charts and every export show this result. Rules:
 * contracts.md §2 and domain.md §3.2. No mean, percentage or total: levels are ordered words, not equal steps.
 */

import type { Level } from '../rubric/rubric.ts';
import type { Answer } from './assessment.ts';
import type { Strength } from './evidence.ts';

/** A statement with the data that its stage's summary needs. */
export interface RatedStatement {
  readonly statement: string;
  readonly answer: Answer;
  readonly strength: Strength;
}

/** Why there is no middle level: too few statements are rated, or more than a third do not apply. */
export type NoTypical = 'not-enough-answered' | 'too-few-apply';

export interface StageSummary {
  /** Every statement in rubric order. */
  readonly strip: readonly RatedStatement[];
  readonly applicable: number;
  readonly rated: number;
  readonly establishedOrAbove: number;
  readonly dontKnow: number;
  readonly notApplicable: number;
  readonly notAgreed: number;
  readonly unanswered: number;
  readonly typical: Level | null;
  readonly noTypical: NoTypical | null;
  /**
   * Lowest level with every statement at it, because the level is never shown without their names; `null` if none is
   * rated.
   */
  readonly lowest: { readonly level: Level; readonly statements: readonly string[] } | null;
  /** True if the lowest level is two or more below the middle level. */
  readonly uneven: boolean;
  /** Ids of statements at Established or above with no more evidence than someone's account: marked, not blocked. */
  readonly claimedNotShown: readonly string[];
}

/**
 * Summarizes one stage.
 * @param statements all statements of the stage, in rubric order
 * @param established the level that counts as Established on this scale (`establishedLevel`)
 */
export function summarizeStage(statements: readonly RatedStatement[], established: Level): StageSummary {
  const count = (type: Answer['type']): number => statements.filter((s) => s.answer.type === type).length;
  const applying = statements.filter((s) => s.answer.type !== 'not-applicable');
  const levels = applying.map((s) => (s.answer.type === 'level' ? s.answer.level : null));
  const tooFewApply = count('not-applicable') * 3 > statements.length;
  const noTypical = tooFewApply ? 'too-few-apply' : 'not-enough-answered';
  const typical = tooFewApply ? null : typicalLevel(levels);
  const lowest = lowestOf(applying);
  return {
    strip: statements,
    applicable: applying.length,
    rated: count('level'),
    establishedOrAbove: levels.filter((level) => level !== null && level >= established).length,
    dontKnow: count('dont-know'),
    notApplicable: count('not-applicable'),
    notAgreed: count('not-agreed'),
    unanswered: count('unanswered'),
    typical,
    noTypical: typical === null ? noTypical : null,
    lowest,
    uneven: typical !== null && lowest !== null && typical - lowest.level >= 2,
    claimedNotShown: applying.filter((s) => isClaimedNotShown(s, established)).map((s) => s.statement),
  };
}

/**
 * Computes the middle level of a stage: the lower median of its rated statements. With three or four of them, all but
 * one are at this level or above.
 * @param levels one entry per applicable statement; `null` = no level (unanswered, don't know, not agreed)
 * @returns 1 to n, or `null` if none or fewer than two thirds of the applicable statements are rated
 */
export function typicalLevel(levels: readonly (Level | null)[]): Level | null {
  const rated = levels.filter((level) => level !== null);
  return rated.length * 3 < levels.length * 2 ? null : lowerMedian(rated);
}

/** Returns the lower of the two middle levels, or the middle one of an odd number; `null` if there are none. */
export const lowerMedian = (levels: readonly Level[]): Level | null =>
  levels.toSorted((a, b) => a - b)[Math.floor((levels.length - 1) / 2)] ?? null;

function lowestOf(applying: readonly RatedStatement[]): StageSummary['lowest'] {
  const rated = applying.flatMap((s) =>
    s.answer.type === 'level' ? [{ statement: s.statement, level: s.answer.level }] : [],
  );
  if (rated.length === 0) return null;
  const level = Math.min(...rated.map((r) => r.level));
  return { level, statements: rated.filter((r) => r.level === level).map((r) => r.statement) };
}

/** True if a statement is at Established or above with no more evidence than someone's account. */
export function isClaimedNotShown({ answer, strength }: RatedStatement, established: Level): boolean {
  return answer.type === 'level' && answer.level >= established && (strength === 'none' || strength === 'said');
}
