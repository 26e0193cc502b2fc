/** Keys of a statement: digits choose a level, 0 or D "don't know", N "not applicable", X "not agreed". */
import { levelCount, type Rubric } from '../../domain/rubric/rubric.ts';
import { isForScreen } from '../../ui/hooks/use-keys.ts';

const OTHERS: Readonly<Record<string, string>> = {
  0: 'dont-know',
  d: 'dont-know',
  n: 'not-applicable',
  x: 'not-agreed',
};

/** Returns the value of the stop for a key; `null` for a key that means nothing here or is meant for a text box. */
export function stopForKey(event: KeyboardEvent, rubric: Rubric): string | null {
  if (!isForScreen(event)) return null;
  const key = event.key.toLowerCase();
  if (/^[1-9]$/.test(key)) return Number(key) <= levelCount(rubric) ? key : null;
  return OTHERS[key] ?? null;
}

/** True if Enter means "go on": the focused element does nothing with it itself. */
export const isGoOn = (event: KeyboardEvent): boolean =>
  event.key === 'Enter' &&
  isForScreen(event) &&
  !event.shiftKey &&
  !(event.target instanceof Element && event.target.closest('a, button, summary, select, textarea'));

/** Moves the focus to the chosen radio button of a group, so that a screen reader says what was chosen. */
export function focusStop(group: ParentNode | null, value: string): void {
  group?.querySelector<HTMLElement>(`input[type="radio"][value="${value}"]`)?.focus({ preventScroll: true });
}
