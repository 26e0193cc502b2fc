/** The example organisation on a fixed day, and every report of it. */
import { ensureExample } from '../../src/data/example/example.ts';
import { createSaveStatus } from '../../src/data/storage/save-status.ts';
import { openWorkspace } from '../../src/data/workspace/workspace.ts';
import type { ReportInput } from '../../src/domain/assessment/report-input.ts';
import type { Report } from '../../src/domain/document/blocks.ts';
import {
  parseReportOptions,
  type ReportAudience,
  type ReportOptions,
} from '../../src/domain/document/report-options.ts';
import { filledForm } from '../../src/domain/reports/form-report.ts';
import { makeReport } from '../../src/domain/reports/make-report.ts';
import { planReport } from '../../src/domain/reports/plan-report.ts';
import { takeSnapshot } from '../../src/features/reports/shared/take-snapshot.ts';
import { opened } from '../support/test-workspace.ts';
import { freshName } from '../support/windows.ts';

const TODAY = '2026-11-21';

/** Logo as base64 of a PNG: two pixels by one, blue and transparent. */
export const LOGO_PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAD0lEQVR4nGNQCH72nwEIAA2tAlm/LdF6AAAAAElFTkSuQmCC';

let made: Promise<ReportInput> | null = null;
export function exampleSnapshot(): Promise<ReportInput> {
  made ??= makeSnapshot();
  return made;
}

async function makeSnapshot(): Promise<ReportInput> {
  const workspace = await openWorkspace({
    name: freshName(),
    isExample: true,
    status: createSaveStatus(),
    idPrefix: 'example',
  });
  const open = await opened(workspace, await ensureExample(workspace, TODAY));
  return { ...(await takeSnapshot(open, workspace)), today: TODAY };
}

const of =
  (audience: ReportAudience, choice: Partial<ReportOptions> = {}) =>
  (input: ReportInput): Report =>
    makeReport(input, audience, { ...parseReportOptions({}, audience), ...choice });

/** Reports by name; each call makes a new one. */
export const REPORTS = {
  team: of('team'),
  'team in full': of('team', { depth: 'full' }),
  board: of('board'),
  community: of('community'),
  'community in large print': of('community', { largePrint: true }),
  funder: of('funder'),
  'action plan': (input: ReportInput) => planReport(input, 'short'),
  'action plan in full': (input: ReportInput) => planReport(input, 'full'),
  form: filledForm,
} as const satisfies Readonly<Record<string, (input: ReportInput) => Report>>;
export const REPORT_NAMES = Object.keys(REPORTS) as readonly (keyof typeof REPORTS)[];
