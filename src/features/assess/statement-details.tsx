import { useEffect, useRef } from 'preact/hooks';
import {
  answerStatement,
  ensureNextLevelAction,
  linkEvidence,
  nextLevelAction,
  tickPart,
} from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { ensureEvidence, quickItem } from '../../data/assessments/organisation-document.ts';
import { useDocumentText } from '../../data/assessments/use-document-text.ts';
import { paths } from '../../data/documents/paths.ts';
import { levelOf, type NotAgreed, statementAnswer } from '../../domain/assessment/assessment.ts';
import { isPresentItem, strengthOf } from '../../domain/assessment/evidence.ts';
import { establishedLevel, inLanguage, levelCount, type Statement } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { Checkbox } from '../../ui/controls/field.tsx';
import { TextArea } from '../../ui/controls/text-area.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { EvidenceLinks } from './evidence-links.tsx';
import css from './stage.module.css';
import { TargetStops } from './target-stops.tsx';
import { text } from './text.ts';
import { nameOf, type StatementPlace, useRating } from './use-rating.ts';
import { ViewRange } from './view-range.tsx';

interface StatementDetailsProps {
  readonly placed: StatementPlace;
  readonly id: string;
  /** True if the person asked for the question that follows from the answer: its first field takes the focus. */
  readonly isAsked: boolean;
}

/** Optional details of a statement: what follows from its answer, note, next level, evidence, parts and target. */
export function StatementDetails({ placed, id, isAsked }: StatementDetailsProps) {
  const { open, stage, statement, number } = placed;
  const own = useRating(placed);
  const body = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isAsked) body.current?.querySelector<HTMLElement>('select, textarea, input')?.focus();
  }, [isAsked]);
  const level = levelOf(own.answer);
  return (
    <div class={css.details} id={id} ref={body}>
      {own.answer.type === 'not-applicable' && (
        <Reason open={open} statement={statement} label={text.why} hint={text.whyNeeded} />
      )}
      {own.answer.type === 'not-agreed' && <Views placed={placed} answer={own.answer} />}
      <div class={css.halves}>
        <Note open={open} statement={statement} />
        {level !== null && level < levelCount(open.rubric) && <NextLevel placed={placed} level={level + 1} />}
        <Evidence placed={placed} />
        {statement.parts && <Parts placed={placed} />}
      </div>
      <TargetStops
        open={open}
        owner={paths.statement(statement.id).owner}
        subject={nameOf({ stage, number })}
        heading={(headingId) => (
          <p class={css.label} id={headingId}>
            {text.target}
          </p>
        )}
      />
      {statement.asWritten && <Source statement={statement} />}
    </div>
  );
}

function Reason({
  open,
  statement,
  label,
  hint,
}: {
  readonly open: OpenAssessment;
  readonly statement: Statement;
  readonly label: string;
  readonly hint: string;
}) {
  const words = useDocumentText(open, paths.statement(statement.id).reason, text.typing);
  return <TextArea text={words} label={label} hint={hint} lines={2} />;
}

function Views({ placed, answer }: { readonly placed: StatementPlace; readonly answer: NotAgreed }) {
  const { open, statement } = placed;
  const label = formatMessage(text.undoAnswer, { statement: nameOf(placed) });
  return (
    <>
      <ViewRange
        rubric={open.rubric}
        answer={answer}
        onChange={(changed) => open.act(label, () => answerStatement(open.document, statement.id, changed))}
      />
      <Reason open={open} statement={statement} label={text.whyNotAgreed} hint={text.rangeHint} />
    </>
  );
}

function Note({ open, statement }: { readonly open: OpenAssessment; readonly statement: Statement }) {
  const words = useDocumentText(open, paths.statement(statement.id).note, text.typing);
  return <TextArea text={words} label={text.note} lines={2} />;
}

