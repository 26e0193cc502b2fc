import type { OpenAssessment } from '../../../data/assessments/open-assessment.ts';
import { paths } from '../../../data/documents/paths.ts';
import type { Assessment } from '../../../domain/assessment/assessment.ts';
import { checkList, type Finding } from '../../../domain/assessment/check-list.ts';
import { findStage, localize, placeStatement } from '../../../domain/rubric/rubric.ts';
import { formatList, formatMessage } from '../../../lib/i18n/messages.ts';
import { routes } from '../../../lib/routes.ts';
import { today } from '../../../ui/browser/today.ts';
import { useStore } from '../../../ui/hooks/use-store.ts';
import css from './check.module.css';
import { text } from './text.ts';

/** More subjects than this are counted. */
const MOST_NAMES = 4;

interface FindingsListProps {
  readonly open: OpenAssessment;
  readonly assessment: Assessment;
}

/** Lists what is missing: one line a kind, each with one link to the first place. */
export function FindingsList({ open, assessment }: FindingsListProps) {
  const evidence = useStore(open.organisation, (organisation) => organisation.evidence);
  const findings = checkList(assessment, open.rubric, evidence, today());
  if (findings.length === 0) return <p class={css.nothing}>{text.nothing}</p>;
  return (
    <section class={css.findings} aria-labelledby="look-first">
      <h2 id="look-first">{formatMessage(text.things, { n: findings.length })}</h2>
      <p class="hint">{text.canFinish}</p>
      <ul>
        {findings.map((finding) => (
          <li key={finding.type}>
            <span>
              <b>{formatMessage(text[finding.type], { n: finding.subjects.length })}</b>{' '}
              <span dir="auto">{namesOf(finding, open, assessment)}</span>
            </span>
            <a href={hrefOf(finding, open)}>{text[`do-${finding.type}`]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function namesOf({ type, subjects }: Finding, open: OpenAssessment, assessment: Assessment): string {
  const names = subjects.slice(0, MOST_NAMES).map((id) => nameOf(type, id, open, assessment));
  const rest = subjects.length - names.length;
  return rest > 0 ? formatMessage(text.andMore, { names: names.join(', '), n: rest }) : formatList(names);
}

function nameOf(
  type: Finding['type'],
  id: string,
  { rubric, organisation }: OpenAssessment,
  assessment: Assessment,
): string {
  switch (type) {
    case 'unanswered':
    case 'no-reason':
    case 'needs-evidence': {
      const placed = placeStatement(rubric, id);
      return placed ? `${localize(placed.stage.name)} ${placed.number}` : id;
    }
    case 'not-complete':
    case 'no-agreed-level':
    case 'no-target':
      return localize(findStage(rubric, id)?.name);
    case 'old-evidence':
      return formatMessage(text.quoted, { words: organisation.getState().evidence.get(id)?.title ?? id });
    case 'no-owner':
    case 'no-date':
    case 'overdue':
      return formatMessage(text.quoted, { words: assessment.actions.get(id)?.words ?? id });
  }
}

/** Returns the address at which the first subject of a finding is changed. */
function hrefOf({ type, subjects: [id = ''] }: Finding, { id: assessment, rubric }: OpenAssessment): string {
  switch (type) {
    case 'unanswered':
    case 'no-reason': {
      const stage = placeStatement(rubric, id)?.stage;
      return routes.statement(assessment, stage?.id ?? '', id);
    }
    case 'needs-evidence':
      return routes.newEvidence(assessment, paths.statement(id).owner);
    case 'not-complete':
      return routes.stage(assessment, id);
    case 'no-agreed-level':
    case 'no-target':
      return routes.stageStep(assessment, id, 'agree');
    case 'old-evidence':
      return routes.evidenceItem(assessment, id);
    case 'no-owner':
    case 'no-date':
    case 'overdue':
      return routes.action(assessment, id);
  }
}
