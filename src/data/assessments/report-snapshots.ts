/** Copies of reports that people keep: in the assessment's own document, so that they go wherever it goes. */

import { parseReportAudience } from '../../domain/document/report-options.ts';
import type { ReportSnapshot } from '../../domain/document/report-snapshot.ts';
import { randomId } from '../../lib/browser/random-id.ts';
import type { AssessmentDocument } from './assessment-document.ts';

/** What the register of a copy holds. Written once. */
export type NewReportSnapshot = Omit<ReportSnapshot, 'id' | 'removed'>;

/** Keeps a copy and returns its id. */
export function saveReportSnapshot({ registers }: AssessmentDocument, made: NewReportSnapshot): string {
  const id = randomId(10);
  registers.decide(`copy/${id}/made`, made);
  return id;
}

export const removeReportSnapshot = ({ registers }: AssessmentDocument, id: string): void =>
  registers.decide(`copy/${id}/removed`, true);

/** What a document holds of a copy; `null` where that is none that this release knows. */
export function readReportSnapshot({ registers }: AssessmentDocument, id: string): ReportSnapshot | null {
  const made = registers.value<Partial<NewReportSnapshot>>(`copy/${id}/made`);
  const audience = parseReportAudience(made?.audience);
  if (!made || !audience || typeof made.packed !== 'string' || typeof made.checksum !== 'string') return null;
  return {
    id,
    audience,
    title: String(made.title ?? ''),
    madeAt: Number(made.madeAt) || 0,
    query: made.query ?? {},
    checksum: made.checksum,
    packed: made.packed,
    removed: registers.value(`copy/${id}/removed`) === true,
  };
}
