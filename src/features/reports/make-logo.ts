import { fromBase64, toBase64 } from '../../lib/browser/base64.ts';
import { pngSize } from '../../lib/formats/png.ts';
import { sanitizeSvg } from '../../lib/formats/sanitize-svg.ts';
import { fitLogo, type Logo, MOST_LOGO_CHARACTERS } from '../../lib/logo.ts';
import { fail, ok, type Result } from '../../lib/problem/problem.ts';

/** Largest file that is read. Larger ones are photographs. */
const MOST_BYTES = 5_000_000;
/** Pixels of the picture: sharp on paper at the size of a cover. The second size is tried where the first makes too large a file. */
const SIZES = [
  { width: 900, height: 300 },
  { width: 450, height: 150 },
] as const;

/**
 * Draws the chosen file as a new PNG, so nothing of the file itself is kept: no notes of place and camera, no script and no
 * hidden layer of a drawing. The browser runs no script of an image and fetches nothing for it.
 */
export async function makeLogo(file: File): Promise<Result<Logo>> {
  const { name } = file;
  if (file.size > MOST_BYTES) return fail({ type: 'no-logo', name, reason: 'size' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  const png = pngSize(bytes);
  if (png) return drawLogo(new Blob([bytes], { type: 'image/png' }), png, (most) => shrunk(png, most), name);
  const text = new TextDecoder().decode(bytes);
  if (!/<svg[\s>]/i.test(text)) return fail({ type: 'no-logo', name, reason: 'kind' });
  const drawing = sanitizeSvg(text);
  if (!drawing) return fail({ type: 'no-logo', name, reason: 'broken' });
  const blob = new Blob([drawing.svg], { type: 'image/svg+xml' });
  return drawLogo(blob, drawing, (most) => fitLogo(drawing, most), name);
}

type Sides = Pick<Logo, 'width' | 'height'>;

/** A picture of dots is made smaller, never larger. */
const shrunk = (size: Sides, most: Sides): Sides =>
  size.width <= most.width && size.height <= most.height ? size : fitLogo(size, most);

async function drawLogo(
  blob: Blob,
  size: Sides,
  sizeWithin: (most: Sides) => Sides,
  name: string,
): Promise<Result<Logo>> {
  const url = URL.createObjectURL(blob);
  try {
    const picture = new Image();
    picture.src = url;
    await picture.decode();
    for (const most of SIZES) {
      const png = await asPng(picture, sizeWithin(most));
      if (png.length <= MOST_LOGO_CHARACTERS) return ok({ png, svg: null, ...sidesOf(png, size) });
    }
    return fail({ type: 'no-logo', name, reason: 'size' });
  } catch {
    return fail({ type: 'no-logo', name, reason: 'broken' });
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** Proportions of the picture: whole pixels may differ a little from the size that was asked for. */
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
