import { tickPart } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { useDocumentText } from '../../data/assessments/use-document-text.ts';
import { paths } from '../../data/documents/paths.ts';
import { levelOf, statementAnswer } from '../../domain/assessment/assessment.ts';
import { isPresentItem, strengthOf } from '../../domain/assessment/evidence.ts';
import {
  establishedLevel,
  inLanguage,
  levelLabel,
  localize,
  type Stage,
  type Statement,
} from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { Checkbox } from '../../ui/controls/field.tsx';
import { TextArea } from '../../ui/controls/text-area.tsx';
import { Icon } from '../../ui/display/icon.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import shared from './assess.module.css';
import { EvidenceLinks } from './evidence-links.tsx';
import css from './statement.module.css';
import { TargetLevel } from './target-level.tsx';
import { text } from './text.ts';

interface MoreProps {
  readonly open: OpenAssessment;
  readonly stage: Stage;
  readonly statement: Statement;
  readonly number: number;
  readonly opened: boolean;
}

/** Optional details of a statement: note, parts, evidence, target, wording of the source. */
export function StatementMore({ open, stage, statement, number, opened }: MoreProps) {
  const subject = `${localize(stage.name)} ${number}`;
  return (
    <>
      <EvidenceMark open={open} statement={statement} />
      <details class={css.more} open={opened}>
        <summary class="unfold">{text.more}</summary>
        <div class={css.moreBody}>
          <Note open={open} statement={statement} />
          <Parts open={open} statement={statement} subject={subject} />
          <EvidenceLinks open={open} owner={paths.statement(statement.id).owner} subject={subject} />
          <TargetLevel open={open} owner={paths.statement(statement.id).owner} legend={text.aim} subject={subject} />
          {statement.asWritten && <Source statement={statement} />}
        </div>
      </details>
    </>
  );
}

/** Marks the strength of the evidence, and a high level that nothing documented supports. Marks never prevent an answer. */
function EvidenceMark({ open, statement }: { readonly open: OpenAssessment; readonly statement: Statement }) {
  const { answer, evidence } = useStore(open.assessment, (assessment) => statementAnswer(assessment, statement.id));
  const items = useStore(open.organisation, (organisation) => organisation.evidence);
  const linked = evidence.flatMap((id) => items.get(id) ?? []);
  const strength = strengthOf(linked);
  const level = levelOf(answer);
  const claimed =
    level !== null && level >= establishedLevel(open.rubric) && (strength === 'none' || strength === 'said');
  if (!claimed && !linked.some(isPresentItem)) return null;
  return (
    <p class={css.mark}>
      {claimed && (
        <span class={css.claimed}>
          <Icon name="warning" size={16} />
          {text.claimed}
        </span>
      )}
      <span class="quiet">{formatMessage(text.strength, { strength: text[strength] })}</span>
    </p>
  );
}

function Note({ open, statement }: { readonly open: OpenAssessment; readonly statement: Statement }) {
  const words = useDocumentText(open, paths.statement(statement.id).note, text.typing);
  return <TextArea text={words} label={text.note} lines={2} />;
}

interface PartsProps {
  readonly open: OpenAssessment;
  readonly statement: Statement;
  /** Name of the statement in the undo label: 'Plan 1'. */
  readonly subject: string;
}

function Parts({ open, statement, subject }: PartsProps) {
  const { parts: ticked, answer } = useStore(open.assessment, (assessment) =>
    statementAnswer(assessment, statement.id),
  );
  if (!statement.parts) return null;
  const established = establishedLevel(open.rubric);
  const clash = ticked.length > 0 && ticked.length < statement.parts.length && (levelOf(answer) ?? 0) >= established;
  return (
    <fieldset>
      <legend class={shared.moreTitle}>{text.parts}</legend>
      <div class={css.parts}>
        {statement.parts.map((part) => {
          const words = inLanguage(part.text);
          return (
            <Checkbox
              key={part.id}
              checked={ticked.includes(part.id)}
              onToggle={(on) =>
                open.act(formatMessage(text.undoPart, { statement: subject }), () =>
                  tickPart(open.document, statement.id, part.id, on),
                )
              }
            >
              <span lang={words.lang}>{words.text}</span>
            </Checkbox>
          );
        })}
      </div>
      {clash && (
        <p class={css.claimed}>{formatMessage(text.partsClash, { level: levelLabel(open.rubric, established - 1) })}</p>
      )}
    </fieldset>
  );
}

function Source({ statement }: { readonly statement: Statement }) {
  const { note, ...languages } = statement.asWritten ?? {};
  const words = inLanguage(languages);
  return (
    <div class="hint">
      <p class={shared.moreTitle}>{text.sourceNote}</p>
      <p lang={words.lang}>{formatMessage(text.asWritten, { words: words.text })}</p>
      {note && <p>{note}</p>}
    </div>
  );
}
