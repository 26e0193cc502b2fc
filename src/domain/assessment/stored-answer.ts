/**
 * Answers as documents store them. Until December 2026 the choice "not agreed" wrote the whole scale as its range, although
 * people had given none. A range that people give is therefore marked; an unmarked one over the whole scale is read as none,
 * unless the caller knows that it was given (decision record 0093).
 */
import { isRecord } from '../../lib/json/read-json.ts';
import { type Agreement, type Answer, notAgreed, UNANSWERED, type ViewRange, viewRange } from './assessment.ts';

/** Answer in a document. `given` marks a range that people gave; earlier releases did not write it. */
export type StoredAnswer<T extends Answer = Answer> = T & { readonly given?: true };

export const storedAnswer = <T extends Answer>(answer: T): StoredAnswer<T> =>
  answer.type === 'not-agreed' && viewRange(answer) !== null ? { ...answer, given: true } : answer;

/**
 * Reads a stored answer, which may come from another device's file; anything else reads as unanswered.
 * @param levels number of levels in the scale; `null` if unknown: then every range stands
 * @param isGiven true if an unmarked range over the whole scale is known to come from people
 */
export function asAnswer(value: unknown, levels: number | null, isGiven = false): Answer {
  if (!isRecord(value)) return UNANSWERED;
  const { type, level } = value;
  if (type === 'dont-know' || type === 'not-applicable') return { type };
  if (type === 'level' && isLevel(level)) return { type, level };
  if (type !== 'not-agreed') return UNANSWERED;
  const range = storedRange(value);
  if (range === 'unreadable') return UNANSWERED;
  return notAgreed(isGiven || !isUnmarkedScale(value, levels) ? range : null);
}

export const isAgreement = (answer: Answer): answer is Agreement =>
  answer.type === 'level' || answer.type === 'not-agreed';

/** True for a range over the whole scale as earlier releases wrote it with the choice. */
export function isUnmarkedScale(value: unknown, levels: number | null): boolean {
  return isRecord(value) && value.given !== true && levels !== null && value.low === 1 && value.high === levels;
}

/** Returns both ends, `null` for a range that is not given, or 'unreadable'. */
function storedRange({ low = null, high = null }: Readonly<Record<string, unknown>>): ViewRange | null | 'unreadable' {
  if (low === null && high === null) return null;
  return isLevel(low) && isLevel(high) && low < high ? { low, high } : 'unreadable';
}

const isLevel = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 9;
