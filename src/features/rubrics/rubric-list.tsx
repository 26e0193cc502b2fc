import type { StoredRubric } from '../../data/assessments/rubric-store.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { inLanguage } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { LinkButton } from '../../ui/controls/button.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import rowCss from '../../ui/layout/row.module.css';
import { AddRubric } from './add-rubric.tsx';
import { sizeOf } from './rubric-size.ts';
import css from './rubrics.module.css';
import { text } from './text.ts';

interface RubricListProps {
  readonly workspace: Workspace;
  readonly shelf: readonly StoredRubric[];
  readonly onAdded: () => void;
}

export function RubricList({ workspace, shelf, onAdded }: RubricListProps) {
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
                {formatMessage(text.edition, { edition: row.edition })}. {sizeOf(rubric)}
              </p>
              <div class={rowCss.buttons}>
                <LinkButton href={routes.rubric(row.id, row.edition)}>{text.read}</LinkButton>
                <LinkButton href={routes.blankForm(row.id, row.edition)}>{text.blank}</LinkButton>
              </div>
            </li>
          );
        })}
      </ul>
      <AddRubric rubrics={workspace.rubrics} onAdded={onAdded} />
    </div>
  );
}
