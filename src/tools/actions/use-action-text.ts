import type { TextPort } from '../../data/document-text.ts';
import type { OpenAssessment } from '../../data/open-assessment.ts';
import { useDocumentText } from '../../data/use-document-text.ts';
import type { Action, ActionText } from '../../domain/action.ts';

/** One of the texts of an action. `label` is what an undo of typing in it is called. */
export const useActionText = (open: OpenAssessment, action: Action, field: ActionText, label: string): TextPort =>
  useDocumentText(open, `action/${action.id}/${field}`, label);
