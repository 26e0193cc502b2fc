import { useEffect, useState } from 'preact/hooks';
import type { AppData } from '../../data/app-data.ts';
import { isRemovalPending, isSessionUnclaimed } from '../../data/device/shared-device.ts';
import type { Result } from '../../lib/problem/problem.ts';
import { isFramedByAnotherSite } from './framed-screen.tsx';

/** Returns true for work that is about to be removed, not known to be this person's, or shown inside another site: it must not be opened. */
function mustStayClosed(): boolean {
  return isFramedByAnotherSite() || isRemovalPending() || isSessionUnclaimed();
}

/** Starts with this module and blocks nothing: the start screen is painted while the database opens. */
const opening = mustStayClosed()
  ? new Promise<Result<AppData>>(() => undefined)
  : import('../../data/app-data.ts').then((data) => data.openAppData());

/** Delay (ms) before the code for documents is fetched and rows left by a crash are repaired, after the first screen. */
const WARM_UP_MS = 1_500;

void opening.then((appData) => {
  if (appData.ok) setTimeout(() => void appData.value.userWorkspace(), WARM_UP_MS);
});

/** Returns the opened data, `null` until then. `openAppData` turns rejections into problems; code that fails to load crashes. */
export function useAppData(): Result<AppData> | null {
  const [appData, setAppData] = useState<Result<AppData> | null>(null);
  useEffect(() => {
    void opening.then(setAppData);
  }, []);
  return appData;
}
