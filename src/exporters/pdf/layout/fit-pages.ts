/** How large and how close a report is set, so that a short one is no longer than it must be. */
import type { TypeSize } from '../../../domain/document/blocks.ts';
import { TYPE_STYLES } from '../../shared/theme.ts';

export interface PageFit {
  /** How many times as large as usual everything is. */
  readonly scale: number;
  /** How close lines stand, and how much of the air between blocks is kept: 1 is usual. */
  readonly leading: number;
  readonly air: number;
  /** How much of the margin is kept; three quarters are 12 mm, which every printer can reach. */
  readonly margin: number;
}

/** A longer report has no page to spare by being set closer. */
const SHORT = 5;

const body = (points: number): number => points / TYPE_STYLES.body.size;

/**
 * Best first. A page for everybody is set in 14 points, or in 12, the least that clear print allows, where that saves a page.
 * In large print nothing to read is below 16, and nothing is set closer.
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

/** Sets a report as usual, or closer where it then needs a page less. */
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
