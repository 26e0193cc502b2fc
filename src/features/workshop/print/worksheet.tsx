import { inLanguage, inWords, levelLabel, type Rubric, type Stage } from '../../../domain/rubric/rubric.ts';
import { levelLabels, unitHead } from '../../../domain/workshop/display/unit.ts';
import { unitsOf } from '../../../domain/workshop/workshop.ts';
import { say } from '../../../lib/i18n/messages.ts';
import { Glyph, laneClass } from '../../../ui/display/stage-icon.tsx';
import { Boxes, type PaperProps, Sheet, UnitRows } from './paper-sheet.tsx';
import shared from './print.module.css';
import { text } from './text.ts';
import css from './worksheet.module.css';

/** Every statement with its boxes, as many pages as that takes. */
export const Worksheet = ({ workshop, rubric }: PaperProps) => (
  <Sheet format="portrait" label={text['paper-worksheet']}>
    <Head rubric={rubric} />
    <StageTables workshop={workshop} rubric={rubric} />
    <Rules rubric={rubric} />
  </Sheet>
);

/** The same, in letters that most people with low vision can read. The levels stand under each statement. */
export function LargePrint({ workshop, rubric }: PaperProps) {
  const labels = levelLabels(rubric, true);
  return (
    <Sheet format="large" label={text['paper-large-print']}>
      <Head rubric={rubric} />
      {unitsOf(workshop.setup, rubric).map((unit) => {
        const head = unitHead(rubric, unit);
        if (!head) return null;
        return (
          <div key={unit} class={`${css.largeUnit} ${laneClass(head.lane)}`}>
            <p class={css.largePlace}>
              <Glyph lane={head.lane} lanes={head.lanes} size="s" /> <b lang={head.stage.lang}>{head.stage.text}</b> {head.number?.n}
            </p>
            <p lang={head.words.lang}>
              <b>{head.words.text}</b>
            </p>
            {head.plain && <p lang={head.plain.lang}>{head.plain.text}</p>}
            <ul class={shared.tickList}>
              {[...labels.map((label, i) => `${i + 1} ${label}`), text.cannotSay, text.notApplicable].map((label) => (
                <li key={label}>
                  <i /> {label}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      <Rules rubric={rubric} />
    </Sheet>
  );
}

const Head = ({ rubric }: Pick<PaperProps, 'rubric'>) => (
  <header class={shared.paperHead}>
    <h1>{inWords(rubric.title)}</h1>
    <p>
      {text.worksheetHow} <b>{text.noName}</b>
    </p>
    <p class={css.line}>
      {text.myGroup}
      <i />
    </p>
  </header>
);

/** The two rules that settle most arguments. The first needs a level below "Established" to speak of. */
export const Rules = ({ rubric }: Pick<PaperProps, 'rubric'>) => (
  <p class={shared.rules}>
    {rubric.scale.levels.length >= 3 && `${say(text.partTrue, { level: levelLabel(rubric, Math.ceil(rubric.scale.levels.length / 2), true) })} `}
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

function StageTable({ stage, rubric, quick }: { readonly stage: Stage; readonly rubric: Rubric; readonly quick: boolean }) {
  const lane = rubric.stages.indexOf(stage);
  const labels = levelLabels(rubric, true);
  const rows = quick ? [stage.challenge] : stage.statements.map((statement) => statement.text);
  const challenge = inLanguage(stage.challenge);
  return (
    <table class={`${css.answers} ${laneClass(lane)}`}>
      <thead>
        <tr>
          <th scope="col">
            <span class={css.stage}>
              <Glyph lane={lane} lanes={rubric.stages.length} size="s" />
              <span>
                <b>{inWords(stage.name)}</b>
                {!quick && <span lang={challenge.lang}>{challenge.text}</span>}
              </span>
            </span>
          </th>
          {[...labels.map((label, i) => ({ n: String(i + 1), label })), { n: '', label: text.cannotSay }, { n: '', label: text.notApplicable }].map(
            ({ n, label }) => (
              <th key={label} scope="col" class={css.level}>
                <b>{n}</b>
                {label}
              </th>
            ),
          )}
        </tr>
      </thead>
      <UnitRows rows={rows} numbered={!quick}>
        {() => <Boxes n={labels.length + 2} />}
      </UnitRows>
    </table>
  );
}
