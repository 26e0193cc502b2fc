/** Chooses the finding for the headline of the overview. It is put in words and never in a total. */
import type { StageView } from './stage-view.ts';

export type MainFinding =
  | { readonly type: 'nothing-yet'; readonly next: StageView }
  | { readonly type: 'in-progress'; readonly complete: number; readonly next: StageView }
  | { readonly type: 'moved'; readonly up: readonly StageView[]; readonly down: readonly StageView[] }
  | { readonly type: 'unchanged' }
  | { readonly type: 'complete'; readonly allAgreed: boolean };

/** Returns the main finding: work that is left first, then movement since last time, then completion. */
export function mainFinding(views: readonly StageView[]): MainFinding {
  const next =
    views.find((view) => view.progress === 'in-progress') ?? views.find((view) => view.progress === 'not-started');
  const [first] = views;
  if (first && views.every((view) => view.progress === 'not-started')) return { type: 'nothing-yet', next: first };
  if (next) return { type: 'in-progress', complete: views.filter((view) => view.progress === 'finished').length, next };
  const up = views.filter((view) => (view.moved ?? 0) > 0);
  const down = views.filter((view) => (view.moved ?? 0) < 0);
  if (up.length > 0 || down.length > 0) return { type: 'moved', up, down };
  if (views.every((view) => view.moved === 0)) return { type: 'unchanged' };
  return { type: 'complete', allAgreed: views.every((view) => view.answer.agreed?.type === 'level') };
}
