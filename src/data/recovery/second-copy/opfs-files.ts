/** Files in the origin's private file system. `flush` puts them on the disk; without it, both slots can be empty after a power cut. */
import { removalChannel } from '../../device/delete-databases.ts';
import type { CopyFiles } from './copy-files.ts';
import type { Folder } from './inspect-copy.ts';

/** Dedicated workers have it; the types of the DOM do not. */
interface SyncHandle {
  read(into: Uint8Array, options: { readonly at: number }): number;
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  truncate(size: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
}
type WithSyncHandle = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncHandle> };

/** Rejects where the browser has no private file system, or gives no synchronous access to it. */
export async function opfsFiles(folder: string): Promise<CopyFiles> {
  /**
   * Found anew each time: when a browser clears an origin's storage under an open window, the old folder is gone for ever. Made only where it
   * is missing: Firefox 153 writes when it is told to make what is there, and a full disk refuses that.
   */
  async function directory(): Promise<Folder> {
    const root = await navigator.storage.getDirectory();
    return (await root.getDirectoryHandle(folder).catch((error) => {
      if (isMissing(error)) return root.getDirectoryHandle(folder, { create: true });
      throw error;
    })) as Folder;
  }

  /** Those of files that are kept open. */
  const handles = new Map<string, SyncHandle>();
  function letGo(name: string): void {
    handles.get(name)?.close();
    handles.delete(name);
  }

  async function opened(name: string, create: boolean): Promise<SyncHandle> {
    const parent = await directory();
    const get = (options?: FileSystemGetFileOptions) => parent.getFileHandle(name, options);
    const file = (await get().catch((error) => {
      // A handle outlives its file when the browser clears the site: what is written by it is nowhere.
      if (isMissing(error)) letGo(name);
      if (isMissing(error) && create) return get({ create: true });
      throw error;
    })) as WithSyncHandle;
    return handles.get(name) ?? patiently(() => file.createSyncAccessHandle());
  }

  /** A handle shuts everybody else out, so most are held only for as long as they are used. */
  async function within<T>(name: string, create: boolean, use: (handle: SyncHandle) => T): Promise<T> {
    const handle = await opened(name, create);
    try {
      return use(handle);
    } finally {
      if (handles.get(name) !== handle) handle.close();
    }
  }

  if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype)) throw new TypeError('no synchronous access');
  // A folder of an earlier visit shows that this works, and that the disk is what fails just now.
  const wasHere = await isThere((await navigator.storage.getDirectory()).getDirectoryHandle(folder));
  await within('probe', true, (handle) => handle.flush()).catch((error) => {
    if (!wasHere) throw error;
  });
  // A folder with open files in it cannot be removed.
  removalChannel(folder).addEventListener('message', () => [...handles.keys()].forEach(letGo));

  return {
    async names() {
      const names: string[] = [];
      for await (const name of (await directory()).keys()) if (name !== 'probe') names.push(name);
      return names;
    },
    has: async (name) => isThere((await directory()).getFileHandle(name)),
    async read(name) {
      try {
        return await within(name, false, (handle) => {
          const bytes = new Uint8Array(handle.getSize());
          handle.read(bytes, { at: 0 });
          return bytes;
        });
      } catch (error) {
        if (isMissing(error)) return new Uint8Array();
        throw error;
      }
    },
    append: (name, bytes) =>
      within(name, true, (handle) => {
        put(handle, bytes, handle.getSize());
        handle.flush();
      }),
    overwrite: (name, bytes, least) =>
      within(name, true, (handle) => {
        const whole = new Uint8Array(Math.max(handle.getSize(), bytes.length, least));
        whole.set(bytes);
        put(handle, whole, 0);
        handle.flush();
      }),
    replace: (name, bytes) =>
      within(name, true, (handle) => {
        handle.truncate(0);
        put(handle, bytes, 0);
        handle.flush();
      }),
    async keepOpen(name) {
      if (!handles.has(name)) handles.set(name, await opened(name, true));
    },
    remove: async (name) => (await directory()).removeEntry(name).catch(() => undefined),
  };
}

const isThere = (handle: Promise<FileSystemHandle>): Promise<boolean> =>
  handle.then(
    () => true,
    () => false,
  );

const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

const WAITS = 100;
const WAIT_MS = 20;

/** Another window's worker may have the file just now; it holds it for some milliseconds only. */
async function patiently(open: () => Promise<SyncHandle>): Promise<SyncHandle> {
  for (let waits = 0; ; waits++) {
    try {
      return await open();
    } catch (error) {
      const taken = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!taken || waits === WAITS) throw error;
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
  }
}

/** A full disk writes less than it was given, without a word. */
function put(handle: SyncHandle, bytes: Uint8Array, at: number): void {
  const written = handle.write(bytes, { at });
  if (written < bytes.length) throw new DOMException(`Wrote ${written} of ${bytes.length} bytes`, 'QuotaExceededError');
}
