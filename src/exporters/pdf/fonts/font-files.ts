/** Font files that a PDF may need: those of Fontsource, under its names, stored for offline use. */
import atkinson from '@fontsource/atkinson-hyperlegible-next/unicode.json';
import naskh from '@fontsource/noto-naskh-arabic/unicode.json';
import noto from '@fontsource/noto-sans/unicode.json';

export type Weight = 400 | 700;

/** Loads a font file by its name, for example 'noto-sans-greek-700'. */
export type FontSource = (name: string) => Promise<Uint8Array>;

/** One font file at one weight, taken into a document. */
export interface Font {
  readonly name: string;
  readonly has: (codePoint: number) => boolean;
  /** Its letters change with their neighbours, so that a run must be shaped in one piece. */
  readonly joins: boolean;
  /** Its letters at this many times the size look as large as those of our own face. */
  readonly scale: number;
}

interface FontDesign {
  /** See `Font`. */
  readonly joins: boolean;
  readonly scale: number;
}

export interface FontFamily extends FontDesign {
  readonly name: string;
  /** Files of the family by subset. The first is loaded with any other, so that whole words keep one design. */
  readonly subsets: readonly { readonly name: string; readonly mayHave: (codePoint: number) => boolean }[];
}

/** In order of preference: the first family that has a character draws it. */
export const FAMILIES: readonly FontFamily[] = [
  family('atkinson-hyperlegible-next', atkinson, ['latin', 'latin-ext'], { joins: false, scale: 1 }),
  family('noto-sans', noto, ['latin', 'latin-ext', 'vietnamese', 'greek', 'greek-ext', 'cyrillic', 'cyrillic-ext'], {
    joins: false,
    scale: 0.93,
  }),
  family('noto-naskh-arabic', naskh, ['arabic'], { joins: true, scale: 1.12 }),
];

export const fileOf = (familyName: string, subset: string, weight: Weight): string =>
  `${familyName}-${subset}-${weight}`;

function family<S extends string>(
  name: string,
  ranges: Readonly<Record<S, string>>,
  subsets: readonly S[],
  design: FontDesign,
): FontFamily {
  return { ...design, name, subsets: subsets.map((subset) => ({ name: subset, mayHave: within(ranges[subset]) })) };
}

/** @param ranges as in CSS, for example 'U+0301,U+0400-045F' */
function within(ranges: string): (codePoint: number) => boolean {
  const pairs = ranges.split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  return (codePoint) => pairs.some(([first, last]) => codePoint >= first && codePoint <= last);
}
