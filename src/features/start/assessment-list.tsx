import type { StageSummaryRow } from '../../data/storage/schema.ts';
import { formatMessage, formatTimeAgo } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { Button } from '../../ui/controls/button.tsx';
import { StageIcon } from '../../ui/display/stage-icon.tsx';
import rowCss from '../../ui/layout/row.module.css';
import type { RecentAssessment } from './recent-assessments.ts';
import css from './start.module.css';
import { text } from './text.ts';

/** With more stages than this, a row shows no tiles. */
const MAX_TILES = 8;

interface AssessmentListProps {
  readonly assessments: RecentAssessment['assessments'];
  readonly onDelete: (row: RecentAssessment['assessments'][number]) => void;
}

/** Returns 'Harbour Lane, Youth service, Autumn 2026'. */
export const assessmentTitleOf = ({
  organisationName,
  scope,
  period,
}: RecentAssessment['assessments'][number]): string =>
  [organisationName, scope, period].filter((part) => part !== '').join(', ');

/** Lists assessments: organisation, scope and period, progress, and the agreed level of each stage. */
export function AssessmentList({ assessments, onDelete }: AssessmentListProps) {
  return (
    <ul class={`${rowCss.ruled} ${rowCss.strong}`}>
      {assessments.map((row) => {
        const finished = row.stages.filter((stage) => stage.progress === 'finished').length;
        return (
          <li key={row.id} class={css.item}>
            <a href={routes.overview(row.id)} class={css.row}>
              <span class={css.who}>
                <b dir="auto">{row.organisationName}</b>
                <span dir="auto">{[row.scope || text.whole, row.period].filter((part) => part !== '').join(', ')}</span>
              </span>
              <span class={css.far}>
                <span>
                  {finished > 0
                    ? formatMessage(text.stagesFinished, { n: finished, all: row.stages.length })
                    : formatMessage(text.answered, { n: row.answered, all: row.statements })}
                </span>
                <span>{formatMessage(text.changed, { when: formatTimeAgo(row.updatedAt, Date.now()) })}</span>
              </span>
              {row.stages.length <= MAX_TILES && (
                <span class={css.tiles}>
                  {row.stages.map((stage, i) => (
                    <StageTile key={stage.stage} stage={stage} lane={i} lanes={row.stages.length} />
                  ))}
                </span>
              )}
            </a>
            <Button
              small
              look="plain"
              aria-label={formatMessage(text.deleteNamed, { title: assessmentTitleOf(row) })}
              onClick={() => onDelete(row)}
            >
              {text.delete}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

interface StageTileProps {
  readonly stage: StageSummaryRow;
  readonly lane: number;
  readonly lanes: number;
}

function StageTile({ stage, lane, lanes }: StageTileProps) {
  // Only agreed levels: a suggested level is never shown without the lowest, which does not fit here.
  const level = stage.agreed?.type === 'level' ? stage.agreed.level : null;
  const description =
    level === null
      ? formatMessage(text.stageOpen, { stage: stage.name })
      : formatMessage(text.stageLevel, { stage: stage.name, level });
  return (
    <span class={css.tile}>
      <StageIcon lane={lane} lanes={lanes} size="xs" label={description} />
      <span class="number" aria-hidden="true">
        {level ?? '–'}
      </span>
    </span>
  );
}
