import { useEffect, useState } from 'preact/hooks';
import { secondsLeft } from '../../../domain/workshop/timer.ts';
import type { Timer } from '../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import css from './corner-graphic.module.css';
import { text } from './text.ts';

/** Returns the current time in ms since 1970, updated once per second while `ticking`. */
export function useNow(ticking: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    if (!ticking) return undefined;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}

/** 80 → '1:20' */
export const minutesAndSeconds = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

const timeLeft = (seconds: number, large: boolean): string =>
  large ? minutesAndSeconds(seconds) : formatMessage(text.timeLeft, { time: minutesAndSeconds(seconds) });

/** Countdown. It only informs: at zero it shows "Time" and nothing else happens. */
export function Clock({ timer, large }: { readonly timer: Timer; readonly large: boolean }) {
  const left = secondsLeft(timer, useNow(timer.pausedAt === null));
  return (
    <>
      <p class={`${large ? css.clockLarge : css.clock} number`} role="timer">
        {left === 0 ? text.timeUp : timeLeft(left, large)}
      </p>
      <span class={css.tape} style={{ '--left': String(Math.min(1, left / Math.max(1, timer.minutes * 60))) }} />
    </>
  );
}
