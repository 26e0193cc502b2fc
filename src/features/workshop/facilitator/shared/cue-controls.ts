/** What a facilitator's keys and buttons do. Each takes the desk as it stands. */

import type { RemoteCommand } from '../../../../data/workshops/display-channel.ts';
import { reveal } from '../../../../data/workshops/live/open-workshop.ts';
import { turnoutOf } from '../../../../data/workshops/votes.ts';
import {
  beginSession,
  changeAgendaPosition,
  goToCue,
  setTimer,
  show,
  voteAgain,
} from '../../../../data/workshops/workshop-commands.ts';
import { minutesFor } from '../../../../domain/workshop/agenda.ts';
import { advance, type Cue, neighbour } from '../../../../domain/workshop/cue.ts';
import type { DisplaySettings } from '../../../../domain/workshop/display/frame.ts';
import { plusMinute, startTimer } from '../../../../domain/workshop/timer.ts';
import { isWorkshopOpen, unitState } from '../../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../../lib/i18n/messages.ts';
import { cueTitle } from './cue-text.ts';
import { text } from './text.ts';
import type { FacilitatorState } from './use-facilitator-state.ts';

/** Votes are in for this unit that the room has not seen. */
export function isWaiting({ workshop }: FacilitatorState, unit: string | null): boolean {
  if (unit === null) return false;
  const state = unitState(workshop.workshop.getState(), unit);
  return (
    isWorkshopOpen(state) &&
    turnoutOf(workshop.votes.rows.getState(), { unit, round: state.round }).some(({ voted }) => voted > 0)
  );
}

/** Goes to a cue; what takes time there starts its timer. */
export function goTo(facilitator: FacilitatorState, cue: Cue): void {
  const { workshop, steps } = facilitator;
  const { document } = workshop;
  const { setup, rubric } = { setup: facilitator.displayState.workshop.setup, rubric: workshop.rubric };
  const minutes = minutesFor(cue, steps, facilitator.displayState.workshop.session.discussing.length);
  const now = Date.now();
  workshop.act(formatMessage(text.undoGo, { where: cueTitle(cue, setup, rubric) }), () => {
    beginSession(document, now);
    goToCue(document, cue.key, now);
    setTimer(document, minutes === null ? null : startTimer(minutes, now));
    if (facilitator.displayState.workshop.session.join) show(document, 'join', false);
  });
}

function next(facilitator: FacilitatorState): void {
  const { workshop, cues, cue, frame, unit } = facilitator;
  const { page } = frame;
  const step = advance(cues, cue, isWaiting(facilitator, unit), page.of - page.n);
  if (step.type === 'reveal') reveal(workshop, step.unit);
  else if (step.type === 'page') turn(facilitator, page.n);
  else if (step.type === 'go') goTo(facilitator, step.cue);
}

function back(facilitator: FacilitatorState): void {
  const { cues, cue, frame } = facilitator;
  if (frame.page.n > 1) turn(facilitator, frame.page.n - 2);
  else {
    const before = neighbour(cues, cue?.key ?? '', -1);
    if (before) goTo(facilitator, before);
  }
}

/** @param page from 0 */
function turn({ workshop }: FacilitatorState, page: number): void {
  workshop.act(text.undoPage, () => changeAgendaPosition(workshop.document, { page }));
}

/** Shows what is in; covers what was shown, and uncovers it. */
function results(facilitator: FacilitatorState): void {
  const { workshop, unit } = facilitator;
  if (unit === null) return;
  if (isWaiting(facilitator, unit)) reveal(workshop, unit);
  else if (!isWorkshopOpen(unitState(workshop.workshop.getState(), unit))) {
    const { covered } = workshop.workshop.getState().session;
    workshop.act(text.undoCover, () => changeAgendaPosition(workshop.document, { covered: !covered }));
  }
}

/** Opens a further round; the one before is kept beside it. */
function again({ workshop, unit }: FacilitatorState): void {
  if (unit === null) return;
  const state = unitState(workshop.workshop.getState(), unit);
  if (!isWorkshopOpen(state)) workshop.act(text.undoAgain, () => voteAgain(workshop.document, unit, state.round + 1));
}

const SIZES: readonly DisplaySettings['size'][] = [100, 120, 140];

export function changeDisplaySettings({ sender, look }: FacilitatorState, change: Partial<DisplaySettings>): void {
  sender?.setLook({ ...look, ...change });
}

function resize(facilitator: FacilitatorState, by: 1 | -1): void {
  const size = SIZES[SIZES.indexOf(facilitator.look.size) + by];
  if (size !== undefined) changeDisplaySettings(facilitator, { size });
}

function toggle({ workshop }: FacilitatorState, what: 'blank' | 'join'): void {
  const on = workshop.workshop.getState().session[what];
  workshop.act(text[what === 'blank' ? 'undoBlank' : 'undoJoin'], () => show(workshop.document, what, !on));
}

const DONE_BY: Readonly<Record<RemoteCommand, (facilitator: FacilitatorState) => void>> = {
  next,
  back,
  results,
  again,
  blank: (facilitator) => toggle(facilitator, 'blank'),
  join: (facilitator) => facilitator.displayState.invite !== null && toggle(facilitator, 'join'),
  minute: ({ workshop }) =>
    workshop.act(text.undoMinute, () =>
      setTimer(workshop.document, plusMinute(workshop.workshop.getState().session.timer, Date.now())),
    ),
  larger: (facilitator) => resize(facilitator, 1),
  smaller: (facilitator) => resize(facilitator, -1),
  theme: (facilitator) =>
    changeDisplaySettings(facilitator, { theme: facilitator.look.theme === 'light' ? 'dark' : 'light' }),
  contrast: (facilitator) =>
    changeDisplaySettings(facilitator, { theme: facilitator.look.theme === 'contrast' ? 'dark' : 'contrast' }),
};

export const runRemoteCommand = (facilitator: FacilitatorState, wish: RemoteCommand): void =>
  DONE_BY[wish](facilitator);
