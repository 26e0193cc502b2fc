/** Registers that hold an answer or an agreed level, read with what is known of their history. */
import type { Answer } from '../../domain/assessment/assessment.ts';
import { asAnswer, isUnmarkedScale } from '../../domain/assessment/stored-answer.ts';
import { isRecord } from '../../lib/json/read-json.ts';
import type { MultiValueRegisters } from '../documents/multi-value-register.ts';

/** Scale of an assessment, as far as a reader of its documents knows it. */
export interface KnownScale {
  /** Number of levels; `null` if the rubric is unknown. */
  readonly levels: number | null;
  /** True if votes on the unit went from the lowest level to the highest. */
  readonly isVoted: (unit: string) => boolean;
}

/**
 * Answers that stand in a register, oldest first. A range over the whole scale that an earlier release wrote by itself is left
 * out; it was given if a person changed another range to it, or if votes gave it.
 */
export const answersAt = (
  registers: MultiValueRegisters,
  path: string,
  unit: string,
  { levels, isVoted }: KnownScale,
): readonly Answer[] =>
  registers.heads(path).map(({ id, value }) => {
    const isGiven =
      isUnmarkedScale(value, levels) && (replacedRange(value, registers.superseded(path, id)) || isVoted(unit));
    return asAnswer(value, levels, isGiven);
  });

/** True if the range replaced another unmarked one: earlier releases never did that by themselves. */
const replacedRange = (value: unknown, superseded: readonly unknown[]): boolean =>
  superseded.some(
    (old) =>
      isRecord(old) &&
      old.type === 'not-agreed' &&
      old.given !== true &&
      typeof old.low === 'number' &&
      JSON.stringify(old) !== JSON.stringify(value),
  );
