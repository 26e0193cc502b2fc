/** The keys of a workshop, one list for both windows, for their tests, and for what `?` shows. */
import type { RemoteCommand } from '../../../data/workshops/display-channel.ts';

export interface ScreenKey {
  readonly wish: RemoteCommand;
  /** As the browser names them, small. */
  readonly keys: readonly string[];
  /** As people read them. */
  readonly shown: readonly string[];
  /** A single letter or sign, which people may switch off (WCAG 2.1.4); arrows, space and a clicker's keys always work. */
  readonly letter: boolean;
}

export const SCREEN_KEYS: readonly ScreenKey[] = [
  { wish: 'next', keys: ['arrowright', 'pagedown', ' '], shown: ['→', 'Page Down'], letter: false },
  { wish: 'back', keys: ['arrowleft', 'pageup'], shown: ['←', 'Page Up'], letter: false },
  { wish: 'results', keys: ['r'], shown: ['R'], letter: true },
  { wish: 'again', keys: ['v'], shown: ['V'], letter: true },
  { wish: 'blank', keys: ['b', '.'], shown: ['B', '.'], letter: true },
  { wish: 'join', keys: ['q'], shown: ['Q'], letter: true },
  { wish: 'minute', keys: ['t'], shown: ['T'], letter: true },
  { wish: 'larger', keys: ['+', '='], shown: ['+'], letter: true },
  { wish: 'smaller', keys: ['-'], shown: ['−'], letter: true },
  { wish: 'theme', keys: ['d'], shown: ['D'], letter: true },
  { wish: 'contrast', keys: ['c'], shown: ['C'], letter: true },
];

/** The key that is shown on a wish's button. */
export const keyOf = (wish: RemoteCommand): string => SCREEN_KEYS.find((each) => each.wish === wish)?.shown[0] ?? '';
