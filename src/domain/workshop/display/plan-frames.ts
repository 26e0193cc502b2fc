/** Frames of results and decisions: what to celebrate, what to discuss, agreed levels, actions to do first. */
import { type Action, isOpenAction, PRIORITIES, priorityOf } from '../../assessment/action.ts';
import { actionsToDoFirst } from '../../assessment/plan.ts';
import { establishedLevel, inLanguage, levelName, type Rubric } from '../../rubric/rubric.ts';
import { distributionOf, inDiscussionOrder, type ToDiscuss } from '../distribution.ts';
import { groupsIn, unitsOf } from '../workshop.ts';
import type { DisplayState } from './display-state.ts';
import { reasonTexts } from './finding.ts';
import type { DistributionRow, FrameState } from './frame.ts';
import { chunks, MARKS_ON_A_LINE, PAGE_CAPACITY, type PagedState } from './frame-pages.ts';
import { offersOf } from './offers.ts';
import { paginate } from './paginate.ts';
import { type StageResult, stageResults } from './stage-results.ts';
import { agreedText, unitHead } from './unit.ts';

/** Number of things to celebrate, and of the plan's actions to assign where the workshop made none. */
const FIRST = 3;
/** Actions named in one box of the grid, by text size; the others are counted. */
const IN_BOX = { 100: 2, 120: 2, 140: 1 } as const;

/** Returns all revealed units, those most in need of discussion first. */
export function discussionOf({
  workshop,
  rubric,
  rounds,
}: Pick<DisplayState, 'workshop' | 'rubric' | 'rounds'>): readonly ToDiscuss[] {
  const rated = unitsOf(workshop.setup, rubric).flatMap((unit) => {
    const last = rounds.get(unit)?.at(-1);
    return last ? [{ unit, spread: distributionOf(last.cells) }] : [];
  });
  return inDiscussionOrder(rated, establishedLevel(rubric));
}

/** Returns the units with high agreement, highest level first. */
export function celebratePages(displayState: DisplayState): PagedState {
  const proud = discussionOf(displayState).filter(({ reason }) => reason === 'celebrate');
  const best = proud.toSorted((a, b) => (b.spread.middle ?? 0) - (a.spread.middle ?? 0)).slice(0, FIRST);
  const items = best.flatMap(({ unit, spread: distribution }) =>
    item(displayState, unit, { level: levelName(displayState.rubric, distribution.middle ?? 0) }),
  );
  return chunks(items, PAGE_CAPACITY[displayState.size].items).map(
    (page): FrameState => ({ type: 'celebrate', items: page }),
  );
}

/** Returns the units chosen for discussion, each with its reason. */
export function agendaPages(displayState: DisplayState): PagedState {
  const { workshop, rubric } = displayState;
  const groups = groupsIn(workshop.setup, workshop.setup.scheme);
  const order = discussionOf(displayState);
  const chosen = workshop.session.discussing.flatMap(
    (unit) => order.find((candidate) => candidate.unit === unit) ?? [],
  );
  const items = chosen.flatMap(({ unit, reason, spread: distribution }) =>
    item(displayState, unit, { why: reasonTexts(reason, distribution, { rubric, groups }) }),
  );
  return chunks(items, PAGE_CAPACITY[displayState.size].items).map(
    (page): FrameState => ({ type: 'agenda', items: page }),
  );
}

/** Prefers the gloss: four statements must fit on a page. */
function item<T>({ rubric }: DisplayState, unit: string, more: T) {
  const head = unitHead(rubric, unit);
  return head ? [{ lane: head.lane, lanes: head.lanes, words: head.plain ?? head.words, ...more }] : [];
}

/** Returns the statements on which the groups broadly agree and that people have not overruled, highest level first. */
export function broadPages(displayState: DisplayState): PagedState {
  const { rubric, size } = displayState;
  const items = offersOf(displayState)
    .flatMap(({ unit, offer, state: { agreed } }) => {
      if (offer?.type !== 'level' || (agreed !== null && agreed.type !== 'level')) return [];
      return [{ unit, level: agreed?.level ?? offer.level }];
    })
    .toSorted((a, b) => b.level - a.level)
    .flatMap(({ unit, level }) => item(displayState, unit, { level: levelName(rubric, level) }));
  const capacity = PAGE_CAPACITY[size].broad;
  const pages = paginate(
    items,
    ({ level, words }) => `${level}\n${words.text}`,
    (whole) => whole,
    capacity,
  );
  return pages.map((page): FrameState => ({ type: 'broad', total: items.length, items: page }));
}

