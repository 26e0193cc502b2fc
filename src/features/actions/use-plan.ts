import { useMemo } from 'preact/hooks';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { type Action, isPresentAction } from '../../domain/assessment/action.ts';
import { inPlanOrder, refs } from '../../domain/assessment/plan.ts';
import { useStore } from '../../ui/hooks/use-store.ts';

export interface Plan {
  /** Actions that are not removed, in plan order. */
  readonly actions: readonly Action[];
  /** Reference of each action by its id. */
  readonly refs: ReadonlyMap<string, string>;
}

/** Returns the plan; computed again only when an action changes. */
export function usePlan(open: OpenAssessment): Plan {
  const all = useStore(open.assessment, (assessment) => assessment.actions);
  return useMemo(
    () => ({
      actions: inPlanOrder(
        [...all.values()].filter(isPresentAction),
        open.rubric.stages.map((stage) => stage.id),
      ),
      refs: refs(all.values()),
    }),
    [all, open.rubric],
  );
}
