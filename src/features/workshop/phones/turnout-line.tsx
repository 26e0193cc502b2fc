import type { Group } from '../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { Icon } from '../../../ui/display/icon.tsx';
import css from './phones.module.css';
import { text } from './text.ts';

interface TurnoutLineProps {
  readonly groups: readonly Group[];
  /** Number of people who answered, by group id. */
  readonly people: ReadonlyMap<string, number>;
}

/** Number of people of each group who have answered, out of its size. */
export function TurnoutLine({ groups, people }: TurnoutLineProps) {
  return (
    <dl class={css.come}>
      {groups.map(({ id, name, people: heads }) => {
        const n = people.get(id) ?? 0;
        return (
          <div key={id}>
            <dt dir="auto">{name}</dt>
            <dd class="number">
              {heads !== null && n >= heads && heads > 0 && <Icon name="tick" size={14} />}
              {heads === null ? n : formatMessage(text.heads, { n, all: heads })}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
