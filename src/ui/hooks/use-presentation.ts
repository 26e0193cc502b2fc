/** Hooks of a window on a projector: wake lock, full-screen key, hidden idle cursor. */
import { useEffect, useState } from 'preact/hooks';
import { ignored } from '../../lib/ignored-errors.ts';
import { isForScreen } from './use-keys.ts';

const IDLE_MS = 2_000;

/** Keeps the screen awake while the component is mounted and its window visible. No effect in browsers without wake locks. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: { release(): Promise<void> } | null = null;
    let over = false;
    const hold = async (): Promise<void> => {
      if (over || document.visibilityState !== 'visible') return;
      // Refused on low battery, and gone whenever the window was out of sight: asked for again each time.
      lock =
        (await navigator.wakeLock
          ?.request('screen')
          .catch((error) => ignored(error, 'presentation: wake lock', null))) ?? null;
    };
    const again = (): void => void hold();
    again();
    document.addEventListener('visibilitychange', again);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
    };
  }, []);
}

function toggleFullScreen(): void {
  const change = document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen();
  // A browser may refuse; the window then stays as it is.
  change.catch((error) => ignored(error, 'presentation: full screen'));
}

/** Toggles full screen with F. Browsers allow it only for a key or a click in the window itself. */
export function useFullScreenKey(on: boolean): void {
  useEffect(() => {
    if (!on) return undefined;
    const follow = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== 'f' || event.repeat || !isForScreen(event)) return;
      event.preventDefault();
      toggleFullScreen();
    };
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, [on]);
}

/** Returns true once the pointer has not moved for two seconds. */
export function useIdleCursor(): boolean {
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wake = (): void => {
      setIdle(false);
      clearTimeout(timer);
      timer = setTimeout(() => setIdle(true), IDLE_MS);
    };
    wake();
    addEventListener('pointermove', wake);
    return () => {
      clearTimeout(timer);
      removeEventListener('pointermove', wake);
    };
  }, []);
  return idle;
}
