/** Assigns fonts to characters. */
import type { Font } from '../fonts/font-files.ts';
import type { FontFace } from '../fonts/fonts.ts';
import { graphemes } from './graphemes.ts';

/** Grapheme and the font that draws all of it; `null` when no font can. */
export interface TextItem {
  readonly text: string;
  readonly font: Font | null;
}

const IN_WORD = /^[\p{L}\p{M}\p{N}]/u;

/**
 * Assigns a font to every grapheme: marks stay with their base, a word keeps to one design that has all of it,
 * and characters between words follow the preceding word.
 */
export function itemizeText(text: string, families: readonly FontFace[]): readonly TextItem[] {
  const dressed: TextItem[] = [];
  let current = families[0];
  for (const part of parts(graphemes(text))) {
    const choice = part.word || current === undefined ? families : [current, ...families];
    const whole = choice.find((family) => part.letters.every((letter) => faceOf(family, letter) !== null));
    for (const letter of part.letters)
      dressed.push({ text: letter, font: firstFace(whole ? [whole] : families, letter) });
    current = whole ?? current;
  }
  return dressed;
}

/** Words, and the single characters between them. */
function parts(letters: readonly string[]): readonly { readonly letters: readonly string[]; readonly word: boolean }[] {
  const found: { letters: string[]; word: boolean }[] = [];
  for (const letter of letters) {
    const word = IN_WORD.test(letter);
    const last = found.at(-1);
    if (word && last?.word) last.letters.push(letter);
    else found.push({ letters: [letter], word });
  }
  return found;
}

function firstFace(families: readonly FontFace[], letter: string): Font | null {
  for (const family of families) {
    const font = faceOf(family, letter);
    if (font) return font;
  }
  return null;
}

const known = new WeakMap<FontFace, Map<string, Font | null>>();

function faceOf(family: FontFace, letter: string): Font | null {
  const fonts = known.get(family) ?? new Map<string, Font | null>();
  known.set(family, fonts);
  let font = fonts.get(letter);
  if (font === undefined) {
    font = family.find(({ has }) => Array.from(letter).every((character) => shows(character, has))) ?? null;
    fonts.set(letter, font);
  }
  return font;
}

function shows(character: string, has: (codePoint: number) => boolean): boolean {
  if (/[\p{DI}\u00a0\u202f]/u.test(character)) return true;
  return has(character === '\u2011' ? 0x2d : (character.codePointAt(0) ?? 0));
}
