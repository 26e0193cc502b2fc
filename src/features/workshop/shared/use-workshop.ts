import { useEffect, useState } from 'preact/hooks';
import type { AppData } from '../../../data/app-data.ts';
import { type OpenWorkshop, openWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import type { Workspace } from '../../../data/workspace/workspace.ts';
import { fail, type Result } from '../../../lib/problem/problem.ts';

export interface WorkshopProps {
  readonly appData: AppData;
  readonly workspace: Workspace;
  readonly workshop: OpenWorkshop;
}

type OpenedWorkshop = Result<Pick<WorkshopProps, 'workspace' | 'workshop'>>;

/** Opens the workshop that the address names. `null` while it loads. */
export function useWorkshop(appData: AppData, id: string): OpenedWorkshop | null {
  const [opened, setOpened] = useState<OpenedWorkshop | null>(null);
  useEffect(() => {
    let current = true;
    void openFrom(appData, id).then((result) => current && setOpened(result));
    return () => {
      current = false;
    };
  }, [appData, id]);
  return opened;
}

async function openFrom(appData: AppData, id: string): Promise<OpenedWorkshop> {
  try {
    const workspace = await appData.workspaceOf(id);
    const opened = await openWorkshop(workspace, id, appData.status);
    return opened.ok ? { ok: true, value: { workspace, workshop: opened.value } } : opened;
  } catch (error) {
    return fail({ type: 'storage-failed', detail: error instanceof Error ? error.name : String(error) });
  }
}
