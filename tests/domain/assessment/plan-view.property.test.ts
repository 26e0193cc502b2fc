import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Action, PRIORITIES, STATUSES } from '../../../src/domain/assessment/action.ts';
import {
  filterActions,
  MISSING,
  ownersIn,
  PLAN_SORTS,
  type PlanView,
  sortActions,
  USUAL_VIEW,
} from '../../../src/domain/assessment/plan-view.ts';
import { anAction } from '../../support/builders.ts';

const STAGES = ['plan', 'do', 'measure'] as const;
const OWNERS = ['', 'Chair', 'chair ', 'Youth lead'] as const;
const DAYS = [null, '2026-11-30', '2026-12-01', '2026-12-02'] as const;

const action = fc.record({
  words: fc.constantFrom('Ask', 'Phone', 'Write'),
  lead: fc.constantFrom(...OWNERS),
  stage: fc.constantFrom(null, 'gone', ...STAGES),
  by: fc.constantFrom(...DAYS),
  status: fc.constantFrom(...STATUSES),
  priority: fc.constantFrom(null, ...PRIORITIES),
});
const plan = fc
  .array(action, { maxLength: 30 })
  .map((given): readonly Action[] => given.map((choices, i) => anAction({ ...choices, id: `a${i}` })));
const view: fc.Arbitrary<PlanView> = fc.record({
  page: fc.constant(USUAL_VIEW.page),
  group: fc.constant(USUAL_VIEW.group),
  sort: fc.constantFrom(...PLAN_SORTS),
  isDescending: fc.boolean(),
  isOpen: fc.boolean(),
  isOverdue: fc.boolean(),
  isMine: fc.boolean(),
  owner: fc.constantFrom(null, MISSING, 'Chair'),
  stage: fc.constantFrom(null, MISSING, ...STAGES),
  priority: fc.constantFrom(null, MISSING, ...PRIORITIES),
});
const MOMENT = { search: '', today: '2026-12-01', role: 'Chair' };
const idsOf = (actions: readonly Action[]): readonly string[] => actions.map(({ id }) => id);

describe('whatever the plan and the view', () => {
  test('sorting keeps every action once', () => {
    fc.assert(
      fc.property(plan, view, (actions, chosen) => {
        expect(idsOf(sortActions(actions, chosen, STAGES)).toSorted()).toEqual(idsOf(actions).toSorted());
      }),
    );
  });

  test('sorting twice changes nothing more', () => {
    fc.assert(
      fc.property(plan, view, (actions, chosen) => {
        const once = sortActions(actions, chosen, STAGES);
        expect(sortActions(once, chosen, STAGES)).toEqual(once);
      }),
    );
  });

  test('a filter keeps the order and adds nothing', () => {
    fc.assert(
      fc.property(plan, view, (actions, chosen) => {
        const found = new Set(idsOf(filterActions(actions, chosen, MOMENT)));
        expect(idsOf(filterActions(actions, chosen, MOMENT))).toEqual(idsOf(actions).filter((id) => found.has(id)));
      }),
    );
  });

  test('a filter by owner and its absence divide the plan', () => {
    fc.assert(
      fc.property(plan, (actions) => {
        const owners = [...ownersIn(actions), MISSING];
        const found = owners.flatMap((owner) =>
          idsOf(filterActions(actions, { ...USUAL_VIEW, isOpen: false, owner }, MOMENT)),
        );
        expect(found.toSorted()).toEqual(idsOf(actions).toSorted());
      }),
    );
  });
});
