import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { address } from '../../../lib/routes.ts';
import { LinkButton } from '../../../ui/controls/button.tsx';
import { text } from './text.ts';
import css from './workshops.module.css';

/** Says in a rehearsal that it is one, and leads back to the workshop that is rehearsed. Nothing anywhere else. */
export function Rehearsal({ workshop: { practice, rehearses } }: { readonly workshop: OpenWorkshop }) {
  if (!practice) return null;
  return (
    <div class={css.rehearsal}>
      <p>{text.rehearsal}</p>
      {rehearses !== null && (
        <LinkButton small icon="back" href={address.workshopSetup(rehearses)}>
          {text.leaveRehearsal}
        </LinkButton>
      )}
    </div>
  );
}
