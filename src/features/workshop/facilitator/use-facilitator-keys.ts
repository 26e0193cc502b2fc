import { useEffect, useRef } from 'preact/hooks';
import { preferences } from '../../../data/device/preferences.ts';
import { isForScreen } from '../../../ui/hooks/use-keys.ts';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { SCREEN_KEYS } from '../shared/display-keys.ts';
import { runRemoteCommand } from './shared/cue-controls.ts';
import type { FacilitatorState } from './shared/use-facilitator-state.ts';

/**
 * Handles clicker keys and letter keys in the facilitator view. Ignores them while a person types, and where the focused
 * element uses the key itself (space on a button, arrows among radio buttons). Letters work only if they are switched on.
 */
export function useFacilitatorKeys(facilitator: FacilitatorState, onHelp: () => void): void {
  const letterKeys = useStore(preferences, (state) => state.letterKeys);
  // A second press of a clicker before the next render must see the effect of the first one.
  const latest = useRef(facilitator);
  latest.current = facilitator;
  const { sender } = facilitator;
  useEffect(() => sender?.onWish((command) => runRemoteCommand(latest.current, command)), [sender]);
  useEffect(() => {
    const follow = (event: KeyboardEvent): void => {
      if (!isForScreen(event)) return;
      const pressed = event.key.toLowerCase();
      if (belongsToFocus(pressed, event.target)) return;
      const key = SCREEN_KEYS.find(({ keys, letter }) => keys.includes(pressed) && (letterKeys || !letter));
      if (!key && !(pressed === '?' && letterKeys)) return;
      event.preventDefault();
      if (key) runRemoteCommand(latest.current, key.command);
      else onHelp();
    };
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, [letterKeys, onHelp]);
}

const OPERABLE = 'button, a, summary, input';

/** True if the focused element uses the key: space activates it, arrows move among radio buttons and along a range. */
function belongsToFocus(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  if (key === ' ') return target.closest(OPERABLE) !== null;
  return key.startsWith('arrow') && target instanceof HTMLInputElement;
}
