import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { paths } from '../../data/documents/paths.ts';
import { stageAnswer, statementAnswer } from '../../domain/assessment/assessment.ts';
import { isPresentItem } from '../../domain/assessment/evidence.ts';
import type { Stage } from '../../domain/rubric/rubric.ts';
import { routes } from '../../lib/routes.ts';
import { Icon } from '../../ui/display/icon.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import css from './evidence-links.module.css';
import { text } from './text.ts';

/** Links to all evidence for this stage or one of its statements. */
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
      <b>{text.evidence}</b>
      {ids
        .flatMap((id) => items.get(id) ?? [])
        .filter(isPresentItem)
        .map((item) => (
          <a key={item.id} class={css.chip} href={routes.evidenceItem(open.id, item.id)} dir="auto">
            <Icon name="link" size={16} />
            {item.title}
          </a>
        ))}
      <a class={css.chipAdd} href={routes.newEvidence(open.id, paths.stage(stage.id).owner)}>
        <Icon name="plus" size={14} />
        {text.addEvidence}
      </a>
    </div>
  );
}
