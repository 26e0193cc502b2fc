import { useEffect, useRef } from 'preact/hooks';
import css from './error-summary.module.css';

export interface FieldError {
  /** Id of the field. */
  readonly field: string;
  readonly message: string;
}

interface ErrorSummaryProps {
  /** Title of the box: 'There is a problem'. */
  readonly title: string;
  readonly errors: readonly FieldError[];
  /** Number of the attempt to submit; the summary takes the focus at each. */
  readonly attempt: number;
}

/** Lists the errors of a form above its heading, each with the way to its field. Takes the focus when it appears. */
export function ErrorSummary({ title, errors, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const isShown = errors.length > 0;
  useEffect(() => {
    if (isShown && attempt > 0) box.current?.focus();
  }, [isShown, attempt]);
  if (!isShown) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} class={css.summary} aria-labelledby="error-summary">
      <h2 id="error-summary">{title}</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field}>
            {/* A button, because the router would read a `#` link as a page. */}
            <button type="button" onClick={() => document.getElementById(field)?.focus()}>
              {message}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
