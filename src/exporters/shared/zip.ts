/** Parts → one ZIP file, as office documents are. The same parts give the same bytes: the file carries no date of its own. */
import { crc32 } from '../../lib/formats/crc32.ts';

export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array<ArrayBuffer>;
}

/** 1 January 1980: the first day that a ZIP file knows. */
const NO_DATE = 0x0021;
/** Names are UTF-8. */
const UTF8 = 0x0800;
const DEFLATED = 8;

/** A number of two bytes, or of four where it stands in brackets. */
type Field = number | readonly [number];

export async function zip(parts: readonly ZipPart[]): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  const add = (piece: Uint8Array<ArrayBuffer>): void => {
    pieces.push(piece);
    at += piece.length;
  };
  for (const { name, content } of parts) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const packed = await deflated(bytes);
    const path = new TextEncoder().encode(name);
    const common: readonly Field[] = [
      20,
      UTF8,
      DEFLATED,
      0,
      NO_DATE,
      [crc32(bytes)],
      [packed.length],
      [bytes.length],
      path.length,
      0,
    ];
    directory.push(record([[0x02014b50], 20, ...common, 0, 0, 0, [0], [at]], path));
    add(record([[0x04034b50], ...common], path));
    add(packed);
  }
  const start = at;
  for (const entry of directory) add(entry);
  add(record([[0x06054b50], 0, 0, parts.length, parts.length, [at - start], [start], 0], new Uint8Array()));
  return joined(pieces, at);
}

/** Fields one after the other, lowest byte first, then a name. */
function record(fields: readonly Field[], name: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const field of fields) {
    const [value, size] = typeof field === 'number' ? [field, 2] : [field[0], 4];
    for (let i = 0; i < size; i++) bytes.push((value >>> (8 * i)) & 0xff);
  }
  return joined([Uint8Array.from(bytes), name], bytes.length + name.length);
}

async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
