import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { previousAssessment } from '../../data/assessments/previous-assessment.ts';
import { useLiveQuery } from '../../data/storage/use-live-query.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { stageAnswer } from '../../domain/assessment/assessment.ts';
import type { StageSummary } from '../../domain/assessment/stage-summary.ts';
import { establishedLevel, levelCount, levelLabel, levelName, type Stage } from '../../domain/rubric/rubric.ts';
import { formatList, formatMessage } from '../../lib/i18n/messages.ts';
import { useStore } from '../../ui/hooks/use-store.ts';
import card from '../../ui/layout/card.module.css';
import css from './stage-side.module.css';
import { text } from './text.ts';
import { useStageSummary } from './use-stage-summary.ts';

interface StageSideProps {
  readonly open: OpenAssessment;
  readonly workspace: Workspace;
  readonly stage: Stage;
}

/** With more statements than this, only figures are shown: the dots would not fit on the page. */
const MAX_DOTS = 12;

/** "This stage so far": each answer, the level that they suggest together, and the level agreed last time. */
export function StageSide({ open, workspace, stage }: StageSideProps) {
  const reading = useStageSummary(open, stage);
  return (
    <aside class={css.side} aria-label={text.soFar}>
      <div class={`${card.quiet} ${css.panel}`}>
        <h2>{text.soFar}</h2>
        {reading.strip.length <= MAX_DOTS && <Dots reading={reading} levels={levelCount(open.rubric)} />}
        <Suggestion open={open} stage={stage} reading={reading} />
        <Facts open={open} workspace={workspace} stage={stage} reading={reading} />
      </div>
    </aside>
  );
}

function Dots({ reading, levels }: { readonly reading: StageSummary; readonly levels: number }) {
  return (
    <div class={css.mini} style={{ '--count': String(levels) }}>
      {reading.strip.map(({ statement, answer }, i) => (
        <div key={statement} class={css.miniRow}>
          <b class="number">{i + 1}</b>
          {answer.type === 'level' ? (
            <span class={css.miniLane} role="img" aria-label={formatMessage(text.levelWord, { level: answer.level })}>
              <i style={{ '--place': String(answer.level) }} />
            </span>
          ) : (
            <span class={css.miniWords}>{text[ANSWER_TEXT[answer.type]]}</span>
          )}
        </div>
      ))}
      <div class={`${css.miniAxis} number`} aria-hidden="true">
        {Array.from({ length: levels }, (_, i) => i + 1).map((level) => (
          <span key={level}>{level}</span>
        ))}
      </div>
    </div>
  );
}

const ANSWER_TEXT = {
  'dont-know': 'dontKnow',
  'not-applicable': 'notApplicable',
  'not-agreed': 'notAgreed',
  unanswered: 'unanswered',
} as const;

function Suggestion({
  open,
  stage,
  reading,
}: {
  readonly open: OpenAssessment;
  readonly stage: Stage;
  readonly reading: StageSummary;
}) {
  const { typical, lowest, noTypical, uneven } = reading;
  if (typical === null || lowest === null) {
    return <p class={css.noSuggestion}>{noTypical === 'too-few-apply' ? text.tooFew : text.notEnough}</p>;
  }
  const numbers = lowest.statements.map((id) =>
    String(stage.statements.findIndex((statement) => statement.id === id) + 1),
  );
  return (
    <div class={css.big}>
      <span class={`${css.bigDot} number`}>{typical}</span>
      <p>
        <b>{levelLabel(open.rubric, typical)}</b>
        {text.suggestion}
      </p>
      <p class={css.lowest}>
        {formatMessage(text.lowestIs, {
          n: numbers.length,
          level: levelName(open.rubric, lowest.level),
          numbers: formatList(numbers),
        })}
        {uneven && ` ${text.uneven}`}
      </p>
    </div>
  );
}

function Facts({ open, workspace, stage, reading }: StageSideProps & { readonly reading: StageSummary }) {
  const previous = useStore(open.assessment, (assessment) => assessment.previous);
  const agreed = useStore(open.assessment, (assessment) => stageAnswer(assessment, stage.id).agreed);
  const before = useLiveQuery(workspace.storage, previousAssessment, previous);
  const summary = before.state === 'ready' ? before.value?.stages.find((row) => row.stage === stage.id) : undefined;
  // Hidden until people have decided, because last time's level would anchor their choice.
  const last = agreed && (summary?.agreed?.type === 'level' ? summary.agreed.level : (summary?.typical ?? null));
  const supported = reading.strip.filter(({ strength }) => strength !== 'none').length;
  return (
    <dl class={css.facts}>
      <div>
        <dt>{formatMessage(text.established, { level: levelLabel(open.rubric, establishedLevel(open.rubric)) })}</dt>
        <dd>{formatMessage(text.ofApply, { n: reading.establishedOrAbove, all: reading.applicable })}</dd>
      </div>
      <div>
        <dt>{text.evidenceLinked}</dt>
        <dd>{formatMessage(text.ofApply, { n: supported, all: reading.strip.length })}</dd>
      </div>
      {last !== null && (
        <div>
          <dt>{text.lastTime}</dt>
          <dd>{formatMessage(text.levelWord, { level: last })}</dd>
        </div>
      )}
    </dl>
  );
}
