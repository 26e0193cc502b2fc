import { useState } from 'preact/hooks';
import { minutesBehind } from '../../../domain/workshop/agenda.ts';
import { clock, longDay, say } from '../../../lib/i18n/messages.ts';
import { address } from '../../../lib/routes.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Icon } from '../../../ui/display/icon.tsx';
import { useNow } from '../display/clock.tsx';
import type { WorkshopProps } from '../shared/use-workshop.ts';
import { EndDialog } from './dialogs/end-dialog.tsx';
import css from './facilitator-header.module.css';
import { LaneTape } from './lane-tape.tsx';
import { text } from './shared/text.ts';
import type { Desk } from './shared/use-facilitator-state.ts';
import { useScreens } from './use-connected-displays.ts';

export function ConsoleHeader({ desk, ...props }: WorkshopProps & { readonly desk: Desk }) {
  const { setup, assessment, session } = desk.scene.workshop;
  const [ending, setEnding] = useState(false);
  return (
    <header class={css.header}>
      <a class={css.home} href={address.workshops(assessment)}>
        <h1>{text.facilitator}</h1>
      </a>
      <p class={css.where} dir="auto">
        {setup.day === null ? say(text.only, setup) : say(text.onlyDay, { title: setup.title, day: longDay(setup.day) })}
      </p>
      <ScreenStatus desk={desk} />
      <div class={css.tail}>
        <HowWeDo desk={desk} />
        {session.endedAt === null && (
          <Button small onClick={() => setEnding(true)}>
            {text.end}
          </Button>
        )}
      </div>
      <LaneTape />
      {ending && <EndDialog {...props} desk={desk} onClose={() => setEnding(false)} />}
    </header>
  );
}

/**
 * Opens the projector's window, without an opener: a window that knows who opened it shares its memory, and this one's memory
 * holds votes that the room has not seen.
 */
function openScreen(id: string): void {
  window.open(`${location.pathname}${location.search}${address.workshopScreen(id)}`, '_blank', 'noopener,popup,width=1280,height=720');
}

function ScreenStatus({ desk }: { readonly desk: Desk }) {
  const { open, everOpen } = useScreens(desk.sender);
  const { id } = desk.scene.workshop;
  if (open > 0) {
    return (
      <p class={css.connected} role="status">
        <Icon name="tick" size={18} />
        {open === 1 ? text.connected : say(text.screens, { n: open })}
      </p>
    );
  }
  return (
    <p class={css.lost} role={everOpen ? 'alert' : undefined}>
      {everOpen && <span>{text.notConnected}</span>}
      <Button small look={everOpen ? 'second' : 'first'} onClick={() => openScreen(id)}>
        {everOpen ? text.openAgain : text.openScreen}
      </Button>
    </p>
  );
}

/** The clock, and how the room is doing against the run sheet. */
function HowWeDo({ desk }: { readonly desk: Desk }) {
  const { session } = desk.scene.workshop;
  const now = useNow(true);
  const behind = session.startedAt === null ? 0 : minutesBehind(desk.steps, desk.cue?.step ?? '', session.startedAt, session.endedAt ?? now);
  const said =
    session.startedAt === null
      ? text.notStarted
      : behind === 0
        ? text.onTime
        : behind > 0
          ? say(text.behind, { n: behind })
          : say(text.ahead, { n: -behind });
  return (
    <p class={css.clock}>
      <b class="number">{clock(now)}</b> <span>{said}</span>
    </p>
  );
}
