import type { ManyImports } from '../../data/import/import-many.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import card from '../../ui/layout/card.module.css';
import row from '../../ui/layout/row.module.css';
import css from './files.module.css';
import { text } from './text.ts';

/** Progress of reading or applying many files. */
export function ImportProgress({
  words,
  done,
  all,
  onStop,
}: {
  readonly words: string;
  readonly done: number;
  readonly all: number;
  readonly onStop?: () => void;
}) {
  return (
    <div class={card.card}>
      <p class="number">{words}</p>
      <progress class={css.progress} value={done} max={all} aria-label={words} />
      {onStop && (
        <div>
          <Button onClick={onStop}>{text.stop}</Button>
        </div>
      )}
    </div>
  );
}

interface ImportManyPanelProps {
  readonly many: ManyImports;
  readonly all: number;
  readonly onApply: () => void;
  readonly onLeave: () => void;
}

const OPENED_ALONE = { rubric: 'rubricAlone', encrypted: 'lockedAlone', results: 'resultsAlone' } as const;

/** Sums up many files and gives a reason for each that cannot be imported. Nothing has been written yet. */
export function ImportManyPanel({ many, all, onApply, onLeave }: ImportManyPanelProps) {
  const counts = [
    many.fresh > 0 && formatMessage(text.manyNew, { n: many.fresh }),
    many.adds > 0 && formatMessage(text.manyAdds, { n: many.adds }),
    many.same > 0 && formatMessage(text.manySame, { n: many.same }),
    many.refused.length > 0 && formatMessage(text.manyRefused, { n: many.refused.length }),
  ].filter((words) => words !== false);
  return (
    <div class={card.card}>
      <h3>{formatMessage(text.manyTitle, { n: all })}</h3>
      <ul class={css.counts}>
        {counts.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      {many.refused.length > 0 && (
        <ul class={css.refused}>
          {many.refused.map(({ name, reason }) => (
            <li key={name}>
              <b dir="auto">{name}</b>
              <span>
                {reason.state === 'refused' ? problemMessage(reason.problem) : text[OPENED_ALONE[reason.state]]}
              </span>
            </li>
          ))}
        </ul>
      )}
      <div class={`${row.controls} ${css.ways}`}>
        {many.fresh + many.adds > 0 && (
          <Button look="first" onClick={onApply}>
            {text.take}
          </Button>
        )}
        <Button onClick={onLeave}>{text.cancel}</Button>
      </div>
    </div>
  );
}
