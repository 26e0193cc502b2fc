import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBase45, fromBase64Url, toBase45, toBase64Url } from '../../../../src/domain/workshop/codes/base-n.ts';

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
  test('decodes what it encoded', () =>
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(fromBase45(toBase45(bytes))).toEqual(bytes);
      }),
    ));
  test.each(['A', 'aa', ':::', 'GGW', '::', '0_0'])('refuses %s', (text) => expect(fromBase45(text)).toBeNull());
});

describe('base 64url', () => {
  test('encodes the examples of the standard', () => {
    expect(toBase64Url(ascii('foob'))).toBe('Zm9vYg');
    expect(toBase64Url([251, 255])).toBe('-_8');
  });
  test('decodes what it encoded', () =>
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
      }),
    ));
  test.each(['a', 'ab+/', 'ab=='])('refuses %s', (text) => expect(fromBase64Url(text)).toBeNull());
});
