/** PNG pictures (ISO/IEC 15948), looked through before they are handed to pdfkit, which never finishes a file with a broken one. */
import { pngSize } from '../../../lib/formats/png.ts';

const FIRST_CHUNK = 8;

/** Whether the picture can be drawn: it is a PNG, and what it holds unpacks. Never rejects. */
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

/** The pieces of the packed pixels: what is in the chunks named IDAT. */
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
