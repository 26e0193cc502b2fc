/** Runs LibreOffice without a window, where it is installed, and returns the content of an opened file. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { child, readXml, within, wordsIn, type XmlElement } from './read-xml.ts';

const PROGRAM = process.env.SOFFICE ?? 'soffice';

/** Reason why LibreOffice cannot be used; `null` when it can. Some computers lack its spreadsheet or word processor. */
export function libreOffice(): { readonly missing: string | null } {
  try {
    execFileSync(PROGRAM, ['--version'], { stdio: 'ignore', timeout: 60_000 });
  } catch {
    return { missing: 'LibreOffice is not installed here' };
  }
  try {
    opened('x.csv', new TextEncoder().encode('a\r\n'), 'fods');
    opened('x.txt', new TextEncoder().encode('a\r\n'), 'fodt');
    return { missing: null };
  } catch {
    return { missing: 'LibreOffice is here without Writer or Calc' };
  }
}

/** File as LibreOffice understood it, in its own format. Throws when it cannot open it. */
export function opened(name: string, bytes: Uint8Array, as: 'fods' | 'fodt'): XmlElement {
  const folder = mkdtempSync(join(tmpdir(), 'lanes-office-'));
  try {
    writeFileSync(join(folder, name), bytes);
    // Without a window there is no import preview in which a person would confirm UTF-8.
    const csv = name.endsWith('.csv') ? ['--infilter=CSV:44,34,76,1'] : [];
    const options = [
      '--headless',
      '--norestore',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--convert-to',
      as,
      '--outdir',
      folder,
      ...csv,
    ];
    execFileSync(PROGRAM, [...options, join(folder, name)], { stdio: 'ignore', timeout: 120_000 });
    return readXml(readFileSync(join(folder, name.replace(/\w+$/, as)), 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface OfficeCell {
  readonly shown: string;
  /** 'string', 'float' or 'date'; '' for an empty cell. */
  readonly type: string;
}

/** Rows of a table up to the last filled one. */
export function rowsIn(table: XmlElement): readonly (readonly OfficeCell[])[] {
  const rows = within(table, 'table:table-row').flatMap((row) => repeated(row, 'rows', cellsIn(row)));
  const last = rows.findLastIndex((row) => row.some(({ shown }) => shown !== ''));
  const width = rows[0]?.length ?? 0;
  return rows.slice(0, last + 1).map((row) => row.slice(0, width));
}

function cellsIn(row: XmlElement): readonly OfficeCell[] {
  const cells = within(row, 'table:table-cell').flatMap((cell) => repeated(cell, 'columns', cellOf(cell)));
  const last = cells.findLastIndex(({ shown }) => shown !== '');
  return Array.from({ length: Math.max(last + 1, 40) }, (_, i) => cells[i] ?? { shown: '', type: '' });
}

const cellOf = (cell: XmlElement): OfficeCell => ({
  shown: cell.attributes['office:date-value'] ?? within(cell, 'text:p').map(wordsIn).join('\n'),
  type: cell.attributes['office:value-type'] ?? '',
});

/** Expands repeated rows and columns, except the thousands of empty ones at the end. */
function repeated<T>(element: XmlElement, what: 'rows' | 'columns', value: T): readonly T[] {
  const times = Number(element.attributes[`table:number-${what}-repeated`] ?? 1);
  return Array.from({ length: times > 100 ? 1 : times }, () => value);
}

export const headerRowsOf = (table: XmlElement): readonly XmlElement[] => {
  const head = child(table, 'table:table-header-rows');
  return head ? within(head, 'table:table-row') : [];
};
