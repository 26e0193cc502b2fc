/** Checks PNG pictures (ISO/IEC 15948) before pdfkit gets them: it never finishes a file with a broken one. */
import { pngSize } from '../../../lib/formats/png.ts';

const FIRST_CHUNK = 8;

/** Resolves to true when the picture is a PNG whose data unpacks. Never rejects. */
export async function isWholePng(file: Uint8Array<ArrayBuffer>): Promise<boolean> {
  if (pngSize(file) === null) return false;
  const packed = dataOf(file);
  if (packed.length === 0) return false;
  try {
    await new Response(new Blob([...packed]).stream().pipeThrough(new DecompressionStream('deflate'))).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

/** Returns the compressed pixels: the contents of the IDAT chunks. */
function dataOf(file: Uint8Array<ArrayBuffer>): readonly Uint8Array<ArrayBuffer>[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let at = FIRST_CHUNK; at + 12 <= file.length; ) {
    const length = view.getUint32(at);
    const name = String.fromCharCode(...file.subarray(at + 4, at + 8));
    if (name === 'IDAT') pieces.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return pieces;
}
