import { useMemo } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { previousAssessment } from '../../data/assessments/previous-assessment.ts';
import { useLiveQuery } from '../../data/storage/use-live-query.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { isSameEdition } from '../../domain/rubric/corrected-edition.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import rowCss from '../../ui/layout/row.module.css';
import type { AssessmentProps } from '../feature-types.ts';
import { headline } from './headline.ts';
import { LanesFigure } from './lanes-figure.tsx';
import { type MainFinding, mainFinding } from './main-finding.ts';
import { NeedsEvidence } from './needs-evidence.tsx';
import css from './overview.module.css';
import { ResultsTable } from './results-table.tsx';
import { type StageView, stageViews } from './stage-view.ts';
import { text } from './text.ts';
import { TopActions } from './top-actions.tsx';

/** Overview of an assessment: what happened, the chart, results by stage, top actions and what needs evidence. */
export default function OverviewScreen({ open, workspace }: AssessmentProps) {
  const assessment = useStore(open.assessment, (state) => state);
  const organisation = useStore(open.organisation, (state) => state);
  const before = useLiveQuery(workspace.storage, previousAssessment, assessment.previous);
  const row = before.state === 'ready' ? before.value : null;
  const comparable = row && isSameEdition(row.rubric, assessment.rubric) ? row : null;
  const views = useMemo(
    () => stageViews(assessment, open.rubric, organisation.evidence, comparable),
    [assessment, open.rubric, organisation.evidence, comparable],
  );
  const finding = mainFinding(views);
  const hasBegun = finding.type !== 'nothing-yet';
  return (
    <div class={css.overview}>
      <div class={`page-head ${css.head}`}>
        <div>
          <PageHeading title={`${text.title} – ${organisation.name}`}>
            {headline(finding, comparable?.period ?? '', views.length)}
          </PageHeading>
          <p class="quiet">{facts(assessment, views, row ? { comparable: comparable !== null, ...row } : null)}</p>
          <p>
            <a class={css.change} href={routes.details(open.id)}>
              {text.details}
            </a>
          </p>
        </div>
        <Ways open={open} finding={finding} isFinished={hasSavedVersion(assessment)} />
      </div>
      {assessment.conflicts.size > 0 && (
        <Notice tone="warning">
          {formatMessage(text.conflicts, { n: assessment.conflicts.size })}{' '}
          <a href={routes.history(open.id)}>{text.settleConflicts}</a>
        </Notice>
      )}
      <LanesFigure open={open} views={views} lastPeriod={comparable?.period ?? null} />
      {hasBegun && <ResultsTable open={open} views={views} />}
      {(hasBegun || assessment.actions.size > 0) && (
        <div class={css.two}>
          <TopActions open={open} assessment={assessment} />
          <NeedsEvidence open={open} views={views} assessment={assessment} evidence={organisation.evidence} />
        </div>
      )}
    </div>
  );
}

/** True once a version of a report is saved, which is how an assessment is finished. */
const hasSavedVersion = ({ copies }: Assessment): boolean => [...copies.values()].some(({ removed }) => !removed);

/** Minutes for one statement; an estimate of ours, said with "about" wherever it is shown. */
const MINUTES_PER_STATEMENT = 2.5;

/** @param before the previous assessment, and whether it used the same edition; `null` if there is none on this device */
function facts(
  assessment: Assessment,
  views: readonly StageView[],
  before: { readonly comparable: boolean; readonly period: string } | null,
): string {
  const all = views.reduce((sum, view) => sum + view.stage.statements.length, 0);
  const answered = views.reduce((sum, view) => sum + view.answered, 0);
  const people = assessment.forReports.tookPart.trim();
  const parts = [
    comparison(assessment, before),
    answered < all && formatMessage(text.answered, { n: answered, all }),
    answered < all && formatMessage(text.minutesLeft, { n: minutesFor(all - answered) }),
    people !== '' && formatMessage(text.tookPart, { people }),
  ];
  return parts.filter((part) => typeof part === 'string').join(' · ');
}

function comparison(
  { previous }: Assessment,
  before: { readonly comparable: boolean; readonly period: string } | null,
) {
  if (previous === null) return text.firstRound;
  if (before === null) return null;
  if (!before.comparable) return text.notComparable;
  return before.period === '' ? text.comparedWithLast : formatMessage(text.comparedWith, { period: before.period });
}

/** Rounds to five minutes below twenty and to ten above. */
function minutesFor(statements: number): number {
  const minutes = statements * MINUTES_PER_STATEMENT;
  const step = minutes < 20 ? 5 : 10;
  return Math.max(5, Math.round(minutes / step) * step);
}

interface WaysProps {
  readonly open: OpenAssessment;
  readonly finding: MainFinding;
  readonly isFinished: boolean;
}

/** The next step as a button: go on, check and finish, or get the report. */
function Ways({ open, finding, isFinished }: WaysProps) {
  if (finding.type === 'nothing-yet' || finding.type === 'in-progress') {
    const { stage, name } = finding.next;
    const isNew = finding.type === 'nothing-yet';
    return (
      <div class={`no-print ${rowCss.buttons} ${css.ways}`}>
        <LinkButton look="first" href={routes.stage(open.id, stage.id)}>
          {formatMessage(isNew ? text.startWith : text.continueWith, { stage: name.text })}
        </LinkButton>
        {!isNew && <LinkButton href={routes.check(open.id)}>{text.check}</LinkButton>}
      </div>
    );
  }
  return (
    <div class={`no-print ${rowCss.buttons} ${css.ways}`}>
      {isFinished ? (
        <>
          <LinkButton look="first" href={routes.reports(open.id)}>
            {text.report}
          </LinkButton>
          <LinkButton href={routes.begin({ after: open.id })}>{text.nextRound}</LinkButton>
        </>
      ) : (
        <LinkButton look="first" href={routes.check(open.id)}>
          {text.checkAndFinish}
        </LinkButton>
      )}
    </div>
  );
}