/** Returns the result of each stage, up to the stage of the cue if it has one. */
export function stripsPages(displayState: DisplayState): PagedState {
  const { rubric, cue, size } = displayState;
  const shown = stageResults(displayState).filter(
    ({ stage }) => cue?.subject == null || upTo(rubric.stages, cue.subject, stage.id),
  );
  const rows = shown.map((result): DistributionRow => {
    const { stage, marks, basis, open } = result;
    return {
      lane: rubric.stages.indexOf(stage),
      name: inLanguage(stage.name),
      marks: marks
        .slice(0, MARKS_ON_A_LINE)
        .map((mark) => (mark?.type === 'level' ? mark.level : (mark?.type ?? null))),
      more: Math.max(0, marks.length - MARKS_ON_A_LINE),
      ...statedResult(rubric, result),
      basis: [basis, open].filter((part) => part !== '').join('. '),
    };
  });
  return chunks(rows, PAGE_CAPACITY[size].stages).map(
    (page): FrameState => ({ type: 'strips', lanes: rubric.stages.length, rows: page }),
  );
}

function statedResult(rubric: Rubric, { agreed, suggested }: StageResult): Pick<DistributionRow, 'result' | 'status'> {
  if (agreed !== null)
    return { result: agreedText(rubric, agreed), status: agreed.type === 'level' ? 'agreed' : 'none' };
  return suggested === null
    ? { result: '', status: 'none' }
    : { result: levelName(rubric, suggested), status: 'suggested' };
}

const upTo = (stages: readonly { readonly id: string }[], last: string, id: string): boolean =>
  stages.findIndex((stage) => stage.id === id) <= stages.findIndex((stage) => stage.id === last);

/** Returns the open actions that this workshop made, those with the most dots first; those of the whole plan if it made none. */
export function workshopActions(displayState: DisplayState): readonly Action[] {
  const made = madeHere(displayState);
  return (made.length > 0 ? made : displayState.actions).filter(isOpenAction);
}

function madeHere({ actions, workshop }: DisplayState): readonly Action[] {
  const dots = new Map<string, number>();
  for (const entry of workshop.entries)
    if (entry.action !== null) dots.set(entry.action, (dots.get(entry.action) ?? 0) + entry.dots);
  return actions.filter(({ id }) => dots.has(id)).toSorted((a, b) => (dots.get(b.id) ?? 0) - (dots.get(a.id) ?? 0));
}

/** Returns the actions in the four boxes of impact and effort. */
export function gridPages(displayState: DisplayState): PagedState {
  const all = workshopActions(displayState);
  const named = IN_BOX[displayState.size];
  const boxes = PRIORITIES.map((priority) => {
    const inBox = all.filter((action) => priorityOf(action) === priority).map(({ words }) => words);
    return { priority, actions: inBox.slice(0, named), more: Math.max(0, inBox.length - named) };
  });
  return chunks(boxes, PAGE_CAPACITY[displayState.size].boxes).map(
    (page): FrameState => ({ type: 'grid', boxes: page }),
  );
}

/**
 * Returns the actions to give a lead and a date before people leave: every one that this workshop made, most dots first. If it
 * made none: the first of the plan, "Do first" before others, without "Not now".
 */
export function actionsToAssign(displayState: DisplayState): readonly Action[] {
  const all = workshopActions(displayState);
  if (madeHere(displayState).length > 0) return all;
  return [
    ...actionsToDoFirst(all),
    ...all.filter((action) => priorityOf(action) !== 'do-first' && priorityOf(action) !== 'park'),
  ].slice(0, FIRST);
}

/** True unless people put the action off. */
export const isChosen = (action: Action): boolean => action.priority !== 'park';

interface RoomHours {
  /** Hours a month of all chosen actions. */
  readonly needed: number;
  readonly available: number;
}

/** Returns the hours that people gave; `null` unless they gave them for every chosen action and for what they have. */
export function roomHours(displayState: DisplayState): RoomHours | null {
  const { hoursAMonth: available } = displayState;
  const hours = actionsToAssign(displayState)
    .filter(isChosen)
    .map((action) => action.hours);
  const given = hours.filter((n) => n !== null);
  if (available === null || given.length === 0 || given.length < hours.length) return null;
  return { needed: given.reduce((sum, n) => sum + n, 0), available };
}

/** Hours and the date of the answer are shown on the last page only. */
export function decidePages(displayState: DisplayState): PagedState {
  const chosen = actionsToAssign(displayState).filter(isChosen);
  const pages = chunks(chosen, PAGE_CAPACITY[displayState.size].items);
  return pages.map((page, i): FrameState => {
    const last = i === pages.length - 1;
    return {
      type: 'decide',
      actions: page.map(({ words, lead, by }) => ({ words, lead, by })),
      hours: last ? roomHours(displayState) : null,
      hearBack: last ? displayState.workshop.hearBack.day : null,
    };
  });
}
