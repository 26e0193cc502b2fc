import Papa from 'papaparse';

/** Start of a formula in one spreadsheet or another, also after spaces and as a full-width sign. Wider than the package's own guard. */
const FORMULA = /^\s*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\t\r]/;

/** Content of a cell. A number is given as a number; `null` is an empty cell. */
export type CsvCell = string | number | null;

/**
 * Returns a CSV file: RFC 4180, UTF-8 with a byte-order mark, CRLF; the headers, then one line per row.
 * A text that a spreadsheet could run gets a leading apostrophe, headers too. Every cell is quoted: where spreadsheets split at
 * semicolons (German, French, Polish settings), `x;=1+1` would otherwise start a new cell with a formula.
 */
export const csvFile = (headers: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  `\uFEFF${Papa.unparse([headers, ...rows], { quotes: true, escapeFormulae: FORMULA, newline: '\r\n' })}\r\n`;
