/** Sets text in lines of a width: line breaks, and the position of each piece. */
import type { LocalizedText } from '../../../domain/rubric/rubric.ts';
import { baseDirection } from '../../shared/base-direction.ts';
import type { TypeStyle } from '../../shared/theme.ts';
import type { Font } from '../fonts/font-files.ts';
import type { Fonts } from '../fonts/fonts.ts';
import { type BidiRun, orderingOf } from './bidi-runs.ts';
import { clean, drawn, graphemes } from './graphemes.ts';
import { itemizeText, type TextItem } from './itemize-text.ts';
import { lineBreaks, type MeasureText, trimmed } from './line-breaks.ts';
import { symbolFor } from './symbols.ts';

/** Context for context lines: fonts, measure, and a list for characters that cannot be drawn. */
export interface LineType {
  readonly fonts: Fonts;
  /** Points. */
  readonly widthOf: (text: string, font: Font, style: TypeStyle) => number;
  /** Graphemes that cannot be drawn, in order of appearance. */
  readonly missing: Set<string>;
  /** Line spacing: 1 is normal. */
  readonly leading: number;
}

/** Text in one font. `font: null` = one grapheme drawn as a symbol (symbols.ts) or a box. */
export interface LinePiece {
  readonly text: string;
  readonly font: Font | null;
  /** Points from the left end of the line. */
  readonly x: number;
}

export interface Line {
  /** In reading order. */
  readonly pieces: readonly LinePiece[];
  /** Without the spaces at its end, which are drawn for screen readers and copying. */
  readonly width: number;
  readonly leading: number;
  /** True when its paragraph begins on the right. */
  readonly rtl: boolean;
}

/** A box is as wide as an average letter. Ems, including the space on both sides. */
export const BOX = { width: 0.62, air: 0.07 } as const;
/** Naskh letters extend further up and down than Latin ones. */
const JOINING_LEADING = 1.22;

/**
 * Sets a text in lines no wider than `width`. A typed line break begins a new line; empty text gives one empty line.
 */
export function setLines(type: LineType, said: LocalizedText, style: TypeStyle, width: number): readonly Line[] {
  const text = clean(said.text);
  const base = baseDirection(text, said.lang);
  const families = style.bold ? type.fonts.bold : type.fonts.regular;
  // A typed line break reads as a space for screen readers and copying.
  const paragraphs = text.replaceAll('\n', ' \n').split('\n');
  return paragraphs.flatMap((paragraph) => {
    const letters = itemizeText(paragraph, families);
    for (const letter of letters)
      if (letter.font === null && symbolFor(letter.text) === null) type.missing.add(letter.text);
    const measure: MeasureText = (start, end) => widthOfRuns(facesInOrder(letters, start, end), type, style);
    const ordering = orderingOf(letters, base);
    return lineBreaks(letters, measure, width).map(([start, end]): Line => {
      const inked = trimmed(letters, start, end);
      const { pieces, width: used } = place(
        ordering ? ordering(start, inked) : facesInOrder(letters, start, inked),
        type,
        style,
      );
      const spaces = place(facesInOrder(letters, inked, end), type, style);
      const after = base === 'rtl' ? -spaces.width : used;
      return {
        pieces: [...pieces, ...spaces.pieces.map((piece) => ({ ...piece, x: piece.x + after }))],
        width: used,
        leading: style.leading * type.leading * (pieces.some((piece) => piece.font?.joins) ? JOINING_LEADING : 1),
        rtl: base === 'rtl',
      };
    });
  });
}

/**
 * Sets lines as `setLines` does, but cuts them with an ellipsis at a limit.
 * @returns `whole`: whether nothing was cut
 */
export function setLinesWithin(
  most: number,
  type: LineType,
  said: LocalizedText,
  style: TypeStyle,
  width: number,
): { readonly lines: readonly Line[]; readonly whole: boolean } {
  let letters = graphemes(said.text);
  let lines = setLines(type, said, style, width);
  const whole = lines.length <= most;
  while (lines.length > most && letters.length > 0) {
    letters = letters.slice(0, Math.max(0, Math.floor((letters.length * most) / lines.length) - 1));
    lines = setLines(type, { ...said, text: `${letters.join('').trimEnd()}…` }, style, width);
  }
  return { lines, whole };
}

/** Width of the widest line, in points. */
export const widestLine = (lines: readonly Line[]): number => Math.max(0, ...lines.map((line) => line.width));

/** A longer "word" is an address or a mistake, and breaks. */
const LONGEST_WORD = 60;

/** Width of the widest word of a text, in points. */
export function widestWord(type: LineType, text: string, style: TypeStyle): number {
  const families = style.bold ? type.fonts.bold : type.fonts.regular;
  const words = clean(text)
    .split(/\s+/)
    .filter((word) => word.length <= LONGEST_WORD);
  const longest = words.toSorted((a, b) => b.length - a.length).slice(0, 3);
  return Math.max(
    0,
    ...longest.map((word) => {
      const letters = itemizeText(word, families);
      return widthOfRuns(facesInOrder(letters, 0, letters.length), type, style);
    }),
  );
}

/** Runs of one font, in logical order. */
function facesInOrder(letters: readonly TextItem[], start: number, end: number): readonly BidiRun[] {
  const runs: { font: Font | null; text: string; at: number }[] = [];
  for (let at = start; at < end; at++) {
    const letter = letters[at];
    const last = runs.at(-1);
    if (letter === undefined) continue;
    if (letter.font && last?.font === letter.font) last.text += letter.text;
    else runs.push({ ...letter, at });
  }
  return runs;
}

const widthOfRuns = (runs: readonly BidiRun[], type: LineType, style: TypeStyle): number =>
  place(runs, type, style).width;

function place(
  runs: readonly BidiRun[],
  type: LineType,
  style: TypeStyle,
): { readonly pieces: readonly LinePiece[]; readonly width: number } {
  const pieces: (LinePiece & { readonly at: number })[] = [];
  let x = 0;
  for (const run of runs) {
    const text = run.font ? drawn(run.text, run.font.joins) : run.text;
    if (text === '') continue;
    pieces.push({ ...run, text, x });
    x += run.font ? type.widthOf(text, run.font, style) : (symbolFor(text)?.width ?? BOX.width) * style.size;
  }
  return { pieces: pieces.sort((a, b) => a.at - b.at), width: x };
}
