import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { useDocumentText } from '../../data/assessments/use-document-text.ts';
import { paths } from '../../data/documents/paths.ts';
import type { TextBinding } from '../../data/documents/text-binding.ts';
import type { Action, ActionChoices, ActionText } from '../../domain/assessment/action.ts';

/** Properties of a group of fields of one action. */
export interface ActionFieldsProps {
  readonly open: OpenAssessment;
  readonly action: Action;
  /** Changes one choice of the action, as a step that can be undone. */
  readonly decide: <F extends keyof ActionChoices>(field: F, value: ActionChoices[F]) => void;
  /** Undo label of typing in the fields. */
  readonly typing: string;
}

/** Binds one text of an action. @param label undo label of typing in it */
export const useActionText = (open: OpenAssessment, action: Action, field: ActionText, label: string): TextBinding =>
  useDocumentText(open, paths.action(action.id).text(field), label);
