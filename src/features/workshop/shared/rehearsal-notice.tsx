import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { routes } from '../../../lib/routes.ts';
import { LinkButton } from '../../../ui/controls/button.tsx';
import row from '../../../ui/layout/row.module.css';
import { text } from './text.ts';
import css from './workshops.module.css';

/** Banner of a rehearsal, with the way back to the rehearsed workshop. Renders nothing in a real workshop. */
export function RehearsalNotice({ workshop: { isExample, rehearses } }: { readonly workshop: OpenWorkshop }) {
  if (!isExample) return null;
  return (
    <div class={`${row.ends} ${css.rehearsal}`}>
      <p>{text.rehearsal}</p>
      {rehearses !== null && (
        <LinkButton small icon="back" href={routes.workshopSetup(rehearses)}>
          {text.leaveRehearsal}
        </LinkButton>
      )}
    </div>
  );
}
