import { useState } from 'preact/hooks';
import type { StoredRubric } from '../../data/assessments/rubric-store.ts';
import { inLanguage, levelName, type Rubric, type Stage, type Statement } from '../../domain/rubric/rubric.ts';
import { formatList, formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { saveFile } from '../../ui/browser/save-file.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { laneClass, StageIcon } from '../../ui/display/stage-icon.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import rowCss from '../../ui/layout/row.module.css';
import { sizeOf } from './rubric-size.ts';
import css from './rubrics.module.css';
import { text } from './text.ts';

/** Statements of a stage shown at first, so that a stage of 1,000 opens at once. */
const FIRST_SHOWN = 30;

/** Shows a rubric to read: stages, scale, outcomes and provenance. */
export function RubricPage({ shelved: { rubric, row } }: { readonly shelved: StoredRubric }) {
  const title = inLanguage(rubric.title);
  return (
    <div class="page">
      <PageHeading title={title.text} lang={title.lang}>
        {title.text}
      </PageHeading>
      <p class="quiet">
        {formatMessage(text.edition, { edition: rubric.edition })}. {sizeOf(rubric)}
      </p>
      {rubric.about && <p lang={inLanguage(rubric.about).lang}>{inLanguage(rubric.about).text}</p>}
      <div class={rowCss.buttons}>
        <LinkButton href={routes.blankForm(rubric.id, rubric.edition)} icon="print">
          {text.blank}
        </LinkButton>
        <Button
          icon="file"
          onClick={() => saveFile(`${rubric.id}-${rubric.edition}.json`, row.text, 'application/json')}
        >
          {text.saveFile}
        </Button>
      </div>
      {rubric.stages.map((stage, lane) => (
        <StageText key={stage.id} stage={stage} lane={lane} lanes={rubric.stages.length} />
      ))}
      <Scale rubric={rubric} />
      {rubric.outcomes && (
        <section class="part">
          <h2>{text.outcomes}</h2>
          <ol class={css.numbered}>
            {rubric.outcomes.map((outcome) => (
              <li key={outcome.id} lang={inLanguage(outcome.text).lang}>
                {inLanguage(outcome.text).text}
              </li>
            ))}
          </ol>
        </section>
      )}
      <Provenance rubric={rubric} />
      <p>
        <a href={routes.rubrics()}>{text.backToList}</a>
      </p>
    </div>
  );
}

function StageText({ stage, lane, lanes }: { readonly stage: Stage; readonly lane: number; readonly lanes: number }) {
  const [all, showAll] = useState(false);
  const name = inLanguage(stage.name);
  const challenge = inLanguage(stage.challenge);
  const shown = all ? stage.statements : stage.statements.slice(0, FIRST_SHOWN);
  const rest = stage.statements.length - shown.length;
  return (
    <section class={`part ${laneClass(lane)}`}>
      <h2 class={css.stageName}>
        <StageIcon lane={lane} lanes={lanes} size="s" />
        <span lang={name.lang}>{name.text}</span>
      </h2>
      <p class={css.challenge} lang={challenge.lang}>
        {challenge.text}
      </p>
      <ol class={css.numbered}>
        {shown.map((statement) => (
          <StatementText key={statement.id} statement={statement} />
        ))}
      </ol>
      {rest > 0 && <Button onClick={() => showAll(true)}>{formatMessage(text.showMore, { n: rest })}</Button>}
    </section>
  );
}

function StatementText({ statement }: { readonly statement: Statement }) {
  const words = inLanguage(statement.text);
  const plain = statement.plain && inLanguage(statement.plain);
  const { note, ...written } = statement.asWritten ?? {};
  return (
    <li>
      <p lang={words.lang}>{words.text}</p>
      {plain && (
        <p class="hint" lang={plain.lang}>
          {plain.text}
        </p>
      )}
      {statement.parts && (
        <p class="hint">
          {formatMessage(text.partsOf, {
            parts: formatList(statement.parts.map((part) => inLanguage(part.text).text)),
          })}
        </p>
      )}
      {statement.asWritten && (
        <p class="hint">
          {formatMessage(text.asWritten, { words: inLanguage(written).text })} {note}
        </p>
      )}
    </li>
  );
}

function Scale({ rubric }: { readonly rubric: Rubric }) {
  return (
    <section class="part">
      <h2>{text.scale}</h2>
      <dl class={css.scale}>
        {rubric.scale.levels.map((level, i) => (
          <div key={level.id}>
            <dt>{levelName(rubric, i + 1)}</dt>
            <dd>
              {level.plain && (
                <p class="hint" lang={inLanguage(level.plain).lang}>
                  {inLanguage(level.plain).text}
                </p>
              )}
              <p lang={inLanguage(level.means).lang}>{inLanguage(level.means).text}</p>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Provenance({ rubric: { provenance } }: { readonly rubric: Rubric }) {
  const facts = [
    { name: text.source, value: provenance?.source },
    { name: text.licence, value: provenance?.licence },
    { name: text.note, value: provenance?.note },
  ].filter(({ value }) => value !== undefined && value !== '');
  if (facts.length === 0) return null;
  return (
    <section class="part">
      <h2>{text.provenance}</h2>
      <dl class={css.scale}>
        {facts.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
