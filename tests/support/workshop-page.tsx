/** Renders a workshop's pages over real stores: a database of its own, an assessment of the shipped rubric, one workshop. */
import { cleanup, type RenderResult, render } from '@testing-library/preact';
import type { ComponentType } from 'preact';
import { onTestFinished } from 'vitest';
import { beginWorkshop, type OpenWorkshop, openWorkshop } from '../../src/data/workshops/live/open-workshop.ts';
import { beginSession, countHeads, goToCue } from '../../src/data/workshops/workshop-commands.ts';
import type { Vote } from '../../src/domain/workshop/tally.ts';
import { groupsIn } from '../../src/domain/workshop/workshop.ts';
import {
  type FacilitatorState,
  useFacilitatorState,
} from '../../src/features/workshop/facilitator/shared/use-facilitator-state.ts';
import type { WorkshopProps } from '../../src/features/workshop/shared/use-workshop.ts';
import { type Desk, freshDesk } from './screen.tsx';
import { begun } from './test-workspace.ts';

export interface TestWorkshop extends WorkshopProps, Desk {
  /** Shows a page of this workshop. */
  show(Page: ComponentType<WorkshopProps>): RenderResult;
  /** Shows a part of the facilitator's window, with the state that the window gives it. */
  showPart(Part: ComponentType<{ readonly facilitator: FacilitatorState }>): RenderResult;
}

/** Opens a workshop and closes it when the test ends. */
async function openTestWorkshop({ appData, workspace }: Desk, id: string): Promise<OpenWorkshop> {
  const result = await openWorkshop(workspace, id, appData.status);
  if (!result.ok) throw new Error(`Cannot open the workshop: ${result.problem.type}`);
  onTestFinished(async () => {
    cleanup();
    await workspace.settled();
    result.value.votes.close();
  });
  return result.value;
}

interface TestWorkshopOptions extends Pick<NonNullable<Parameters<typeof freshDesk>[0]>, 'settings'> {
  /** Heads of the role groups: service users, front-line staff, commissioners. */
  readonly heads?: readonly number[];
  /** Key of the cue at which the session is, such as 'ballot/plan-1'; `null` before the start. */
  readonly cue?: string | null;
  /** Changes the workshop before it is shown. */
  readonly prepare?: (workshop: OpenWorkshop) => void;
}

/** A workshop that stands at a cue, with its three role groups counted. */
export async function aTestWorkshop({
  heads = [9, 11, 8],
  cue = null,
  prepare = () => undefined,
  settings = {},
}: TestWorkshopOptions = {}): Promise<TestWorkshop> {
  const desk = await freshDesk({ settings });
  const { workspace } = desk;
  const workshop = await openTestWorkshop(desk, await beginWorkshop(workspace, await begun(workspace), null));
  const { document } = workshop;
  document.doc.transact(() => {
    for (const [i, { id }] of groupsIn(workshop.workshop.getState().setup, 'roles').entries())
      countHeads(document, id, heads[i] ?? null);
    if (cue !== null) {
      beginSession(document, Date.now());
      goToCue(document, cue, Date.now());
    }
  });
  prepare(workshop);
  workshop.now();
  return testWorkshopOf(desk, workshop);
}

/** Shows the same workshop again, as after a reload of the page. */
export function testWorkshopOf(desk: Desk, workshop: OpenWorkshop): TestWorkshop {
  const props: WorkshopProps = { appData: desk.appData, workspace: desk.workspace, workshop };
  return {
    ...desk,
    workshop,
    show: (Page) => render(<Page {...props} />),
    showPart: (Part) => {
      const Whole = () => <Part facilitator={useFacilitatorState(props)} />;
      return render(<Whole />);
    },
  };
}

export const atLevel = (level: number): Vote => ({ type: 'level', level });

/** Counts hands of a group: one number per level, lowest level first. */
export function countHands(
  { votes }: OpenWorkshop,
  unit: string,
  group: string,
  counts: readonly number[],
  round = 1,
): void {
  for (const [i, n] of counts.entries())
    for (let hand = 0; hand < n; hand++) votes.tap({ unit, round }, group, atLevel(i + 1), 1);
}
