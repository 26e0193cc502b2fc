/**
 * Distributes the width of a table to its columns. Columns too narrow for their widest word take space from those
 * with some
 * to spare. When there is not enough, each gets its part of its need. Widths are never negative and add up to the
 * total.
 * ⏎ @param shares only their proportion matters
 * ⏎ @param least width that each column needs for its widest word, padding included
 * ⏎ @param total points, as the results are
 */
export function columnWidths(shares: readonly number[], least: readonly number[], total: number): readonly number[] {
  const sum = shares.reduce((a, b) => a + Math.max(0, b), 0);
  const wished = shares.map((share) => (sum === 0 ? total / shares.length : (Math.max(0, share) / sum) * total));
  const needs = shares.map((_, i) => Math.max(0, least[i] ?? 0));
  const needed = needs.reduce((a, b) => a + b, 0);
  if (needed >= total) return needs.map((need) => (need / needed) * total);
  const missing = wished.reduce((lack, wish, i) => lack + Math.max(0, (needs[i] ?? 0) - wish), 0);
  const spare = wished.reduce((room, wish, i) => room + Math.max(0, wish - (needs[i] ?? 0)), 0);
  return wished.map((wish, i) => {
    const need = needs[i] ?? 0;
    return wish <= need ? need : wish - ((wish - need) / spare) * missing;
  });
}
