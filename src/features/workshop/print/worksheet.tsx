import {
  inLanguage,
  levelLabel,
  levelLabels,
  localize,
  type Rubric,
  type Stage,
} from '../../../domain/rubric/rubric.ts';
import { unitHead } from '../../../domain/workshop/display/unit.ts';
import { unitsOf } from '../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { laneClass, StageIcon } from '../../../ui/display/stage-icon.tsx';
import { Boxes, type PaperProps, PaperSheet, UnitRows } from './paper-sheet.tsx';
import shared from './print.module.css';
import { text } from './text.ts';
import css from './worksheet.module.css';

/** Worksheet with every statement and its boxes, over as many pages as it needs. */
export const Worksheet = ({ workshop, rubric }: PaperProps) => (
  <PaperSheet format="portrait" label={text['paper-worksheet']}>
    <Head rubric={rubric} />
    <StageTables workshop={workshop} rubric={rubric} />
    <WorksheetRules rubric={rubric} />
  </PaperSheet>
);

/** Worksheet in large print (18 points), with the levels listed under each statement. */
export function LargePrint({ workshop, rubric }: PaperProps) {
  const labels = levelLabels(rubric);
  return (
    <PaperSheet format="large" label={text['paper-large-print']}>
      <Head rubric={rubric} />
      {unitsOf(workshop.setup, rubric).map((unit) => {
        const head = unitHead(rubric, unit);
        if (!head) return null;
        return (
          <div key={unit} class={`${css.largeUnit} ${laneClass(head.lane)}`}>
            <p class={css.largePlace}>
              <StageIcon lane={head.lane} lanes={head.lanes} size="s" /> <b lang={head.stage.lang}>{head.stage.text}</b>{' '}
              {head.number?.n}
            </p>
            <p lang={head.words.lang}>
              <b>{head.words.text}</b>
            </p>
            {head.plain && <p lang={head.plain.lang}>{head.plain.text}</p>}
            <ul class={shared.tickList}>
              {[...labels.map((label, i) => `${i + 1} ${label}`), text.dontKnow, text.notApplicable].map((label) => (
                <li key={label}>
                  <i /> {label}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <WorksheetRules rubric={rubric} />
    </PaperSheet>
  );
}

const Head = ({ rubric }: Pick<PaperProps, 'rubric'>) => (
  <header class={shared.paperHead}>
    <h1>{localize(rubric.title)}</h1>
    <p>
      {text.worksheetHow} <b>{text.noName}</b>
    </p>
    <p class={css.line}>
      {text.myGroup}
      <i />
    </p>
  </header>
);

/** The two rules of rating (contracts §2). The first needs a scale of at least three levels. */
export const WorksheetRules = ({ rubric }: Pick<PaperProps, 'rubric'>) => (
  <p class={shared.rules}>
    {rubric.scale.levels.length >= 3 &&
      `${formatMessage(text.partTrue, { level: levelLabel(rubric, Math.ceil(rubric.scale.levels.length / 2)) })} `}
    {text.unsure}
  </p>
);

function StageTables({ workshop: { setup }, rubric }: PaperProps) {
  const stages = rubric.stages.filter((stage) => setup.stages.includes(stage.id));
  return (
    <>
      {stages.map((stage) => (
        <StageTable key={stage.id} stage={stage} rubric={rubric} quick={setup.depth === 'quick'} />
      ))}
    </>
  );
}

function StageTable({
  stage,
  rubric,
  quick,
}: {
  readonly stage: Stage;
  readonly rubric: Rubric;
  readonly quick: boolean;
}) {
  const lane = rubric.stages.indexOf(stage);
  const labels = levelLabels(rubric);
  const rows = quick ? [stage.challenge] : stage.statements.map((statement) => statement.text);
  const challenge = inLanguage(stage.challenge);
  return (
    <table class={`${css.answers} ${laneClass(lane)}`}>
      <thead>
        <tr>
          <th scope="col">
            <span class={css.stage}>
              <StageIcon lane={lane} lanes={rubric.stages.length} size="s" />
              <span>
                <b>{localize(stage.name)}</b>
                {!quick && <span lang={challenge.lang}>{challenge.text}</span>}
              </span>
            </span>
          </th>
          {[
            ...labels.map((label, i) => ({ n: String(i + 1), label })),
            { n: '', label: text.dontKnow },
            { n: '', label: text.notApplicableShort },
          ].map(({ n, label }) => (
            <th key={label} scope="col" class={css.level}>
              <b>{n}</b>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <UnitRows rows={rows} numbered={!quick}>
        {() => <Boxes n={labels.length + 2} />}
      </UnitRows>
    </table>
  );
}
