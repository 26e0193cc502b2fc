/**
 * Writes the action plan as a workbook: typed cells, a frozen header, lists of choices, and a sheet with facts on the
 * plan.
 */
import type { PlanSheet } from '../../domain/reports/plan-sheet.ts';
import { directionOf } from '../../lib/i18n/messages.ts';
import { type PackagePart, packageParts, relationships } from '../shared/package-parts.ts';
import { x, xmlFile } from '../shared/xml.ts';
import { zip } from '../shared/zip.ts';
import { aboutSheet, columnName, listsSheet, planWorksheet } from './worksheets.ts';
import { SHEET_NAMESPACE, xlsxStyles } from './xlsx-styles.ts';

const RELATIONSHIPS_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTENT_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Names of the three sheets: plan, facts, lists. */
export type SheetNames = readonly [plan: string, about: string, lists: string];

export interface XlsxOptions {
  readonly names: SheetNames;
  /** Called occasionally while rows are written. */
  readonly onProgress?: (done: number, total: number) => void;
}

export async function writeXlsx(plan: PlanSheet, { names, onProgress }: XlsxOptions): Promise<Uint8Array<ArrayBuffer>> {
  const rtl = directionOf(plan.lang) === 'rtl';
  const sheet = (number: number, content: string): PackagePart => ({
    name: `xl/worksheets/sheet${number}.xml`,
    type: `${CONTENT_TYPES}.worksheet+xml`,
    content,
  });
  const [planName, , listsName] = names.map(sheetName);
  const parts: readonly PackagePart[] = [
    {
      name: 'xl/workbook.xml',
      type: `${CONTENT_TYPES}.sheet.main+xml`,
      content: workbook(names.map(sheetName), planName ?? '', plan.columns.length, plan.rows.length),
    },
    relationships('xl/workbook.xml', [
      ...names.map((_, i) => ({ id: `rId${i + 1}`, kind: 'worksheet', target: `worksheets/sheet${i + 1}.xml` })),
      { id: 'rId9', kind: 'styles', target: 'styles.xml' },
    ]),
    sheet(1, planWorksheet(plan, { rtl, lists: listsName ?? '', ...(onProgress && { onProgress }) })),
    sheet(2, aboutSheet(plan, rtl)),
    sheet(3, listsSheet(plan, rtl)),
    { name: 'xl/styles.xml', type: `${CONTENT_TYPES}.styles+xml`, content: xlsxStyles() },
  ];
  return zip(packageParts('xl/workbook.xml', parts, plan));
}

/** Limits a sheet name to Excel's rules: 31 characters, none that occur in references. */
const sheetName = (name: string): string =>
  name
    .replace(/[\\/?*:[\]']/g, ' ')
    .trim()
    .slice(0, 31) || '-';

function workbook(names: readonly string[], plan: string, columns: number, rows: number): string {
  const last = `$${columnName(columns - 1)}$${rows + 1}`;
  const quoted = `'${plan}'`;
  return xmlFile(
    x('workbook', { xmlns: SHEET_NAMESPACE, 'xmlns:r': RELATIONSHIPS_NAMESPACE }, [
      x('bookViews', {}, [x('workbookView', { activeTab: '0' })]),
      x(
        'sheets',
        {},
        names.map((name, i) =>
          x('sheet', { name, sheetId: String(i + 1), ...(i === 2 && { state: 'hidden' }), 'r:id': `rId${i + 1}` }),
        ),
      ),
      x('definedNames', {}, [
        x('definedName', { name: '_xlnm._FilterDatabase', localSheetId: '0', hidden: '1' }, [`${quoted}!$A$1:${last}`]),
        x('definedName', { name: '_xlnm.Print_Titles', localSheetId: '0' }, [`${quoted}!$A:$A,${quoted}!$1:$1`]),
      ]),
    ]),
  );
}
