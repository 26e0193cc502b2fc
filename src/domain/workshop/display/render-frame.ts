/**
 * Where a workshop stands → the picture for the room. What goes in knows of an open vote only how many are in, so that
 * nothing that comes out can say more.
 */

import { establishedLevel, inLanguage, type Rubric } from '../../rubric/rubric.ts';
import { closedBallot, openBallot } from '../ballot.ts';
import { unitOf } from '../cue.ts';
import { groupsIn, isOpen, peopleIn, unitState, unitsOf } from '../workshop.ts';
import type { Scene } from './display-state.ts';
import { findingOf } from './finding.ts';
import type { Frame, ScreenState } from './frame.ts';
import { chunks, type Paged, ROOM, whole } from './frame-pages.ts';
import { ideasPages, promisedPages, saidPages, wordsPages } from './list-frames.ts';
import { agendaPages, celebratePages, decidePages, gridPages, stripsPages } from './plan-frames.ts';
import { levelLabels, unitHead } from './unit.ts';

/** The picture of this moment, but for its place in the order of pictures. */
export function frameOf(scene: Scene): Omit<Frame, 'step'> {
  const { workshop, invite } = scene;
  const { session, setup } = workshop;
  const pages = session.join && invite !== null ? whole({ type: 'join', invite }) : statesOf(scene);
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
export function statesOf(scene: Scene): Paged {
  const { cue, workshop, rubric } = scene;
  const { setup } = workshop;
  const unit = unitOf(cue);
  if (cue === null) return whole(waiting(scene));
  if (unit !== null) return cue.type === 'agree' ? whole(agreeState(scene, unit)) : ballotPages(scene, unit, cue.type === 'talk');
  switch (cue.type) {
    case 'waiting':
      return whole(waiting(scene));
    case 'rules':
    case 'pause':
    case 'poll':
      return whole({ type: cue.type });
    case 'scale':
      return scalePages(rubric, ROOM[scene.size].levels);
    case 'promised':
      return promisedPages(scene.promised, ROOM[scene.size]);
    case 'ask':
    case 'answers':
      return answerPages(scene, cue.type, cue.subject ?? '');
    case 'alone':
      return whole({ type: 'alone', units: unitsOf(setup, rubric).length, levels: levelLabels(rubric, true) });
    case 'hand-in':
      return whole(handIn(scene));
    case 'challenge':
      return whole(challengeState(rubric, cue.subject ?? ''));
    case 'celebrate':
      return celebratePages(scene);
    case 'agenda':
      return agendaPages(scene);
    case 'strips':
      return stripsPages(scene);
    case 'ideas':
    case 'dots':
      return ideasPages(workshop, cue.type, ROOM[scene.size]);
    case 'grid':
      return gridPages(scene);
    case 'decide':
      return decidePages(scene);
    case 'thanks':
      return whole({ type: 'thanks', hearBack: workshop.hearBack.day, how: workshop.hearBack.how });
    default:
      return whole(waiting(scene));
  }
}

const waiting = ({ workshop: { setup } }: Scene): ScreenState => ({
  type: 'waiting',
  title: setup.title,
  groups: groupsIn(setup, setup.scheme).map(({ name, people }) => ({ name, people })),
});

function scalePages(rubric: Rubric, onPage: number): Paged {
  const levels = levelLabels(rubric, true).map((label, i) => ({ n: i + 1, label, means: inLanguage(rubric.scale.levels[i]?.means ?? {}) }));
  return chunks(levels, onPage).map((page): ScreenState => ({ type: 'scale', levels: page }));
}

function challengeState(rubric: Rubric, id: string): ScreenState {
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
function handIn(scene: Scene): ScreenState {
  const { setup } = scene.workshop;
  const units = unitsOf(setup, scene.rubric);
  return {
    type: 'hand-in',
    groups: groupsIn(setup, setup.scheme).map(({ id, name }) => ({
      name,
      in: units.filter((unit) => hasVoted(scene, unit, id)).length,
      of: units.length,
    })),
  };
}

function hasVoted(scene: Scene, unit: string, group: string): boolean {
  return (
    scene.turnout(unit).some((each) => each.group === group && each.voted > 0) ||
    (scene.rounds.get(unit)?.some((round) => round.cells.some((cell) => cell.groups.includes(group))) ?? false)
  );
}

/** An open vote is one picture. Results are as many as their groups need, and with larger letters one more for what they say. */
function ballotPages(scene: Scene, id: string, talk: boolean): Paged {
  const { workshop, rubric, size } = scene;
  const { setup, session } = workshop;
  const unit = unitHead(rubric, id);
  if (!unit) return whole(waiting(scene));
  const groups = groupsIn(setup, setup.scheme);
  const state = unitState(workshop, id);
  const rounds = scene.rounds.get(id) ?? [];
  const common = { type: 'ballot', unit, levels: levelLabels(rubric, true), talk } as const;
  if (isOpen(state) || session.covered || rounds.length === 0)
    return whole({ ...common, ballot: openBallot(groups, scene.turnout(id), state.round), finding: null, part: 'whole' });
  const ballot = closedBallot(groups, rounds, peopleIn(groups));
  const finding = findingOf(ballot, { rubric, established: establishedLevel(rubric), groups });
  const part = size === 100 ? 'whole' : 'board';
  const boards = chunks(ballot.rows, ROOM[size].rows).map((rows): ScreenState => ({ ...common, ballot: { ...ballot, rows }, finding, part }));
  return size === 100 ? boards : [...boards, { ...common, ballot, finding, part: 'ask' }];
}

function agreeState(scene: Scene, id: string): ScreenState {
  const unit = unitHead(scene.rubric, id);
  if (!unit) return waiting(scene);
  const { agreed, differently } = unitState(scene.workshop, id);
  const place = agreed === null ? null : agreed.type === 'level' ? agreed.level : { low: agreed.low, high: agreed.high };
  return { type: 'agree', unit, levels: levelLabels(scene.rubric, true), agreed: place, differently };
}

function answerPages(scene: Scene, type: 'ask' | 'answers', id: string): Paged {
  const { setup, entries } = scene.workshop;
  const question = setup.questions.find((each) => each.id === id);
  if (!question) return whole(waiting(scene));
  const groups = groupsIn(setup, question.scheme);
  if (type === 'ask') return whole({ type: 'ask', question: question.words, groups: groups.map(({ name }) => name) });
  if (question.form === 'words') return wordsPages(question.words, entries, question.id, scene.wordsBefore, ROOM[scene.size]);
  return saidPages(question, groups, entries, ROOM[scene.size]);
}
