import { comeOf } from '../../../data/workshops/live/cast-answers.ts';
import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { show } from '../../../data/workshops/workshop-commands.ts';
import { groupsIn } from '../../../domain/workshop/workshop.ts';
import { routes } from '../../../lib/routes.ts';
import { Button, LinkButton } from '../../../ui/controls/button.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import panel from '../../../ui/layout/panel.module.css';
import row from '../../../ui/layout/row.module.css';
import css from './phones.module.css';
import { text } from './text.ts';
import { TurnoutLine } from './turnout-line.tsx';

/** Voting by phone and by a passed-round device. Renders nothing if the workshop uses neither. */
export function PhonesPanel({ workshop, invite }: { readonly workshop: OpenWorkshop; readonly invite: string | null }) {
  const { id, setup, session } = useStore(workshop.workshop, (state) => state);
  const rows = useStore(workshop.votes.rows, (all) => all);
  const phones = setup.ways.includes('phones');
  const pass = setup.ways.includes('pass');
  if (!phones && !pass) return null;
  return (
    <section class={`${panel.part} ${css.panel}`} aria-labelledby="come">
      <h2 id="come">{text.phones}</h2>
      <TurnoutLine groups={groupsIn(setup, setup.scheme)} people={comeOf(rows)} />
      <div class={`${row.controls} ${css.buttons}`}>
        {phones && (
          // A separate window, so that this one keeps controlling the display.
          <Button
            small
            onClick={() =>
              window.open(`${location.pathname}${location.search}${routes.workshopScan(id)}`, `scan ${id}`)
            }
          >
            {text.read}
          </Button>
        )}
        {invite !== null && (
          <Button
            small
            onClick={() => workshop.act(text.undoCode, () => show(workshop.document, 'join', !session.join))}
          >
            {session.join ? text.hideCode : text.showCode}
          </Button>
        )}
        {pass && (
          <LinkButton small href={routes.workshopPass(id)}>
            {text.pass}
          </LinkButton>
        )}
      </div>
    </section>
  );
}
