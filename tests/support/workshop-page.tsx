/** Renders a workshop's pages over real stores: a database of its own, an assessment of the shipped rubric, one workshop. */
import { cleanup, type RenderResult, render } from '@testing-library/preact';
import { type UserEvent, userEvent } from '@testing-library/user-event';
import type { ComponentType } from 'preact';
import { onTestFinished } from 'vitest';
import type { AppData } from '../../src/data/app-data.ts';
import { createSaveStatus, type SaveStatusStore } from '../../src/data/storage/save-status.ts';
import { beginWorkshop, type OpenWorkshop, openWorkshop } from '../../src/data/workshops/live/open-workshop.ts';
import { beginSession, countHeads, goToCue } from '../../src/data/workshops/workshop-commands.ts';
import { openWorkspace, type Workspace } from '../../src/data/workspace/workspace.ts';
import type { Vote } from '../../src/domain/workshop/tally.ts';
import { groupsIn } from '../../src/domain/workshop/workshop.ts';
import type { FacilitatorState } from '../../src/features/workshop/facilitator/shared/use-facilitator-state.ts';
import { useFacilitatorState } from '../../src/features/workshop/facilitator/shared/use-facilitator-state.ts';
import type { WorkshopProps } from '../../src/features/workshop/shared/use-workshop.ts';
import { begun, testWorkspace } from './test-workspace.ts';
import { freshName } from './windows.ts';

export interface TestWorkshop extends WorkshopProps {
  readonly user: UserEvent;
  /** Shows a page of this workshop. */
  show(Page: ComponentType<WorkshopProps>): RenderResult;
  /** Shows a part of the facilitator's window, with the state that the window gives it. */
  showPart(Part: ComponentType<{ readonly facilitator: FacilitatorState }>): RenderResult;
}

/** The app's data over a workspace that is open already, with an example workspace that opens when it is asked for. */
export function appDataOver(workspace: Workspace, status: SaveStatusStore = createSaveStatus()): AppData {
  let example: Promise<Workspace> | null = null;
  const exampleWorkspace = (): Promise<Workspace> => {
    example ??= openWorkspace({ name: freshName(), isExample: true, status, idPrefix: 'example' });
    return example;
  };
  const workspaceOf = async (id: string): Promise<Workspace> =>
    id.startsWith('example') ? exampleWorkspace() : workspace;
  return {
    storage: workspace.storage,
    status,
    userWorkspace: async () => workspace,
    exampleWorkspace,
    workspaceOf,
    storageOf: async (id) => {
      const { name, storage } = await workspaceOf(id);
      return { name, storage };
    },
    close: () => workspace.storage.close(),
  };
}

/** Opens a workshop and closes it when the test ends. */
export async function openTestWorkshop(appData: AppData, workspace: Workspace, id: string): Promise<OpenWorkshop> {
  const result = await openWorkshop(workspace, id, appData.status);
  if (!result.ok) throw new Error(`Cannot open the workshop: ${result.problem.type}`);
  onTestFinished(async () => {
    cleanup();
    await workspace.settled();
    result.value.votes.close();
  });
  return result.value;
}

interface TestWorkshopOptions {
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
}: TestWorkshopOptions = {}): Promise<TestWorkshop> {
  const workspace = await testWorkspace();
  const appData = appDataOver(workspace);
  const workshop = await openTestWorkshop(
    appData,
    workspace,
    await beginWorkshop(workspace, await begun(workspace), null),
  );
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
  return testWorkshopOf({ appData, workspace, workshop });
}

export function testWorkshopOf(props: WorkshopProps): TestWorkshop {
  return {
    ...props,
    user: userEvent.setup({ delay: null }),
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
