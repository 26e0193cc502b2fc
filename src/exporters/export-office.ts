import type { Report } from '../domain/document/blocks.ts';
import type { PlanSheet } from '../domain/reports/plan-sheet.ts';
import { ok, type Result } from '../lib/problem/problem.ts';
import type { OfficeRequest, OfficeWritten } from './office-messages.ts';
import workerUrl from './office-worker.ts?worker&url';
import { type ExportJobOptions, runExportJob } from './shared/export-job.ts';
import type { PaperSize } from './shared/paper.ts';
import { text } from './shared/text.ts';

/** Media types. */
const OFFICE_TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Writes a Word document in a worker. Never rejects: failures are 'export-failed', a stop is 'export-stopped'. */
export const exportDocx = (report: Report, paper: PaperSize, options?: ExportJobOptions): Promise<Result<Blob>> =>
  made({ type: 'word', report, paper, words: { ...text } }, OFFICE_TYPES.docx, options);

/** Writes a workbook of an action plan in a worker. Fails as `exportDocx` does. */
export const exportXlsx = (plan: PlanSheet, options?: ExportJobOptions): Promise<Result<Blob>> =>
  made({ type: 'workbook', plan, names: [text.plan, text.sheetAbout, text.sheetLists] }, OFFICE_TYPES.xlsx, options);

async function made(request: OfficeRequest, type: string, options?: ExportJobOptions): Promise<Result<Blob>> {
  const answer = await runExportJob<OfficeWritten>(workerUrl, request, options);
  return answer.ok ? ok(new Blob([answer.value.bytes], { type })) : answer;
}
