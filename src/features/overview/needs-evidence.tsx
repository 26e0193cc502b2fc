import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { type EvidenceItem, isPresentItem, isStale } from '../../domain/assessment/evidence.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { today } from '../../ui/browser/today.ts';
import css from './overview.module.css';
import { numberIn, type StageView } from './stage-view.ts';
import { text } from './text.ts';

interface NeedsEvidenceProps {
  readonly open: OpenAssessment;
  readonly views: readonly StageView[];
  readonly assessment: Assessment;
  readonly evidence: ReadonlyMap<string, EvidenceItem>;
}

/** Lists the high levels with no evidence or only an account, and the old evidence that this assessment uses. */
export function NeedsEvidence({ open, views, assessment, evidence }: NeedsEvidenceProps) {
  const gaps = views.flatMap((view) =>
    view.reading.strip
      .filter(({ statement }) => view.reading.claimedNotShown.includes(statement))
      .map((rated) => ({ view, rated })),
  );
  const used = new Set(
    [assessment, ...assessment.statements.values(), ...assessment.stages.values()].flatMap((owner) => owner.evidence),
  );
  const old = [...used]
    .flatMap((id) => evidence.get(id) ?? [])
    .filter((item) => isPresentItem(item) && isStale(item, today()));
  if (gaps.length === 0 && old.length === 0) return null;
  return (
    <section aria-labelledby="needs-evidence">
      <h2 id="needs-evidence">{text.needsEvidence}</h2>
      <ul class={css.gaps}>
        {gaps.map(({ view: { stage, name }, rated: { statement, answer, strength } }) => (
          <li key={statement}>
            <a href={routes.statement(open.id, stage.id, statement)}>
              {formatMessage(text.statementName, { stage: name.text, number: numberIn(stage, statement) })}
            </a>
            {formatMessage(strength === 'none' ? text.gapNone : text.gapAnecdotal, {
              level: answer.type === 'level' ? answer.level : '',
            })}
          </li>
        ))}
        {old.length > 0 && (
          <li>
            {formatMessage(text.old, { n: old.length })}{' '}
            {old.map((item, i) => (
              <span key={item.id}>
                {i > 0 && ', '}
                <a href={routes.evidenceItem(open.id, item.id)} dir="auto">
                  {item.title}
                </a>
              </span>
            ))}
          </li>
        )}
      </ul>
      <p>
        <a class={css.all} href={routes.evidence(open.id)}>
          {text.addEvidence}
        </a>
      </p>
    </section>
  );
}
