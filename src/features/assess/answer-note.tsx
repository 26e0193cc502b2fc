import { addAction } from '../../data/assessments/assessment-commands.ts';
import { isPresentAction } from '../../domain/assessment/action.ts';
import { viewRange } from '../../domain/assessment/assessment.ts';
import { strengthOf } from '../../domain/assessment/evidence.ts';
import { findOutTitle } from '../../domain/assessment/find-out.ts';
import { isClaimedNotShown } from '../../domain/assessment/stage-summary.ts';
import { establishedLevel } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { Icon } from '../../ui/display/icon.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import css from './stage.module.css';
import { text } from './text.ts';
import { type StatementPlace, useRating } from './use-rating.ts';

interface AnswerNoteProps {
  readonly placed: StatementPlace;
  /** Opens the details at the question that follows from the answer. */
  readonly onAsk: () => void;
}

/** The line under the stops: what follows from an answer. It has the same height whatever it says, so that nothing moves. */
export function AnswerNote({ placed, onAsk }: AnswerNoteProps) {
  const own = useRating(placed);
  switch (own.answer.type) {
    case 'level':
      return <NeedsEvidence placed={placed} />;
    case 'not-agreed': {
      const range = viewRange(own.answer);
      return (
        <>
          {range === null && <span>{text.notAgreedYet}&nbsp;</span>}
          <button type="button" class={css.link} onClick={onAsk}>
            {range === null ? text.addRange : formatMessage(text.viewsFrom, { ...range })}
          </button>
        </>
      );
    }
    case 'not-applicable':
      return (
        <button type="button" class={css.link} onClick={onAsk}>
          {own.reason.trim() === '' ? text.sayWhy : text.reasonGiven}
        </button>
      );
    case 'dont-know':
      return <FindOut {...placed} />;
    case 'unanswered':
      return null;
  }
}

function NeedsEvidence({ placed: { open, statement } }: { readonly placed: StatementPlace }) {
  const answer = useStore(open.assessment, (assessment) => assessment.statements.get(statement.id));
  const items = useStore(open.organisation, (organisation) => organisation.evidence);
  if (!answer) return null;
  const strength = strengthOf(answer.evidence.flatMap((id) => items.get(id) ?? []));
  const rated = { statement: statement.id, answer: answer.answer, strength };
  if (!isClaimedNotShown(rated, establishedLevel(open.rubric))) return null;
  return (
    <span class={css.claimed}>
      <Icon name="warning" size={14} />
      {text.needsEvidence}
    </span>
  );
}

function FindOut({ open, stage, statement }: StatementPlace) {
  const action = useStore(open.assessment, (assessment) =>
    [...assessment.actions.values()].find((item) => item.statement === statement.id && isPresentAction(item)),
  );
  if (action) {
    return (
      <a class={css.link} href={routes.action(open.id, action.id)}>
        {text.seeAction}
      </a>
    );
  }
  const words = findOutTitle(open.rubric, statement.id);
  return (
    <button
      type="button"
      class={css.link}
      onClick={() =>
        open.act(words, () =>
          addAction(open.document, { stage: stage.id, statement: statement.id, origin: 'stage', texts: { words } }),
        )
      }
    >
      {text.findOut}
    </button>
  );
}
