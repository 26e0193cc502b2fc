/** Chooses the finding for the headline of the overview. It is put in words and never in a total. */
import type { StageView } from './stage-view.ts';

export type MainFinding =
  | { readonly type: 'nothing-yet'; readonly next: StageView }
  | { readonly type: 'in-progress'; readonly finished: number; readonly next: StageView | null }
  | {
      readonly type: 'moved';
      readonly up: readonly StageView[];
      readonly down: readonly StageView[];
      readonly same: readonly StageView[];
    }
  | { readonly type: 'stands'; readonly established: number; readonly applicable: number; readonly claimed: number };

/** Returns the main finding: work that is left first, then movement since last time, then the levels. */
export function mainFinding(views: readonly StageView[]): MainFinding {
  const next =
    views.find((view) => view.progress === 'in-progress') ??
    views.find((view) => view.progress === 'not-started') ??
    null;
  const [first] = views;
  if (first && views.every((view) => view.progress === 'not-started')) return { type: 'nothing-yet', next: first };
  if (next) return { type: 'in-progress', finished: views.filter((view) => view.progress === 'finished').length, next };
  const moved = views.filter((view) => view.moved !== null);
  if (moved.length > 0) {
    return {
      type: 'moved',
      up: moved.filter((view) => (view.moved ?? 0) > 0),
      down: moved.filter((view) => (view.moved ?? 0) < 0),
      same: moved.filter((view) => view.moved === 0),
    };
  }
  const total = (count: (view: StageView) => number): number => views.reduce((sum, view) => sum + count(view), 0);
  return {
    type: 'stands',
    established: total((view) => view.reading.establishedOrAbove),
    applicable: total((view) => view.reading.applicable),
    claimed: total((view) => view.reading.claimedNotShown.length),
  };
}
