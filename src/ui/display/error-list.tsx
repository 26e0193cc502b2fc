import css from './error-list.module.css';

/** Faults listed at most; a broken file may have thousands. */
const MAX_SHOWN = 50;

interface ErrorListProps {
  readonly title: string;
  readonly faults: readonly string[];
  readonly more: (count: number) => string;
}

/** Lists the faults of a file. */
export function ErrorList({ title, faults, more }: ErrorListProps) {
  const rest = faults.length - MAX_SHOWN;
  return (
    <div class={css.faults}>
      <h3>{title}</h3>
      <ul>
        {faults.slice(0, MAX_SHOWN).map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
        {rest > 0 && <li>{more(rest)}</li>}
      </ul>
    </div>
  );
}
