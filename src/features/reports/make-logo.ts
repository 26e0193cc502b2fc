/** A file that somebody chose → a logo that every document can carry: a picture, and beside it a drawing made safe. */
import { fromBase64, toBase64 } from '../../lib/browser/base64.ts';
import { pngSize } from '../../lib/formats/png.ts';
import { fitLogo, LOGO_LIMITS, type Logo } from '../../lib/logo.ts';
import { fail, ok, type Result } from '../../lib/problem/problem.ts';
import { sanitizeSvg } from '../../lib/svg/sanitize-svg.ts';

/** What is read at all. Larger files are photographs. */
const MOST_BYTES = 5_000_000;
/** Pixels of the picture: sharp on paper at the size at which covers show it. A second, smaller try where the first is too heavy. */
const SIZES = [
  { width: 900, height: 300 },
  { width: 450, height: 150 },
] as const;

/** Nothing of the file itself is kept: a PNG is drawn anew, which leaves its notes of place and camera behind. */
export async function makeLogo(file: File): Promise<Result<Logo>> {
  const { name } = file;
  if (file.size > MOST_BYTES) return fail({ type: 'no-logo', name, reason: 'size' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const png = pngSize(bytes);
  if (png) return drawn(new Blob([bytes], { type: 'image/png' }), png, null, name);
  const text = new TextDecoder().decode(bytes);
  if (!/<svg[\s>]/i.test(text)) return fail({ type: 'no-logo', name, reason: 'kind' });
  const safe = sanitizeSvg(text, name);
  if (!safe.ok) return safe;
  const { svg, width, height } = safe.value;
  return drawn(
    new Blob([svg], { type: 'image/svg+xml' }),
    { width, height },
    svg.length <= LOGO_LIMITS.svg ? svg : null,
    name,
  );
}

type Sides = Pick<Logo, 'width' | 'height'>;

async function drawn(blob: Blob, size: Sides, svg: string | null, name: string): Promise<Result<Logo>> {
  const url = URL.createObjectURL(blob);
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    for (const most of SIZES) {
      const png = await asPng(
        picture,
        svg === null && size.width <= most.width && size.height <= most.height ? size : fitLogo(size, most),
      );
      if (png.length <= LOGO_LIMITS.png) return ok({ png, svg, ...sidesOf(png, size) });
    }
    return fail({ type: 'no-logo', name, reason: 'size' });
  } catch {
    return fail({ type: 'no-logo', name, reason: 'broken' });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Proportions as the picture came out: whole pixels may differ a little from what was asked. */
const sidesOf = (png: string, size: Sides): Sides => pngSize(fromBase64(png) ?? new Uint8Array()) ?? size;

async function asPng(picture: HTMLImageElement, { width, height }: Sides): Promise<string> {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('The picture cannot be drawn');
  return toBase64(new Uint8Array(await blob.arrayBuffer()));
}
