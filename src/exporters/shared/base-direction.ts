import { directionOf } from '../../lib/i18n/messages.ts';

/** Right-to-left letters, and the mark that turns neighbouring characters. */
export const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Base direction of a paragraph: right to left in such a language unless it holds no such letter, otherwise that of
 * its first
 * letter. People type Arabic into fields that are not marked as Arabic.
 */
export function baseDirection(text: string, lang: string): 'ltr' | 'rtl' {
  const first = text.match(/\p{L}/u)?.[0];
  if (directionOf(lang) === 'rtl' && (first === undefined || RIGHT_TO_LEFT.test(text))) return 'rtl';
  return first !== undefined && RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}
