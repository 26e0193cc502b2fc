/** What a facilitator's keys and buttons do. Each takes the desk as it stands. */

import type { Wish } from '../../../../data/workshops/display-channel.ts';
import { reveal } from '../../../../data/workshops/live/open-workshop.ts';
import { turnoutOf } from '../../../../data/workshops/votes.ts';
import { beginSession, changePlace, goToCue, setTimer, show, voteAgain } from '../../../../data/workshops/workshop-commands.ts';
import { minutesFor } from '../../../../domain/workshop/agenda.ts';
import { advance, type Cue, neighbour } from '../../../../domain/workshop/cue.ts';
import type { Look } from '../../../../domain/workshop/display/frame.ts';
import { plusMinute, startTimer } from '../../../../domain/workshop/timer.ts';
import { isOpen, unitState } from '../../../../domain/workshop/workshop.ts';
import { say } from '../../../../lib/i18n/messages.ts';
import { cueTitle } from './cue-text.ts';
import { text } from './text.ts';
import type { Desk } from './use-facilitator-state.ts';

/** Votes are in for this unit that the room has not seen. */
export function isWaiting({ workshop }: Desk, unit: string | null): boolean {
  if (unit === null) return false;
  const state = unitState(workshop.workshop.getState(), unit);
  return isOpen(state) && turnoutOf(workshop.votes.rows.getState(), { unit, round: state.round }).some(({ voted }) => voted > 0);
}

/** Goes to a cue; what takes time there starts its timer. */
export function goTo(desk: Desk, cue: Cue): void {
  const { workshop, steps } = desk;
  const { document } = workshop;
  const { setup, rubric } = { setup: desk.scene.workshop.setup, rubric: workshop.rubric };
  const minutes = minutesFor(cue, steps, desk.scene.workshop.session.discussing.length);
  const now = Date.now();
  workshop.act(say(text.undoGo, { where: cueTitle(cue, setup, rubric) }), () => {
    beginSession(document, now);
    goToCue(document, cue.key, now);
    setTimer(document, minutes === null ? null : startTimer(minutes, now));
    if (desk.scene.workshop.session.join) show(document, 'join', false);
  });
}

function next(desk: Desk): void {
  const { workshop, cues, cue, frame, unit } = desk;
  const { page } = frame;
  const step = advance(cues, cue, isWaiting(desk, unit), page.of - page.n);
  if (step.type === 'reveal') reveal(workshop, step.unit);
  else if (step.type === 'page') turn(desk, page.n);
  else if (step.type === 'go') goTo(desk, step.cue);
}

function back(desk: Desk): void {
  const { cues, cue, frame } = desk;
  if (frame.page.n > 1) turn(desk, frame.page.n - 2);
  else {
    const before = neighbour(cues, cue?.key ?? '', -1);
    if (before) goTo(desk, before);
  }
}

/** @param page from 0 */
function turn({ workshop }: Desk, page: number): void {
  workshop.act(text.undoPage, () => changePlace(workshop.document, { page }));
}

/** Shows what is in; covers what was shown, and uncovers it. */
function results(desk: Desk): void {
  const { workshop, unit } = desk;
  if (unit === null) return;
  if (isWaiting(desk, unit)) reveal(workshop, unit);
  else if (!isOpen(unitState(workshop.workshop.getState(), unit))) {
    const { covered } = workshop.workshop.getState().session;
    workshop.act(text.undoCover, () => changePlace(workshop.document, { covered: !covered }));
  }
}

/** Opens a further round; the one before is kept beside it. */
function again({ workshop, unit }: Desk): void {
  if (unit === null) return;
  const state = unitState(workshop.workshop.getState(), unit);
  if (!isOpen(state)) workshop.act(text.undoAgain, () => voteAgain(workshop.document, unit, state.round + 1));
}

const SIZES: readonly Look['size'][] = [100, 120, 140];

export function changeLook({ sender, look }: Desk, change: Partial<Look>): void {
  sender?.setLook({ ...look, ...change });
}

function resize(desk: Desk, by: 1 | -1): void {
  const size = SIZES[SIZES.indexOf(desk.look.size) + by];
  if (size !== undefined) changeLook(desk, { size });
}

function toggle({ workshop }: Desk, what: 'blank' | 'join'): void {
  const on = workshop.workshop.getState().session[what];
  workshop.act(text[what === 'blank' ? 'undoBlank' : 'undoJoin'], () => show(workshop.document, what, !on));
}

const DONE_BY: Readonly<Record<Wish, (desk: Desk) => void>> = {
  next,
  back,
  results,
  again,
  blank: (desk) => toggle(desk, 'blank'),
  join: (desk) => desk.scene.invite !== null && toggle(desk, 'join'),
  minute: ({ workshop }) =>
    workshop.act(text.undoMinute, () => setTimer(workshop.document, plusMinute(workshop.workshop.getState().session.timer, Date.now()))),
  larger: (desk) => resize(desk, 1),
  smaller: (desk) => resize(desk, -1),
  theme: (desk) => changeLook(desk, { theme: desk.look.theme === 'light' ? 'dark' : 'light' }),
  contrast: (desk) => changeLook(desk, { theme: desk.look.theme === 'contrast' ? 'dark' : 'contrast' }),
};

export const grant = (desk: Desk, wish: Wish): void => DONE_BY[wish](desk);
