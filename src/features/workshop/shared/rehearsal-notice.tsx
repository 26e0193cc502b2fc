import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { routes } from '../../../lib/routes.ts';
import { LinkButton } from '../../../ui/controls/button.tsx';
import { text } from './text.ts';
import css from './workshops.module.css';

/** Says in a rehearsal that it is one, and leads back to the workshop that is rehearsed. Nothing anywhere else. */
export function RehearsalNotice({ workshop: { isExample, rehearses } }: { readonly workshop: OpenWorkshop }) {
  if (!isExample) return null;
  return (
    <div class={css.rehearsal}>
      <p>{text.rehearsal}</p>
      {rehearses !== null && (
        <LinkButton small icon="back" href={routes.workshopSetup(rehearses)}>
          {text.leaveRehearsal}
        </LinkButton>
      )}
    </div>
  );
}
