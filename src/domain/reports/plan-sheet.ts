/** Action plan as typed rows for a spreadsheet: the columns of the CSV file, and the choices for each column. */

import { currentLocale, formatLongDate, formatMessage } from '../../lib/i18n/messages.ts';
import { PRIORITIES, SIZES, STATUSES } from '../assessment/action.ts';
import { text } from '../assessment/field-labels.ts';
import { assessmentTitle, type ReportInput } from '../assessment/report-input.ts';
import { PLAN_COLUMNS, planRows } from './csv-exports.ts';

/** Text, a day ('YYYY-MM-DD'), a whole number, or nothing. */
export type SheetCell =
  | { readonly type: 'words'; readonly words: string }
  | { readonly type: 'day'; readonly day: string }
  | { readonly type: 'number'; readonly number: number }
  | null;

export interface SheetColumn {
  readonly name: string;
  /** Width in characters. */
  readonly width: number;
  /** Allowed values of this column. */
  readonly choices?: readonly string[];
}

export interface PlanSheet {
  readonly title: string;
  /** BCP 47. */
  readonly lang: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** Facts for the sheet "About". */
  readonly about: readonly (readonly [name: string, value: string])[];
}

const DAYS: ReadonlySet<string> = new Set(['Start', 'By when', 'Last reviewed', 'Next review']);
const NUMBERS: ReadonlySet<string> = new Set(['Ref', 'Statement']);
const NARROW: ReadonlySet<string> = new Set(['Ref', 'Statement', 'Impact', 'Effort']);
/** Column with the text on a stage. */
const NOW = 'What do we currently do';
const WIDE: ReadonlySet<string> = new Set([
  'Best practice',
  NOW,
  'Action',
  'Why it matters',
  'Success measure',
  'Progress note',
]);

export function planSheet(input: ReportInput): PlanSheet {
  const sizes = SIZES.map((size) => text[size]);
  const choices: Readonly<Record<string, readonly string[]>> = {
    Status: STATUSES.map((status) => text[status]),
    Priority: PRIORITIES.map((priority) => text[priority]),
    Impact: sizes,
    Effort: sizes,
  };
  return {
    title: formatMessage(text.planTitle, input),
    lang: currentLocale(),
    columns: PLAN_COLUMNS.map((name) => ({
      name,
      width: columnWidth(name),
      ...(choices[name] && { choices: choices[name] }),
    })),
    rows: planRows(input).map((row) => row.map((value, i) => cellOf(PLAN_COLUMNS[i] ?? '', value))),
    about: [
      [text.planTitle.replace(/,?\s*\{organisation\}/, ''), input.organisation],
      [text.rubric, assessmentTitle(input)],
      ...(input.assessment.scope.trim() === '' ? [] : [[text.scope, input.assessment.scope] as const]),
      [text.made, formatLongDate(input.today)],
      ['', formatMessage(text.nowOnce, { column: NOW })],
      ['', text.selfAssessed],
    ],
  };
}

function columnWidth(name: string): number {
  if (NARROW.has(name)) return 9;
  return WIDE.has(name) ? 42 : 18;
}

function cellOf(column: string, value: string): SheetCell {
  if (value === '') return null;
  if (DAYS.has(column)) return { type: 'day', day: value };
  // A reference that two laptops gave while offline has a letter: '3b'.
  if (NUMBERS.has(column) && /^\d{1,9}$/.test(value)) return { type: 'number', number: Number(value) };
  return { type: 'words', words: value };
}
