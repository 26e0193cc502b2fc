import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evenKeys, isOrderKey, keyBetween } from '../../src/lib/fractional-index.ts';

/** Any key that Lanes can have made: it never ends in the lowest digit. */
const anyKey = fc.stringMatching(/^[0-9a-z]{0,6}[1-9a-z]$/);

describe('a key between two others', () => {
  test.each([
    [null, null, 'i'],
    [null, '1', '0i'],
    ['z', null, 'zi'],
    ['a', 'b', 'ai'],
    ['a', 'a1', 'a0i'],
    ['az', 'b', 'azi'],
    ['a', 'c', 'b'],
  ])('between %j and %j is %s', (before, after, key) => expect(keyBetween(before, after)).toBe(key));

  test('sorts strictly between them, and other keys fit below it', () => {
    fc.assert(
      fc.property(anyKey, anyKey, (one, other) => {
        fc.pre(one !== other);
        const [before, after] = one < other ? [one, other] : [other, one];
        const key = keyBetween(before, after);
        return before < key && key < after && isOrderKey(key);
      }),
      { numRuns: 1000 },
    );
  });
  test('sorts before the first and after the last', () => {
    fc.assert(
      fc.property(
        anyKey,
        (key) => keyBetween(null, key) < key && keyBetween(key, null) > key && isOrderKey(keyBetween(null, key)),
      ),
    );
  });

  test.each<readonly [string, (low: string, high: string, made: string) => readonly [string, string]]>([
    ['just below the upper', (_, high, made) => [made, high]],
    ['just above the lower', (low, _, made) => [low, made]],
  ])('can be made thousands of times %s one', (_, next) => {
    let [low, high] = ['a', 'b'] as readonly [string, string];
    for (let i = 0; i < 3000; i++) {
      const made = keyBetween(low, high);
      if (!(low < made && made < high && isOrderKey(made)))
        throw new Error(`${low} < ${made} < ${high} at insert ${i}`);
      [low, high] = next(low, high, made);
    }
    expect(keyBetween(low, high).length).toBeLessThan(1000);
  });

  test.each([
    ['front', (key: string) => keyBetween(null, key), (made: string, key: string) => made < key],
    ['end', (key: string) => keyBetween(key, null), (made: string, key: string) => made > key],
  ])('can be made thousands of times at the %s of a list', (_, make, isInOrder) => {
    let key = 'i';
    for (let i = 0; i < 3000; i++) {
      const made = make(key);
      if (!(isInOrder(made, key) && isOrderKey(made))) throw new Error(`${made} beside ${key} at insert ${i}`);
      key = made;
    }
    expect(key.length).toBeLessThan(1000);
  });
});

describe('no key fits, so an error is thrown', () => {
  test.each([
    ['a', 'a0'],
    ['c', 'b'],
    ['a', 'a'],
    [null, '0'],
    ['a0', null],
    ['', null],
    ['Ω', null],
    ['a', 'aΩ'],
    ['A', 'b'],
  ])('between %j and %j', (before, after) => expect(() => keyBetween(before, after)).toThrow(RangeError));
});

test('whatever the two ends are, a key comes back or an error', () => {
  const anyEnd = fc.option(fc.oneof(anyKey, fc.stringMatching(/^[0-9a-zA-Z-]{0,4}$/)));
  fc.assert(
    fc.property(anyEnd, anyEnd, (before, after) => {
      try {
        return isOrderKey(keyBetween(before, after));
      } catch (error) {
        return error instanceof RangeError;
      }
    }),
    { numRuns: 1000 },
  );
});

describe('even keys', () => {
  test('of nothing are none', () => expect(evenKeys(0)).toEqual([]));

  test('are as many as asked, each once, in order, with space between all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), (count) => {
        const keys = evenKeys(count);
        return (
          keys.length === count && keys.every((key, i) => isOrderKey(key) && (i === 0 || (keys[i - 1] ?? '') < key))
        );
      }),
      { examples: [[1], [34], [35], [1294], [1295]] },
    );
  });

  test('are short', () => expect(Math.max(...evenKeys(500).map((key) => key.length))).toBe(3));
  test('leave as much space at the front as at the end', () => {
    expect(keyBetween(null, evenKeys(10)[0] ?? '').length).toBe(1);
    expect(keyBetween(evenKeys(10)[9] ?? '', null).length).toBe(1);
  });
});
