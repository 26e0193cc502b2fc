import { useEffect, useRef } from 'preact/hooks';
import { preferences } from '../../../data/device/preferences.ts';
import type { RemoteCommand } from '../../../data/workshops/display-channel.ts';
import { isPlainKey, takesText } from '../../../ui/hooks/use-keys.ts';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { SCREEN_KEYS } from '../shared/display-keys.ts';
import { runRemoteCommand } from './shared/cue-controls.ts';
import type { FacilitatorState } from './shared/use-facilitator-state.ts';

/**
 * Handles clicker keys and letter keys in the facilitator view. Page Up, Page Down and the arrows go back and on whatever has
 * the focus, except arrows in a text box. Letters work only if they are switched on, and outside text boxes.
 */
export function useFacilitatorKeys(facilitator: FacilitatorState, onHelp: () => void): void {
  const letterKeys = useStore(preferences, (state) => state.letterKeys);
  // A second press of a clicker before the next render must see the effect of the first one.
  const latest = useRef(facilitator);
  latest.current = facilitator;
  const { sender } = facilitator;
  useReleasedFocus();
  const onTextBoxGone = useKeysAfterTyping();
  useEffect(() => {
    const run = (command: RemoteCommand): void => {
      onTextBoxGone();
      commitNumber();
      runRemoteCommand(latest.current, command);
    };
    const follow = (event: KeyboardEvent): void => {
      if (!isPlainKey(event)) return;
      const pressed = event.key.toLowerCase();
      if (belongsToFocus(pressed, event.target)) return;
      const key = SCREEN_KEYS.find(({ keys, letter }) => keys.includes(pressed) && (letterKeys || !letter));
      if (!key && !(pressed === '?' && letterKeys)) return;
      event.preventDefault();
      if (key) run(key.command);
      else onHelp();
    };
    sender?.onWish(run);
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, [letterKeys, onHelp, sender, onTextBoxGone]);
}

const OPERABLE = 'button, a, summary, input';
const CLICKER_KEYS = ['pageup', 'pagedown'];

/** True if the focused element uses the key: text boxes every key but a clicker's, lists all but ← and →, controls the space bar. */
function belongsToFocus(key: string, target: EventTarget | null): boolean {
  if (CLICKER_KEYS.includes(key)) return false;
  if (target instanceof HTMLSelectElement) return !key.startsWith('arrow');
  if (takesText(target)) return true;
  return key === ' ' && target instanceof Element && target.closest(OPERABLE) !== null;
}

/** Stores the number that is being typed, as leaving its box does: the next step may remove the box. */
function commitNumber(): void {
  const box = document.activeElement;
  if (box instanceof HTMLInputElement && box.type === 'text') box.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Gives the keys back to the screen after a choice by pointer, so that the space bar goes on and adds no second vote. */
function useReleasedFocus(): void {
  useEffect(() => {
    let byPointer = false;
    const onPointer = (): void => {
      byPointer = true;
    };
    const onKey = (): void => {
      byPointer = false;
    };
    const release = (): void => {
      const focused = document.activeElement;
      if (!byPointer || !(focused instanceof HTMLElement) || focused.closest('dialog')) return;
      if (focused instanceof HTMLSelectElement || !takesText(focused)) focused.blur();
    };
    // A click on a list only opens it; the choice ends with `change`.
    const onClick = (): void => {
      if (!(document.activeElement instanceof HTMLSelectElement)) release();
    };
    addEventListener('pointerdown', onPointer, true);
    addEventListener('keydown', onKey, true);
    addEventListener('click', onClick);
    addEventListener('change', release);
    return () => {
      removeEventListener('pointerdown', onPointer, true);
      removeEventListener('keydown', onKey, true);
      removeEventListener('click', onClick);
      removeEventListener('change', release);
    };
  }, []);
}

/** Pause after which keys are meant as commands again, ms. */
const TYPING_PAUSE_MS = 1_000;

/**
 * Discards characters that a person goes on typing after a clicker has removed the text box: they are words, not commands.
 * @returns function to call before a command that may remove the focused text box
 */
function useKeysAfterTyping(): () => void {
  const box = useRef<Element | null>(null);
  const lastTyped = useRef(0);
  useEffect(() => {
    const discard = (event: KeyboardEvent): void => {
      const now = performance.now();
      const isGone = box.current !== null && !box.current.isConnected;
      const isTyping = isGone && now - lastTyped.current < TYPING_PAUSE_MS && !takesText(event.target);
      if (!isTyping || (event.key.length > 1 && event.key !== 'Backspace')) return;
      lastTyped.current = now;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener('keydown', discard, true);
    return () => removeEventListener('keydown', discard, true);
  }, []);
  return useRef((): void => {
    const focused = document.activeElement;
    if (!takesText(focused)) return;
    box.current = focused;
    lastTyped.current = performance.now();
  }).current;
}
