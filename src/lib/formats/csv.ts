/** Rows → text that spreadsheets open as it was meant: RFC 4180, UTF-8 with a byte-order mark, CRLF. */

/** What starts a formula in one spreadsheet or another, also after spaces and in full-width form. */
const RUNS = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r]/;

/**
 * One cell. Text that a spreadsheet could run gets a leading apostrophe, whatever it looks like; numbers are given as numbers.
 * `null` is an empty cell.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = RUNS.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) || safe !== safe.trim() ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A whole file: the headers, then one line a row. */
export function csvFile(headers: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  const lines = [headers, ...rows].map((cells) => cells.map(csvCell).join(','));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}
