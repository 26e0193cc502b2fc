/** An organisation's logo, as documents carry it. */
import { sanitizeSvg } from './svg/sanitize-svg.ts';

export interface Logo {
  /** The picture as PNG, base64: every format can show it. */
  readonly png: string;
  /** The same as a drawing, made safe (sanitize-svg.ts), where that is what was given. */
  readonly svg: string | null;
  /** Its proportions; what they count does not matter. */
  readonly width: number;
  readonly height: number;
}

/** Characters of base64, and of SVG text. A logo goes wherever the organisation's document goes, so it is kept small. */
export const LOGO_LIMITS = { png: 120_000, svg: 40_000 } as const;

/**
 * A logo from what a document holds. Another device may have written it, so that a drawing is made safe again here; what
 * is no logo reads as none.
 */
export function parseLogo(held: unknown): Logo | null {
  if (typeof held !== 'object' || held === null) return null;
  const { png, svg = null, width, height } = held as { readonly [field in keyof Logo]?: unknown };
  if (typeof png !== 'string' || png.length > LOGO_LIMITS.png || !/^iVBORw0KGgo[A-Za-z0-9+/]+={0,2}$/.test(png))
    return null;
  if (!isSide(width) || !isSide(height)) return null;
  if (typeof svg !== 'string') return { png, svg: null, width, height };
  const safe = svg.length <= LOGO_LIMITS.svg ? sanitizeSvg(svg, '') : null;
  return { png, svg: safe?.ok ? safe.value.svg : null, width, height };
}

const isSide = (side: unknown): side is number => typeof side === 'number' && Number.isFinite(side) && side > 0;

/** The address of the picture, for whoever can show a drawing; nothing is fetched for it. */
export const logoUrl = ({ svg, png }: Logo): string =>
  svg === null ? `data:image/png;base64,${png}` : `data:image/svg+xml,${encodeURIComponent(svg)}`;

/** How large to draw a logo so that it fills a box without leaving it. */
export function fitLogo(
  { width, height }: Pick<Logo, 'width' | 'height'>,
  most: { readonly width: number; readonly height: number },
) {
  const scale = Math.min(most.width / width, most.height / height);
  return { width: width * scale, height: height * scale };
}
