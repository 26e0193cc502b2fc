import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { useDocumentText } from '../../data/assessments/use-document-text.ts';
import { paths } from '../../data/documents/paths.ts';
import type { TextBinding } from '../../data/documents/text-binding.ts';
import type { Action, ActionText } from '../../domain/assessment/action.ts';

/** One of the texts of an action. `label` is what an undo of typing in it is called. */
export const useActionText = (open: OpenAssessment, action: Action, field: ActionText, label: string): TextBinding =>
  useDocumentText(open, paths.action(action.id).text(field), label);
