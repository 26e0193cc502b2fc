/** Reads a workbook back as a spreadsheet program does: by its parts and their relationships. */
import { child, readXml, within, wordsIn, type XmlElement } from '../office/read-xml.ts';
import { readZip, textPart } from '../office/read-zip.ts';

export const NAMES = ['Action plan', 'About', 'Lists'] as const;

export interface ReadCell {
  /** As a CSV file has it: days as 2026-01-31. */
  readonly shown: string;
  readonly kind: 'words' | 'number' | 'day' | 'empty';
}

export interface ReadWorkbook {
  readonly names: readonly string[];
  readonly hidden: readonly boolean[];
  /** Every row is as long as the first. */
  readonly plan: readonly (readonly ReadCell[])[];
  readonly about: readonly (readonly ReadCell[])[];
  readonly lists: readonly (readonly ReadCell[])[];
  /** The sheet of the plan itself. */
  readonly sheet: XmlElement;
  /** For each column, by its letter, what may be chosen: a reference into the lists. */
  readonly choices: ReadonlyMap<string, string>;
}

export function readWorkbook(file: Uint8Array): ReadWorkbook {
  const parts = readZip(file);
  const part = (name: string): XmlElement => readXml(textPart(parts, name));
  const sheets = within(part('xl/workbook.xml'), 'sheet');
  const targets = new Map(
    within(part('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
      attributes.Id,
      attributes.Target,
    ]),
  );
  const days = dayStyles(part('xl/styles.xml'));
  const [plan, about, lists] = sheets.map(({ attributes }) => part(`xl/${targets.get(attributes['r:id'] ?? '')}`));
  if (!plan || !about || !lists) throw new Error('Not three sheets');
  return {
    names: sheets.map(({ attributes }) => attributes.name ?? ''),
    hidden: sheets.map(({ attributes }) => attributes.state === 'hidden'),
    plan: rowsOf(plan, days),
    about: rowsOf(about, days),
    lists: rowsOf(lists, days),
    sheet: plan,
    choices: new Map(
      within(plan, 'dataValidation').map((rule) => [
        (rule.attributes.sqref ?? '').replace(/\d.*/, ''),
        wordsIn(child(rule, 'formula1') ?? rule),
      ]),
    ),
  };
}

/** Numbers of the styles that show a day. */
function dayStyles(styles: XmlElement): ReadonlySet<string> {
  const formats = new Set(
    within(styles, 'numFmt')
      .filter(({ attributes }) => /yyyy/.test(attributes.formatCode ?? ''))
      .map(({ attributes }) => attributes.numFmtId),
  );
  const formatsOfCells = child(styles, 'cellXfs')?.children.filter((each) => typeof each !== 'string') ?? [];
  return new Set(formatsOfCells.flatMap(({ attributes }, i) => (formats.has(attributes.numFmtId) ? [String(i)] : [])));
}

function rowsOf(sheet: XmlElement, days: ReadonlySet<string>): readonly (readonly ReadCell[])[] {
  const rows = within(sheet, 'row').map(
    (row) =>
      new Map(within(row, 'c').map((cell) => [(cell.attributes.r ?? '').replace(/\d+/, ''), readCell(cell, days)])),
  );
  const columns = [...(rows[0]?.keys() ?? [])];
  return rows.map((row) => columns.map((column) => row.get(column) ?? { shown: '', kind: 'empty' as const }));
}

function readCell(cell: XmlElement, days: ReadonlySet<string>): ReadCell {
  if (cell.attributes.t === 'inlineStr') return { shown: wordsIn(cell), kind: 'words' };
  const number = wordsIn(cell);
  if (!days.has(cell.attributes.s ?? '')) return { shown: number, kind: 'number' };
  return { shown: new Date((Number(number) - 25_569) * 86_400_000).toISOString().slice(0, 10), kind: 'day' };
}
