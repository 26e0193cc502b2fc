/** Paper sizes and margins. Lengths are points (1/72 inch). */
export type PaperSize = 'A4' | 'Letter';

/** Width and height in portrait. */
const SHEETS: Readonly<Record<PaperSize, readonly [number, number]>> = { A4: [595.28, 841.89], Letter: [612, 792] };

/** 16 mm: printable on every office printer, and enough for a hole punch. */
export const MARGIN = 45.36;

export interface PageGeometry {
  readonly width: number;
  readonly height: number;
}

export function pageGeometry(paper: PaperSize, landscape: boolean): PageGeometry {
  const [short, long] = SHEETS[paper];
  return landscape ? { width: long, height: short } : { width: short, height: long };
}
