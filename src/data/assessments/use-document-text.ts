import { useMemo } from 'preact/hooks';
import type { AssessmentText, OrganisationText } from '../documents/document-layout.ts';
import type { TextBinding } from '../documents/text-binding.ts';
import type { OpenAssessment } from './open-assessment.ts';

/** Binds a text of an open assessment once. `label` and `first` are those of the first render. */
export function useDocumentText(
  open: OpenAssessment,
  path: AssessmentText | OrganisationText,
  label: string,
  first?: () => void,
): TextBinding {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new label or closure is no reason to bind the box again.
  return useMemo(() => open.text(path, label, first), [open, path]);
}
