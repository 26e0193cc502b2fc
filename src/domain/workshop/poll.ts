/** The last minute of a workshop: was it useful, did people feel heard, one word. Counted by hands, so nobody's answer is known to the program. */
import { MIN_COUNT_IN_EXPORTS } from './suppress-small-cells.ts';
import type { Poll } from './workshop.ts';

export const POLL_QUESTIONS = ['useful', 'heard'] as const;
export type PollQuestion = (typeof POLL_QUESTIONS)[number];
export const POLL_ANSWERS = ['yes', 'partly', 'no'] as const;

export type Counts = Poll[PollQuestion];

/** One hand more (1) or fewer (-1) at the `i`th answer. A count is never below nought. */
export const withHand = (counts: Counts, i: number, by: 1 | -1): Counts => {
  const [yes, partly, no] = counts.map((n, place) => (place === i ? Math.max(0, n + by) : n));
  return [yes ?? 0, partly ?? 0, no ?? 0];
};

export const handsIn = (counts: Counts): number => counts.reduce((sum, n) => sum + n, 0);

/** Whether the counts may leave the room: fewer hands than `least` would tell of people. */
export const mayLeave = (counts: Counts, least: number = MIN_COUNT_IN_EXPORTS): boolean => handsIn(counts) >= least;
