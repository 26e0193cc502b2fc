import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { useDocumentText } from '../../data/assessments/use-document-text.ts';
import { paths } from '../../data/documents/paths.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { localize, type Stage } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { TextArea } from '../../ui/controls/text-area.tsx';
import { CopyPreviousAnswer } from './copy-previous-answer.tsx';
import { EvidenceChips } from './evidence-chips.tsx';
import css from './stage.module.css';
import { text } from './text.ts';

interface WhatWeDoProps {
  readonly open: OpenAssessment;
  readonly workspace: Workspace;
  readonly stage: Stage;
}

/** Third column of the paper form: what happens now, with the evidence of the stage. */
export function WhatWeDo({ open, workspace, stage }: WhatWeDoProps) {
  const label = formatMessage(text.nowLabel, { stage: localize(stage.name) });
  const words = useDocumentText(open, paths.stage(stage.id).now, label);
  return (
    <div class={css.whatWeDo}>
      <TextArea text={words} label={text.now} labelHidden hint={text.nowHint} lines={4} />
      <CopyPreviousAnswer open={open} workspace={workspace} stage={stage} />
      <EvidenceChips open={open} stage={stage} />
    </div>
  );
}
