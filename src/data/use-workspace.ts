import { useEffect, useState } from 'preact/hooks';
import type { AppData } from './app-data.ts';
import type { Workspace } from './workspace/workspace.ts';

/** Returns the user's workspace; `null` while its code loads. */
export function useUserWorkspace(appData: AppData | null): Workspace | null {
  const [workspace, setWorkspace] = useState<Workspace | null>(null);
  useEffect(() => {
    void appData?.userWorkspace().then(setWorkspace);
  }, [appData]);
  return workspace;
}
