/** Extends pdfkit's fonts: separate glyphs by meaning, and a cache for runs that are shaped as a whole. */

interface Glyph {
  readonly id: number;
  /** Characters of this glyph; empty when the preceding glyph stands for all of them. */
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
}

interface Layout {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly unknown[];
}

type GetGlyph = (id: number, codePoints?: readonly number[]) => Glyph;

/** Members of pdfkit and fontkit that their types leave out. */
export interface EmbeddedFont {
  readonly font: {
    readonly _glyphs: Record<number, Glyph>;
    getGlyph: GetGlyph;
    hasGlyphForCodePoint(codePoint: number): boolean;
  };
  readonly scale: number;
  readonly subset: { readonly glyphs: number[]; includeGlyph(id: number): number };
  readonly widths: number[];
  /** Characters of each glyph in the embedded subset. */
  readonly unicode: (readonly number[])[];
  layout: (text: string, features?: readonly string[], onlyWidth?: boolean) => Layout;
  encode: (text: string, features?: readonly string[]) => [string[], readonly unknown[]];
}

/** Caches shaped runs. pdfkit caches words only, and shapes each run three times to draw it. */
export function rememberRuns(font: EmbeddedFont): void {
  const layout = font.layout.bind(font);
  const known = new Map<string, Layout>();
  font.layout = (text, features, onlyWidth) => {
    if (features === undefined || features.length > 0) return layout(text, features, onlyWidth);
    const made = known.get(text) ?? layout(text, features);
    known.set(text, made);
    return made;
  };
}

/**
 * Keeps the text of Naskh glyphs apart. One stroke is the body of four letters, with separate glyphs for the dots.
 * fontkit
 * caches glyphs by shape and pdfkit writes one meaning per glyph, so that all four would read as the first one.
 * A shape with another meaning is therefore embedded again.
 */
export function keepText(font: EmbeddedFont): void {
  font.font.getGlyph = apartByText(font.font);
  const slots = new Map<Glyph, number>();
  const slotOf = (glyph: Glyph): number => {
    let slot = slots.get(glyph);
    if (slot === undefined) {
      slot = font.subset.includeGlyph(glyph.id);
      if (font.unicode[slot] !== undefined) slot = font.subset.glyphs.push(glyph.id) - 1;
      font.unicode[slot] = glyph.codePoints;
      font.widths[slot] = glyph.advanceWidth * font.scale;
      slots.set(glyph, slot);
    }
    return slot;
  };
  font.encode = (text, features) => {
    const { glyphs, positions } = font.layout(text, features);
    return [glyphs.map((glyph) => slotOf(glyph).toString(16).padStart(4, '0')), positions];
  };
}

function apartByText(font: EmbeddedFont['font']): GetGlyph {
  const plain = font.getGlyph.bind(font);
  const known = new Map<string, Glyph>();
  return (id, codePoints = []) => {
    const key = `${id} ${codePoints.join(' ')}`;
    let glyph = known.get(key);
    if (glyph === undefined) {
      delete font._glyphs[id];
      glyph = plain(id, codePoints);
      known.set(key, glyph);
    }
    return glyph;
  };
}
