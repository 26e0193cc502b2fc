/** Fractional keys: text that sorts between two others, so that moving one thing never renumbers the rest. */

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;

/**
 * A key that sorts after `before` and before `after`. `null` stands for the open end.
 * Two devices that insert at the same place may make the same key; whoever sorts breaks the tie by id.
 * Keys never end in the lowest digit, so there is always room below them. `before` must sort before `after`.
 */
export function keyBetween(before: string | null, after: string | null): string {
  let key = '';
  for (let i = 0; ; i++) {
    const low = digitAt(before, i, 0);
    const high = after === null ? BASE : digitAt(after, i, 0);
    if (high - low > 1) return key + DIGITS[Math.floor((low + high) / 2)];
    key += DIGITS[low];
    if (high > low) return key + keyBetween(before?.slice(i + 1) ?? null, null);
  }
}

const digitAt = (key: string | null, i: number, otherwise: number): number =>
  key !== null && i < key.length ? DIGITS.indexOf(key.charAt(i)) : otherwise;

/** `count` keys in order, evenly spread: for numbering a list that has none yet. */
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
