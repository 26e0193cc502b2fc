import type { PlanSheet } from '../../../domain/reports/plan-sheet.ts';
import { exportWord, exportWorkbook } from '../../../exporters/export-office.ts';
import { ok, type Result } from '../../../lib/problem/problem.ts';
import { FileButton, type MadeFile } from './file-button.tsx';
import { paperHere } from './local-paper.ts';
import type { ReportButtonProps } from './pdf-button.tsx';

const asMade = (made: Result<Blob>): Result<MadeFile> => (made.ok ? ok({ file: made.value }) : made);

/** Makes a Word document of a report in a worker and saves it. */
export const WordButton = ({ report, ...rest }: ReportButtonProps) => (
  <FileButton {...rest} extension="docx" make={async (options) => asMade(await exportWord(await report(), paperHere(), options))} />
);

type WorkbookButtonProps = Omit<ReportButtonProps, 'report'> & { readonly plan: () => Promise<PlanSheet> };

/** Makes a workbook of an action plan in a worker and saves it. */
export const WorkbookButton = ({ plan, ...rest }: WorkbookButtonProps) => (
  <FileButton {...rest} extension="xlsx" make={async (options) => asMade(await exportWorkbook(await plan(), options))} />
);
