/**
 * Movement between two rounds. Only rounds with the same edition are comparable; a lower level is information, not
 * failure.
 */

import type { Level } from '../rubric/rubric.ts';
import { type Agreement, type Answer, levelOf } from './assessment.ts';

/** Level of a stage: agreed by people, else suggested by the answers, else none. */
export interface LevelStanding {
  readonly agreed: Agreement | null;
  readonly typical: Level | null;
}

/** Returns the level to compare, or `null` if there is none or people did not agree. */
export const standingLevel = ({ agreed, typical }: LevelStanding): Level | null =>
  agreed === null ? typical : levelOf(agreed);

/** Returns the change in levels, or `null` if either round has no level. */
export function movement(now: LevelStanding, before: LevelStanding | null): number | null {
  const to = standingLevel(now);
  const from = before && standingLevel(before);
  return to === null || from === null ? null : to - from;
}

/** Returns the change of an answer in levels, or `null` if either round has no level. */
export const answerMovement = (now: Answer, before: Answer | undefined): number | null =>
  now.type === 'level' && before?.type === 'level' ? now.level - before.level : null;
