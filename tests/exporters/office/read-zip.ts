import { crc32 } from 'node:zlib';
import { unzipSync } from 'fflate';

/** Unpacks a ZIP file into its parts by name. Throws when a part does not match the checksum in the directory. */
export function readZip(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const parts = new Map(Object.entries(unzipSync(file)));
  const sums = checksumsIn(file);
  for (const [name, bytes] of parts) if (crc32(bytes) !== sums.get(name)) throw new Error(`${name} is damaged`);
  return parts;
}

/** CRC-32 of each part, from the central directory. fflate does not compare it with the data. */
function checksumsIn(file: Uint8Array): ReadonlyMap<string, number> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = file.length - 22;
  const sums = new Map<string, number>();
  let offset = view.getUint32(end + 16, true);
  while (offset < end) {
    const [nameLength = 0, extra = 0, comment = 0] = [28, 30, 32].map((field) => view.getUint16(offset + field, true));
    const name = new TextDecoder().decode(file.subarray(offset + 46, offset + 46 + nameLength));
    sums.set(name, view.getUint32(offset + 16, true));
    offset += 46 + nameLength + extra + comment;
  }
  return sums;
}

/** Text of one part, which must be valid UTF-8. */
export function textPart(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`No ${name}`);
  return new TextDecoder('utf-8', { fatal: true }).decode(part);
}
