import { linkEvidence } from '../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../src/data/assessments/open-assessment.ts';
import { decideEvidence, ensureEvidence } from '../../src/data/assessments/organisation-document.ts';
import type { EvidenceOwner } from '../../src/data/documents/document-layout.ts';
import { replaceText } from '../../src/data/documents/text-binding.ts';
import type { EvidenceItem } from '../../src/domain/assessment/evidence.ts';

interface NotedEvidence extends Partial<Pick<EvidenceItem, 'kind' | 'date' | 'source' | 'removed'>> {
  readonly title: string;
  readonly supports?: readonly EvidenceOwner[];
}

/** Notes an item of evidence with these choices and links it to what it supports. */
export function noteEvidence(
  open: OpenAssessment,
  id: string,
  { title, supports = [], kind, date, source, removed }: NotedEvidence,
): void {
  const document = open.organisationDocument;
  ensureEvidence(document, id);
  replaceText(document.doc, `evidence/${id}/title`, title);
  if (kind !== undefined) decideEvidence(document, id, 'kind', kind);
  if (date !== undefined) decideEvidence(document, id, 'date', date);
  if (source !== undefined) decideEvidence(document, id, 'source', source);
  if (removed !== undefined) decideEvidence(document, id, 'removed', removed);
  for (const owner of supports) linkEvidence(open.document, owner, id, true);
  open.now();
}
