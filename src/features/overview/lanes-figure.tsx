import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { preferences } from '../../data/device/preferences.ts';
import { establishedLevel, levelLabel, type Rubric } from '../../domain/rubric/rubric.ts';
import { formatList, formatLongDate, formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { Figure } from '../../ui/figures/figure.tsx';
import { type Lane, Lanes, LanesLegend } from '../../ui/figures/lanes.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { LazyView } from '../../ui/layout/lazy-view.tsx';
import { numberIn, type StageView } from './stage-view.ts';
import { text } from './text.ts';

const loadRadar = () => import('../../ui/figures/radar.tsx');

interface LanesFigureProps {
  readonly open: OpenAssessment;
  readonly views: readonly StageView[];
  /** What last time was called; `null` when there is nothing to compare with. */
  readonly lastPeriod: string | null;
}

/** Where we are, where we were, where we want to be: as lanes, as a radar for those who ask for one, and as a table. */
export function LanesFigure({ open, views, lastPeriod }: LanesFigureProps) {
  const plain = useStore(preferences, (state) => state.plain);
  const { rubric } = open;
  const stops = rubric.scale.levels.map((_, i) => levelLabel(rubric, i + 1, plain));
  const level = (at: number | null): string => (at === null ? '–' : `${at} ${levelLabel(rubric, at, plain)}`);
  const rows = views.map((view) => [
    view.name.text,
    nowInWords(view, level),
    level(view.before),
    level(view.aim),
    level(view.reading.typical),
    view.reading.lowest ? `${level(view.reading.lowest.level)} (${lowestNumbers(view)})` : '–',
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
          draw: () => <Lanes lanes={views.map((view) => laneOf(view, open, plain))} stops={stops} />,
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
                label: views.map((view) => said(view, rubric, plain)).join(' '),
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
          `≥ ${levelLabel(rubric, establishedLevel(rubric), plain)}`,
        ],
        rows,
      }}
    />
  );
}

function laneOf(view: StageView, open: OpenAssessment, plain: boolean): Lane {
  return {
    name: view.name.text,
    href: routes.stage(open.id, view.stage.id),
    now: view.now,
    provisional: view.provisional,
    before: view.before,
    aim: view.aim,
    said: said(view, open.rubric, plain),
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
  if (answer.agreed?.type === 'not-agreed') return formatMessage(text.notAgreed, answer.agreed);
  if (now === null) return text.notYet;
  if (moved !== null && moved !== 0) return formatMessage(moved > 0 ? text.upBy : text.downBy, { n: Math.abs(moved) });
  if (now === aim) return text.atAim;
  if (moved === 0) return text.noChange;
  return provisional ? text.suggested : text.agreedNow;
}

function nowInWords({ answer, now, provisional }: StageView, level: (at: number | null) => string): string {
  if (answer.agreed?.type === 'not-agreed') return formatMessage(text.notAgreed, answer.agreed);
  return now !== null && provisional ? `${level(now)} (${text.suggested.toLowerCase()})` : level(now);
}

/** A lane in words, for whoever cannot see it. */
function said({ name, answer, now, provisional, before, aim }: StageView, rubric: Rubric, plain: boolean): string {
  const stage = name.text;
  const by = answer.target?.type === 'level' ? answer.target.by : null;
  const parts = [
    answer.agreed?.type === 'not-agreed'
      ? formatMessage(text.saidNotAgreed, { stage, low: answer.agreed.low, high: answer.agreed.high })
      : now === null
        ? formatMessage(text.saidNone, { stage })
        : formatMessage(provisional ? text.saidSoFar : text.saidNow, {
            stage,
            level: now,
            label: levelLabel(rubric, now, plain),
          }),
    before === null ? '' : formatMessage(text.saidBefore, { level: before }),
    aim === null
      ? ''
      : by === null
        ? formatMessage(text.saidAim, { level: aim })
        : formatMessage(text.saidAimBy, { level: aim, day: formatLongDate(by) }),
  ];
  return parts.filter((part) => part !== '').join(' ');
}
