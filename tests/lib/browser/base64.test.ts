import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase64, toBase64 } from '../../../src/lib/browser/base64.ts';

describe('base64', () => {
  test.each([
    ['', ''],
    ['f', 'Zg=='],
    ['fo', 'Zm8='],
    ['foo', 'Zm9v'],
    ['foobar', 'Zm9vYmFy'],
  ])('writes %j as RFC 4648 does', (text, code) => {
    expect(toBase64(new TextEncoder().encode(text))).toBe(code);
    expect(fromBase64(code)).toEqual(new TextEncoder().encode(text));
  });

  test('agrees with Node on any bytes, in both directions', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const code = Buffer.from(bytes).toString('base64');
        expect(toBase64(bytes)).toBe(code);
        expect(fromBase64(code)).toEqual(Uint8Array.from(bytes));
      }),
    ));

  test('takes more bytes than a function call has arguments', () => {
    const bytes = Uint8Array.from({ length: 1_000_000 }, (_, i) => (i * 31) % 256);
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
    expect(Buffer.compare(fromBase64(toBase64(bytes)) ?? Buffer.of(), bytes)).toBe(0);
  });

  test.each(['a', 'a===', 'ä', 'Zm9v*', '\u0000'])('%j is not base64', (text) => expect(fromBase64(text)).toBeNull());
});
