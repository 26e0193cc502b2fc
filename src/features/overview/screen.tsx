import { useMemo } from 'preact/hooks';
import { previousAssessment } from '../../data/assessments/previous-assessment.ts';
import { useLiveQuery } from '../../data/storage/use-live-query.ts';
import { isSameEdition } from '../../domain/rubric/corrected-edition.ts';
import { routes } from '../../lib/routes.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import rowCss from '../../ui/layout/row.module.css';
import type { AssessmentProps } from '../feature-types.ts';
import { headline } from './headline.ts';
import { LanesFigure } from './lanes-figure.tsx';
import { mainFinding } from './main-finding.ts';
import { NextActions } from './next-actions.tsx';
import css from './overview.module.css';
import { OverviewSide } from './overview-side.tsx';
import { StageSummaries } from './stage-summaries.tsx';
import { stageViews } from './stage-view.ts';
import { TaskList } from './task-list.tsx';
import { text } from './text.ts';

/** Overview of an assessment: tasks that are left, the lanes, actions to do first, and each stage's summary. */
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
  const done = finding.type === 'moved' || finding.type === 'stands';
  const anyLevel = views.some((view) => view.now !== null || view.reading.rated > 0);
  return (
    <div class={css.overview}>
      <div class={`page-head ${css.head}`}>
        <div>
          <p class={css.kicker}>{[text.title, assessment.period].filter((part) => part !== '').join(', ')}</p>
          <PageHeading title={`${text.title} – ${organisation.name}`}>
            {headline(finding, comparable?.period ?? '', open.rubric)}
          </PageHeading>
        </div>
        <div class={`${rowCss.buttons} ${css.ways}`}>
          {anyLevel && <LinkButton href={routes.check(open.id)}>{text.check}</LinkButton>}
          {done && (
            <LinkButton look="first" href={routes.reports(open.id)}>
              {text.takeAway}
            </LinkButton>
          )}
        </div>
      </div>
      {!done && <TaskList open={open} views={views} finding={finding} />}
      {anyLevel && <LanesFigure open={open} views={views} lastPeriod={comparable?.period ?? null} />}
      {row && !comparable && <p class="hint">{text.notComparable}</p>}
      {anyLevel && (
        <div class={css.two}>
          <div class={css.wide}>
            <NextActions open={open} assessment={assessment} />
            <StageSummaries open={open} views={views} />
          </div>
          <OverviewSide open={open} views={views} assessment={assessment} done={done} />
        </div>
      )}
    </div>
  );
}
