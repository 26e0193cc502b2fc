import { useId, useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { statementAnswer } from '../../domain/assessment/assessment.ts';
import { type EvidenceItem, isPresentItem, isStale } from '../../domain/assessment/evidence.ts';
import { answerText } from '../../domain/assessment/report-input.ts';
import { isClaimedNotShown, type RatedStatement } from '../../domain/assessment/stage-summary.ts';
import { establishedLevel, inLanguage, levelCount, levelName, type Rubric } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { today } from '../../ui/browser/today.ts';
import { laneClass, StageIcon } from '../../ui/display/stage-icon.tsx';
import { SampleBlock, Strip, type StripBlock } from '../../ui/figures/lanes.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import css from './results-table.module.css';
import { lowestNumbers, numberIn, type StageView } from './stage-view.ts';
import { text } from './text.ts';

interface ResultsTableProps {
  readonly open: OpenAssessment;
  readonly views: readonly StageView[];
}

/** Results by stage: agreed level, answers and what to look at; opened, each statement with its evidence. */
export function ResultsTable({ open, views }: ResultsTableProps) {
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const isAllOpen = opened.size === views.length;
  const toggle = (stage: string): void => {
    const next = new Set(opened);
    if (!next.delete(stage)) next.add(stage);
    setOpened(next);
  };
  const toggleAll = (): void => setOpened(new Set(isAllOpen ? [] : views.map(({ stage }) => stage.id)));
  return (
    <section class={css.results} aria-labelledby="results">
      <div class={css.head}>
        <h2 id="results">{text.results}</h2>
        <button type="button" class={`no-print ${css.all}`} onClick={toggleAll}>
          {isAllOpen ? text.closeAll : text.openAll}
        </button>
      </div>
      <table class={css.table}>
        <thead>
          <tr>
            <th scope="col">{text.stage}</th>
            <th scope="col">{text.agreedLevel}</th>
            <th scope="col">{text.answers}</th>
            <th scope="col">{text.toLookAt}</th>
          </tr>
        </thead>
        {views.map((view) => (
          <StageRows
            key={view.stage.id}
            open={open}
            view={view}
            lanes={views.length}
            isOpen={opened.has(view.stage.id)}
            onToggle={() => toggle(view.stage.id)}
          />
        ))}
      </table>
      <Key views={views} rubric={open.rubric} />
    </section>
  );
}

interface StageRowsProps {
  readonly open: OpenAssessment;
  readonly view: StageView;
  readonly lanes: number;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function StageRows({ open, view, lanes, isOpen, onToggle }: StageRowsProps) {
  const id = useId();
  const { name, reading } = view;
  return (
    <tbody class={laneClass(view.lane)}>
      <tr class={css.row}>
        <th scope="row">
          <button type="button" class={css.toggle} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
            <StageIcon lane={view.lane} lanes={lanes} size="xs" />
            <span lang={name.lang}>{name.text}</span>
            <span class={isOpen ? css.turned : css.chevron} />
          </button>
        </th>
        <td class={css.agreed}>
          <AgreedLevel view={view} rubric={open.rubric} />
        </td>
        <td class={css.answers}>
          <Strip
            label={formatMessage(text.strip, { stage: name.text })}
            blocks={reading.strip.map((rated) => blockOf(open, view, rated))}
          />
        </td>
        <td class={css.look}>{toLookAt(view)}</td>
      </tr>
      {/* Always on the page, because print opens every row. */}
      <tr id={id} class={isOpen ? css.details : `${css.details} ${css.closed}`}>
        <td colSpan={4}>
          <StageDetails open={open} view={view} />
        </td>
      </tr>
    </tbody>
  );
}

function AgreedLevel({ view: { answer, now }, rubric }: { readonly view: StageView; readonly rubric: Rubric }) {
  if (answer.agreed !== null) return <b>{answerText(answer.agreed, rubric)}</b>;
  if (now === null) return <span class="quiet">{text.noLevel}</span>;
  return <span class="quiet">{formatMessage(text.suggests, { level: levelName(rubric, now) })}</span>;
}

/** Returns what to look at in a stage: statements without an answer or its reason, the lowest ones, mixed levels. */
function toLookAt(view: StageView): string {
  const { reading } = view;
  const parts = [
    reading.unanswered > 0 && formatMessage(text.nUnanswered, { n: reading.unanswered }),
    view.noReason > 0 && formatMessage(text.nNoReason, { n: view.noReason }),
    reading.lowest && formatMessage(text.lowest, lowestOf(view, reading.lowest)),
    reading.uneven && text.mixed,
  ];
  return parts.filter((part) => typeof part === 'string').join('. ');
}

type Lowest = NonNullable<StageView['reading']['lowest']>;

const lowestOf = (view: StageView, { level, statements }: Lowest) => ({
  n: statements.length,
  level,
  numbers: lowestNumbers(view),
});

function StageDetails({ open, view }: { readonly open: OpenAssessment; readonly view: StageView }) {
  const evidence = useStore(open.organisation, (state) => state.evidence);
  const assessment = useStore(open.assessment, (state) => state);
  const { stage, reading, name, answer } = view;
  const itemsOf = (ids: readonly string[]): readonly EvidenceItem[] =>
    ids.flatMap((id) => evidence.get(id) ?? []).filter(isPresentItem);
  const forStage = itemsOf(answer.evidence);
  return (
    <div class={css.inside}>
      <p>{readingText(view, open.rubric)}</p>
      <table class={css.statements}>
        <thead>
          <tr>
            <th scope="col">{text.statement}</th>
            <th scope="col">{text.level}</th>
            <th scope="col">{text.evidence}</th>
          </tr>
        </thead>
        <tbody>
          {reading.strip.map(({ statement, answer: given }, i) => {
            const words = inLanguage(stage.statements[i]?.text ?? {});
            return (
              <tr key={statement}>
                <th scope="row">
                  <b class="number">{i + 1}</b> <span lang={words.lang}>{words.text}</span>
                </th>
                <td>{answerText(given, open.rubric)}</td>
                <td>
                  <Items open={open} items={itemsOf(statementAnswer(assessment, statement).evidence)} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {forStage.length > 0 && (
        <p>
          {formatMessage(text.supportsStage, { stage: name.text })} <Items open={open} items={forStage} />
        </p>
      )}
      <p class="no-print">
        <a class={css.openStage} href={routes.stage(open.id, stage.id)}>
          {formatMessage(text.openStage, { stage: name.text })}
        </a>
      </p>
    </div>
  );
}

function Items({ open, items }: { readonly open: OpenAssessment; readonly items: readonly EvidenceItem[] }) {
  if (items.length === 0) return <span class="quiet">{text.none}</span>;
  return (
    <ul class={css.items}>
      {items.map((item) => (
        <li key={item.id}>
          <a href={routes.evidenceItem(open.id, item.id)} dir="auto">
            {isStale(item, today()) ? formatMessage(text.evidenceOld, { title: item.title }) : item.title}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** Returns the middle level, never without the lowest, the count at Established or above, and the other answers. */
function readingText(view: StageView, rubric: Rubric): string {
  const { reading } = view;
  const others = [
    reading.dontKnow > 0 && formatMessage(text.nDontKnow, { n: reading.dontKnow }),
    reading.notApplicable > 0 && formatMessage(text.nNotApplicable, { n: reading.notApplicable }),
    reading.notAgreed > 0 && formatMessage(text.nNotAgreed, { n: reading.notAgreed }),
    reading.unanswered > 0 && formatMessage(text.nUnanswered, { n: reading.unanswered }),
  ].filter((part) => part !== false);
  const parts = [
    middleText(view, rubric),
    reading.lowest &&
      formatMessage(text.lowestOf, {
        ...lowestOf(view, reading.lowest),
        level: levelName(rubric, reading.lowest.level),
      }),
    formatMessage(text.orAboveOf, {
      level: levelName(rubric, establishedLevel(rubric)),
      n: reading.establishedOrAbove,
      all: reading.applicable,
    }),
    others.join(', '),
  ];
  return parts
    .filter((part) => part !== null && part !== '')
    .map((part) => `${part}.`)
    .join(' ');
}

function middleText({ reading }: StageView, rubric: Rubric): string {
  if (reading.typical !== null) return formatMessage(text.middle, { level: levelName(rubric, reading.typical) });
  return reading.noTypical === 'too-few-apply' ? text.tooFewApply : text.tooFewAnswers;
}

const MARKS = { 'dont-know': '?', 'not-applicable': '–', 'not-agreed': '≠', unanswered: '' } as const;
const ANSWER_TEXT = {
  'dont-know': 'dontKnow',
  'not-applicable': 'notApplicable',
  'not-agreed': 'notAgreed',
  unanswered: 'unanswered',
} as const;
const OTHER_ANSWERS = ['dont-know', 'not-applicable', 'not-agreed', 'unanswered'] as const;
const RAMP_STEPS = 5;

/** Returns the step of the colour ramp: first level to first step, last to last, also on a scale of another length. */
const rampStep = (level: number, levels: number): number =>
  1 + Math.round(((level - 1) * (RAMP_STEPS - 1)) / (levels - 1));

function blockOf({ id, rubric }: OpenAssessment, { stage }: StageView, rated: RatedStatement): StripBlock {
  const { answer, statement } = rated;
  const number = numberIn(stage, statement);
  const flagged = isClaimedNotShown(rated, establishedLevel(rubric));
  const said =
    answer.type === 'level'
      ? formatMessage(text.blockLevel, { number, level: levelName(rubric, answer.level) })
      : formatMessage(text.blockOther, { number, answer: answerText(answer, rubric) });
  return {
    key: statement,
    href: routes.statement(id, stage.id, statement),
    mark: answer.type === 'level' ? String(answer.level) : MARKS[answer.type],
    step: answer.type === 'level' ? rampStep(answer.level, levelCount(rubric)) : null,
    hatched: answer.type === 'not-applicable',
    said: flagged ? formatMessage(text.blockNeedsEvidence, { block: said }) : said,
    flagged,
  };
}

/** Explains exactly the symbols that stand in the table. */
function Key({ views, rubric }: { readonly views: readonly StageView[]; readonly rubric: Rubric }) {
  const levels = levelCount(rubric);
  const established = establishedLevel(rubric);
  const strip = views.flatMap(({ reading }) => reading.strip);
  const sample = strip.map(({ answer }) => answer).find((answer) => answer.type === 'level');
  const flagged = strip.find((rated) => isClaimedNotShown(rated, established))?.answer;
  return (
    <div class={css.key}>
      <b>{text.key}</b>
      <ul>
        {sample && (
          <li>
            <SampleBlock mark={String(sample.level)} step={rampStep(sample.level, levels)} /> {text.keyLevel}
          </li>
        )}
        {OTHER_ANSWERS.filter((type) => strip.some(({ answer }) => answer.type === type)).map((type) => (
          <li key={type}>
            <SampleBlock mark={MARKS[type]} step={null} hatched={type === 'not-applicable'} /> {text[ANSWER_TEXT[type]]}
          </li>
        ))}
        {flagged?.type === 'level' && (
          <li>
            <SampleBlock mark={String(flagged.level)} step={rampStep(flagged.level, levels)} flagged />{' '}
            {formatMessage(text.keyNeedsEvidence, { level: levelName(rubric, established) })}
          </li>
        )}
        {views.some(({ reading }) => reading.uneven) && <li>{text.keyMixed}</li>}
      </ul>
    </div>
  );
}
