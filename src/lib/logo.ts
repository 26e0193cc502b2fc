/** An organisation's logo, as documents carry it. */
import { base64ToUint8Array } from 'uint8array-extras';
import { pngSize } from './formats/png.ts';

export interface Logo {
  /** The picture as PNG, base64: every format can show it. */
  readonly png: string;
  /** A drawing that an earlier release kept. It is never shown; this release writes `null`, because earlier ones expect the field. */
  readonly svg: string | null;
  /** Proportions, in any unit. */
  readonly width: number;
  readonly height: number;
}

/** Most characters of base64. A logo goes wherever the organisation's document goes, so it is kept small. */
export const MOST_LOGO_CHARACTERS = 120_000;

/** Characters of base64 that hold the first 33 bytes of a PNG, in which its size stands. */
const HEAD_CHARACTERS = 44;

/**
 * Returns the logo that a document holds, or `null` where the value is no logo: another device may have written it. A
 * drawing that an earlier release kept beside the picture is ignored.
 */
export function parseLogo(held: unknown): Logo | null {
  if (typeof held !== 'object' || held === null) return null;
  const { png, width, height } = held as { readonly [field in keyof Logo]?: unknown };
  if (typeof png !== 'string' || png.length > MOST_LOGO_CHARACTERS) return null;
  if (!/^iVBORw0KGgo[A-Za-z0-9+/]+={0,2}$/.test(png)) return null;
  // A picture of 93 kB can ask for 24,000 pixels a side, which take 2 GB to draw.
  if (pngSize(base64ToUint8Array(png.slice(0, HEAD_CHARACTERS))) === null) return null;
  return isSide(width) && isSide(height) ? { png, svg: null, width, height } : null;
}

const isSide = (side: unknown): side is number => typeof side === 'number' && Number.isFinite(side) && side > 0;

/** Returns the picture as an address; nothing is fetched for it. */
export const logoUrl = ({ png }: Logo): string => `data:image/png;base64,${png}`;

/** Returns the size at which a logo fills a box without leaving it. */
export function fitLogo(
  { width, height }: Pick<Logo, 'width' | 'height'>,
  most: { readonly width: number; readonly height: number },
) {
  const scale = Math.min(most.width / width, most.height / height);
  return { width: width * scale, height: height * scale };
}
