import { useId, useRef, useState } from 'preact/hooks';
import { preferences } from '../../data/device/preferences.ts';
import { paths } from '../../data/documents/paths.ts';
import { inLanguage } from '../../domain/rubric/rubric.ts';
import { useStore } from '../../ui/hooks/use-store.ts';
import { ConflictNotice } from './conflict-notice.tsx';
import css from './stage.module.css';
import { StatementDetails } from './statement-details.tsx';
import { focusStop, isGoOn, stopForKey } from './statement-keys.ts';
import { MoreLine } from './statement-more.tsx';
import { StatementStops } from './statement-stops.tsx';
import type { LastTime } from './use-last-time.ts';
import { chooseStop, type StatementPlace } from './use-rating.ts';

interface StatementRowProps {
  readonly placed: StatementPlace;
  readonly last: LastTime | null;
}

/** A statement of a whole stage: its words beside its stops. Only a click on its closed line makes it taller. */
export function StatementRow({ placed, last }: StatementRowProps) {
  const { open, statement, number } = placed;
  const plain = useStore(preferences, (state) => state.plain);
  const letterKeys = useStore(preferences, (state) => state.letterKeys);
  const details = useDetails();
  const item = useRef<HTMLLIElement>(null);
  const id = useId();
  const words = inLanguage(statement.text);
  const gloss = plain && statement.plain ? inLanguage(statement.plain) : null;

  function followKey(event: KeyboardEvent): void {
    if (isGoOn(event)) {
      goToNextRow(item.current);
      return;
    }
    const stop = letterKeys ? stopForKey(event, open.rubric) : null;
    if (stop === null) return;
    event.preventDefault();
    chooseStop(placed, stop);
    focusStop(item.current, stop);
  }

  return (
    <li id={statement.id} ref={item} class={css.statement} data-rated-row onKeyDown={followKey}>
      <div class={css.pair}>
        <div class={css.statementText}>
          <span class={`${css.number} number`} aria-hidden="true">
            {number}
          </span>
          <div>
            <p id={`${id}-words`} class={css.words} lang={words.lang}>
              {words.text}
            </p>
            {gloss && (
              <p id={`${id}-plain`} class={css.plain} lang={gloss.lang}>
                {gloss.text}
              </p>
            )}
            <MoreLine placed={placed} last={last} controls={`${id}-details`} {...details} />
          </div>
        </div>
        <StatementStops
          placed={placed}
          last={last}
          id={id}
          hasPlainLine={gloss !== null}
          layout="headed"
          onAsk={details.onAsk}
        />
      </div>
      <ConflictNotice open={open} path={paths.statement(statement.id).answer} />
      {details.isOpen && <StatementDetails id={`${id}-details`} placed={placed} isAsked={details.isAsked} />}
    </li>
  );
}

/** State of a statement's details: closed until a person opens them. */
export function useDetails(): {
  readonly isOpen: boolean;
  readonly isAsked: boolean;
  readonly onToggle: () => void;
  readonly onAsk: () => void;
} {
  const [state, setState] = useState<'closed' | 'open' | 'asked'>('closed');
  return {
    isOpen: state !== 'closed',
    isAsked: state === 'asked',
    onToggle: () => setState(state === 'closed' ? 'open' : 'closed'),
    onAsk: () => setState('asked'),
  };
}

/** Moves the focus to the stops of the next row: the chosen one, else the first. */
function goToNextRow(item: HTMLElement | null): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-rated-row]')];
  const next = item ? rows[rows.indexOf(item) + 1] : undefined;
  const stop =
    next?.querySelector<HTMLElement>('input[type="radio"]:checked') ??
    next?.querySelector<HTMLElement>('input[type="radio"]');
  stop?.focus();
}
