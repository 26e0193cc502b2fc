import { choose } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { asAnswer } from '../../domain/assessment/stored-answer.ts';
import { levelCount } from '../../domain/rubric/rubric.ts';
import { formatDateTime, formatMessage } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { answerOptionText } from './shared/answers.ts';
import { text } from './text.ts';

/** Shows a decision that two devices made differently while apart. Choosing one replaces both. */
export function ConflictNotice({ open, path }: { readonly open: OpenAssessment; readonly path: string }) {
  const conflict = useStore(open.assessment, (assessment) => assessment.conflicts.get(path) ?? null);
  if (!conflict) return null;
  return (
    <Notice
      tone="warning"
      actions={conflict.choices.map((choice) => (
        <Button
          key={`${choice.at} ${choice.by}`}
          small
          onClick={() => open.act(text.undoConflict, () => choose(open.document, path, choice.value))}
        >
          {formatMessage(text.conflictChoice, {
            value: answerOptionText(asAnswer(choice.value, levelCount(open.rubric)), open.rubric),
            who: choice.by || text.someone,
            when: formatDateTime(choice.at),
          })}
        </Button>
      ))}
    >
      <p>{text.conflict}</p>
    </Notice>
  );
}
