/** From words to lines of a width: where they break, and what is drawn where. */
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

/** What lines are set with: the fonts, their measure, and a place to note what they cannot draw. */
export interface LineType {
  readonly faces: Fonts;
  /** Points. */
  readonly widthOf: (text: string, face: Font, style: TypeStyle) => number;
  /** Graphemes that nothing here can draw, in the order in which they were met. */
  readonly missing: Set<string>;
  /** How close lines stand: 1 is usual. */
  readonly leading: number;
}

/** Text in one face. `face: null` = one grapheme that is drawn as a sign (symbols.ts) or as a box. */
export interface LinePiece {
  readonly text: string;
  readonly face: Font | null;
  /** From the left end of the line, in points. */
  readonly x: number;
}

export interface Line {
  /** In the order in which they are read. */
  readonly pieces: readonly LinePiece[];
  /** Without the spaces at its end, which are drawn for whoever has the text read out or copies it. */
  readonly width: number;
  readonly leading: number;
  /** Its paragraph begins on the right. */
  readonly rtl: boolean;
}

/** A box is as wide as a middling letter. In ems, with the air on both sides. */
export const BOX = { width: 0.62, air: 0.07 } as const;
/** Naskh letters reach higher and lower than Latin ones. */
const JOINING_LEADING = 1.22;

/** Sets a text in lines no wider than `width`. A line end that somebody typed begins a new line; no words, one empty line. */
export function setLines(type: LineType, said: LocalizedText, style: TypeStyle, width: number): readonly Line[] {
  const text = clean(said.text);
  const base = baseDirection(text, said.lang);
  const families = style.bold ? type.faces.bold : type.faces.regular;
  // A typed line end is a space to whoever has the text read out, or copies it.
  const paragraphs = text.replaceAll('\n', ' \n').split('\n');
  return paragraphs.flatMap((paragraph) => {
    const letters = itemizeText(paragraph, families);
    for (const letter of letters)
      if (letter.face === null && symbolFor(letter.text) === null) type.missing.add(letter.text);
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
        leading: style.leading * type.leading * (pieces.some((piece) => piece.face?.joins) ? JOINING_LEADING : 1),
        rtl: base === 'rtl',
      };
    });
  });
}

/** As `setLines`, but cut short with an ellipsis where it would be more than so many lines. @returns whether it is `whole` */
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

/** The width of the widest line, in points. */
export const widestLine = (lines: readonly Line[]): number => Math.max(0, ...lines.map((line) => line.width));

/** A longer "word" is an address or a mistake, and will be cut. */
const LONGEST_WORD = 60;

/** The width of the widest word of a text, in points. */
export function widestWord(type: LineType, text: string, style: TypeStyle): number {
  const families = style.bold ? type.faces.bold : type.faces.regular;
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

/** Runs of one face, as written. */
function facesInOrder(letters: readonly TextItem[], start: number, end: number): readonly BidiRun[] {
  const runs: { face: Font | null; text: string; at: number }[] = [];
  for (let at = start; at < end; at++) {
    const letter = letters[at];
    const last = runs.at(-1);
    if (letter === undefined) continue;
    if (letter.face && last?.face === letter.face) last.text += letter.text;
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
    const text = run.face ? drawn(run.text, run.face.joins) : run.text;
    if (text === '') continue;
    pieces.push({ ...run, text, x });
    x += run.face ? type.widthOf(text, run.face, style) : (symbolFor(text)?.width ?? BOX.width) * style.size;
  }
  return { pieces: pieces.sort((a, b) => a.at - b.at), width: x };
}
