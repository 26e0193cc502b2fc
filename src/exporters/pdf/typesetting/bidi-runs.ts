/** Unicode bidirectional algorithm for mixed lines: turns letters into runs in visual order. */
import bidiFactory from 'bidi-js';
import { RIGHT_TO_LEFT } from '../../shared/base-direction.ts';
import type { Font } from '../fonts/font-files.ts';
import type { TextItem } from './itemize-text.ts';

const bidi = bidiFactory();

/** Adjacent letters of one font. A letter that no font has is a run of its own, drawn as a box. */
export interface BidiRun {
  /** Text as given to pdfkit. */
  readonly text: string;
  readonly font: Font | null;
  /** Index of its first letter in the paragraph: runs are placed in visual order and drawn in reading order. */
  readonly at: number;
}

/** Cuts a line of letters into runs, from left to right. */
export type BidiOrdering = (start: number, end: number) => readonly BidiRun[];

/** Embedding levels of a paragraph; `null` for text that is left to right throughout. */
export function orderingOf(letters: readonly TextItem[], base: 'ltr' | 'rtl'): BidiOrdering | null {
  const text = letters.map((letter) => letter.text).join('');
  if (base === 'ltr' && !RIGHT_TO_LEFT.test(text)) return null;
  const embedding = bidi.getEmbeddingLevels(text, base);
  const offsets: number[] = [];
  const letterAt: number[] = [];
  for (const [i, letter] of letters.entries()) {
    offsets.push(letterAt.length);
    for (let unit = 0; unit < letter.text.length; unit++) letterAt.push(i);
  }
  const turned = (letter: number): boolean => ((embedding.levels[offsets[letter] ?? 0] ?? 0) & 1) === 1;
  return (start, end) => {
    const from = offsets[start] ?? 0;
    const to = offsets[end] ?? text.length;
    const units = Array.from({ length: to - from }, (_, i) => from + i);
    for (const [first = 0, last = 0] of bidi.getReorderSegments(text, embedding, from, to - 1)) {
      units.splice(first - from, last - first + 1, ...units.slice(first - from, last - from + 1).reverse());
    }
    const order = [...new Set(units.map((unit) => letterAt[unit] ?? 0))];
    return runsOf(order, letters, turned);
  };
}

function runsOf(
  order: readonly number[],
  letters: readonly TextItem[],
  turned: (letter: number) => boolean,
): readonly BidiRun[] {
  const groups: { font: Font | null; turned: boolean; letters: number[] }[] = [];
  for (const letter of order) {
    const font = letters[letter]?.font ?? null;
    const last = groups.at(-1);
    const before = letter + (turned(letter) ? 1 : -1);
    if (font && last?.font === font && last.turned === turned(letter) && last.letters.at(-1) === before)
      last.letters.push(letter);
    else groups.push({ font, turned: turned(letter), letters: [letter] });
  }
  return groups.map((group) => {
    const shown = group.letters.map((letter) => letters[letter]?.text ?? '');
    return {
      font: group.font,
      at: Math.min(...group.letters),
      text: group.font ? forFontkit(shown, group.turned) : shown.join(''),
    };
  });
}

/** Matches runs that fontkit lays out from the right by itself, since it finds Arabic letters first. */
const TURNED_BY_FONTKIT = /^[\p{Script=Common}\p{Script=Inherited}]*\p{Script=Arabic}/u;

/** @param letters graphemes in visual order, from the left */
function forFontkit(letters: readonly string[], turned: boolean): string {
  const shown = turned ? letters.map((letter) => bidi.getMirroredCharacter(letter) ?? letter) : letters;
  const logical = turned ? shown.toReversed() : shown;
  const turns = TURNED_BY_FONTKIT.test(logical.join(''));
  // Arabic letters are passed in logical order; Persian digits run from the left, so they are reversed in advance.
  return (turns ? shown.toReversed() : shown).join('');
}
