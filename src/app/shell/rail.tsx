import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { preferences } from '../../data/device/preferences.ts';
import { isLive, isOpen } from '../../domain/assessment/action.ts';
import { type Assessment, isComplete, stageAnswer, stageProgress, statementAnswer } from '../../domain/assessment/assessment.ts';
import { inLanguage, levelLabel, type Rubric, type Stage } from '../../domain/rubric/rubric.ts';
import { say } from '../../lib/i18n/messages.ts';
import { address } from '../../lib/routes.ts';
import { Glyph } from '../../ui/display/stage-icon.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { railTools } from '../shared/feature-registry.ts';
import frame from '../shared/frame.module.css';
import { Pages } from '../shared/page-links.tsx';
import { text } from '../shared/text.ts';
import css from './rail.module.css';

const MANY = 5;

/** The way about an assessment: its stages, then its sections, then the pages of the program. */
export function Rail({ open, current, stage }: { readonly open: OpenAssessment; readonly current: string; readonly stage: string | null }) {
  const { stages } = open.rubric;
  return (
    <div class={frame.rail}>
      <nav aria-label={text.stages}>
        <ol class={`${css.stages} ${stages.length > MANY ? css.manyStages : ''}`}>
          {stages.map((each, i) => (
            <RailStage key={each.id} open={open} stage={each} lane={i} current={each.id === stage} />
          ))}
        </ol>
      </nav>
      <nav class={css.sections} aria-label={text.sections}>
        {railTools().map((tool) => (
          <a
            key={tool.id}
            href={tool.id === 'overview' ? address.overview(open.id) : `${address.overview(open.id)}/${tool.id}`}
            aria-current={tool.id === current ? 'page' : undefined}
          >
            {tool.rail?.()}
            {tool.id === 'actions' && <OpenActions open={open} />}
          </a>
        ))}
      </nav>
      <div class={frame.railPages}>
        <Pages current={null} />
      </div>
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
  const plain = useStore(preferences, (state) => state.plain);
  const status = useStore(open.assessment, (assessment) => statusOf(assessment, open.rubric, stage, plain));
  const name = inLanguage(stage.name);
  return (
    <li class={`lane-${(lane % MANY) + 1}`}>
      <a href={address.stage(open.id, stage.id)} aria-current={current ? 'page' : undefined}>
        <Glyph lane={lane} lanes={open.rubric.stages.length} />
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
    (assessment) => [...assessment.actions.values()].filter((action) => isLive(action) && isOpen(action)).length,
  );
  return count === 0 ? null : <span class={`${css.count} number`}>{count}</span>;
}

/** What people agreed, else how far the work has come. Good answers and work done are different things. */
function statusOf(assessment: Assessment, rubric: Rubric, stage: Stage, plain: boolean): string {
  const answer = stageAnswer(assessment, stage.id);
  if (answer.agreed?.type === 'level') return say(text.level, { level: answer.agreed.level, label: levelLabel(rubric, answer.agreed.level, plain) });
  if (answer.agreed) return text.notAgreed;
  const statements = stage.statements.map((statement) => statementAnswer(assessment, statement.id));
  const progress = stageProgress(answer, statements);
  if (progress === 'finished') return text.finished;
  return progress === 'not-started' ? text.notStarted : say(text.inProgress, { n: statements.filter(isComplete).length, all: statements.length });
}
