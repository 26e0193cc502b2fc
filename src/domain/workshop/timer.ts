/** A timer told by facts. It counts; it never closes a vote, and nothing ends with it. */
import type { Timer } from './workshop.ts';

/** @param now milliseconds since 1970 @returns whole seconds, never below nought */
export function secondsLeft({ startedAt, minutes, pausedAt }: Timer, now: number): number {
  return Math.max(0, Math.ceil((startedAt + minutes * 60_000 - (pausedAt ?? now)) / 1_000));
}

export const startTimer = (minutes: number, now: number): Timer => ({ startedAt: now, minutes, pausedAt: null });

/** One minute more. A timer that had run out counts from now: a minute is a minute. */
export function plusMinute(timer: Timer | null, now: number): Timer {
  if (!timer || secondsLeft(timer, now) === 0) return startTimer(1, now);
  return { ...timer, minutes: timer.minutes + 1 };
}

/** Stops it where it stands, or lets it run on from there. */
export function pauseOrGoOn(timer: Timer, now: number): Timer {
  if (timer.pausedAt === null) return { ...timer, pausedAt: now };
  return { ...timer, startedAt: timer.startedAt + (now - timer.pausedAt), pausedAt: null };
}
