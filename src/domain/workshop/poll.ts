/** Closing poll: was it useful, did people feel heard. Hands are counted, so no individual answer is recorded. */
import { MIN_COUNT_IN_EXPORTS } from './suppress-small-cells.ts';
import type { Poll } from './workshop.ts';

export const POLL_QUESTIONS = ['useful', 'heard'] as const;
export type PollQuestion = (typeof POLL_QUESTIONS)[number];
export const POLL_ANSWERS = ['yes', 'partly', 'no'] as const;

export type Counts = Poll[PollQuestion];

/** Adds (1) or removes (-1) a hand at the answer with this index. Counts are never negative. */
export const withHand = (counts: Counts, index: number, change: 1 | -1): Counts => {
  const [yes, partly, no] = counts.map((n, i) => (i === index ? Math.max(0, n + change) : n));
  return [yes ?? 0, partly ?? 0, no ?? 0];
};

/** Counts all hands, whatever the answer. */
export const handsIn = (counts: Counts): number => counts.reduce((sum, n) => sum + n, 0);

/** True if the counts may be exported: fewer hands than `minCount` could identify people. */
export const mayExport = (counts: Counts, minCount: number = MIN_COUNT_IN_EXPORTS): boolean =>
  handsIn(counts) >= minCount;
