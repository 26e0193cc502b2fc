import { directionOf } from '../../lib/i18n/messages.ts';

/** Letters that run from right to left, and the mark that turns what stands beside it. */
export const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Which side a paragraph begins on: its language's where that is written from the right and it has such letters or none at
 * all, else its first letter's. People write Arabic into fields that nobody marked as Arabic.
 */
export function baseDirection(text: string, lang: string): 'ltr' | 'rtl' {
  const first = text.match(/\p{L}/u)?.[0];
  if (directionOf(lang) === 'rtl' && (first === undefined || RIGHT_TO_LEFT.test(text))) return 'rtl';
  return first !== undefined && RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}
