/** Commands behind the facilitator's keys and buttons. Each receives the current facilitator state. */

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
import { isVotingOpen, unitState } from '../../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../../lib/i18n/messages.ts';
import { cueTitle } from './cue-text.ts';
import { text } from './text.ts';
import type { FacilitatorState } from './use-facilitator-state.ts';

/** True if votes were cast on this unit in a round that is not revealed yet. */
export function isWaiting({ workshop }: FacilitatorState, unit: string | null): boolean {
  if (unit === null) return false;
  const state = unitState(workshop.workshop.getState(), unit);
  return (
    isVotingOpen(state) &&
    turnoutOf(workshop.votes.rows.getState(), { unit, round: state.round }).some(({ voted }) => voted > 0)
  );
}

/** Goes to a cue and starts its timer, if it has planned minutes. */
export function goTo(facilitator: FacilitatorState, cue: Cue): void {
  const { workshop, steps } = facilitator;
  const { document, rubric } = workshop;
  const { setup, session } = facilitator.displayState.workshop;
  const minutes = minutesFor(cue, steps, session.discussing.length);
  const now = Date.now();
  workshop.act(formatMessage(text.undoGo, { where: cueTitle(cue, setup, rubric) }), () => {
    beginSession(document, now);
    goToCue(document, cue.key, now);
    setTimer(document, minutes === null ? null : startTimer(minutes, now));
    if (session.join) show(document, 'join', false);
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

/** Turns the display's page. @param page from 0 */
function turn({ workshop }: FacilitatorState, page: number): void {
  workshop.act(text.undoPage, () => changeAgendaPosition(workshop.document, { page }));
}

/** Reveals waiting votes; for a unit that is revealed already, covers or uncovers its results. */
function results(facilitator: FacilitatorState): void {
  const { workshop, unit } = facilitator;
  if (unit === null) return;
  if (isWaiting(facilitator, unit)) reveal(workshop, unit);
  else if (!isVotingOpen(unitState(workshop.workshop.getState(), unit))) {
    const { covered } = workshop.workshop.getState().session;
    workshop.act(text.undoCover, () => changeAgendaPosition(workshop.document, { covered: !covered }));
  }
}

/** Opens another round. The previous one is kept for comparison. */
function again({ workshop, unit }: FacilitatorState): void {
  if (unit === null) return;
  const state = unitState(workshop.workshop.getState(), unit);
  if (!isVotingOpen(state)) workshop.act(text.undoAgain, () => voteAgain(workshop.document, unit, state.round + 1));
}

const SIZES: readonly DisplaySettings['size'][] = [100, 120, 140];

export function changeDisplaySettings({ sender, look }: FacilitatorState, change: Partial<DisplaySettings>): void {
  sender?.setLook({ ...look, ...change });
}

function resize(facilitator: FacilitatorState, change: 1 | -1): void {
  const size = SIZES[SIZES.indexOf(facilitator.look.size) + change];
  if (size !== undefined) changeDisplaySettings(facilitator, { size });
}

function toggle({ workshop }: FacilitatorState, overlay: 'blank' | 'join'): void {
  const on = workshop.workshop.getState().session[overlay];
  workshop.act(text[overlay === 'blank' ? 'undoBlank' : 'undoJoin'], () => show(workshop.document, overlay, !on));
}

const COMMANDS: Readonly<Record<RemoteCommand, (facilitator: FacilitatorState) => void>> = {
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

export const runRemoteCommand = (facilitator: FacilitatorState, command: RemoteCommand): void =>
  COMMANDS[command](facilitator);
