/**
 * Renders the state of a workshop as a frame for the display. The input holds turnout only while a vote is open, so
 * the output cannot reveal more.
 */

import { viewRange } from '../../assessment/assessment.ts';
import { establishedLevel, inLanguage, levelLabels, type Rubric } from '../../rubric/rubric.ts';
import type { WorkshopAnswer } from '../agreement.ts';
import { closedBallot, openBallot } from '../ballot.ts';
import { unitOf } from '../cue.ts';
import { groupsIn, isVotingOpen, peopleIn, unitState, unitsOf } from '../workshop.ts';
import type { DisplayState } from './display-state.ts';
import { agreementFinding } from './finding.ts';
import type { Frame, FrameState } from './frame.ts';
import { chunks, PAGE_CAPACITY, type PagedState, singlePage } from './frame-pages.ts';
import { ideasPages, promisedPages, saidPages, wordsPages } from './list-frames.ts';
import { dissentText } from './offers.ts';
import { agendaPages, broadPages, celebratePages, decidePages, gridPages, stripsPages } from './plan-frames.ts';
import { unitHead } from './unit.ts';

/** Returns the current frame without its step number. */
export function renderFrame(displayState: DisplayState): Omit<Frame, 'step'> {
  const { workshop, invite } = displayState;
  const { session, setup } = workshop;
  const pages = session.join && invite !== null ? singlePage({ type: 'join', invite }) : frameStates(displayState);
  const index = Math.min(session.page, pages.length - 1);
  return {
    title: setup.title,
    blank: session.blank,
    state: pages[index] ?? { type: 'waiting', title: setup.title, groups: [] },
    timer: session.timer,
    page: { n: index + 1, of: pages.length },
  };
}

/** Returns every page of the current cue. */
export function frameStates(displayState: DisplayState): PagedState {
  const { cue, workshop, rubric } = displayState;
  const { setup } = workshop;
  const unit = unitOf(cue);
  if (cue === null) return singlePage(waiting(displayState));
  if (unit !== null)
    return cue.type === 'agree'
      ? singlePage(agreeState(displayState, unit))
      : ballotPages(displayState, unit, cue.type === 'talk');
  switch (cue.type) {
    case 'waiting':
      return singlePage(waiting(displayState));
    case 'rules':
    case 'pause':
    case 'poll':
      return singlePage({ type: cue.type });
    case 'scale':
      return scalePages(rubric, PAGE_CAPACITY[displayState.size].levels);
    case 'promised':
      return promisedPages(displayState.promised, PAGE_CAPACITY[displayState.size]);
    case 'ask':
    case 'answers':
      return answerPages(displayState, cue.type, cue.subject ?? '');
    case 'alone':
      return singlePage({ type: 'alone', units: unitsOf(setup, rubric).length, levels: levelLabels(rubric) });
    case 'hand-in':
      return singlePage(handIn(displayState));
    case 'challenge':
      return singlePage(challengeState(rubric, cue.subject ?? ''));
    case 'celebrate':
      return celebratePages(displayState);
    case 'agenda':
      return agendaPages(displayState);
    case 'broad':
      return broadPages(displayState);
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
      return singlePage({ type: 'thanks', hearBack: workshop.hearBack.day, how: workshop.hearBack.how });
    default:
      return singlePage(waiting(displayState));
  }
}

const waiting = ({ workshop: { setup } }: DisplayState): FrameState => ({
  type: 'waiting',
  title: setup.title,
  groups: groupsIn(setup, setup.scheme).map(({ name, people }) => ({ name, people })),
});

function scalePages(rubric: Rubric, onPage: number): PagedState {
  const levels = levelLabels(rubric).map((label, i) => ({
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

/** Returns, per group, for how many units its paper votes have been entered. */
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
    displayState.turnout(unit).some((turnout) => turnout.group === group && turnout.voted > 0) ||
    (displayState.rounds.get(unit)?.some((round) => round.cells.some((cell) => cell.groups.includes(group))) ?? false)
  );
}

/** An open vote has one page. Results have as many as their groups need, and one for the question if text is larger. */
function ballotPages(displayState: DisplayState, id: string, talk: boolean): PagedState {
  const { workshop, rubric, size } = displayState;
  const { setup, session } = workshop;
  const unit = unitHead(rubric, id);
  if (!unit) return singlePage(waiting(displayState));
  const groups = groupsIn(setup, setup.scheme);
  const state = unitState(workshop, id);
  const rounds = displayState.rounds.get(id) ?? [];
  const common = { type: 'ballot', unit, levels: levelLabels(rubric), talk } as const;
  if (isVotingOpen(state) || session.covered || rounds.length === 0)
    return singlePage({
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
  const { workshop, rubric, rounds } = displayState;
  const { setup, session } = workshop;
  const state = unitState(workshop, id);
  const { agreed, differently } = state;
  const groups = groupsIn(setup, setup.scheme);
  // Votes that were never shown, that are hidden again, or that people are replacing stay away from the screen.
  const isShown = !isVotingOpen(state) && !session.covered;
  const cells = isShown ? (rounds.get(id)?.at(-1)?.cells ?? []) : [];
  return {
    type: 'agree',
    unit,
    levels: levelLabels(displayState.rubric),
    agreed: agreed === null ? null : agreedPlace(agreed),
    differently,
    dissent: differently && agreed?.type === 'level' ? dissentText(cells, agreed.level, { rubric, groups }) : '',
    votes: isShown ? closedBallot(groups, rounds.get(id) ?? [], null).rows : [],
  };
}

function agreedPlace(agreed: WorkshopAnswer): Extract<FrameState, { type: 'agree' }>['agreed'] {
  if (agreed.type === 'level') return agreed.level;
  return agreed.type === 'not-agreed' ? (viewRange(agreed) ?? 'not-agreed') : agreed.type;
}

function answerPages(displayState: DisplayState, type: 'ask' | 'answers', id: string): PagedState {
  const { setup, entries } = displayState.workshop;
  const question = setup.questions.find((candidate) => candidate.id === id);
  if (!question) return singlePage(waiting(displayState));
  const groups = groupsIn(setup, question.scheme);
  if (type === 'ask')
    return singlePage({ type: 'ask', question: question.words, groups: groups.map(({ name }) => name) });
  if (question.form === 'words')
    return wordsPages(question.words, entries, question.id, displayState.wordsBefore, PAGE_CAPACITY[displayState.size]);
  return saidPages(question, groups, entries, PAGE_CAPACITY[displayState.size]);
}
