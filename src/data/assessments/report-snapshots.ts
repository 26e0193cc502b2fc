/** Reports that people keep as they are: in the document of their assessment, so that they travel with it. */

import { parseReportAudience } from '../../domain/document/report-options.ts';
import type { ReportSnapshot } from '../../domain/document/report-snapshot.ts';
import { randomId } from '../../lib/browser/random-id.ts';
import { asText } from '../../lib/coerce.ts';
import { isRecord } from '../../lib/json/read-json.ts';
import type { AssessmentDocument } from '../documents/document-handle.ts';
import type { NewReportSnapshot } from '../documents/document-layout.ts';
import { paths } from '../documents/paths.ts';

/** Stores a report and returns the id of the snapshot. */
export function saveReportSnapshot({ registers }: AssessmentDocument, snapshot: NewReportSnapshot): string {
  const id = randomId(10);
  registers.decide(paths.snapshot(id).made, snapshot);
  return id;
}

export const removeReportSnapshot = ({ registers }: AssessmentDocument, id: string): void =>
  registers.decide(paths.snapshot(id).removed, true);

/** Returns a stored report, still packed; `null` where this release cannot read it. */
export function readReportSnapshot({ registers }: AssessmentDocument, id: string): ReportSnapshot | null {
  const made = registers.value(paths.snapshot(id).made);
  if (!isRecord(made)) return null;
  const audience = parseReportAudience(asText(made.audience) ?? undefined);
  if (!audience || typeof made.packed !== 'string' || typeof made.checksum !== 'string') return null;
  return {
    id,
    audience,
    title: String(made.title ?? ''),
    madeAt: Number(made.madeAt) || 0,
    query: isQuery(made.query) ? made.query : {},
    checksum: made.checksum,
    packed: made.packed,
    removed: registers.value(paths.snapshot(id).removed) === true,
  };
}

const isQuery = (value: unknown): value is ReportSnapshot['query'] =>
  isRecord(value) && Object.values(value).every((entry) => typeof entry === 'string');
