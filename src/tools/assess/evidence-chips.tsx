import type { OpenAssessment } from '../../data/open-assessment.ts';
import { address } from '../../domain/address.ts';
import { stageAnswer, statementAnswer } from '../../domain/assessment.ts';
import { isStanding } from '../../domain/evidence.ts';
import type { Stage } from '../../domain/rubric.ts';
import { Icon } from '../../ui/icon.tsx';
import { useStore } from '../../ui/use-store.ts';
import css from './evidence.module.css';
import { text } from './text.ts';

/** "How do we know?": everything that supports this stage or one of its statements, as chips under what is written. */
export function EvidenceChips({ open, stage }: { readonly open: OpenAssessment; readonly stage: Stage }) {
  const ids = useStore(
    open.assessment,
    (assessment) => [
      ...new Set([
        ...stageAnswer(assessment, stage.id).evidence,
        ...stage.statements.flatMap((statement) => statementAnswer(assessment, statement.id).evidence),
      ]),
    ],
    (a, b) => a.join() === b.join(),
  );
  const items = useStore(open.organisation, (organisation) => organisation.evidence);
  return (
    <div class={css.chips}>
      <b>{text.howKnow}</b>
      {ids
        .flatMap((id) => items.get(id) ?? [])
        .filter(isStanding)
        .map((item) => (
          <a key={item.id} class={css.chip} href={address.evidenceItem(open.id, item.id)} dir="auto">
            <Icon name="link" size={16} />
            {item.title}
          </a>
        ))}
      <a class={css.chipAdd} href={address.newEvidence(open.id, `stage/${stage.id}`)}>
        <Icon name="plus" size={14} />
        {text.addEvidence}
      </a>
    </div>
  );
}
