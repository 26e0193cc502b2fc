import * as Y from 'yjs';
import { assessmentDocument } from '../../src/data/assessments/assessment-document.ts';
import type { OpenAssessment } from '../../src/data/assessments/open-assessment.ts';
import type { AssessmentDocument } from '../../src/data/documents/document-handle.ts';

/** Makes two decisions on two devices that had not heard of each other, then brings them together in `open`. */
export function decideApart(
  open: OpenAssessment,
  here: (document: AssessmentDocument) => void,
  there: (document: AssessmentDocument) => void,
): void {
  const { doc } = open.document;
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  there(assessmentDocument(other));
  here(open.document);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
}
