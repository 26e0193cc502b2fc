/** Files of the second copy in the origin private file system. Each write is flushed: without that a power cut leaves both slots empty. */
import { ignored } from '../../../lib/ignored-errors.ts';
import { removalChannel } from '../../device/delete-databases.ts';
import type { CopyFiles } from './copy-files.ts';
import type { Folder } from './inspect-copy.ts';

/** FileSystemSyncAccessHandle: dedicated workers have it, the DOM types do not. */
interface SyncHandle {
  read(into: Uint8Array, options: { readonly at: number }): number;
  write(bytes: Uint8Array, options: { readonly at: number }): number;
  truncate(size: number): void;
  getSize(): number;
  flush(): void;
  close(): void;
}
type WithSyncHandle = FileSystemFileHandle & { createSyncAccessHandle(): Promise<SyncHandle> };

interface OpfsFolder {
  readonly name: string;
  /** Handles of files that stay open. */
  readonly handles: Map<string, SyncHandle>;
}

/** Rejects where the browser has no private file system, or no synchronous access to it. */
export async function opfsFiles(name: string): Promise<CopyFiles> {
  const folder: OpfsFolder = { name, handles: new Map() };
  await mustWork(folder);
  // A folder with open files in it cannot be removed.
  removalChannel(name).addEventListener('message', () => {
    for (const file of [...folder.handles.keys()]) release(folder, file);
  });
  return {
    names: () => fileNames(folder),
    has: async (file) => exists((await directoryOf(folder)).getFileHandle(file)),
    read: (file) => readFile(folder, file),
    append: (file, bytes) =>
      withFile(folder, file, true, (handle) => {
        writeAll(handle, bytes, handle.getSize());
        handle.flush();
      }),
    overwrite: (file, bytes, least) =>
      withFile(folder, file, true, (handle) => {
        const padded = new Uint8Array(Math.max(handle.getSize(), bytes.length, least));
        padded.set(bytes);
        writeAll(handle, padded, 0);
        handle.flush();
      }),
    replace: (file, bytes) =>
      withFile(folder, file, true, (handle) => {
        handle.truncate(0);
        writeAll(handle, bytes, 0);
        handle.flush();
      }),
    async keepOpen(file) {
      if (!folder.handles.has(file)) folder.handles.set(file, await openFile(folder, file, true));
    },
    remove: async (file) =>
      (await directoryOf(folder)).removeEntry(file).catch((error) => {
        if (!isMissing(error)) ignored(error, 'remove a file of the second copy');
      }),
  };
}

async function mustWork(folder: OpfsFolder): Promise<void> {
  if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype)) throw new TypeError('no synchronous access');
  // A folder of an earlier visit shows that access works, and that only the disk fails now.
  const existed = await exists((await navigator.storage.getDirectory()).getDirectoryHandle(folder.name));
  await withFile(folder, 'probe', true, (handle) => handle.flush()).catch((error) => {
    if (!existed) throw error;
    ignored(error, 'probe the second copy');
  });
}

/**
 * Looks the folder up each time: when a browser clears the site's storage under an open window, the old handle stays invalid. Creates it only
 * where it is missing: Firefox 153 writes when asked to create an existing folder, which a full disk refuses.
 */
async function directoryOf({ name }: OpfsFolder): Promise<Folder> {
  const root = await navigator.storage.getDirectory();
  return (await root.getDirectoryHandle(name).catch((error) => {
    if (isMissing(error)) return root.getDirectoryHandle(name, { create: true });
    throw error;
  })) as Folder;
}

async function openFile(folder: OpfsFolder, name: string, create: boolean): Promise<SyncHandle> {
  const directory = await directoryOf(folder);
  const file = (await directory.getFileHandle(name).catch((error) => {
    if (!isMissing(error)) throw error;
    // A handle outlives its file when the browser clears the site: writes through it are lost.
    release(folder, name);
    if (!create) throw error;
    return directory.getFileHandle(name, { create });
  })) as WithSyncHandle;
  return folder.handles.get(name) ?? openPatiently(() => file.createSyncAccessHandle());
}

/** A handle locks its file for every other worker, so that most are closed after each use. */
async function withFile<T>(
  folder: OpfsFolder,
  name: string,
  create: boolean,
  use: (handle: SyncHandle) => T,
): Promise<T> {
  const handle = await openFile(folder, name, create);
  try {
    return use(handle);
  } finally {
    if (folder.handles.get(name) !== handle) handle.close();
  }
}

async function readFile(folder: OpfsFolder, name: string): Promise<Uint8Array> {
  try {
    return await withFile(folder, name, false, (handle) => {
      const bytes = new Uint8Array(handle.getSize());
      handle.read(bytes, { at: 0 });
      return bytes;
    });
  } catch (error) {
    if (isMissing(error)) return new Uint8Array();
    throw error;
  }
}

async function fileNames(folder: OpfsFolder): Promise<readonly string[]> {
  const names: string[] = [];
  for await (const name of (await directoryOf(folder)).keys()) if (name !== 'probe') names.push(name);
  return names;
}

function release({ handles }: OpfsFolder, name: string): void {
  handles.get(name)?.close();
  handles.delete(name);
}

const exists = (handle: Promise<FileSystemHandle>): Promise<boolean> =>
  handle.then(
    () => true,
    () => false,
  );

const isMissing = (error: unknown): boolean => error instanceof DOMException && error.name === 'NotFoundError';

const MAX_WAITS = 100;
const WAIT_MS = 20;

/** Another window's worker may hold the file, for some milliseconds. */
async function openPatiently(open: () => Promise<SyncHandle>): Promise<SyncHandle> {
  for (let waits = 0; ; waits++) {
    try {
      return await open();
    } catch (error) {
      const isLocked = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!isLocked || waits === MAX_WAITS) throw error;
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
    }
  }
}

/** A full disk writes fewer bytes than it was given, without an error. */
function writeAll(handle: SyncHandle, bytes: Uint8Array, at: number): void {
  const written = handle.write(bytes, { at });
  if (written < bytes.length) throw new DOMException(`Wrote ${written} of ${bytes.length} bytes`, 'QuotaExceededError');
}
