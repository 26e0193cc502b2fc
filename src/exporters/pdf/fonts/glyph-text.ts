/** What pdfkit's fonts lack: glyphs kept apart by what they say, and a memory for text that is shaped as one. */

interface Glyph {
  readonly id: number;
  /** What this glyph stands for; none where the glyph before it says it all. */
  readonly codePoints: readonly number[];
  readonly advanceWidth: number;
}

interface Layout {
  readonly glyphs: readonly Glyph[];
  readonly positions: readonly unknown[];
}

type GetGlyph = (id: number, codePoints?: readonly number[]) => Glyph;

/** What pdfkit and fontkit have and their types do not say. */
export interface EmbeddedFont {
  readonly font: {
    readonly _glyphs: Record<number, Glyph>;
    getGlyph: GetGlyph;
    hasGlyphForCodePoint(codePoint: number): boolean;
  };
  readonly scale: number;
  readonly subset: { readonly glyphs: number[]; includeGlyph(id: number): number };
  readonly widths: number[];
  /** What each glyph of the embedded subset stands for. */
  readonly unicode: (readonly number[])[];
  layout: (text: string, features?: readonly string[], onlyWidth?: boolean) => Layout;
  encode: (text: string, features?: readonly string[]) => [string[], readonly unknown[]];
}

/** pdfkit remembers what it shapes word by word, but not what it shapes as one; and it shapes each run three times to draw it. */
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
 * In Naskh, one stroke is the body of four letters, and their dots are glyphs of their own. fontkit remembers a glyph by its
 * shape, and pdfkit writes one meaning for each, so that all four letters would be read as whichever came first.
 * Here a shape that means another letter is put into the file once more.
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
