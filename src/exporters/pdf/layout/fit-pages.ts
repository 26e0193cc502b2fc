/** Chooses type size and spacing, so that a short report takes no more pages than needed. */
import type { TypeSize } from '../../../domain/document/blocks.ts';
import { TYPE_STYLES } from '../../shared/theme.ts';

export interface PageFit {
  /** Enlargement of everything. */
  readonly scale: number;
  /** Line spacing, and share of the space between blocks that is kept: 1 is normal. */
  readonly leading: number;
  readonly air: number;
  /** Share of the margin that is kept; three quarters are 12 mm, which every printer can print. */
  readonly margin: number;
}

/** Longest report, in pages, that closer setting can shorten by a page. */
const SHORT = 12;

const body = (points: number): number => points / TYPE_STYLES.body.size;

/**
 * In order of preference. A public page is set in 14 points, or in 12, the least for clear print, if that saves a
 * page.
 * Large print stays at 16 or more, and is never set closer.
 */
const FITS: Readonly<Record<TypeSize, readonly [PageFit, ...PageFit[]]>> = {
  usual: [
    { scale: 1, leading: 1, air: 1, margin: 1 },
    { scale: 1, leading: 0.95, air: 0.75, margin: 1 },
    { scale: 0.96, leading: 0.93, air: 0.6, margin: 1 },
    { scale: 0.94, leading: 0.91, air: 0.45, margin: 0.75 },
  ],
  large: [
    { scale: body(14), leading: 1, air: 1, margin: 1 },
    { scale: body(13), leading: 0.97, air: 0.85, margin: 1 },
    { scale: body(12), leading: 0.95, air: 0.75, margin: 1 },
    { scale: body(12), leading: 0.9, air: 0.3, margin: 0.75 },
  ],
  largest: [{ scale: 16 / TYPE_STYLES.cell.size, leading: 1, air: 1, margin: 1 }],
};

/** Sets a report normally, or closer when that saves a page. */
export function fitPages<T extends { readonly pages: readonly unknown[] }>(
  size: TypeSize,
  setAt: (fit: PageFit) => T,
): T {
  const [first, ...closer] = FITS[size];
  const usual = setAt(first);
  const { length } = usual.pages;
  if (length === 1 || length > SHORT) return usual;
  for (const fit of closer) {
    const other = setAt(fit);
    if (other.pages.length < length) return other;
  }
  return usual;
}
