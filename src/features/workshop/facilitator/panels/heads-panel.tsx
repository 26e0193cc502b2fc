import { countHeads } from '../../../../data/workshops/workshop-commands.ts';
import { groupsIn, peopleIn } from '../../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../../lib/i18n/messages.ts';
import { NumberBox } from '../../../../ui/controls/field.tsx';
import panel from '../../../../ui/layout/panel.module.css';
import css from '../shared/panels.module.css';
import { text } from '../shared/text.ts';
import type { FacilitatorState } from '../shared/use-facilitator-state.ts';

/** Number of people by group, against which every count of votes is checked. */
export function HeadsPanel({ facilitator: { workshop, displayState } }: { readonly facilitator: FacilitatorState }) {
  const { setup } = displayState.workshop;
  const groups = groupsIn(setup, setup.scheme);
  const people = peopleIn(groups);
  return (
    <section class={`${panel.part} ${css.part}`}>
      <h2>{text.heads}</h2>
      {groups.length === 0 && <p>{text.noGroups}</p>}
      <div class={css.heads}>
        {groups.map((group) => (
          <NumberBox
            key={group.id}
            label={group.name}
            value={group.people}
            onChoose={(n) => workshop.act(text.undoHeads, () => countHeads(workshop.document, group.id, n))}
          />
        ))}
      </div>
      {people !== null && <p class="number">{formatMessage(text.headsTotal, { n: people })}</p>}
    </section>
  );
}
