import { countHeads } from '../../../data/workshop-commands.ts';
import { say } from '../../../domain/words.ts';
import { groupsIn, peopleIn } from '../../../domain/workshop.ts';
import { NumberBox } from '../../../ui/field.tsx';
import css from './panels.module.css';
import { text } from './text.ts';
import type { Desk } from './use-desk.ts';

/** Heads in the room by group: what every count of votes is checked against. */
export function HeadsPanel({ desk: { workshop, scene } }: { readonly desk: Desk }) {
  const { setup } = scene.workshop;
  const groups = groupsIn(setup, setup.scheme);
  const people = peopleIn(groups);
  return (
    <section class={css.part}>
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
      {people !== null && <p class="number">{say(text.headsTotal, { n: people })}</p>}
    </section>
  );
}
