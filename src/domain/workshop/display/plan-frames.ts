/** Frames of results and decisions: what to celebrate, what to discuss, agreed levels, actions to do first. */
import { type Action, isOpenAction, PRIORITIES, priorityOf } from '../../assessment/action.ts';
import { actionsToDoFirst, capacityOf } from '../../assessment/plan.ts';
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

/** Number of actions that get a lead and a date before people leave. */
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

/** Returns the open actions that this workshop made, or those of the whole plan if it made none. */
export function workshopActions({ actions, workshop }: DisplayState): readonly Action[] {
  const made = new Set(workshop.entries.flatMap(({ action }) => (action === null ? [] : [action])));
  const here = actions.filter(({ id }) => made.has(id));
  return (here.length > 0 ? here : actions).filter(isOpenAction);
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

/** Returns the actions to give a lead and a date before people leave: "Do first", then others except "Not now". */
export function actionsToAssign(displayState: DisplayState): readonly Action[] {
  const all = workshopActions(displayState);
  return [
    ...actionsToDoFirst(all),
    ...all.filter((action) => priorityOf(action) !== 'do-first' && priorityOf(action) !== 'park'),
  ].slice(0, FIRST);
}

/** Hours and the date of the answer are shown on the last page only. */
export function decidePages(displayState: DisplayState): PagedState {
  const first = actionsToAssign(displayState);
  const { needed, available } = capacityOf(displayState.actions, displayState.hoursAMonth);
  const pages = chunks(first, PAGE_CAPACITY[displayState.size].items);
  return pages.map((page, i): FrameState => {
    const last = i === pages.length - 1;
    return {
      type: 'decide',
      actions: page.map(({ words, lead, by }) => ({ words, lead, by })),
      hours: { needed, available: last ? available : null },
      hearBack: last ? displayState.workshop.hearBack.day : null,
    };
  });
}
