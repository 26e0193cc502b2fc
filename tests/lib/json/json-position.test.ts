import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonErrorPosition } from '../../../src/lib/json/json-position.ts';

test.each([
  ['\u0089PNG', 0],
  ['{"a": 1,}', 8],
  ['{"a": [1, 2}', 11],
  ['{"a" 1}', 5],
  ['{"a": "b', 8],
  ['{"a": "b\\x"}', 8],
  ['[1,2', 4],
  ['{"a":1} x', 8],
  ['{"a": tru}', 6],
  ['["\\u00e9\\n" 1]', 12],
  ['["\\u00g9"]', 2],
  ['[01]', 2],
])('%s stops being JSON at %i', (source, place) => expect(jsonErrorPosition(source)).toBe(place));

test('a string of five million characters is read in one go, closed or cut short', () => {
  const long = `{"a": "${'x'.repeat(5_000_000)}`;
  expect(jsonErrorPosition(`${long}", }`)).toBe(5_000_010);
  expect(jsonErrorPosition(long)).toBe(long.length);
});

test('of anything that is JSON, only what comes after it does not belong', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom('', ' ', '\r\n'), (value, space) => {
      const source = `${space}${JSON.stringify(value, null, 1)}${space}`;
      expect(jsonErrorPosition(source)).toBe(source.length);
      expect(jsonErrorPosition(`${source}§`)).toBe(source.length);
    }),
  );
});

test('up to its place the text could still become JSON, and with the character there it could not', () => {
  const almost = fc.string({ unit: fc.constantFrom(...'{}[],:"1 a') });
  const mended = ['', '1', '"', '1]', '"a":1}', ':1}', '1}', ']', '}', 'a":1}', '":1}', '"]', '"}'];
  const isJson = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(almost, (source) => {
      const place = jsonErrorPosition(source);
      if (place < source.length) expect(mended.some((rest) => isJson(source.slice(0, place + 1) + rest))).toBe(false);
    }),
  );
});
