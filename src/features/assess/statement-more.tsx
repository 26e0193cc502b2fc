import { nextLevelAction } from '../../data/assessments/assessment-commands.ts';
import { isPresentAction } from '../../domain/assessment/action.ts';
import { levelOf, viewRange } from '../../domain/assessment/assessment.ts';
import { isPresentItem } from '../../domain/assessment/evidence.ts';
import { levelName } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { Icon } from '../../ui/display/icon.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import css from './stage.module.css';
import { text } from './text.ts';
import type { LastTime } from './use-last-time.ts';
import { type StatementPlace, useRating } from './use-rating.ts';

interface MoreLineProps {
  readonly placed: StatementPlace;
  readonly last: LastTime | null;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** Id of what it opens. */
  readonly controls: string;
}

/** The one closed line under a statement: opens its details, and says which of them are filled in. */
export function MoreLine({ placed, last, isOpen, onToggle, controls }: MoreLineProps) {
  const filled = useFilled(placed);
  const since = useSinceLastTime(placed, last);
  return (
    <p class={css.more}>
      <button
        type="button"
        class={css.moreButton}
        aria-expanded={isOpen}
        aria-controls={isOpen ? controls : undefined}
        onClick={onToggle}
      >
        <Icon name="next" size={14} />
        <span>{filled.length === 0 ? text.more : text.moreFilled}</span>
      </button>
      {filled.length > 0 && since === '' && <span class={css.filled}>{filled.join(' · ')}</span>}
      {last !== null && (
        <span class={css.since} role="status">
          {since}
        </span>
      )}
    </p>
  );
}

/** Returns the names of the details that are filled in. */
function useFilled(placed: StatementPlace): readonly string[] {
  const { open, statement } = placed;
  const own = useRating(placed);
  const items = useStore(open.organisation, (organisation) => organisation.evidence);
  const hasNextStep = useStore(open.assessment, (assessment) => {
    const action = assessment.actions.get(nextLevelAction(statement.id));
    return action !== undefined && isPresentAction(action);
  });
  const pieces = own.evidence.filter((id) => {
    const item = items.get(id);
    return item !== undefined && isPresentItem(item);
  }).length;
  const range = own.answer.type === 'not-agreed' ? viewRange(own.answer) : null;
  return [
    range && formatMessage(text.hasRange, { ...range }),
    own.note.trim() !== '' && text.hasNote,
    hasNextStep && text.hasNextStep,
    pieces > 0 && formatMessage(text.pieces, { n: pieces }),
    own.target?.type === 'level' && formatMessage(text.hasTarget, { level: own.target.level }),
    own.target?.type === 'maintain' && text.hasMaintain,
  ].filter((part) => typeof part === 'string');
}

/** Returns last time's level and the change since, only once there is a new level; else ''. */
function useSinceLastTime(placed: StatementPlace, last: LastTime | null): string {
  const own = useRating(placed);
  const level = levelOf(own.answer);
  const before = last?.statements.get(placed.statement.id);
  if (level === null || before === undefined) return '';
  return sinceText(before, level, levelName(placed.open.rubric, before));
}

/** Returns 'Last time 4 Established. Up 1'. */
export function sinceText(before: number, now: number, name: string): string {
  const lastTime = formatMessage(text.lastTime, { level: name });
  if (now === before) return `${lastTime} ${text.noChange}`;
  return `${lastTime} ${formatMessage(now > before ? text.up : text.down, { n: Math.abs(now - before) })}`;
}
