import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase45, fromBase64Url, toBase45, toBase64Url } from '../../../../src/domain/workshop/codes/base-n.ts';
import {
  bytesOf,
  checkedContent,
  fingerprint,
  fromUtf8,
  numberOf,
  utf8,
  withChecksum,
} from '../../../../src/domain/workshop/codes/fingerprint.ts';
import { anyText } from '../../../support/any-text.ts';

const anyBytes = fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 80 });
const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0));

describe('base 45', () => {
  test.each([
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
  ])('writes the examples of its standard: %s', (text, code) => {
    expect(toBase45(ascii(text))).toBe(code);
    expect(fromBase45(code)).toEqual(ascii(text));
  });
  test('gives back any bytes', () =>
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(fromBase45(toBase45(bytes))).toEqual(bytes);
      }),
    ));
  test.each(['A', 'aa', ':::', 'GGW', '::', '0_0'])('refuses %s', (text) => expect(fromBase45(text)).toBeNull());
});

describe('base 64 for addresses', () => {
  test('writes what the standard does', () => {
    expect(toBase64Url(ascii('foob'))).toBe('Zm9vYg');
    expect(toBase64Url([251, 255])).toBe('-_8');
  });
  test('gives back any bytes', () =>
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
      }),
    ));
  test.each(['a', 'ab+/', 'ab=='])('refuses %s', (text) => expect(fromBase64Url(text)).toBeNull());
});

describe('texts and numbers as bytes', () => {
  test('any text comes back', () =>
    fc.assert(
      fc.property(anyText(), (text) => {
        expect(fromUtf8(utf8(text))).toBe(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
      }),
    ));
  test('bytes that are no text are told', () => expect(fromUtf8([0xc3, 0x28])).toBeNull());
  test('numbers up to 48 bits come back', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), (n) => {
        expect(numberOf(bytesOf(n, 6))).toBe(n);
      }),
    ));
  test('the fingerprint is FNV-1a', () =>
    expect([fingerprint(''), fingerprint('a'), fingerprint('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]));
});

describe('a seal', () => {
  test('comes off again', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 1 }), (bytes) => {
        expect(checkedContent(withChecksum(bytes))).toEqual(bytes);
      }),
    ));
  test('tells any one byte that was changed', () => {
    const bytes = withChecksum(ascii('nineteen answers'));
    for (let i = 0; i < bytes.length; i++)
      expect(checkedContent(bytes.with(i, ((bytes[i] ?? 0) + 1) % 256))).toBeNull();
  });
  test('tells what was cut short', () => expect(checkedContent(withChecksum([1, 2, 3]).slice(0, -1))).toBeNull());
});
