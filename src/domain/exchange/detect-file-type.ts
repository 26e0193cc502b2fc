/** Kind of a file by its first bytes. No Lanes file is compressed, so none is ever decompressed: an archive bomb does nothing. */
import { isProtected } from './encrypted-file.ts';

export type BytesKind = 'protected' | 'packed' | 'utf-16le' | 'utf-16be' | 'utf-8';

const PACKED: readonly (readonly number[])[] = [
  [0x1f, 0x8b], // gzip
  [0x50, 0x4b, 0x03, 0x04], // zip
  [0x50, 0x4b, 0x05, 0x06], // zip with nothing in it
  [0x28, 0xb5, 0x2f, 0xfd], // zstd
  [0x42, 0x5a, 0x68], // bzip2
  [0xfd, 0x37, 0x7a, 0x58, 0x5a], // xz
  [0x37, 0x7a, 0xbc, 0xaf, 0x27], // 7z
];

/** @param start first bytes of a file; 64 are enough */
export function bytesKind(start: Uint8Array): BytesKind {
  if (isProtected(start)) return 'protected';
  if (PACKED.some((mark) => mark.every((byte, i) => start[i] === byte))) return 'packed';
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le';
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
