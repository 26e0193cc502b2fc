import { useMemo } from 'preact/hooks';
import type { TextBinding } from '../documents/text-binding.ts';
import type { OpenAssessment } from './open-assessment.ts';

/** A text of an open assessment, the same port at every drawing. `label` and `first` are those of the first drawing. */
export function useDocumentText(open: OpenAssessment, name: string, label: string, first?: () => void): TextBinding {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new label or closure is no reason to tie the box anew.
  return useMemo(() => open.text(name, label, first), [open, name]);
}
