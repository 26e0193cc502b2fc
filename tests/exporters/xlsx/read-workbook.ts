import ExcelJS from 'exceljs';

export const NAMES = ['Action plan', 'About', 'Lists'] as const;

export interface ReadCell {
  /** Text as a CSV file has it: days as 2026-01-31. */
  readonly shown: string;
  readonly kind: 'words' | 'number' | 'day' | 'empty' | 'formula';
}
type Rows = readonly (readonly ReadCell[])[];

export interface ReadWorkbook {
  readonly names: readonly string[];
  readonly hidden: readonly boolean[];
  /** Every row is as long as the first. */
  readonly plan: Rows;
  readonly about: Rows;
  readonly lists: Rows;
  /** Worksheet of the plan as exceljs reads it: panes, filter, row heights, print titles. */
  readonly sheet: ExcelJS.Worksheet;
  /** Allowed values of each column, by its letter: a reference to the sheet of lists. */
  readonly choices: ReadonlyMap<string, string>;
}

/** Reads a workbook with exceljs. */
export async function readWorkbook(file: Uint8Array<ArrayBuffer>): Promise<ReadWorkbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(file.buffer);
  const [plan, about, lists] = workbook.worksheets;
  if (!plan || !about || !lists) throw new Error('Not three sheets');
  return {
    names: workbook.worksheets.map(({ name }) => name),
    hidden: workbook.worksheets.map(({ state }) => state === 'hidden'),
    plan: rowsOf(plan),
    about: rowsOf(about),
    lists: rowsOf(lists),
    sheet: plan,
    choices: choicesIn(plan),
  };
}

const rowsOf = (sheet: ExcelJS.Worksheet): Rows =>
  Array.from({ length: sheet.rowCount }, (_, row) =>
    Array.from({ length: sheet.columnCount }, (_, column) => readCell(sheet.getCell(row + 1, column + 1))),
  );

function readCell({ type, value, text }: ExcelJS.Cell): ReadCell {
  if (value instanceof Date) return { shown: value.toISOString().slice(0, 10), kind: 'day' };
  if (type === ExcelJS.ValueType.Null) return { shown: '', kind: 'empty' };
  if (type === ExcelJS.ValueType.Formula) return { shown: text, kind: 'formula' };
  return type === ExcelJS.ValueType.Number ? { shown: text, kind: 'number' } : { shown: decoded(text), kind: 'words' };
}

/** Decodes `_xHHHH_` as ECMA-376-1, 22.9.2.19 demands. exceljs does so for shared strings, not for inline ones. */
const decoded = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** exceljs keeps one rule per cell; the types of the package do not name the list of rules. */
function choicesIn(sheet: ExcelJS.Worksheet): ReadonlyMap<string, string> {
  const choices = new Map<string, string>();
  for (let column = 1; column <= sheet.columnCount; column++) {
    const { dataValidation, address } = sheet.getCell(2, column);
    if (dataValidation?.type === 'list') choices.set(address.replace(/\d+/, ''), String(dataValidation.formulae[0]));
  }
  return choices;
}
