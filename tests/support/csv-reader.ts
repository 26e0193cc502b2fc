/** A small RFC 4180 reader that knows nothing of our writer: cells by line, quotation marks taken off. Throws at what is not RFC 4180. */
function readCsv(file: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let rest = file;
  while (rest !== '') {
    const row: string[] = [];
    for (let more = true; more; ) {
      const match = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
      if (!match) throw new Error(`Not RFC 4180 at ${JSON.stringify(rest.slice(0, 40))}`);
      row.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
      rest = rest.slice(match[0].length);
      more = match[3] === ',';
    }
    rows.push(row);
  }
  return rows;
}

/** The cells of a whole file of ours, which begins with a byte-order mark; the headers are the first row. */
export function cellsOf(file: string): readonly (readonly string[])[] {
  if (!file.startsWith('\uFEFF')) throw new Error('No byte-order mark');
  return readCsv(file.slice(1));
}

/** Rows by header, as a spreadsheet sees them. */
export function rowsOf(file: string): readonly Readonly<Record<string, string>>[] {
  const [headers = [], ...rows] = cellsOf(file);
  return rows.map((cells) => Object.fromEntries(headers.map((header, i) => [header, cells[i] ?? 'no cell'])));
}

/** The headers, as the contract lists them. */
export const headersOf = (file: string): string => cellsOf(file)[0]?.join(',') ?? '';
