/** What a room decides, as pictures: what to celebrate and to talk about, where it stands, what it will do first. */
import { type Action, isOpen, PRIORITIES, priorityOf } from '../../assessment/action.ts';
import { capacityOf, doFirst } from '../../assessment/plan.ts';
import { establishedLevel, inLanguage, levelLabel } from '../../rubric/rubric.ts';
import { AT_A_TIME, inDiscussionOrder, spreadOf, type ToDiscuss } from '../distribution.ts';
import { groupsIn, unitState, unitsOf } from '../workshop.ts';
import type { Scene } from './display-state.ts';
import { whyWords } from './finding.ts';
import type { ScreenState, StripRow } from './frame.ts';
import { chunks, MARKS_ON_A_LINE, type Paged, ROOM } from './frame-pages.ts';
import { unitHead } from './unit.ts';

/** Leads and dates are given to this many before people leave. */
const FIRST = 3;
/** Actions named in one box of the grid, by size of letters; the rest is a number. */
const IN_BOX = { 100: 2, 120: 2, 140: 1 } as const;

/** All units that have been revealed, most worth talking about first. */
export function discussionOf({ workshop, rubric, rounds }: Pick<Scene, 'workshop' | 'rubric' | 'rounds'>): readonly ToDiscuss[] {
  const rated = unitsOf(workshop.setup, rubric).flatMap((unit) => {
    const last = rounds.get(unit)?.at(-1);
    return last ? [{ unit, spread: spreadOf(last.cells) }] : [];
  });
  return inDiscussionOrder(rated, establishedLevel(rubric));
}

export function celebratePages(scene: Scene): Paged {
  const proud = discussionOf(scene).filter(({ reason }) => reason === 'celebrate');
  const best = proud.toSorted((a, b) => (b.spread.middle ?? 0) - (a.spread.middle ?? 0)).slice(0, FIRST);
  const items = best.flatMap(({ unit, spread }) => item(scene, unit, { level: levelLabel(scene.rubric, spread.middle ?? 0, true) }));
  return chunks(items, ROOM[scene.size].items).map((page): ScreenState => ({ type: 'celebrate', items: page }));
}

export function agendaPages(scene: Scene): Paged {
  const { workshop, rubric } = scene;
  const groups = groupsIn(workshop.setup, workshop.setup.scheme);
  const order = discussionOf(scene);
  const chosen = workshop.session.discussing.flatMap((unit) => order.find((each) => each.unit === unit) ?? []).slice(0, AT_A_TIME);
  const items = chosen.flatMap(({ unit, reason, spread }) => item(scene, unit, { why: whyWords(reason, spread, { rubric, groups }) }));
  return chunks(items, ROOM[scene.size].items).map((page): ScreenState => ({ type: 'agenda', items: page }));
}

/** Plain words where there are any: four statements have to fit. */
function item<T>({ rubric }: Scene, unit: string, more: T) {
  const head = unitHead(rubric, unit);
  return head ? [{ lane: head.lane, lanes: head.lanes, words: head.plain ?? head.words, ...more }] : [];
}

export function stripsPages({ workshop, rubric, cue, size }: Scene): Paged {
  const { setup } = workshop;
  const shown = rubric.stages.filter(
    (stage) => setup.stages.includes(stage.id) && (cue?.subject == null || upTo(rubric.stages, cue.subject, stage.id)),
  );
  const markOf = (unit: string): number | 'not-agreed' | null => {
    const { agreed } = unitState(workshop, unit);
    return agreed === null ? null : agreed.type === 'level' ? agreed.level : 'not-agreed';
  };
  const rows = shown.map((stage): StripRow => {
    const marks = setup.depth === 'quick' ? [markOf(stage.id)] : stage.statements.map(({ id }) => markOf(id));
    return {
      lane: rubric.stages.indexOf(stage),
      name: inLanguage(stage.name),
      marks: marks.slice(0, MARKS_ON_A_LINE),
      more: Math.max(0, marks.length - MARKS_ON_A_LINE),
    };
  });
  return chunks(rows, ROOM[size].stages).map((page): ScreenState => ({ type: 'strips', lanes: rubric.stages.length, rows: page }));
}

const upTo = (stages: readonly { readonly id: string }[], last: string, id: string): boolean =>
  stages.findIndex((stage) => stage.id === id) <= stages.findIndex((stage) => stage.id === last);

/** Open actions that this workshop made; where it made none, those of the whole plan. */
export function oursOf({ actions, workshop }: Scene): readonly Action[] {
  const made = new Set(workshop.entries.flatMap(({ action }) => (action === null ? [] : [action])));
  const here = actions.filter(({ id }) => made.has(id));
  return (here.length > 0 ? here : actions).filter(isOpen);
}

export function gridPages(scene: Scene): Paged {
  const all = oursOf(scene);
  const named = IN_BOX[scene.size];
  const boxes = PRIORITIES.map((priority) => {
    const inBox = all.filter((action) => priorityOf(action) === priority).map(({ words }) => words);
    return { priority, actions: inBox.slice(0, named), more: Math.max(0, inBox.length - named) };
  });
  return chunks(boxes, ROOM[scene.size].boxes).map((page): ScreenState => ({ type: 'grid', boxes: page }));
}

/** The actions that are given a lead and a day before people leave: those to do first, then the others. */
export function firstOf(scene: Scene): readonly Action[] {
  const all = oursOf(scene);
  return [...doFirst(all), ...all.filter((action) => priorityOf(action) !== 'do-first' && priorityOf(action) !== 'park')].slice(0, FIRST);
}

/** The hours, and when people will hear back, stand on the last page. */
export function decidePages(scene: Scene): Paged {
  const first = firstOf(scene);
  const { needed, available } = capacityOf(scene.actions, scene.hoursAMonth);
  const pages = chunks(first, ROOM[scene.size].items);
  return pages.map((page, i): ScreenState => {
    const last = i === pages.length - 1;
    return {
      type: 'decide',
      actions: page.map(({ words, lead, by }) => ({ words, lead, by })),
      hours: { needed, available: last ? available : null },
      hearBack: last ? scene.workshop.hearBack.day : null,
    };
  });
}
