import type { AssessmentRow, StageSummaryRow } from '../../data/storage/schema.ts';
import { formatLongDate, formatMessage, formatTimeAgo } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { today } from '../../ui/browser/today.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { Menu } from '../../ui/controls/menu.tsx';
import { laneClass } from '../../ui/display/stage-icon.tsx';
import { countDue } from './due-actions.tsx';
import { roundTitle } from './home-data.ts';
import css from './start.module.css';
import { text } from './text.ts';

/** With more stages than this, a row shows no squares. */
const MAX_SQUARES = 8;

/** Commands of the menus. */
export interface HomeCommands {
  readonly onArchive: (rows: readonly AssessmentRow[]) => void;
  readonly onDelete: (row: AssessmentRow) => void;
}

interface RoundRowProps extends HomeCommands {
  readonly row: AssessmentRow;
  readonly organisation: string;
  /** True for a round that a later one follows. */
  readonly isEarlier: boolean;
}

/** One round: period, what it covers or when it was finished, levels, what is going on, the next step, and its menu. */
export function RoundRow({ row, organisation, isEarlier, onArchive, onDelete }: RoundRowProps) {
  const name = row.period || row.scope || text.noPeriod;
  return (
    <li class={`${css.round} ${isEarlier ? css.earlier : ''}`}>
      <p class={css.title}>
        <a href={routes.overview(row.id)} dir="auto" aria-label={`${name}, ${organisation}`}>
          {name}
        </a>
        <span dir="auto">{coverText(row)}</span>
      </p>
      {row.stages.length <= MAX_SQUARES ? <Squares stages={row.stages} /> : <span />}
      <Progress row={row} isEarlier={isEarlier} />
      <span class={css.next}>{!isEarlier && <NextStep row={row} />}</span>
      <Menu
        label={formatMessage(text.moreFor, { title: [organisation, roundTitle(row)].filter(Boolean).join(', ') })}
        items={[
          { label: text.rename, does: routes.details(row.id, { field: 'period', back: 'start' }) },
          { label: text.duplicate, does: routes.begin({ copy: row.id }) },
          { label: text.nextRound, does: routes.begin({ after: row.id }) },
          { label: text.archive, does: () => onArchive([row]) },
          { label: text.delete, does: () => onDelete(row), danger: true },
        ]}
      />
    </li>
  );
}

/** A finished round says when; any other what it covers. */
function coverText(row: AssessmentRow): string {
  const scope = row.period === '' ? '' : row.scope;
  const finished = row.finishedAt
    ? formatMessage(text.finished, { day: formatLongDate(today(new Date(row.finishedAt))) })
    : '';
  return [scope, finished].filter((part) => part !== '').join('. ');
}

const stagesComplete = ({ stages }: AssessmentRow): number =>
  stages.filter(({ progress }) => progress === 'finished').length;

function Progress({ row, isEarlier }: Pick<RoundRowProps, 'row' | 'isEarlier'>) {
  const complete = stagesComplete(row);
  const all = row.stages.length;
  const due = countDue(row, today());
  return (
    <p class={css.progress}>
      {!row.finishedAt && <span>{stageText(row)}</span>}
      {complete < all && (
        <small>
          {row.answered > 0 && `${formatMessage(text.answered, { n: row.answered, all: row.statements })} · `}
          {formatMessage(row.answered > 0 ? text.changedToo : text.changed, {
            when: formatTimeAgo(row.updatedAt, Date.now()),
          })}
        </small>
      )}
      {/* The open actions of an earlier round were carried over into the next. */}
      {!isEarlier && complete === all && row.openActions > 0 && (
        <span>
          {formatMessage(text.openActions, { n: row.openActions })}
          {due.overdue > 0 && (
            <>
              , <b class={css.overdue}>{formatMessage(text.overdue, { n: due.overdue })}</b>
            </>
          )}
        </span>
      )}
    </p>
  );
}

function stageText(row: AssessmentRow): string {
  const all = row.stages.length;
  const complete = stagesComplete(row);
  if (complete === all) return formatMessage(text.allComplete, { n: all });
  if (row.stages.every(({ progress }) => progress === 'not-started')) return text.notStarted;
  return formatMessage(text.stagesComplete, { n: complete, all });
}

function NextStep({ row }: Pick<RoundRowProps, 'row'>) {
  const open = row.stages.find(({ progress }) => progress !== 'finished');
  const title = roundTitle(row);
  if (open) {
    const words = formatMessage(text.continueWith, { stage: open.name });
    return <Step href={routes.stage(row.id, open.stage)} words={words} title={title} />;
  }
  return row.finishedAt ? (
    <Step href={routes.begin({ after: row.id })} words={text.nextRound} title={title} />
  ) : (
    <Step href={routes.check(row.id)} words={text.checkAndFinish} title={title} />
  );
}

const Step = ({ href, words, title }: { readonly href: string; readonly words: string; readonly title: string }) => (
  <LinkButton small href={href} label={`${words}: ${title}`}>
    {words}
  </LinkButton>
);

/** Agreed level of each stage: a number, ≠ for not agreed, an empty square for none. Suggestions are not shown without the lowest. */
function Squares({ stages }: { readonly stages: readonly StageSummaryRow[] }) {
  return (
    <ul class={css.squares}>
      {stages.map((stage, lane) => (
        <Square key={stage.stage} stage={stage} lane={lane} />
      ))}
    </ul>
  );
}

function Square({ stage: { name, agreed }, lane }: { readonly stage: StageSummaryRow; readonly lane: number }) {
  const level = agreed?.type === 'level' ? agreed.level : null;
  const words = squareText(name, level, agreed !== null);
  return (
    <li class={`${css.square} ${laneClass(lane)} ${level === null ? css.noLevel : ''}`} title={words}>
      <span class="hidden">{words}</span>
      <span class="number" aria-hidden="true">
        {level ?? (agreed ? '≠' : '')}
      </span>
    </li>
  );
}

function squareText(stage: string, level: number | null, isDecided: boolean): string {
  if (level !== null) return formatMessage(text.stageLevel, { stage, level });
  return formatMessage(isDecided ? text.stageNotAgreed : text.stageOpen, { stage });
}
