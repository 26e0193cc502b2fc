import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { preferences } from '../../data/device/preferences.ts';
import { viewRange } from '../../domain/assessment/assessment.ts';
import { answerText } from '../../domain/assessment/report-input.ts';
import {
  establishedLevel,
  type Level,
  levelCount,
  levelGloss,
  levelLabels,
  levelName,
  type Rubric,
} from '../../domain/rubric/rubric.ts';
import { formatLongDate, formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { Figure, type FigureView } from '../../ui/figures/figure.tsx';
import { type Lane, Lanes, LanesLegend, LegendEntry } from '../../ui/figures/lanes.tsx';
import { drawnSeries, RADAR_STAGES, Radar, RadarKey, type RadarSeries } from '../../ui/figures/radar.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { lowestNumbers, type StageView } from './stage-view.ts';
import { text } from './text.ts';

interface LanesFigureProps {
  readonly open: OpenAssessment;
  readonly views: readonly StageView[];
  /** Period of the previous assessment, '' if it has none; `null` if there is nothing to compare with. */
  readonly lastPeriod: string | null;
}

/** Shows level, previous level and target of each stage: as lanes, as a radar, or as a table. */
export function LanesFigure({ open, views, lastPeriod }: LanesFigureProps) {
  const plain = useStore(preferences, (state) => state.plain);
  const { rubric } = open;
  const last = lastPeriod || text.lastTime;
  const showsRadar = views.length >= RADAR_STAGES.min && views.length <= RADAR_STAGES.max;
  return (
    <Figure
      title={text.figure}
      switchLabel={text.showAs}
      tableLabel={text.table}
      views={[lanesView(open, views, last, plain), ...(showsRadar ? [radarView(rubric, views, last)] : [])]}
      table={numbersOf(rubric, views, last)}
    />
  );
}

function lanesView(open: OpenAssessment, views: readonly StageView[], last: string, plain: boolean): FigureView {
  const lanes = views.map((view) => laneOf(view, open));
  const stops = levelLabels(open.rubric);
  const glosses = plain ? stops.map((_, i) => levelGloss(open.rubric, i + 1)) : [];
  const isAny = (holds: (lane: Lane) => boolean): boolean => lanes.some(holds);
  const hasBefore = isAny(({ before }) => before !== null);
  return {
    id: 'lanes',
    label: text.lanes,
    draw: () => <Lanes lanes={lanes} stops={stops} glosses={glosses} />,
    legend: (
      <LanesLegend
        {...(isAny(({ before, now }) => before !== null && before !== now) && { before: last })}
        {...(isAny(({ now, provisional }) => now !== null && !provisional) && {
          now: hasBefore ? text.now : text.agreed,
        })}
        {...(isAny(({ now, provisional }) => now !== null && provisional) && { suggested: text.suggested })}
        {...(isAny(({ notAgreed }) => notAgreed !== undefined) && { notAgreed: text.notAgreed })}
        {...(isAny(({ target }) => target !== null) && { target: text.target })}
      />
    ),
  };
}

function radarView(rubric: Rubric, views: readonly StageView[], last: string): FigureView {
  const all: readonly RadarSeries[] = [
    { mark: 'before', label: last, values: views.map((view) => view.before) },
    { mark: 'now', label: text.now, values: views.map((view) => view.now) },
    { mark: 'target', label: text.target, values: views.map((view) => view.target) },
  ];
  const series = drawnSeries(all);
  const suggested = new Set(views.flatMap((view, i) => (view.provisional && view.now !== null ? [i] : [])));
  return {
    id: 'radar',
    label: text.radar,
    draw: () => (
      <Radar
        names={views.map((view) => view.name.text)}
        series={series}
        suggested={suggested}
        levels={levelCount(rubric)}
        said={views.map((view) => laneDescription(view, rubric)).join(' ')}
        note={text.radarNote}
      />
    ),
    legend: (
      <>
        {series.map(({ mark, label }) => (
          <LegendEntry key={mark} mark={<RadarKey mark={mark} />}>
            {label}
          </LegendEntry>
        ))}
        {suggested.size > 0 && <LegendEntry mark={<RadarKey mark="suggested" />}>{text.suggested}</LegendEntry>}
      </>
    ),
  };
}

/** The numbers of the chart as a table; a column for last time only where there was one. */
function numbersOf(rubric: Rubric, views: readonly StageView[], last: string) {
  const levelOrNone = (level: Level | null): string => (level === null ? '–' : levelName(rubric, level));
  const hasBefore = views.some((view) => view.before !== null);
  return {
    columns: [
      text.stage,
      text.now,
      ...(hasBefore ? [last] : []),
      text.target,
      text.middleLevel,
      text.lowestLevel,
      formatMessage(text.orAbove, { level: levelName(rubric, establishedLevel(rubric)) }),
    ],
    rows: views.map((view) => [
      view.name.text,
      nowText(view, rubric),
      ...(hasBefore ? [levelOrNone(view.before)] : []),
      levelOrNone(view.target),
      levelOrNone(view.reading.typical),
      view.reading.lowest ? `${levelName(rubric, view.reading.lowest.level)} (${lowestNumbers(view)})` : '–',
      view.answered === 0 ? '–' : `${view.reading.establishedOrAbove} / ${view.reading.applicable}`,
    ]),
  };
}

function laneOf(view: StageView, open: OpenAssessment): Lane {
  const { agreed } = view.answer;
  const isDisputed = agreed?.type === 'not-agreed';
  return {
    name: view.name.text,
    href: routes.stage(open.id, view.stage.id),
    now: view.now,
    provisional: view.provisional,
    ...(isDisputed && { notAgreed: text.notAgreed, range: viewRange(agreed) }),
    before: view.before,
    target: view.target,
    said: laneDescription(view, open.rubric),
    headline: changeOf(view, open.rubric),
    detail: view.provisional && view.moved !== null ? text.suggestedOnly : '',
  };
}

function changeOf(view: StageView, rubric: Rubric): string {
  const { answer, moved, progress } = view;
  if (answer.agreed?.type === 'not-agreed') return answerText(answer.agreed, rubric);
  if (moved !== null && moved !== 0) return formatMessage(moved > 0 ? text.upBy : text.downBy, { n: Math.abs(moved) });
  if (moved === 0) return text.noChange;
  if (progress === 'finished') return text.complete;
  if (progress === 'not-started') return text.notStarted;
  return formatMessage(text.answeredHere, { n: view.answered, all: view.stage.statements.length });
}

function nowText({ answer, now, provisional }: StageView, rubric: Rubric): string {
  if (answer.agreed?.type === 'not-agreed') return answerText(answer.agreed, rubric);
  if (now === null) return '–';
  const level = levelName(rubric, now);
  return provisional ? formatMessage(text.levelSuggested, { level }) : level;
}

/** Describes a lane for its accessible name: level, previous level and target. */
function laneDescription(view: StageView, rubric: Rubric): string {
  const { before, target, answer } = view;
  const by = answer.target?.type === 'level' ? answer.target.by : null;
  const parts = [
    nowDescription(view, rubric),
    before === null ? '' : formatMessage(text.saidBefore, { level: levelName(rubric, before) }),
    target === null ? '' : targetDescription(levelName(rubric, target), by),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function nowDescription({ name, answer, now, provisional }: StageView, rubric: Rubric): string {
  const stage = name.text;
  if (answer.agreed?.type === 'not-agreed')
    return formatMessage(text.saidNotAgreed, { stage, answer: answerText(answer.agreed, rubric) });
  if (now === null) return formatMessage(text.saidNone, { stage });
  const level = levelName(rubric, now);
  return formatMessage(provisional ? text.saidSuggested : text.saidNow, { stage, level });
}

/** @param by day of the target, 'YYYY-MM-DD'; `null` = no day is set */
const targetDescription = (level: string, by: string | null): string =>
  by === null
    ? formatMessage(text.saidTarget, { level })
    : formatMessage(text.saidTargetBy, { level, day: formatLongDate(by) });
