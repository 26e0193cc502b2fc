import type { AssessmentProps } from '../feature-types.ts';
import { ActionPage } from './action-page.tsx';
import { PlanPage } from './plan-page.tsx';
import { SorterPage } from './sorter-page.tsx';

/** The plan, its sorter, or one action, whichever the address names. */
export default function ActionsScreen({ open, route }: AssessmentProps) {
  const [what] = route.rest;
  if (what === undefined) return <PlanPage open={open} />;
  if (what === 'sort') return <SorterPage open={open} />;
  return <ActionPage open={open} id={what} />;
}
