/**
 * A mark for each window, for as long as it may write. Marks that are found while no window is open say that the
 * browser was cut off in the midst of its work: killed, crashed, or without power. Only Chromium has to know (heal.ts).
 */
import type { Folder } from './shadow/trace.ts';

/** What was written last is at rest so long after a window has gone out of sight, ms. Phones end what is out of sight, and often. */
const AT_REST_AFTER_MS = 2_000;

export const workFolder = (name: string): string => `${name}-at-work`;

const isChromium = (): boolean =>
  (navigator as { readonly userAgentData?: { readonly brands: readonly { readonly brand: string }[] } }).userAgentData?.brands.some(
    ({ brand }) => brand === 'Chromium',
  ) ?? false;

/** The marks that a browser left when it was cut off; none while windows are open. */
export async function marksLeft(name: string): Promise<readonly string[]> {
  if (!isChromium()) return [];
  try {
    const root = await navigator.storage.getDirectory();
    const folder = (await root.getDirectoryHandle(workFolder(name))) as Folder;
    const found: string[] = [];
    for await (const mark of folder.keys()) found.push(mark);
    return found.length > 0 && (await isOpenElsewhere(name)) ? [] : found;
  } catch {
    return [];
  }
}

/** Every window's worker holds locks that begin with the name (shadow/worker.ts). */
const isOpenElsewhere = async (name: string): Promise<boolean> =>
  ((await navigator.locks.query()).held ?? []).some((lock) => lock.name?.startsWith(`${name} `));

export async function removeMarks(name: string, marks: readonly string[]): Promise<void> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(workFolder(name));
  for (const mark of marks) await folder.removeEntry(mark).catch(() => undefined);
}

/** Marks this window while it is in sight. One that is thrown away in sight leaves its mark too, which costs one healing too many. */
export async function markAtWork(name: string): Promise<void> {
  if (!isChromium()) return;
  const mark = crypto.randomUUID();
  try {
    const root = await navigator.storage.getDirectory();
    const folder = await root.getDirectoryHandle(workFolder(name), { create: true });
    const make = (): Promise<unknown> => folder.getFileHandle(mark, { create: true }).catch(() => undefined);
    const remove = (): Promise<unknown> => folder.removeEntry(mark).catch(() => undefined);
    let resting: ReturnType<typeof setTimeout>;
    addEventListener('pagehide', () => void remove());
    document.addEventListener('visibilitychange', () => {
      clearTimeout(resting);
      if (document.visibilityState === 'visible') void make();
      else resting = setTimeout(() => void remove(), AT_REST_AFTER_MS);
    });
    await make();
  } catch {
    // Nothing is kept here that could be marked, or the disk takes nothing: what stands in frozen.ts is for that.
  }
}
