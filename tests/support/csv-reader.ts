import Papa from 'papaparse';

/** Parses CSV text by RFC 4180. Throws on a malformed quotation and on a last line without CRLF. */
function readCsv(file: string): readonly (readonly string[])[] {
  if (file === '') return [];
  const { data, errors } = Papa.parse<string[]>(file, { delimiter: ',', newline: '\r\n' });
  const [fault] = errors;
  if (fault) throw new Error(`Not RFC 4180: ${fault.message} (row ${fault.row})`);
  const last = data.pop();
  if (last?.length !== 1 || last[0] !== '') throw new Error('The last line does not end with CRLF');
  return data;
}

/** Cells of a whole exported file, which begins with a byte-order mark. The first row holds the headers. */
export function cellsOf(file: string): readonly (readonly string[])[] {
  if (!file.startsWith('\uFEFF')) throw new Error('No byte-order mark');
  return readCsv(file.slice(1));
}

/** Rows keyed by header. */
export function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  const [headers = [], ...rows] = cellsOf(file);
  return rows.map((cells) => Object.fromEntries(headers.map((header, i) => [header, cells[i] ?? 'no cell'])));
}

/** Headers, joined by commas as the contract lists them. */
export const headersOf = (file: string): string => cellsOf(file)[0]?.join(',') ?? '';
