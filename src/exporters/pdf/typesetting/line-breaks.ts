/** Line breaks: at spaces, after dashes between letters, and inside a word only when no line could hold it. */
import type { TextItem } from './itemize-text.ts';

/** More letters than any line holds; a longer "word" is cut without being measured whole. */
const LONGEST_MEASURED = 400;

/** Letters that a cut leaves for the last line of a word. */
const LEAST_LEFT = 3;

const BREAKING_SPACE = /^[ \u200b]$/;
const BREAK_AFTER = /^[-–—/]$/;
const CUT_AFTER = /^[-–—/\\.,;:?&=_@]$/;
const LETTER = /^\p{L}/u;

/** Width of a range of letters, in points. */
export type MeasureText = (start: number, end: number) => number;

/** Returns start and end of each line of a paragraph. Spaces stay at the end of the line before. */
export function lineBreaks(
  letters: readonly TextItem[],
  measure: MeasureText,
  width: number,
): readonly (readonly [number, number])[] {
  const lines: [number, number][] = [];
  let start = 0;
  let x = 0;
  const widthTo = (from: number, to: number): number =>
    to - from > LONGEST_MEASURED ? Number.POSITIVE_INFINITY : measure(from, to);
  for (const word of wordsIn(letters)) {
    let wide = widthTo(word.start, word.inked);
    if (x > 0 && x + wide > width) {
      lines.push([start, word.start]);
      start = word.start;
      x = 0;
    }
    while (x === 0 && wide > width) {
      const cut = cutWord(letters, measure, start, word.inked, width);
      if (cut === word.inked) break;
      lines.push([start, cut]);
      start = cut;
      wide = widthTo(cut, word.inked);
    }
    x += Math.min(wide, width) + measure(word.inked, word.end);
  }
  lines.push([start, letters.length]);
  return lines;
}

/** Words with the spaces after them; `inked` is the start of the spaces. */
function* wordsIn(
  letters: readonly TextItem[],
): Generator<{ readonly start: number; readonly inked: number; readonly end: number }> {
  const is = (i: number, kind: RegExp): boolean => kind.test(letters[i]?.text ?? '');
  let start = 0;
  while (start < letters.length) {
    let inked = start;
    while (inked < letters.length && !is(inked, BREAKING_SPACE)) {
      inked++;
      if (is(inked - 1, BREAK_AFTER) && is(inked - 2, LETTER) && is(inked, LETTER)) break;
    }
    let end = inked;
    while (end < letters.length && is(end, BREAKING_SPACE)) end++;
    yield { start, inked, end };
    start = end;
  }
}

/**
 * Finds the cut in a word that no line can hold: after a sign such as a slash if one is late enough, otherwise
 * between letters.
 */
function cutWord(
  letters: readonly TextItem[],
  measure: MeasureText,
  start: number,
  end: number,
  width: number,
): number {
  let most = start;
  for (let x = 0; most < end; most++) {
    x += measure(most, most + 1);
    if (x > width) break;
  }
  // Adjacent letters may be wider together than separately.
  while (most > start + 1 && measure(start, most) > width) most--;
  if (most >= end) return end;
  for (let sign = most; sign - start > (most - start) * 0.6; sign--)
    if (CUT_AFTER.test(letters[sign - 1]?.text ?? '')) return sign;
  return Math.max(start + 1, Math.min(most, end - LEAST_LEFT));
}

/** Returns the start of the spaces at the end of a line. */
export function trimmed(letters: readonly TextItem[], start: number, end: number): number {
  let inked = end;
  while (inked > start && BREAKING_SPACE.test(letters[inked - 1]?.text ?? '')) inked--;
  return inked;
}
