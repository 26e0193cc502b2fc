/** Order keys: text that sorts between two others, so that moving one thing never renumbers the rest. */

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;

/** True for keys that `keyBetween` can make. They never end in the lowest digit, so another key always fits below them. */
export const isOrderKey = (value: unknown): value is string =>
  typeof value === 'string' && /^[0-9a-z]*[1-9a-z]$/.test(value);

/**
 * Returns a key that sorts after `before` and before `after`; `null` stands for the open end.
 * Two devices that insert at the same place may make the same key; the sorting breaks the tie by id.
 * @throws RangeError where one of them is no key or `before` does not sort before `after`: no key would fit
 */
export function keyBetween(before: string | null, after: string | null): string {
  const isInOrder = before === null || after === null || before < after;
  if (!isInOrder || ![before, after].every((key) => key === null || isOrderKey(key)))
    throw new RangeError(`No order key between ${JSON.stringify(before)} and ${JSON.stringify(after)}`);
  return between(before, after);
}

/** Copies the digits that both ends share, then takes the middle of the first two that are not neighbours. */
function between(before: string | null, after: string | null): string {
  let key = '';
  for (let i = 0; ; i++) {
    const low = digitAt(before, i);
    const high = after === null ? BASE : digitAt(after, i);
    if (high - low > 1) return key + DIGITS[Math.floor((low + high) / 2)];
    key += DIGITS[low];
    if (high > low) return key + between(before?.slice(i + 1) ?? null, null);
  }
}

const digitAt = (key: string | null, i: number): number =>
  key !== null && i < key.length ? DIGITS.indexOf(key.charAt(i)) : 0;

/** Returns `count` keys in order, evenly spread, to number a list that has none yet. */
export function evenKeys(count: number): readonly string[] {
  const width = Math.max(1, Math.ceil(Math.log(count + 2) / Math.log(BASE)));
  const step = BASE ** width / (count + 1);
  return Array.from({ length: count }, (_, i) => {
    const digits = Math.floor((i + 1) * step)
      .toString(BASE)
      .padStart(width, '0');
    return `${digits}i`;
  });
}
