import { useEffect, useState } from 'preact/hooks';
import type { House } from '../../data/app-data.ts';
import { isLeftBehind, isToBeRemoved } from '../../data/device/shared-device.ts';
import type { Result } from '../../lib/problem/problem.ts';

/** What is about to be removed, or is not known to be this person's, is not opened. */
function staysShut(): boolean {
  return isToBeRemoved() || isLeftBehind();
}

/** Asked for at once and waited for by nobody: the start screen paints while the database is still being opened. */
const opening = staysShut() ? new Promise<Result<House>>(() => undefined) : import('../../data/app-data.ts').then((data) => data.openHouse());

/** When the first screen has been drawn and read for a moment, the code for documents is fetched, and rows that a crash left behind are mended, ms. */
const REST_MS = 1_500;

void opening.then((house) => {
  if (house.ok) setTimeout(() => void house.value.real(), REST_MS);
});

/** The house, `null` until it is open. Rejections become problems inside `openHouse`; code that cannot be loaded is a crash. */
export function useHouse(): Result<House> | null {
  const [house, setHouse] = useState<Result<House> | null>(null);
  useEffect(() => {
    void opening.then(setHouse);
  }, []);
  return house;
}
