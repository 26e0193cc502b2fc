import type { AssessmentProps } from '../feature-types.ts';
import { ActionPage } from './action-page.tsx';
import { PlanPage } from './plan-page.tsx';
import { SorterPage } from './sorter-page.tsx';

/** Shows the plan, its sorter or one action, as the route names it. */
export default function ActionsScreen({ open, route }: AssessmentProps) {
  const [page] = route.rest;
  if (page === undefined) return <PlanPage open={open} />;
  if (page === 'sort') return <SorterPage open={open} />;
  return <ActionPage open={open} id={page} field={route.query.field} />;
}
