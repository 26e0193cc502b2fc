import { useEffect, useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { replaceText } from '../../data/documents/text-binding.ts';
import type { Room } from '../../data/workspace/workspace.ts';
import { stageAnswer } from '../../domain/assessment/assessment.ts';
import { inWords, type Stage } from '../../domain/rubric/rubric.ts';
import { say } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { text } from './text.ts';

/** Offers last time's words while the box is empty: to be read over and changed, not to be typed again. */
export function CopyFromLastTime({ open, room, stage }: { readonly open: OpenAssessment; readonly room: Room; readonly stage: Stage }) {
  const previous = useStore(open.assessment, (assessment) => assessment.previous);
  const empty = useStore(open.assessment, (assessment) => stageAnswer(assessment, stage.id).now === '');
  const [words, setWords] = useState('');
  useEffect(() => {
    if (previous === null) return;
    void room.openAssessment(previous).then((before) => before.ok && setWords(stageAnswer(before.value.now(), stage.id).now));
  }, [previous, room, stage.id]);
  if (words === '' || !empty) return null;
  const copy = (): void =>
    open.act(say(text.copied, { stage: inWords(stage.name) }), () => replaceText(open.document.doc, `stage/${stage.id}/now`, words));
  return (
    <div>
      <Button small onClick={copy}>
        {text.copyLast}
      </Button>
    </div>
  );
}
