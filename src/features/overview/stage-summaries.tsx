import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { isClaimedNotShown, type RatedStatement } from '../../domain/assessment/stage-summary.ts';
import { establishedLevel, levelCount, levelLabel, localize } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { laneClass, StageIcon } from '../../ui/display/stage-icon.tsx';
import { Strip, type StripBlock } from '../../ui/figures/lanes.tsx';
import row from '../../ui/layout/row.module.css';
import css from './stage-summaries.module.css';
import { numberIn, type StageView } from './stage-view.ts';
import { text } from './text.ts';

/** Summaries of the stages that are started. */
export function StageSummaries({
  open,
  views,
}: {
  readonly open: OpenAssessment;
  readonly views: readonly StageView[];
}) {
  const started = views.filter((view) => view.progress !== 'not-started');
  return (
    <section aria-labelledby="readings" class={css.readings}>
      <h2 id="readings">{text.readings}</h2>
      {started.map((view) => (
        <StageReading key={view.stage.id} open={open} view={view} lanes={views.length} />
      ))}
      <details class={css.how}>
        <summary class="unfold">{text.howRead}</summary>
        <p class="hint">{text.howReadWords}</p>
      </details>
    </section>
  );
}

/** Strip of answers, count at Established or above, and the middle level, never without the lowest statement's name. */
interface StageReadingProps {
  readonly open: OpenAssessment;
  readonly view: StageView;
  readonly lanes: number;
}

function StageReading({ open, view, lanes }: StageReadingProps) {
  const { stage, reading, name } = view;
  const established = establishedLevel(open.rubric);
  const others = otherAnswersOf(view);
  const levelText = (level: number): string =>
    formatMessage(text.typicalWords, { level, label: levelLabel(open.rubric, level) });
  return (
    <div class={`${css.reading} ${laneClass(view.lane)}`}>
      <h3>
        <StageIcon lane={view.lane} lanes={lanes} size="xs" />
        <a class={row.link} href={routes.stage(open.id, stage.id)} lang={name.lang}>
          {name.text}
        </a>
      </h3>
      <Strip
        label={formatMessage(text.strip, { stage: name.text })}
        blocks={reading.strip.map((rated) => blockOf(open, view, rated, established))}
      />
      <div class={css.said}>
        <p>
          {formatMessage(text.ofThatApply, {
            level: levelLabel(open.rubric, established),
            n: reading.establishedOrAbove,
            all: reading.applicable,
          })}{' '}
          {others !== '' && <span class="quiet">{formatMessage(text.besides, { parts: others })}</span>}
        </p>
        {reading.typical !== null && reading.lowest ? (
          <dl class={css.typical}>
            <div>
              <dt>{text.typical}</dt>
              <dd>{levelText(reading.typical)}</dd>
            </div>
            <div>
              <dt>{text.lowest}</dt>
              <dd>
                {formatMessage(text.lowestWords, {
                  level: reading.lowest.level,
                  label: levelLabel(open.rubric, reading.lowest.level),
                  statements: lowestNames(view),
                })}
              </dd>
            </div>
          </dl>
        ) : (
          <p class="quiet">{reading.noTypical === 'too-few-apply' ? text.tooFew : text.notEnough}</p>
        )}
        {reading.uneven && <p class={css.uneven}>{text.uneven}</p>}
      </div>
    </div>
  );
}

/** Returns '1 don’t know, 1 not applicable': the counts of answers that are no levels. */
function otherAnswersOf({ reading }: StageView): string {
  const parts = [
    reading.dontKnow > 0 && formatMessage(text.nDontKnow, { n: reading.dontKnow }),
    reading.notApplicable > 0 && formatMessage(text.nNotApplicable, { n: reading.notApplicable }),
    reading.notAgreed > 0 && formatMessage(text.nNotAgreed, { n: reading.notAgreed }),
    reading.unanswered > 0 && formatMessage(text.nUnanswered, { n: reading.unanswered }),
  ];
  return parts.filter((part) => part !== false).join(', ');
}

/** Returns the first of the lowest statements, and the number of others. */
function lowestNames({ reading, stage }: StageView): string {
  const [first = '', ...others] = reading.lowest?.statements ?? [];
  const statement = stage.statements.find(({ id }) => id === first);
  const named = `${numberIn(stage, first)}. ${localize(statement?.plain ?? statement?.text)}`;
  return others.length === 0 ? named : formatMessage(text.more, { first: named, n: others.length });
}

const MARKS = { 'dont-know': '?', 'not-applicable': '–', 'not-agreed': '≠', unanswered: '', level: '' } as const;
const ANSWER_TEXT = {
  'dont-know': 'dontKnow',
  'not-applicable': 'notApplicable',
  'not-agreed': 'notAgreedShort',
  unanswered: 'unanswered',
  level: 'unanswered',
} as const;
const RAMP_STEPS = 5;

function blockOf(open: OpenAssessment, { stage }: StageView, rated: RatedStatement, established: number): StripBlock {
  const { answer, statement } = rated;
  const number = numberIn(stage, statement);
  const claimed = isClaimedNotShown(rated, established);
  const description =
    answer.type === 'level'
      ? formatMessage(text.blockLevel, {
          number,
          level: answer.level,
          label: levelLabel(open.rubric, answer.level),
        })
      : formatMessage(text.blockOther, { number, answer: text[ANSWER_TEXT[answer.type]] });
  return {
    key: statement,
    href: routes.statement(open.id, stage.id, statement),
    mark: answer.type === 'level' ? String(answer.level) : MARKS[answer.type],
    // A scale of another length is spread over the ramp: first level to first step, last to last.
    step:
      answer.type === 'level'
        ? 1 + Math.round(((answer.level - 1) * (RAMP_STEPS - 1)) / (levelCount(open.rubric) - 1))
        : null,
    hatched: answer.type === 'not-applicable',
    said: claimed ? formatMessage(text.blockClaimed, { block: description }) : description,
    flagged: claimed,
  };
}
