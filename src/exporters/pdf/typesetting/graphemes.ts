/** Normalises typed text for drawing: drops characters that are not text, and groups those that belong together. */

const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Every space except the two non-breaking ones. */
const SPACES = /[\t\u1680\u2000-\u200a\u205f\u3000]/g;
/** Control characters, lone surrogates, noncharacters, and overrides of text direction. */
const NOT_TEXT = /[^\n\P{Cc}]|[\p{Cs}\u{202a}-\u{202e}\u{2066}-\u{206f}\ufdd0-\ufdef\ufeff\ufffe\uffff]/gu;
/** Dashes that our fonts lack, with a similar one that they have. */
const DASHES: Readonly<Record<string, string>> = { '\u2010': '-', '\u2012': '–', '\u2015': '—' };

/**
 * Normalises line breaks and spaces, composes letters (NFC) and removes what is not text.
 * Direction marks (U+200E, U+200F, U+061C) stay: careful writers of Arabic use them.
 */
export const clean = (text: string): string =>
  text
    .replace(LINE_ENDS, '\n')
    .replace(SPACES, ' ')
    .replace(NOT_TEXT, '')
    .replace(/[\u2010\u2012\u2015]/g, (dash) => DASHES[dash] ?? dash)
    .normalize('NFC');

/** Invisible characters: joiners, direction marks, variation selectors. */
const INVISIBLE = /\p{DI}/gu;
/** Joiners that decide whether Arabic letters connect; fonts that join need them. */
const INVISIBLE_BUT_JOINERS = /(?!\u200c|\u200d)\p{DI}/gu;

/** Returns the characters to draw: without invisible ones, with plain forms of the non-breaking space and hyphen. */
export const drawn = (text: string, joins: boolean): string =>
  text
    .replace(joins ? INVISIBLE_BUT_JOINERS : INVISIBLE, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\u2011/g, '-');

/** Matches text in which every code unit is a grapheme: no combining marks, no surrogate pairs. */
const ONE_EACH = /^[\u0020-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Length of the parts that are segmented, since segmenting is quadratic in the length. UTF-16 units. */
const PART = 1000;

/** Splits text into graphemes: a letter with its marks, a whole emoji. */
export function graphemes(text: string): readonly string[] {
  if (ONE_EACH.test(text)) return text.split('');
  const found: string[] = [];
  for (let from = 0; from < text.length; ) {
    const part = Array.from(segmenter.segment(text.slice(from, from + PART)), ({ segment }) => segment);
    // The last grapheme may continue in the next part.
    if (from + PART < text.length && part.length > 1) part.pop();
    found.push(...part);
    from += part.reduce((sum, item) => sum + item.length, 0);
  }
  return found;
}
