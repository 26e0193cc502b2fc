import type { Room } from '../../data/room.ts';
import type { ShelvedRubric } from '../../data/rubric-shelf.ts';
import { address } from '../../domain/address.ts';
import { inLanguage } from '../../domain/rubric.ts';
import { say } from '../../domain/words.ts';
import { LinkButton } from '../../ui/button.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { AddRubric } from './add-rubric.tsx';
import css from './rubrics.module.css';
import { sizeOf } from './size.ts';
import { text } from './text.ts';

interface RubricListProps {
  readonly room: Room;
  readonly shelf: readonly ShelvedRubric[];
  readonly onAdded: () => void;
}

export function RubricList({ room, shelf, onAdded }: RubricListProps) {
  return (
    <div class="page">
      <PageHeading title={text.title}>{text.title}</PageHeading>
      <p class="hint">{text.lead}</p>
      <ul class={css.list}>
        {shelf.map(({ row, rubric }) => {
          const title = inLanguage(rubric.title);
          return (
            <li key={row.key}>
              <h2 lang={title.lang}>{title.text}</h2>
              <p class="quiet">
                {say(text.edition, { edition: row.edition })}. {sizeOf(rubric)}
              </p>
              <div class={css.ways}>
                <LinkButton href={address.rubric(row.id, row.edition)}>{text.read}</LinkButton>
                <LinkButton href={address.blankForm(row.id, row.edition)}>{text.blank}</LinkButton>
              </div>
            </li>
          );
        })}
      </ul>
      <AddRubric shelf={room.shelf} onAdded={onAdded} />
    </div>
  );
}