/** Asks what would reach the next level. The text is a draft action of the statement; emptied, it is none, which can be undone. */
function NextLevel({ placed, level }: { readonly placed: StatementPlace; readonly level: number }) {
  const { open, stage, statement } = placed;
  const words = useDocumentText(open, paths.action(nextLevelAction(statement.id)).text('words'), text.typing, () =>
    ensureNextLevelAction(open.document, stage.id, statement.id),
  );
  const before = useRef({ mark: 0, hadWords: false });
  return (
    <TextArea
      text={words}
      label={formatMessage(text.next, { level })}
      hint={formatMessage(text.nextHint, { statement: nameOf(placed) })}
      lines={2}
      onFocus={() => {
        before.current = { mark: open.undo.mark(), hadWords: words.get().trim() !== '' };
      }}
      onBlur={() => {
        if (before.current.hadWords && words.get().trim() === '')
          open.undo.join(before.current.mark, text.draftRemoved);
      }}
    />
  );
}

function Evidence({ placed }: { readonly placed: StatementPlace }) {
  const { open, statement } = placed;
  const own = useRating(placed);
  const items = useStore(open.organisation, (organisation) => organisation.evidence);
  const linked = own.evidence.flatMap((id) => items.get(id) ?? []);
  return (
    <div class={css.evidence}>
      <p class={css.label}>
        {text.evidence}
        {linked.some(isPresentItem) && (
          <span class={css.quiet}> {formatMessage(text.strength, { strength: text[strengthOf(linked)] })}</span>
        )}
      </p>
      <EvidenceLinks open={open} owner={paths.statement(statement.id).owner} subject={nameOf(placed)} />
      <QuickEvidence open={open} statement={statement} />
    </div>
  );
}

/** Takes one line of evidence, only while nothing else is linked. The line creates an item of evidence as it is typed. */
function QuickEvidence({ open, statement }: { readonly open: OpenAssessment; readonly statement: Statement }) {
  const item = quickItem(open.id, statement.id);
  const linked = useStore(open.assessment, (assessment) => statementAnswer(assessment, statement.id).evidence);
  const title = useDocumentText(open, paths.evidence(item).title, text.typing, () => {
    ensureEvidence(open.organisationDocument, item);
    linkEvidence(open.document, paths.statement(statement.id).owner, item, true);
  });
  if (linked.some((id) => id !== item)) return null;
  return <TextArea text={title} label={text.show} hint={text.showHint} lines={1} />;
}

function Parts({ placed }: { readonly placed: StatementPlace }) {
  const { open, statement } = placed;
  const { parts: ticked, answer } = useRating(placed);
  const parts = statement.parts ?? [];
  const established = establishedLevel(open.rubric);
  const clash = ticked.length > 0 && ticked.length < parts.length && (levelOf(answer) ?? 0) >= established;
  return (
    <fieldset>
      <legend class={css.label}>{text.parts}</legend>
      <div class={css.parts}>
        {parts.map((part) => {
          const words = inLanguage(part.text);
          return (
            <Checkbox
              key={part.id}
              checked={ticked.includes(part.id)}
              onToggle={(on) =>
                open.act(formatMessage(text.undoPart, { statement: nameOf(placed) }), () =>
                  tickPart(open.document, statement.id, part.id, on),
                )
              }
            >
              <span lang={words.lang}>{words.text}</span>
            </Checkbox>
          );
        })}
      </div>
      {clash && <p class={css.claimed}>{formatMessage(text.partsClash, { level: established - 1 })}</p>}
    </fieldset>
  );
}

function Source({ statement }: { readonly statement: Statement }) {
  const { note, ...languages } = statement.asWritten ?? {};
  const words = inLanguage(languages);
  return (
    <div class="hint">
      <p class={css.label}>{text.sourceNote}</p>
      <p lang={words.lang}>{formatMessage(text.asWritten, { words: words.text })}</p>
      {note && <p>{note}</p>}
    </div>
  );
}
