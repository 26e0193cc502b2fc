/** Right to left, left to right, and both in one line: the Unicode bidirectional algorithm, from letters to runs that can be drawn. */
import bidiFactory from 'bidi-js';
import { RIGHT_TO_LEFT } from '../../shared/base-direction.ts';
import type { Font } from '../fonts/font-files.ts';
import type { TextItem } from './itemize-text.ts';

const bidi = bidiFactory();

/** Letters of one face that stand together. Where no face has them, a single one, which will be a box. */
export interface BidiRun {
  /** As it is handed to pdfkit. */
  readonly text: string;
  readonly face: Font | null;
  /** The number of its first letter in the paragraph: runs are placed as they are seen, and drawn as they are read. */
  readonly at: number;
}

/** Cuts a line of letters into runs, from left to right. */
export type BidiOrdering = (start: number, end: number) => readonly BidiRun[];

/** How the lines of a paragraph are ordered; `null` = as it is written, from left to right. */
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
  const groups: { face: Font | null; turned: boolean; letters: number[] }[] = [];
  for (const letter of order) {
    const face = letters[letter]?.face ?? null;
    const last = groups.at(-1);
    const before = letter + (turned(letter) ? 1 : -1);
    if (face && last?.face === face && last.turned === turned(letter) && last.letters.at(-1) === before)
      last.letters.push(letter);
    else groups.push({ face, turned: turned(letter), letters: [letter] });
  }
  return groups.map((group) => {
    const shown = group.letters.map((letter) => letters[letter]?.text ?? '');
    return {
      face: group.face,
      at: Math.min(...group.letters),
      text: group.face ? forFontkit(shown, group.turned) : shown.join(''),
    };
  });
}

/** Where fontkit finds Arabic letters first, it lays the whole run out from the right itself. */
const TURNED_BY_FONTKIT = /^[\p{Script=Common}\p{Script=Inherited}]*\p{Script=Arabic}/u;

/** @param letters graphemes in the order in which they are seen from the left */
function forFontkit(letters: readonly string[], turned: boolean): string {
  const shown = turned ? letters.map((letter) => bidi.getMirroredCharacter(letter) ?? letter) : letters;
  const logical = turned ? shown.toReversed() : shown;
  const turns = TURNED_BY_FONTKIT.test(logical.join(''));
  // Arabic letters are handed over as they are written; Persian digits, which run from the left, are turned so as to be turned back.
  return (turns ? shown.toReversed() : shown).join('');
}
