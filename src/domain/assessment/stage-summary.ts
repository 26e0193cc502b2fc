/**
 * Reading a stage: the only scoring there is. Screens, charts, PDF and CSV all show what this returns.
 * Rules: contracts.md §2. No mean, no percentage, no total: levels are ordered words, not equal steps.
 */

import type { Level } from '../rubric/rubric.ts';
import type { Answer } from './assessment.ts';
import type { Strength } from './evidence.ts';

/** One statement as a reading needs it. */
export interface RatedStatement {
  readonly statement: string;
  readonly answer: Answer;
  readonly strength: Strength;
}

/** Why there is no typical level: too little is rated, or too little of the stage applies to say anything. */
export type NoTypical = 'not-enough-answered' | 'too-few-apply';

export interface StageSummary {
  /** Every statement in rubric order: the strip. */
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
  /** The lowest level and every statement that stands on it; never shown as a number without their names. */
  readonly lowest: { readonly level: Level; readonly statements: readonly string[] } | null;
  /** The lowest is two or more levels below the typical. */
  readonly uneven: boolean;
  /** Established or above on someone's word alone: a mark, not a block. */
  readonly claimedNotShown: readonly string[];
}

/**
 * Reads one stage.
 * @param statements in rubric order, all of them
 * @param established the level that counts as Established on this scale (`establishedLevel`)
 */
export function summarizeStage(statements: readonly RatedStatement[], established: Level): StageSummary {
  const count = (type: Answer['type']): number => statements.filter((s) => s.answer.type === type).length;
  const applying = statements.filter((s) => s.answer.type !== 'not-applicable');
  const levels = applying.map((s) => (s.answer.type === 'level' ? s.answer.level : null));
  const tooFewApply = count('not-applicable') * 3 > statements.length;
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
    noTypical: tooFewApply ? 'too-few-apply' : typical === null ? 'not-enough-answered' : null,
    lowest,
    uneven: typical !== null && lowest !== null && typical - lowest.level >= 2,
    claimedNotShown: applying.filter((s) => isClaimedNotShown(s, established)).map((s) => s.statement),
  };
}

/**
 * The typical level of a stage: the lower median of its rated statements, which for three or four of them means that all
 * but one are at this level or higher.
 * @param levels one entry per statement that applies; `null` = no level given (unanswered, don't know, not agreed)
 * @returns 1 to n, or `null` when none or fewer than two thirds of the statements that apply are rated
 */
export function typicalLevel(levels: readonly (Level | null)[]): Level | null {
  const rated = levels.filter((level) => level !== null).toSorted((a, b) => a - b);
  if (rated.length * 3 < levels.length * 2) return null;
  return rated[Math.floor((rated.length - 1) / 2)] ?? null;
}

function lowestOf(applying: readonly RatedStatement[]): StageSummary['lowest'] {
  const rated = applying.flatMap((s) =>
    s.answer.type === 'level' ? [{ statement: s.statement, level: s.answer.level }] : [],
  );
  if (rated.length === 0) return null;
  const level = Math.min(...rated.map((r) => r.level));
  return { level, statements: rated.filter((r) => r.level === level).map((r) => r.statement) };
}

/** Whether a statement is at Established or above with nothing better behind it than someone's account. */
export function isClaimedNotShown({ answer, strength }: RatedStatement, established: Level): boolean {
  return answer.type === 'level' && answer.level >= established && (strength === 'none' || strength === 'said');
}
