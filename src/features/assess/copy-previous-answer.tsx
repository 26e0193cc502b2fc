import { useEffect, useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { paths } from '../../data/documents/paths.ts';
import { replaceText } from '../../data/documents/text-binding.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { stageAnswer } from '../../domain/assessment/assessment.ts';
import { localize, type Stage } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { text } from './text.ts';

/** Offers to copy the description from the previous assessment while this one is empty. */
export function CopyPreviousAnswer({
  open,
  workspace,
  stage,
}: {
  readonly open: OpenAssessment;
  readonly workspace: Workspace;
  readonly stage: Stage;
}) {
  const previous = useStore(open.assessment, (assessment) => assessment.previous);
  const empty = useStore(open.assessment, (assessment) => stageAnswer(assessment, stage.id).now === '');
  const [words, setWords] = useState('');
  useEffect(() => {
    if (previous === null) return;
    void workspace
      .openAssessment(previous)
      .then((before) => before.ok && setWords(stageAnswer(before.value.now(), stage.id).now));
  }, [previous, workspace, stage.id]);
  if (words === '' || !empty) return null;
  const copy = (): void =>
    open.act(formatMessage(text.copied, { stage: localize(stage.name) }), () =>
      replaceText(open.document.doc, paths.stage(stage.id).now, words),
    );
  return (
    <div>
      <Button small onClick={copy}>
        {text.copyLast}
      </Button>
    </div>
  );
}
