import { crc32, inflateRawSync } from 'node:zlib';

/** Reads a ZIP by its directory, and checks every part against its sum. */
export function readZip(file: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = file.length - 22;
  if (view.getUint32(end, true) !== 0x06054b50) throw new Error('No directory');
  const parts = new Map<string, Uint8Array>();
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < view.getUint16(end + 10, true); i++) {
    const [sum, packed, size] = [16, 20, 24].map((offset) => view.getUint32(at + offset, true));
    const [nameLength = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const name = new TextDecoder().decode(file.subarray(at + 46, at + 46 + nameLength));
    const local = view.getUint32(at + 42, true);
    const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const bytes = inflateRawSync(file.subarray(from, from + (packed ?? 0)));
    if (bytes.length !== size || crc32(bytes) !== sum) throw new Error(`${name} is damaged`);
    parts.set(name, bytes);
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}

export function textPart(parts: ReadonlyMap<string, Uint8Array>, name: string): string {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`No ${name}`);
  return new TextDecoder('utf-8', { fatal: true }).decode(part);
}
