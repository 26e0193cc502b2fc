import { useEffect, useRef } from 'preact/hooks';
import { preferences } from '../../../data/device/preferences.ts';
import { isForScreen } from '../../../ui/hooks/use-keys.ts';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { SCREEN_KEYS } from '../shared/display-keys.ts';
import { runRemoteCommand } from './shared/cue-controls.ts';
import type { FacilitatorState } from './shared/use-facilitator-state.ts';

/**
 * A clicker's keys and the letters, in the facilitator's window. Never while something is being written, never in place of
 * what a key does to the thing that has the focus (space on a button, arrows among radio buttons), and letters only where
 * they are switched on.
 */
export function useFacilitatorKeys(facilitator: FacilitatorState, onHelp: () => void): void {
  const letterKeys = useStore(preferences, (state) => state.letterKeys);
  // Two presses of a clicker within a frame are two steps: the second finds what the first did.
  const latest = useRef(facilitator);
  latest.current = facilitator;
  const { sender } = facilitator;
  useEffect(() => sender?.onWish((wish) => runRemoteCommand(latest.current, wish)), [sender]);
  useEffect(() => {
    const follow = (event: KeyboardEvent): void => {
      if (!isForScreen(event)) return;
      const pressed = event.key.toLowerCase();
      if (belongsToFocus(pressed, event.target)) return;
      const key = SCREEN_KEYS.find(({ keys, letter }) => keys.includes(pressed) && (letterKeys || !letter));
      if (!key && !(pressed === '?' && letterKeys)) return;
      event.preventDefault();
      if (key) runRemoteCommand(latest.current, key.wish);
      else onHelp();
    };
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, [letterKeys, onHelp]);
}

const OPERABLE = 'button, a, summary, input';

/** Space works what has the focus; arrows move among radio buttons and along a range. */
function belongsToFocus(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (key === ' ') return target.closest(OPERABLE) !== null;
  return key.startsWith('arrow') && target instanceof HTMLInputElement;
}
