/**
 * Shares a table's width out to its columns.
 * @param shares as the report has them; only their proportion matters
 * @param least what each column needs for its widest word, padding included
 * @param total points, as the results are
 * Columns too narrow for their words take room from those that have some to spare. Where there is not enough for all, each gets
 * its part of what it needs. No width is ever below zero, and they add up to the total.
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
