import type { ComponentChildren } from 'preact';
import css from './status-mark.module.css';

interface StatusMarkProps {
  readonly status: 'not-started' | 'in-progress' | 'done' | 'stopped';
  readonly children: ComponentChildren;
}

/** Status as one of four shapes with the word beside it. */
export function StatusMark({ status, children }: StatusMarkProps) {
  return (
    <span class={css.mark}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        {status === 'done' ? (
          <path d="M2.5 8.4l3.6 3.6L14 4.2" fill="none" stroke="currentColor" stroke-width="2.2" />
        ) : (
          <circle cx="8" cy="8" r="6.3" fill="none" stroke="currentColor" stroke-width="2" />
        )}
        {status === 'in-progress' && <path d="M8 1.7a6.3 6.3 0 0 1 0 12.6z" fill="currentColor" />}
        {status === 'stopped' && <path d="M4.5 8h7" stroke="currentColor" stroke-width="2" />}
      </svg>
      {children}
    </span>
  );
}
