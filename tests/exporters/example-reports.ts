/** The practice organisation on one fixed day, and every report that can be made of it. */
import { ensureExample } from '../../src/data/example/example.ts';
import { createSaveStatus } from '../../src/data/storage/save-status.ts';
import { openRoom } from '../../src/data/workspace/workspace.ts';
import type { Snapshot } from '../../src/domain/assessment/report-input.ts';
import type { Report } from '../../src/domain/document/blocks.ts';
import { type Audience, choiceFrom, type ReportChoice } from '../../src/domain/document/report-options.ts';
import { filledForm } from '../../src/domain/reports/form-report.ts';
import { makeReport } from '../../src/domain/reports/make-report.ts';
import { planReport } from '../../src/domain/reports/plan-report.ts';
import { takeSnapshot } from '../../src/features/reports/shared/take-snapshot.ts';
import { opened } from '../support/test-workspace.ts';
import { freshName } from '../support/windows.ts';

const TODAY = '2026-11-21';

/** A logo as PNG, base64: two pixels by one, blue and see-through. */
export const LOGO_PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAYAAAD0In+KAAAAD0lEQVR4nGNQCH72nwEIAA2tAlm/LdF6AAAAAElFTkSuQmCC';

let made: Promise<Snapshot> | null = null;
export function exampleSnapshot(): Promise<Snapshot> {
  made ??= makeSnapshot();
  return made;
}

async function makeSnapshot(): Promise<Snapshot> {
  const room = await openRoom({ name: freshName(), practice: true, status: createSaveStatus(), idPrefix: 'example' });
  const open = await opened(room, await ensureExample(room, TODAY));
  return { ...(await takeSnapshot(open, room)), today: TODAY };
}

const of =
  (audience: Audience, choice: Partial<ReportChoice> = {}) =>
  (snapshot: Snapshot): Report =>
    makeReport(snapshot, audience, { ...choiceFrom({}, audience), ...choice });

/** By name; each is made anew. */
export const REPORTS = {
  team: of('team'),
  'team in full': of('team', { depth: 'full' }),
  board: of('board'),
  community: of('community'),
  'community in large print': of('community', { largePrint: true }),
  funder: of('funder'),
  'action plan': (snapshot: Snapshot) => planReport(snapshot, 'short'),
  'action plan in full': (snapshot: Snapshot) => planReport(snapshot, 'full'),
  form: filledForm,
} as const satisfies Readonly<Record<string, (snapshot: Snapshot) => Report>>;
export const REPORT_NAMES = Object.keys(REPORTS) as readonly (keyof typeof REPORTS)[];
