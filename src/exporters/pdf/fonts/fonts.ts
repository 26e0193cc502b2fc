import { FAMILIES, type Font, type FontFamily, type FontSource, fileOf, type Weight } from './font-files.ts';
import type { PdfDocument } from './pdf-document.ts';
import { unpackWoff } from './woff.ts';

/** Fonts of one design; coverage decides which of them draws a character. */
export type FontFace = readonly Font[];

/** Families of each weight, in order of preference. */
export interface Fonts {
  readonly regular: readonly FontFace[];
  readonly bold: readonly FontFace[];
}

/** Loads the fonts that a text needs, and no others. Rejects when a font file cannot be loaded. */
export async function loadFonts(file: PdfDocument, texts: Iterable<string>, source: FontSource): Promise<Fonts> {
  let open = codePointsOf(texts);
  const regular: FontFace[] = [];
  const bold: FontFace[] = [];
  for (const family of FAMILIES) {
    const names = subsetsFor(family, open);
    // Sequential, so that the order of fonts in the file does not depend on loading times.
    const light = await load(file, family, names, 400, source);
    const heavy = await load(file, family, names, 700, source);
    regular.push(light);
    bold.push(heavy);
    open = open.filter((codePoint) => !light.some((font) => font.has(codePoint)));
  }
  return { regular, bold };
}

function codePointsOf(texts: Iterable<string>): readonly number[] {
  const found = new Set<number>();
  for (const text of texts) for (const character of text) found.add(character.codePointAt(0) ?? 0);
  return [...found].filter((codePoint) => !/[\p{DI}\p{Zs}\p{Cc}]/u.test(String.fromCodePoint(codePoint)));
}

function subsetsFor(family: FontFamily, open: readonly number[]): readonly string[] {
  const wanted = family.subsets.filter(({ mayHave }) => open.some(mayHave)).map(({ name }) => name);
  const first = family.subsets[0]?.name;
  const needed = wanted.length > 0 || family === FAMILIES[0];
  return first !== undefined && needed && !wanted.includes(first) ? [first, ...wanted] : wanted;
}

async function load(
  file: PdfDocument,
  family: FontFamily,
  subsets: readonly string[],
  weight: Weight,
  source: FontSource,
): Promise<FontFace> {
  const names = subsets.map((subset) => fileOf(family.name, subset, weight));
  const fonts = await Promise.all(names.map(async (name) => unpackWoff(await source(name))));
  return names.map((name, i) => ({
    name,
    has: file.takeFont(name, fonts[i] ?? new Uint8Array()),
    joins: family.joins,
    scale: family.scale,
  }));
}
