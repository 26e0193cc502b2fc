import { useEffect, useState } from 'preact/hooks';
import type { DisplaySender } from '../../../data/workshops/display-sender.ts';
import { minutesBehind } from '../../../domain/workshop/agenda.ts';
import { formatLongDate, formatMessage, formatTime } from '../../../lib/i18n/messages.ts';
import { routes } from '../../../lib/routes.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Icon } from '../../../ui/display/icon.tsx';
import { useNow } from '../display/clock.tsx';
import type { WorkshopProps } from '../shared/use-workshop.ts';
import { EndDialog } from './dialogs/end-dialog.tsx';
import css from './facilitator-header.module.css';
import page from './shared/facilitator-page.module.css';
import { text } from './shared/text.ts';
import type { FacilitatorState } from './shared/use-facilitator-state.ts';

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
        <Progress facilitator={facilitator} />
        {session.endedAt === null && (
          <Button small onClick={() => setEnding(true)}>
            {text.end}
          </Button>
        )}
      </div>
      <span class={page.tape} aria-hidden="true">
        {[1, 2, 3, 4, 5].map((lane) => (
          <i key={lane} class={`lane-${lane}`} />
        ))}
      </span>
      {ending && <EndDialog {...props} facilitator={facilitator} onClose={() => setEnding(false)} />}
    </header>
  );
}

/**
 * Opens the display with `noopener`. A window with an opener can run in the same process, whose memory holds votes that are
 * not revealed yet.
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

/** Counts the displays that show this workshop, and notes whether one ever did since this window opened. */
function useConnectedDisplays(sender: DisplaySender | null): { readonly open: number; readonly everOpen: boolean } {
  const [open, setOpen] = useState(0);
  const [everOpen, setEverOpen] = useState(false);
  useEffect(() => {
    if (!sender) return undefined;
    const follow = (n: number): void => {
      setOpen(n);
      if (n > 0) setEverOpen(true);
    };
    follow(sender.screens.getState());
    return sender.screens.subscribe(follow);
  }, [sender]);
  return { open, everOpen };
}

/** Time of day, and how many minutes the workshop is ahead of or behind the agenda. */
function Progress({ facilitator }: { readonly facilitator: FacilitatorState }) {
  const now = useNow(true);
  return (
    <p class={css.clock}>
      <b class="number">{formatTime(now)}</b> <span>{progressText(facilitator, now)}</span>
    </p>
  );
}

function progressText({ displayState, steps, cue }: FacilitatorState, now: number): string {
  const { startedAt, endedAt } = displayState.workshop.session;
  if (startedAt === null) return text.notStarted;
  const behind = minutesBehind(steps, cue?.step ?? '', startedAt, endedAt ?? now);
  if (behind === 0) return text.onTime;
  return behind > 0 ? formatMessage(text.behind, { n: behind }) : formatMessage(text.ahead, { n: -behind });
}
