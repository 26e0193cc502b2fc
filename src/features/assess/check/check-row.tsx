import type { ComponentChildren } from 'preact';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { text } from './text.ts';

interface RowProps {
  readonly name: string;
  /** Name of the row in its link, where the row's own name is not enough. */
  readonly fullName?: string;
  readonly href: string;
  readonly isEmpty: boolean;
  readonly children: ComponentChildren;
}

/** One row: its name, what was entered, and the link that changes it. */
export function Row({ name, fullName = name, href, isEmpty, children }: RowProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd class={isEmpty ? 'quiet' : undefined} dir="auto">
        {isEmpty ? text.notProvided : children}
      </dd>
      <dd class="no-print">
        <a href={href} aria-label={formatMessage(text.changeWhat, { what: fullName })}>
          {text.change}
        </a>
      </dd>
    </div>
  );
}
