import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { isOpenAction, isPresentAction } from '../../domain/assessment/action.ts';
import {
  type Assessment,
  isAnswered,
  stageAnswer,
  stageProgress,
  statementAnswer,
} from '../../domain/assessment/assessment.ts';
import { inLanguage, levelLabel, type Rubric, type Stage } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { Menu } from '../../ui/controls/menu.tsx';
import { Icon } from '../../ui/display/icon.tsx';
import { StageIcon } from '../../ui/display/stage-icon.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { railFeatures } from '../shared/feature-registry.ts';
import frame from '../shared/frame.module.css';
import { appPages, PageLinks } from '../shared/page-links.tsx';
import { text } from '../shared/text.ts';
import css from './rail.module.css';

/** Sections in a phone's bar with their icons; "More" holds the others. */
const BAR_ICONS = { overview: 'lanes', actions: 'list', evidence: 'note', report: 'page' } as const;

const isInBar = (section: string): section is keyof typeof BAR_ICONS => section in BAR_ICONS;

/** Number of lane colours; with more stages than this, the rail is set tighter. */
const LANE_COLOURS = 5;

/** Navigation of an assessment: stages, sections, then the pages of the app. */
export function Rail({
  open,
  current,
  stage,
}: {
  readonly open: OpenAssessment;
  readonly current: string;
  readonly stage: string | null;
}) {
  const { stages } = open.rubric;
  return (
    <div class={frame.rail}>
      <nav aria-label={text.stages}>
        <ol class={`${css.stages} ${stages.length > LANE_COLOURS ? css.manyStages : ''}`}>
          {stages.map((railStage, i) => (
            <RailStage key={railStage.id} open={open} stage={railStage} lane={i} current={railStage.id === stage} />
          ))}
        </ol>
      </nav>
      <nav class={css.sections} aria-label={text.sections}>
        {railFeatures().map((feature) => (
          <a
            key={feature.id}
            href={addressOf(open, feature.id)}
            aria-current={feature.id === current ? 'page' : undefined}
            class={isInBar(feature.id) ? undefined : css.notInBar}
          >
            {isInBar(feature.id) && <Icon name={BAR_ICONS[feature.id]} size={22} />}
            <span>{feature.rail?.()}</span>
            {feature.id === 'actions' && <OpenActions open={open} />}
          </a>
        ))}
        <More open={open} current={current} />
      </nav>
      <div class={frame.railPages}>
        <PageLinks current={null} />
      </div>
    </div>
  );
}

const addressOf = (open: OpenAssessment, feature: string): string =>
  feature === 'overview' ? routes.overview(open.id) : `${routes.overview(open.id)}/${feature}`;

/** Entry "More" of a phone's bar: the other sections, the pages of the app, undo and redo. */
function More({ open, current }: { readonly open: OpenAssessment; readonly current: string }) {
  const { undo, redo } = useStore(open.undo.state, (state) => state);
  return (
    <div class={css.more}>
      <Menu
        isInBar
        label={text.more}
        items={[
          ...railFeatures()
            .filter(({ id }) => !isInBar(id))
            .map(({ id, rail }) => ({ label: rail?.() ?? id, does: addressOf(open, id), isCurrent: id === current })),
          { label: text.changeDetails, does: routes.details(open.id), isCurrent: current === 'details' },
          ...appPages().map(({ label, href }) => ({ label, does: href })),
          ...(undo === null ? [] : [{ label: formatMessage(text.undoThis, { what: undo }), does: open.undo.undo }]),
          ...(redo === null ? [] : [{ label: formatMessage(text.redoThis, { what: redo }), does: open.undo.redo }]),
        ]}
      />
    </div>
  );
}

function RailStage({
  open,
  stage,
  lane,
  current,
}: {
  readonly open: OpenAssessment;
  readonly stage: Stage;
  readonly lane: number;
  readonly current: boolean;
}) {
  const status = useStore(open.assessment, (assessment) => statusOf(assessment, open.rubric, stage));
  const name = inLanguage(stage.name);
  return (
    <li class={`lane-${(lane % LANE_COLOURS) + 1}`}>
      <a href={routes.stage(open.id, stage.id)} aria-current={current ? 'page' : undefined}>
        <StageIcon lane={lane} lanes={open.rubric.stages.length} />
        <span>
          <b lang={name.lang}>{name.text}</b>
          <small>{status}</small>
        </span>
      </a>
    </li>
  );
}

function OpenActions({ open }: { readonly open: OpenAssessment }) {
  const count = useStore(
    open.assessment,
    (assessment) =>
      [...assessment.actions.values()].filter((action) => isPresentAction(action) && isOpenAction(action)).length,
  );
  return count === 0 ? null : <span class={`${css.count} number`}>{count}</span>;
}

/** Returns the agreed level of a stage; without one, its progress. */
function statusOf(assessment: Assessment, rubric: Rubric, stage: Stage): string {
  const answer = stageAnswer(assessment, stage.id);
  if (answer.agreed?.type === 'level')
    return formatMessage(text.level, {
      level: answer.agreed.level,
      label: levelLabel(rubric, answer.agreed.level),
    });
  if (answer.agreed) return text.notAgreed;
  const statements = stage.statements.map((statement) => statementAnswer(assessment, statement.id));
  const progress = stageProgress(answer, statements);
  if (progress === 'finished') return text.finished;
  return progress === 'not-started'
    ? text.notStarted
    : formatMessage(text.inProgress, { n: statements.filter(isAnswered).length, all: statements.length });
}
