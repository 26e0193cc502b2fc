import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { type NotAgreed, viewRange } from '../../domain/assessment/assessment.ts';
import { establishedLevel, type Level, levelLabel, levelName, type Rubric } from '../../domain/rubric/rubric.ts';
import { formatList, formatLongDate, formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { Figure } from '../../ui/figures/figure.tsx';
import { type Lane, Lanes, LanesLegend } from '../../ui/figures/lanes.tsx';
import { LazyView } from '../../ui/layout/lazy-view.tsx';
import { numberIn, type StageView } from './stage-view.ts';
import { text } from './text.ts';

const loadRadar = () => import('../../ui/figures/radar.tsx');

interface LanesFigureProps {
  readonly open: OpenAssessment;
  readonly views: readonly StageView[];
  /** Period of the previous assessment; `null` if there is none to compare with. */
  readonly lastPeriod: string | null;
}

/** Shows level, previous level and target of each stage: as lanes, as a radar on demand, and as a table. */
export function LanesFigure({ open, views, lastPeriod }: LanesFigureProps) {
  const { rubric } = open;
  const stops = rubric.scale.levels.map((_, i) => levelLabel(rubric, i + 1));
  const levelText = (level: Level | null): string => (level === null ? '–' : levelName(rubric, level));
  const rows = views.map((view) => [
    view.name.text,
    nowText(view, levelText),
    levelText(view.before),
    levelText(view.aim),
    levelText(view.reading.typical),
    view.reading.lowest ? `${levelText(view.reading.lowest.level)} (${lowestNumbers(view)})` : '–',
    `${view.reading.establishedOrAbove} / ${view.reading.applicable}`,
  ]);
  return (
    <Figure
      title={text.where}
      switchLabel={text.showAs}
      tableLabel={text.table}
      views={[
        {
          id: 'chart',
          label: text.chart,
          draw: () => <Lanes lanes={views.map((view) => laneOf(view, open))} stops={stops} />,
        },
        {
          id: 'radar',
          label: text.radar,
          draw: () => (
            <LazyView
              load={loadRadar}
              failed={() => null}
              props={{
                names: views.map((view) => view.name.text),
                values: views.map((view) => view.now),
                most: stops.length,
                label: views.map((view) => laneDescription(view, rubric)).join(' '),
                note: text.radarNote,
              }}
            />
          ),
        },
      ]}
      legend={
        <LanesLegend
          now={text.now}
          {...(views.some((view) => view.provisional && view.now !== null) && { suggested: text.soFar })}
          {...(views.some((view) => view.before !== null) && { before: lastPeriod || text.lastTime })}
          {...(views.some((view) => view.aim !== null) && { aim: text.aim })}
        />
      }
      table={{
        columns: [
          text.stage,
          text.now,
          text.lastTime,
          text.aim,
          text.typical,
          text.lowest,
          `≥ ${levelLabel(rubric, establishedLevel(rubric))}`,
        ],
        rows,
      }}
    />
  );
}

function laneOf(view: StageView, open: OpenAssessment): Lane {
  return {
    name: view.name.text,
    href: routes.stage(open.id, view.stage.id),
    now: view.now,
    provisional: view.provisional,
    before: view.before,
    aim: view.aim,
    said: laneDescription(view, open.rubric),
    headline: changeOf(view),
    detail: view.reading.lowest
      ? formatMessage(text.lowestShort, {
          n: view.reading.lowest.statements.length,
          level: view.reading.lowest.level,
          numbers: lowestNumbers(view),
        })
      : '',
  };
}

const lowestNumbers = ({ reading, stage }: StageView): string =>
  formatList((reading.lowest?.statements ?? []).map((id) => numberIn(stage, id)));

function changeOf({ answer, now, moved, aim, provisional }: StageView): string {
  if (answer.agreed?.type === 'not-agreed') return notAgreedText(answer.agreed);
  if (now === null) return text.notYet;
  if (moved !== null && moved !== 0) return formatMessage(moved > 0 ? text.upBy : text.downBy, { n: Math.abs(moved) });
  if (now === aim) return text.atAim;
  if (moved === 0) return text.noChange;
  return provisional ? text.suggested : text.agreedNow;
}

function notAgreedText(answer: NotAgreed): string {
  const range = viewRange(answer);
  return range ? formatMessage(text.notAgreedRange, range) : text.notAgreed;
}

function nowText({ answer, now, provisional }: StageView, levelText: (level: Level | null) => string): string {
  if (answer.agreed?.type === 'not-agreed') return notAgreedText(answer.agreed);
  return now !== null && provisional ? `${levelText(now)} (${text.suggested.toLowerCase()})` : levelText(now);
}

/** Describes a lane for its accessible name: level, previous level and target. */
function laneDescription({ name, answer, now, provisional, before, aim }: StageView, rubric: Rubric) {
  const by = answer.target?.type === 'level' ? answer.target.by : null;
  const parts = [
    nowDescription({ name, answer, now, provisional }, rubric),
    before === null ? '' : formatMessage(text.saidBefore, { level: before }),
    aim === null ? '' : aimDescription(aim, by),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

type Standing = Pick<StageView, 'name' | 'answer' | 'now' | 'provisional'>;

function nowDescription({ name, answer, now, provisional }: Standing, rubric: Rubric): string {
  const stage = name.text;
  if (answer.agreed?.type === 'not-agreed') {
    const range = viewRange(answer.agreed);
    return range
      ? formatMessage(text.saidNotAgreedRange, { stage, ...range })
      : formatMessage(text.saidNotAgreed, { stage });
  }
  if (now === null) return formatMessage(text.saidNone, { stage });
  const label = levelLabel(rubric, now);
  return formatMessage(provisional ? text.saidSoFar : text.saidNow, { stage, level: now, label });
}

/** @param by day of the target, 'YYYY-MM-DD'; `null` = no day is set */
const aimDescription = (level: Level, by: string | null): string =>
  by === null
    ? formatMessage(text.saidAim, { level })
    : formatMessage(text.saidAimBy, { level, day: formatLongDate(by) });
