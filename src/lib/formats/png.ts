/** What a PNG file says of itself, read from its first bytes. */

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Larger pictures are no logos, and take much memory to draw. */
const MOST_PIXELS = 8000;

export interface PngSize {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** The size of a PNG, or `null` where the bytes are none, or one with no sides or with enormous ones. */
export function pngSize(bytes: Uint8Array): PngSize | null {
  if (bytes.length < 33 || SIGNATURE.some((byte, i) => bytes[i] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = String.fromCharCode(...bytes.subarray(12, 16));
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const sensible = (side: number): boolean => side > 0 && side <= MOST_PIXELS;
  return header === 'IHDR' && sensible(width) && sensible(height) ? { width, height } : null;
}
