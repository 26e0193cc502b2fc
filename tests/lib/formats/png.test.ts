import { crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { crc32 } from '../../../src/lib/formats/crc32.ts';
import { pngSize } from '../../../src/lib/formats/png.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The first 33 bytes of a PNG: signature and header chunk. */
function header(width: number, height: number, chunk = 'IHDR'): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([...SIGNATURE, 0, 0, 0, 13, ...[...chunk].map((letter) => letter.charCodeAt(0))]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

describe('the size of a PNG', () => {
  test.each([
    [1, 1],
    [900, 300],
    [8000, 8000],
  ])('is read from its header: %i by %i', (width, height) =>
    expect(pngSize(header(width, height))).toEqual({ width, height }),
  );
  test('is read from a part of a larger buffer', () => {
    const bytes = new Uint8Array(100);
    bytes.set(header(20, 10), 7);
    expect(pngSize(bytes.subarray(7))).toEqual({ width: 20, height: 10 });
  });
  test.each([
    ['a side is 0', header(0, 10)],
    ['a side is longer than 8,000 pixels', header(10, 8001)],
    ['the first chunk is another one', header(10, 10, 'IDAT')],
    ['it is cut short', header(10, 10).subarray(0, 32)],
    ['it is another kind of file', new TextEncoder().encode('GIF89a'.repeat(10))],
    ['it is empty', new Uint8Array()],
  ])('is unknown where %s', (_, bytes) => expect(pngSize(bytes)).toBeNull());
});

describe('the CRC-32 of bytes', () => {
  test('of "123456789" is the check value of the standard', () =>
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926));
  test('agrees with zlib on any bytes', () =>
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(crc32(bytes)).toBe(zlibCrc32(bytes));
      }),
    ));
});
