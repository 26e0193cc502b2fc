import { strFromU8, unzipSync } from 'fflate';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { zip } from '../../../src/exporters/shared/zip.ts';
import { crc32 } from '../../../src/lib/formats/crc32.ts';

const PARTS = [
  { name: '[Content_Types].xml', content: '<Types/>' },
  { name: 'word/document.xml', content: 'Ŵyl 每月 '.repeat(1000) },
  { name: 'word/media/logo.png', content: Uint8Array.of(0x89, 0x50, 0, 255) },
  { name: 'empty.xml', content: '' },
];

describe('a package', () => {
  test('gives every part back, in the order in which they were given', () => {
    const read = unzipSync(zip(PARTS));
    expect(Object.keys(read)).toEqual(PARTS.map(({ name }) => name));
    expect(strFromU8(read['word/document.xml'] ?? new Uint8Array())).toBe(PARTS[1]?.content);
    expect([...(read['word/media/logo.png'] ?? [])]).toEqual([0x89, 0x50, 0, 255]);
    expect(read['empty.xml']).toHaveLength(0);
  });
  test('is smaller than its repetitive text', () => expect(zip(PARTS).length).toBeLessThan(1500));
  test('holds the checksum of each part, which readers compare', () => {
    const bytes = zip([{ name: 'a', content: 'abc' }]);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    expect(view.getUint32(14, true)).toBe(crc32(new TextEncoder().encode('abc')));
  });
  test('ends with its directory, which names how many parts there are', () => {
    const bytes = zip(PARTS);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    expect(view.getUint32(bytes.length - 22, true)).toBe(0x06054b50);
    expect(view.getUint16(bytes.length - 12, true)).toBe(PARTS.length);
  });
});

describe('the same parts', () => {
  const home = process.env.TZ;
  afterEach(() => {
    vi.useRealTimers();
    if (home === undefined) Reflect.deleteProperty(process.env, 'TZ');
    else process.env.TZ = home;
  });

  test('give the same bytes at any time and in any time zone', () => {
    const first = zip(PARTS);
    for (const zone of ['America/Los_Angeles', 'Pacific/Kiritimati']) {
      process.env.TZ = zone;
      vi.setSystemTime(new Date('2031-05-06T07:08:09Z'));
      expect(zip(PARTS)).toEqual(first);
    }
  });
});
