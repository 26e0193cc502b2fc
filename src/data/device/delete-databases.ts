/** Deletes databases and folders, and waits for pages and workers that are closing them. */

const CLOSED_WITHIN_MS = 4_000;
const TRY_EVERY_MS = 100;

/** Rejects where the browser refuses, and where another window keeps the database open. */
export function deleteDatabase(name: string, factory: IDBFactory = indexedDB): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new DOMException('refused', 'UnknownError'));
    // A page that closes releases it soon; a window that stays open does not.
    request.onblocked = () =>
      setTimeout(() => reject(new DOMException('another window', 'InvalidStateError')), CLOSED_WITHIN_MS);
  });
}

/** Channel on which workers are told to close a folder's files before its removal. */
export const removalChannel = (folder: string): BroadcastChannel => new BroadcastChannel(`${folder} removal`);

/** Removes a folder of the origin private file system, if it exists. */
export async function deleteFolder(folder: string): Promise<void> {
  const root = await navigator.storage?.getDirectory?.().catch(() => null);
  const end = Date.now() + CLOSED_WITHIN_MS;
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
