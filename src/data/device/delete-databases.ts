/** Removing whole databases and folders, with patience for a page or a worker that is just letting go of them. */

const LET_GO_MS = 4_000;
const TRY_EVERY_MS = 100;

/** Rejects where the browser refuses, and while another window holds on to it. */
export function deleteDatabase(name: string, factory: IDBFactory = indexedDB): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new DOMException('refused', 'UnknownError'));
    // A page that is on its way out lets go in a moment; a window that stays does not.
    request.onblocked = () =>
      setTimeout(() => reject(new DOMException('another window', 'InvalidStateError')), LET_GO_MS);
  });
}

/** Where those who keep files of a folder open hear that it is to go. */
export const removalChannel = (folder: string): BroadcastChannel => new BroadcastChannel(`${folder} removal`);

/** Removes a folder of the origin's private file system, where there is one. */
export async function deleteFolder(folder: string): Promise<void> {
  const root = await navigator.storage?.getDirectory?.().catch(() => null);
  const end = Date.now() + LET_GO_MS;
  const channel = removalChannel(folder);
  try {
    for (;;) {
      channel.postMessage('begun');
      const fault = await root?.removeEntry(folder, { recursive: true }).then(
        () => null,
        (error: unknown) => error,
      );
      if (!fault || (fault instanceof DOMException && fault.name === 'NotFoundError')) return;
      if (Date.now() > end) throw fault;
      await new Promise((resolve) => setTimeout(resolve, TRY_EVERY_MS));
    }
  } finally {
    channel.close();
  }
}
