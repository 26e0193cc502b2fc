import { useState } from 'preact/hooks';
import { minutesBehind } from '../../../domain/workshop/agenda.ts';
import { formatLongDate, formatMessage, formatTime } from '../../../lib/i18n/messages.ts';
import { routes } from '../../../lib/routes.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Icon } from '../../../ui/display/icon.tsx';
import { useNow } from '../display/clock.tsx';
import type { WorkshopProps } from '../shared/use-workshop.ts';
import { EndDialog } from './dialogs/end-dialog.tsx';
import css from './facilitator-header.module.css';
import { LaneTape } from './lane-tape.tsx';
import { text } from './shared/text.ts';
import type { FacilitatorState } from './shared/use-facilitator-state.ts';
import { useConnectedDisplays } from './use-connected-displays.ts';

export function FacilitatorHeader({
  facilitator,
  ...props
}: WorkshopProps & { readonly facilitator: FacilitatorState }) {
  const { setup, assessment, session } = facilitator.displayState.workshop;
  const [ending, setEnding] = useState(false);
  return (
    <header class={css.header}>
      <a class={css.home} href={routes.workshops(assessment)}>
        <h1>{text.facilitator}</h1>
      </a>
      <p class={css.where} dir="auto">
        {setup.day === null
          ? formatMessage(text.only, setup)
          : formatMessage(text.onlyDay, { title: setup.title, day: formatLongDate(setup.day) })}
      </p>
      <ScreenStatus facilitator={facilitator} />
      <div class={css.tail}>
        <HowWeDo facilitator={facilitator} />
        {session.endedAt === null && (
          <Button small onClick={() => setEnding(true)}>
            {text.end}
          </Button>
        )}
      </div>
      <LaneTape />
      {ending && <EndDialog {...props} facilitator={facilitator} onClose={() => setEnding(false)} />}
    </header>
  );
}

/**
 * Opens the projector's window, without an opener: a window that knows who opened it shares its memory, and this one's memory
 * holds votes that the room has not seen.
 */
function openScreen(id: string): void {
  window.open(
    `${location.pathname}${location.search}${routes.workshopScreen(id)}`,
    '_blank',
    'noopener,popup,width=1280,height=720',
  );
}

function ScreenStatus({ facilitator }: { readonly facilitator: FacilitatorState }) {
  const { open, everOpen } = useConnectedDisplays(facilitator.sender);
  const { id } = facilitator.displayState.workshop;
  if (open > 0) {
    return (
      <p class={css.connected} role="status">
        <Icon name="tick" size={18} />
        {open === 1 ? text.connected : formatMessage(text.screens, { n: open })}
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
function HowWeDo({ facilitator }: { readonly facilitator: FacilitatorState }) {
  const { session } = facilitator.displayState.workshop;
  const now = useNow(true);
  const behind =
    session.startedAt === null
      ? 0
      : minutesBehind(facilitator.steps, facilitator.cue?.step ?? '', session.startedAt, session.endedAt ?? now);
  const said =
    session.startedAt === null
      ? text.notStarted
      : behind === 0
        ? text.onTime
        : behind > 0
          ? formatMessage(text.behind, { n: behind })
          : formatMessage(text.ahead, { n: -behind });
  return (
    <p class={css.clock}>
      <b class="number">{formatTime(now)}</b> <span>{said}</span>
    </p>
  );
}
