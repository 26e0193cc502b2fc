import type { ShelvedRubric } from '../../data/assessments/rubric-store.ts';
import type { Room } from '../../data/workspace/workspace.ts';
import { inLanguage } from '../../domain/rubric/rubric.ts';
import { say } from '../../lib/i18n/messages.ts';
import { address } from '../../lib/routes.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { AddRubric } from './add-rubric.tsx';
import { sizeOf } from './rubric-size.ts';
import css from './rubrics.module.css';
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
