/** Timer of a workshop, stored as facts. It only counts down: it never closes a vote or ends a step. */
import type { Timer } from './workshop.ts';

/**
 * Returns the whole seconds left, rounded up, never negative.
 * @param now milliseconds since 1970
 */
export function secondsLeft({ startedAt, minutes, pausedAt }: Timer, now: number): number {
  return Math.max(0, Math.ceil((startedAt + minutes * 60_000 - (pausedAt ?? now)) / 1_000));
}

/** Starts a timer. `now` is in milliseconds since 1970. */
export const startTimer = (minutes: number, now: number): Timer => ({ startedAt: now, minutes, pausedAt: null });

/** Adds a minute. A timer that is missing or has run out starts again with one minute. */
export function plusMinute(timer: Timer | null, now: number): Timer {
  if (!timer || secondsLeft(timer, now) === 0) return startTimer(1, now);
  return { ...timer, minutes: timer.minutes + 1 };
}

/** Pauses a running timer, or resumes a paused one with the same time left. */
export function pauseOrResume(timer: Timer, now: number): Timer {
  if (timer.pausedAt === null) return { ...timer, pausedAt: now };
  return { ...timer, startedAt: timer.startedAt + (now - timer.pausedAt), pausedAt: null };
}
