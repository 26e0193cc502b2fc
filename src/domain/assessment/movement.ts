/** Two rounds → what moved. Only the same edition can be compared; a fall is news, not failure. */

import type { Level } from '../rubric/rubric.ts';
import type { Agreement, Answer } from './assessment.ts';

/** Where a stage stands: what people agreed, else what the answers suggest, else nothing. */
export interface LevelStanding {
  readonly agreed: Agreement | null;
  readonly typical: Level | null;
}

/** The level to show for a stage. "Not agreed" shows none: the range is said in words. */
export const standingLevel = ({ agreed, typical }: LevelStanding): Level | null =>
  agreed ? (agreed.type === 'level' ? agreed.level : null) : typical;

/** How many levels a stage moved; `null` when either round has no level to compare. */
export function movement(now: LevelStanding, before: LevelStanding | null): number | null {
  const to = standingLevel(now);
  const from = before && standingLevel(before);
  return to === null || from === null ? null : to - from;
}

/** How many levels an answer moved; `null` when either round has no level to compare. */
export const answerMovement = (now: Answer, before: Answer | undefined): number | null =>
  now.type === 'level' && before?.type === 'level' ? now.level - before.level : null;
