import { useEffect, useState } from 'preact/hooks';
import type { AppData } from '../../data/app-data.ts';
import { isRemovalPending, isSessionUnclaimed } from '../../data/device/shared-device.ts';
import type { Result } from '../../lib/problem/problem.ts';

/** What is about to be removed, or is not known to be this person's, is not opened. */
function staysShut(): boolean {
  return isRemovalPending() || isSessionUnclaimed();
}

/** Asked for at once and waited for by nobody: the start screen paints while the database is still being opened. */
const opening = staysShut()
  ? new Promise<Result<AppData>>(() => undefined)
  : import('../../data/app-data.ts').then((data) => data.openAppData());

/** When the first screen has been drawn and read for a moment, the code for documents is fetched, and rows that a crash left behind are mended, ms. */
const REST_MS = 1_500;

void opening.then((appData) => {
  if (appData.ok) setTimeout(() => void appData.value.userWorkspace(), REST_MS);
});

/** The house, `null` until it is open. Rejections become problems inside `openAppData`; code that cannot be loaded is a crash. */
export function useAppData(): Result<AppData> | null {
  const [appData, setAppData] = useState<Result<AppData> | null>(null);
  useEffect(() => {
    void opening.then(setAppData);
  }, []);
  return appData;
}
