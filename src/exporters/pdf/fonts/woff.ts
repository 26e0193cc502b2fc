/** WOFF 1.0 (W3C Recommendation, 2012): a TrueType font with each table compressed separately. */

const WOFF = 0x774f4646;
const HEAD = { woff: 44, sfnt: 12 } as const;
const ENTRY = { woff: 20, sfnt: 16 } as const;

/**
 * Unpacks a WOFF file to a TrueType font. fontkit reads WOFF too, but inflates the glyph table again for every glyph.
 * Rejects when the file is not WOFF, or is damaged.
 */
export async function unpackWoff(file: Uint8Array): Promise<Uint8Array> {
  const from = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (file.length < HEAD.woff || from.getUint32(0) !== WOFF) throw new Error('Not a WOFF font.');
  const count = from.getUint16(12);
  const tables = await Promise.all(
    Array.from({ length: count }, (_, i) => readTable(file, from, HEAD.woff + i * ENTRY.woff)),
  );
  const starts: number[] = [];
  let end = HEAD.sfnt + count * ENTRY.sfnt;
  for (const { bytes } of tables) {
    starts.push(end);
    end += Math.ceil(bytes.length / 4) * 4;
  }
  const font = new Uint8Array(end);
  const to = new DataView(font.buffer);
  to.setUint32(0, from.getUint32(4));
  to.setUint16(4, count);
  // The fields for binary search stay zero: fontkit does not read them.
  for (const [i, { tag, checksum, bytes }] of tables.entries()) {
    const at = HEAD.sfnt + i * ENTRY.sfnt;
    const start = starts[i] ?? 0;
    to.setUint32(at, tag);
    to.setUint32(at + 4, checksum);
    to.setUint32(at + 8, start);
    to.setUint32(at + 12, bytes.length);
    font.set(bytes, start);
  }
  return font;
}

async function readTable(file: Uint8Array, view: DataView, at: number) {
  const start = view.getUint32(at + 4);
  const packed = view.getUint32(at + 8);
  const length = view.getUint32(at + 12);
  const stored = file.slice(start, start + packed);
  const bytes = packed < length ? await inflate(stored) : stored;
  if (bytes.length !== length) throw new Error('A damaged WOFF font.');
  return { tag: view.getUint32(at), checksum: view.getUint32(at + 16), bytes };
}

const inflate = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(
    await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'))).arrayBuffer(),
  );
