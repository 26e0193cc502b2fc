/** Keyboard shortcuts of a workshop: one list for the facilitator view, the display and the help dialog (`?`). */
import type { RemoteCommand } from '../../../data/workshops/display-channel.ts';

export interface ScreenKey {
  readonly command: RemoteCommand;
  /** Values of `KeyboardEvent.key`, in lower case. */
  readonly keys: readonly string[];
  /** Labels for people. */
  readonly shown: readonly string[];
  /** True for a single character, which people may switch off (WCAG 2.1.4). Arrows, space and clicker keys always work. */
  readonly letter: boolean;
}

export const SCREEN_KEYS: readonly ScreenKey[] = [
  { command: 'next', keys: ['arrowright', 'pagedown', ' '], shown: ['→', 'Page Down'], letter: false },
  { command: 'back', keys: ['arrowleft', 'pageup'], shown: ['←', 'Page Up'], letter: false },
  { command: 'results', keys: ['r'], shown: ['R'], letter: true },
  { command: 'again', keys: ['v'], shown: ['V'], letter: true },
  { command: 'blank', keys: ['b', '.'], shown: ['B', '.'], letter: true },
  { command: 'join', keys: ['q'], shown: ['Q'], letter: true },
  { command: 'minute', keys: ['t'], shown: ['T'], letter: true },
  { command: 'larger', keys: ['+', '='], shown: ['+'], letter: true },
  { command: 'smaller', keys: ['-'], shown: ['−'], letter: true },
  { command: 'theme', keys: ['d'], shown: ['D'], letter: true },
  { command: 'contrast', keys: ['c'], shown: ['C'], letter: true },
];

/** Returns the key that is shown on a command's button. */
export const keyOf = (command: RemoteCommand): string =>
  SCREEN_KEYS.find((key) => key.command === command)?.shown[0] ?? '';
