/** From words to lines of a width: where they break, and what is drawn where. */
import type { Said } from '../../../domain/rubric.ts';
import { breaks, type Measure, trimmed } from './breaks.ts';
import { baseDirection, orderingOf, type Run } from './direction.ts';
import { type Dressed, dress } from './dress.ts';
import type { Face, Faces } from './faces.ts';
import { clean, drawn } from './letters.ts';
import type { Style } from './look.ts';

/** What lines are set with: the fonts, their measure, and a place to note what they cannot draw. */
export interface Type {
  readonly faces: Faces;
  /** Points. */
  readonly widthOf: (text: string, face: Face, style: Style) => number;
  /** Graphemes that no font here can draw, in the order in which they were met. */
  readonly missing: Set<string>;
}

/** Text in one face. `face: null` = one grapheme that is drawn as a box. */
export interface Piece {
  readonly text: string;
  readonly face: Face | null;
  /** From the left end of the line, in points. */
  readonly x: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly leading: number;
  /** Its paragraph begins on the right. */
  readonly rtl: boolean;
  /** What it says in the order in which it is read, where it is drawn in another; else `null`. */
  readonly actual: string | null;
}

/** A box is as wide as a middling letter. In ems, with the air on both sides. */
export const BOX = { width: 0.62, air: 0.07 } as const;
/** Naskh letters reach higher and lower than Latin ones. */
const JOINING_LEADING = 1.22;

/** Sets a text in lines no wider than `width`. A line end that somebody typed begins a new line; no words, one empty line. */
export function setLines(type: Type, said: Said, style: Style, width: number): readonly Line[] {
  const text = clean(said.text);
  const base = baseDirection(text, said.lang);
  const families = style.bold ? type.faces.bold : type.faces.regular;
  // A typed line end is a space to whoever has the text read out, or copies it.
  const paragraphs = text.replaceAll('\n', ' \n').split('\n');
  return paragraphs.flatMap((paragraph) => {
    const letters = dress(paragraph, families);
    for (const letter of letters) if (letter.face === null) type.missing.add(letter.text);
    const measure: Measure = (start, end) => widthOfRuns(facesInOrder(letters, start, end), type, style);
    const ordering = orderingOf(letters, base);
    return breaks(letters, measure, width).map(([start, end]): Line => {
      const inked = ordering ? trimmed(letters, start, end) : end;
      const { pieces, width: used } = place(ordering ? ordering(start, inked) : facesInOrder(letters, start, end), type, style);
      const spaces = ordering ? 0 : measure(trimmed(letters, start, end), end);
      const joins = pieces.some((piece) => piece.face?.joins);
      const words = letters.slice(start, end).map((letter) => letter.text);
      return {
        pieces,
        width: used - spaces,
        leading: style.leading * (joins ? JOINING_LEADING : 1),
        rtl: base === 'rtl',
        actual: ordering ? drawn(words.join(''), true) : null,
      };
    });
  });
}

/** The width of the widest line, in points. */
export const widestLine = (lines: readonly Line[]): number => Math.max(0, ...lines.map((line) => line.width));

/** A longer "word" is an address or a mistake, and will be cut. */
const LONGEST_WORD = 60;

/** The width of the widest word of a text, in points. */
export function widestWord(type: Type, text: string, style: Style): number {
  const families = style.bold ? type.faces.bold : type.faces.regular;
  const words = clean(text)
    .split(/\s+/)
    .filter((word) => word.length <= LONGEST_WORD);
  const longest = words.toSorted((a, b) => b.length - a.length).slice(0, 3);
  return Math.max(
    0,
    ...longest.map((word) => {
      const letters = dress(word, families);
      return widthOfRuns(facesInOrder(letters, 0, letters.length), type, style);
    }),
  );
}

/** Runs of one face, as written. */
function facesInOrder(letters: readonly Dressed[], start: number, end: number): readonly Run[] {
  const runs: { face: Face | null; texts: string[] }[] = [];
  for (let i = start; i < end; i++) {
    const letter = letters[i];
    const last = runs.at(-1);
    if (letter === undefined) continue;
    if (last && last.face === letter.face && last.face !== null) last.texts[0] = `${last.texts[0]}${letter.text}`;
    else runs.push({ face: letter.face, texts: [letter.text] });
  }
  return runs;
}

const widthOfRuns = (runs: readonly Run[], type: Type, style: Style): number => place(runs, type, style).width;

function place(runs: readonly Run[], type: Type, style: Style): { readonly pieces: readonly Piece[]; readonly width: number } {
  const pieces: Piece[] = [];
  let x = 0;
  for (const { face, texts } of runs) {
    for (const each of texts) {
      const text = face === null ? each : drawn(each, face.joins);
      if (text === '') continue;
      pieces.push({ text, face, x });
      x += face === null ? BOX.width * style.size : type.widthOf(text, face, style);
    }
  }
  return { pieces, width: x };
}
