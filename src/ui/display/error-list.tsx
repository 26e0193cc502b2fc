import css from './error-list.module.css';

/** A broken file may have thousands; the first ones are what there is to mend. */
const MOST = 50;

interface ErrorListProps {
  readonly title: string;
  readonly faults: readonly string[];
  readonly more: (count: number) => string;
}

/** What is wrong in a file, place by place. */
export function ErrorList({ title, faults, more }: ErrorListProps) {
  const rest = faults.length - MOST;
  return (
    <div class={css.faults}>
      <h3>{title}</h3>
      <ul>
        {faults.slice(0, MOST).map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
        {rest > 0 && <li>{more(rest)}</li>}
      </ul>
    </div>
  );
}
