import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { StageIcon } from '../../ui/display/stage-icon.tsx';
import type { MainFinding } from './main-finding.ts';
import css from './overview.module.css';
import type { StageView } from './stage-view.ts';
import { text } from './text.ts';

/** Estimated minutes; facilitators report 45 minutes for 19 statements. */
const MINUTES_PER_STATEMENT = 2;
/** Minutes for the two text boxes of a stage. */
const MINUTES_PER_STAGE = 2;

interface TaskListProps {
  readonly open: OpenAssessment;
  readonly views: readonly StageView[];
  readonly finding: MainFinding;
}

/** Lists the stages as tasks, with the next one as a button. */
export function TaskList({ open, views, finding }: TaskListProps) {
  const next = finding.type === 'nothing-yet' || finding.type === 'in-progress' ? finding.next : null;
  return (
    <section class={css.tasks} aria-label={text.tasks}>
      <ol>
        {views.map((view) => (
          <li key={view.stage.id}>
            <a href={routes.stage(open.id, view.stage.id)}>
              <StageIcon lane={view.lane} lanes={views.length} size="s" />
              <b lang={view.name.lang}>{view.name.text}</b>
              <span class={view.progress === 'finished' ? css.taskDone : css.taskOpen}>{statusOf(view)}</span>
            </a>
          </li>
        ))}
      </ol>
      {next && (
        <LinkButton look="first" href={routes.stage(open.id, next.stage.id)}>
          {formatMessage(finding.type === 'nothing-yet' ? text.startWith : text.goOnWith, { stage: next.name.text })}
        </LinkButton>
      )}
    </section>
  );
}

function statusOf({ progress, answered, stage }: StageView): string {
  if (progress === 'finished') return text.finished;
  if (progress === 'in-progress') return formatMessage(text.inProgress, { n: answered, all: stage.statements.length });
  const minutes = MINUTES_PER_STAGE + stage.statements.length * MINUTES_PER_STATEMENT;
  return `${text.notStarted}, ${formatMessage(text.minutes, { n: minutes })}`;
}
