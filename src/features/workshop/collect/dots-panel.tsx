import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { decideEntry } from '../../../data/workshops/workshop-commands.ts';
import { type Entry, isShownEntry, sortByDots } from '../../../domain/workshop/entry.ts';
import { groupsIn, peopleIn, type Workshop } from '../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { CountBox } from '../../../ui/controls/count-box.tsx';
import card from '../../../ui/layout/card.module.css';
import panel from '../../../ui/layout/panel.module.css';
import css from './collect.module.css';
import { MakeAction } from './make-action.tsx';
import { text } from './text.ts';

/** Dots of each idea, most wanted first, with the rule by which people gave them. Ideas become actions here. */
export function DotsPanel({ workshop, state }: { readonly workshop: OpenWorkshop; readonly state: Workshop }) {
  const { setup } = state;
  const ideas = sortByDots(state.entries.filter((entry) => entry.kind === 'idea' && isShownEntry(entry)));
  const given = ideas.reduce((sum, { dots }) => sum + dots, 0);
  const people = peopleIn(groupsIn(setup, setup.scheme));
  const n = setup.dotsEach;
  return (
    <section class={panel.part}>
      <h2>{text.dots}</h2>
      <p class={css.small}>
        {people === null
          ? formatMessage(text.dotsRuleOpen, { n, given })
          : formatMessage(text.dotsRule, { n, all: n * people, given })}{' '}
        {given === 0 && text.duplicates}
      </p>
      <ul class={css.entries}>
        {ideas.map((idea) => (
          <DotLine key={idea.id} workshop={workshop} idea={idea} />
        ))}
      </ul>
    </section>
  );
}

function DotLine({ workshop, idea }: { readonly workshop: OpenWorkshop; readonly idea: Entry }) {
  const { words, dots } = idea;
  const set = (n: number): void =>
    workshop.act(text.undoDots, () => decideEntry(workshop.document, idea.id, 'dots', Math.max(0, n)));
  return (
    <li class={css.entry}>
      <div class={css.dotLine}>
        <span dir="auto">{words}</span>
        <button
          type="button"
          class={css.plus}
          aria-label={formatMessage(text.fewer, { idea: words })}
          onClick={() => set(dots - 1)}
        >
          −
        </button>
        <CountBox
          class={`${card.control} ${css.dots}`}
          label={formatMessage(text.dotsFor, { idea: words })}
          n={dots}
          onCount={set}
        />
        <button
          type="button"
          class={css.plus}
          aria-label={formatMessage(text.more, { idea: words })}
          onClick={() => set(dots + 1)}
        >
          +
        </button>
      </div>
      <MakeAction workshop={workshop} idea={idea} />
    </li>
  );
}
