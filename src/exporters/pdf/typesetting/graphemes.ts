/** What people type, made fit to be drawn: which characters are text, and which belong together. */

const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** Every space but the two that must not break. */
const SPACES = /[\t\u1680\u2000-\u200a\u205f\u3000]/g;
/** Controls, lone surrogates, what is no character at all, and what turns the direction of others by force. */
const NOT_TEXT = /[^\n\P{Cc}]|[\p{Cs}\u{202a}-\u{202e}\u{2066}-\u{206f}\ufdd0-\ufdef\ufeff\ufffe\uffff]/gu;
/** Dashes that our fonts lack and that look like one that they have. */
const DASHES: Readonly<Record<string, string>> = { '\u2010': '-', '\u2012': '–', '\u2015': '—' };

/**
 * The text with one kind of line end and of space, letters composed, and nothing in it that is not text.
 * Marks that only advise on direction (U+200E, U+200F, U+061C) stay: careful writers of Arabic use them.
 */
export const clean = (text: string): string =>
  text
    .replace(LINE_ENDS, '\n')
    .replace(SPACES, ' ')
    .replace(NOT_TEXT, '')
    .replace(/[\u2010\u2012\u2015]/g, (dash) => DASHES[dash] ?? dash)
    .normalize('NFC');

/** Characters that show nothing themselves: joiners, direction marks, variation selectors. */
const INVISIBLE = /\p{DI}/gu;
/** The two that decide whether Arabic letters join, so that they matter to a font that joins. */
const INVISIBLE_BUT_JOINERS = /(?!\u200c|\u200d)\p{DI}/gu;

/** The characters to draw: without the invisible ones, with plain forms of the space and the hyphen that must not break. */
export const drawn = (text: string, joins: boolean): string =>
  text
    .replace(joins ? INVISIBLE_BUT_JOINERS : INVISIBLE, '')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/\u2011/g, '-');

/** Text in which every character stands for itself: no marks to keep with a base, no pairs. */
const ONE_EACH = /^[\u0020-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Segmenting takes time by the square of the length, in UTF-16 units, so that a long text is taken in parts. */
const PART = 1000;

/** What a reader takes for single characters: a letter with its marks, a whole emoji. */
export function graphemes(text: string): readonly string[] {
  if (ONE_EACH.test(text)) return text.split('');
  const found: string[] = [];
  for (let from = 0; from < text.length; ) {
    const part = Array.from(segmenter.segment(text.slice(from, from + PART)), ({ segment }) => segment);
    // The last one may go on in the next part.
    if (from + PART < text.length && part.length > 1) part.pop();
    found.push(...part);
    from += part.reduce((sum, each) => sum + each.length, 0);
  }
  return found;
}
