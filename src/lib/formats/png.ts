/** Size of a PNG file, read from its first bytes. */

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Pixels of a side. Larger pictures are no logos and take much memory to draw. */
const MOST_PIXELS = 8000;

export interface PngSize {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Returns the size of a PNG, or `null` where the bytes are no PNG or a side is 0 or too long. */
export function pngSize(bytes: Uint8Array): PngSize | null {
  if (bytes.length < 33 || SIGNATURE.some((byte, i) => bytes[i] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = String.fromCharCode(...bytes.subarray(12, 16));
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const isSensible = (side: number): boolean => side > 0 && side <= MOST_PIXELS;
  return header === 'IHDR' && isSensible(width) && isSensible(height) ? { width, height } : null;
}
