/**
 * Where a workshop stands → the picture for the room. What goes in knows of an open vote only how many are in, so that
 * nothing that comes out can say more.
 */

import { establishedLevel, inLanguage, type Rubric } from '../../rubric/rubric.ts';
import { closedBallot, openBallot } from '../ballot.ts';
import { unitOf } from '../cue.ts';
import { groupsIn, isWorkshopOpen, peopleIn, unitState, unitsOf } from '../workshop.ts';
import type { DisplayState } from './display-state.ts';
import { agreementFinding } from './finding.ts';
import type { Frame, FrameState } from './frame.ts';
import { chunks, PAGE_CAPACITY, type PagedState, whole } from './frame-pages.ts';
import { ideasPages, promisedPages, saidPages, wordsPages } from './list-frames.ts';
import { agendaPages, celebratePages, decidePages, gridPages, stripsPages } from './plan-frames.ts';
import { levelLabels, unitHead } from './unit.ts';

/** The picture of this moment, but for its place in the order of pictures. */
export function renderFrame(displayState: DisplayState): Omit<Frame, 'step'> {
  const { workshop, invite } = displayState;
  const { session, setup } = workshop;
  const pages = session.join && invite !== null ? whole({ type: 'join', invite }) : frameStates(displayState);
  const at = Math.min(session.page, pages.length - 1);
  return {
    title: setup.title,
    blank: session.blank,
    state: pages[at] ?? { type: 'waiting', title: setup.title, groups: [] },
    timer: session.timer,
    page: { n: at + 1, of: pages.length },
  };
}

/** Every page of the cue that the room is at; most have one. */
export function frameStates(displayState: DisplayState): PagedState {
  const { cue, workshop, rubric } = displayState;
  const { setup } = workshop;
  const unit = unitOf(cue);
  if (cue === null) return whole(waiting(displayState));
  if (unit !== null)
    return cue.type === 'agree'
      ? whole(agreeState(displayState, unit))
      : ballotPages(displayState, unit, cue.type === 'talk');
  switch (cue.type) {
    case 'waiting':
      return whole(waiting(displayState));
    case 'rules':
    case 'pause':
    case 'poll':
      return whole({ type: cue.type });
    case 'scale':
      return scalePages(rubric, PAGE_CAPACITY[displayState.size].levels);
    case 'promised':
      return promisedPages(displayState.promised, PAGE_CAPACITY[displayState.size]);
    case 'ask':
    case 'answers':
      return answerPages(displayState, cue.type, cue.subject ?? '');
    case 'alone':
      return whole({ type: 'alone', units: unitsOf(setup, rubric).length, levels: levelLabels(rubric, true) });
    case 'hand-in':
      return whole(handIn(displayState));
    case 'challenge':
      return whole(challengeState(rubric, cue.subject ?? ''));
    case 'celebrate':
      return celebratePages(displayState);
    case 'agenda':
      return agendaPages(displayState);
    case 'strips':
      return stripsPages(displayState);
    case 'ideas':
    case 'dots':
      return ideasPages(workshop, cue.type, PAGE_CAPACITY[displayState.size]);
    case 'grid':
      return gridPages(displayState);
    case 'decide':
      return decidePages(displayState);
    case 'thanks':
      return whole({ type: 'thanks', hearBack: workshop.hearBack.day, how: workshop.hearBack.how });
    default:
      return whole(waiting(displayState));
  }
}

const waiting = ({ workshop: { setup } }: DisplayState): FrameState => ({
  type: 'waiting',
  title: setup.title,
  groups: groupsIn(setup, setup.scheme).map(({ name, people }) => ({ name, people })),
});

function scalePages(rubric: Rubric, onPage: number): PagedState {
  const levels = levelLabels(rubric, true).map((label, i) => ({
    n: i + 1,
    label,
    means: inLanguage(rubric.scale.levels[i]?.means ?? {}),
  }));
  return chunks(levels, onPage).map((page): FrameState => ({ type: 'scale', levels: page }));
}

function challengeState(rubric: Rubric, id: string): FrameState {
  const lane = Math.max(
    0,
    rubric.stages.findIndex((stage) => stage.id === id),
  );
  const stage = rubric.stages[lane];
  return {
    type: 'challenge',
    lane,
    lanes: rubric.stages.length,
    stage: inLanguage(stage?.name ?? {}),
    challenge: inLanguage(stage?.challenge ?? {}),
  };
}

/** How many sheets are in: statements counted, by group. */
function handIn(displayState: DisplayState): FrameState {
  const { setup } = displayState.workshop;
  const units = unitsOf(setup, displayState.rubric);
  return {
    type: 'hand-in',
    groups: groupsIn(setup, setup.scheme).map(({ id, name }) => ({
      name,
      in: units.filter((unit) => hasVoted(displayState, unit, id)).length,
      of: units.length,
    })),
  };
}

function hasVoted(displayState: DisplayState, unit: string, group: string): boolean {
  return (
    displayState.turnout(unit).some((each) => each.group === group && each.voted > 0) ||
    (displayState.rounds.get(unit)?.some((round) => round.cells.some((cell) => cell.groups.includes(group))) ?? false)
  );
}

/** An open vote is one picture. Results are as many as their groups need, and with larger letters one more for what they say. */
function ballotPages(displayState: DisplayState, id: string, talk: boolean): PagedState {
  const { workshop, rubric, size } = displayState;
  const { setup, session } = workshop;
  const unit = unitHead(rubric, id);
  if (!unit) return whole(waiting(displayState));
  const groups = groupsIn(setup, setup.scheme);
  const state = unitState(workshop, id);
  const rounds = displayState.rounds.get(id) ?? [];
  const common = { type: 'ballot', unit, levels: levelLabels(rubric, true), talk } as const;
  if (isWorkshopOpen(state) || session.covered || rounds.length === 0)
    return whole({
      ...common,
      ballot: openBallot(groups, displayState.turnout(id), state.round),
      finding: null,
      part: 'whole',
    });
  const ballot = closedBallot(groups, rounds, peopleIn(groups));
  const finding = agreementFinding(ballot, { rubric, established: establishedLevel(rubric), groups });
  const part = size === 100 ? 'whole' : 'board';
  const boards = chunks(ballot.rows, PAGE_CAPACITY[size].rows).map(
    (rows): FrameState => ({ ...common, ballot: { ...ballot, rows }, finding, part }),
  );
  return size === 100 ? boards : [...boards, { ...common, ballot, finding, part: 'ask' }];
}

function agreeState(displayState: DisplayState, id: string): FrameState {
  const unit = unitHead(displayState.rubric, id);
  if (!unit) return waiting(displayState);
  const { agreed, differently } = unitState(displayState.workshop, id);
  const place =
    agreed === null ? null : agreed.type === 'level' ? agreed.level : { low: agreed.low, high: agreed.high };
  return { type: 'agree', unit, levels: levelLabels(displayState.rubric, true), agreed: place, differently };
}

function answerPages(displayState: DisplayState, type: 'ask' | 'answers', id: string): PagedState {
  const { setup, entries } = displayState.workshop;
  const question = setup.questions.find((each) => each.id === id);
  if (!question) return whole(waiting(displayState));
  const groups = groupsIn(setup, question.scheme);
  if (type === 'ask') return whole({ type: 'ask', question: question.words, groups: groups.map(({ name }) => name) });
  if (question.form === 'words')
    return wordsPages(question.words, entries, question.id, displayState.wordsBefore, PAGE_CAPACITY[displayState.size]);
  return saidPages(question, groups, entries, PAGE_CAPACITY[displayState.size]);
}
