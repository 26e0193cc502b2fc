/** The data floor's front door: what lists read at once, the rooms when somebody needs one, and what this window knows of saving. */
import { fail, ok, type Problem, type Result } from '../lib/problem/problem.ts';
import { onEverythingDeleted } from './delete-everything.ts';
import { databaseFactory, readDatabaseLocation } from './device/database-location.ts';
import { storagePrefix } from './device/shared-device.ts';
import { hasLostData, noteKnownContents, readKnownContents } from './recovery/data-loss-check.ts';
import { countCopiedDocuments } from './recovery/second-copy/inspect-copy.ts';
import { COPIED_TABLES } from './recovery/second-copy/second-copy-messages.ts';
import { freezeAllWindows, repairAfterFailure } from './recovery/write-freeze.ts';
import { storageProblem } from './storage/classify-storage-error.ts';
import { openIndexedDb } from './storage/indexed-db.ts';
import { notifyWrites } from './storage/notify-writes.ts';
import { createSaveStatus, type SaveStatusStore } from './storage/save-status.ts';
import type { TableName } from './storage/schema.ts';
import type { Storage } from './storage/storage.ts';
import { readWriteCounts } from './storage/write-counter.ts';
import type { Workspace } from './workspace/workspace.ts';

/** Ids made in the practice room begin so. Base 58 has no small L, so no real id ever does. */
const EXAMPLE_ID_PREFIX = 'example';

const EXAMPLE_NAME = `${storagePrefix()}-example`;

export interface AppData {
  /** The rows of real work: all that a list needs. */
  readonly storage: Storage;
  readonly status: SaveStatusStore;
  /** The room of real work. Its code (documents, rubrics) arrives when it is first asked for. */
  userWorkspace(): Promise<Workspace>;
  exampleWorkspace(): Promise<Workspace>;
  /** The room that holds an assessment or a workshop, told by its id. */
  workspaceOf(id: string): Promise<Workspace>;
  /** The rows of that room without the room: a projector's window opens no document. */
  storageOf(id: string): Promise<{ readonly name: string; readonly storage: Storage }>;
  /** Closes every database, so that they can be deleted. Nothing can be kept any more. */
  close(): void;
}

/** By which windows of real work follow each other, wherever their database is. */
const USER_NAME = storagePrefix();
/** The memory beside the database follows it at this distance, ms: a write a key would be too many. */
const NOTE_AFTER_MS = 1_000;

/**
 * Opens the house. Fails, and writes nothing, when storage cannot be opened, or when the database holds less than
 * this device is known to have held: an empty state is never written over one that was not empty.
 */
export async function openAppData(): Promise<Result<AppData>> {
  const status = createSaveStatus();
  const location = readDatabaseLocation();
  try {
    const factory = await databaseFactory(location);
    await repairAfterFailure(factory, USER_NAME);
    const opened = await openIndexedDb(location.database, factory);
    const problem = await missingWork(opened);
    if (problem) {
      opened.close();
      return fail(problem);
    }
    const storage = notifyWrites(opened, afterWrites(opened));
    freezeAllWindows(storage, USER_NAME, status);
    return ok(createAppData(storage, status));
  } catch (error) {
    const problem = storageProblem(error);
    return fail(problem.type === 'storage-failed' ? { type: 'storage-unavailable', detail: problem.detail } : problem);
  }
}

function createAppData(storage: Storage, status: SaveStatusStore): AppData {
  const userWorkspace = once(async () => {
    const { openUserWorkspace } = await import('./user-workspace.ts');
    return openUserWorkspace(USER_NAME, storage, status);
  });
  const exampleWorkspace = once(async () => {
    const { openWorkspace } = await import('./workspace/workspace.ts');
    return openWorkspace({ name: EXAMPLE_NAME, isExample: true, status, idPrefix: EXAMPLE_ID_PREFIX });
  });
  function close(): void {
    storage.close();
    // Closed if it is open; opening it now would make it anew.
    if (exampleWorkspace.made()) void exampleWorkspace().then((workspace) => workspace.storage.close());
  }
  // Whoever types on in a window whose work was deleted would type into nothing.
  onEverythingDeleted(close, () => location.reload());
  const isExampleId = (id: string): boolean => id.startsWith(EXAMPLE_ID_PREFIX);
  return {
    storage,
    status,
    userWorkspace,
    exampleWorkspace,
    close,
    workspaceOf: (id) => (isExampleId(id) ? exampleWorkspace() : userWorkspace()),
    storageOf: async (id) =>
      isExampleId(id)
        ? { name: EXAMPLE_NAME, storage: await openIndexedDb(EXAMPLE_NAME) }
        : { name: USER_NAME, storage },
  };
}

/** Made when first asked for, and only once; a failure is tried again. */
function once<T>(make: () => Promise<T>): (() => Promise<T>) & { made(): boolean } {
  let made: Promise<T> | null = null;
  const get = (): Promise<T> => {
    made ??= make().catch((error: unknown) => {
      made = null;
      throw error;
    });
    return made;
  };
  return Object.assign(get, { made: () => made !== null });
}

async function missingWork(storage: Storage): Promise<Problem | null> {
  const known = readKnownContents();
  const found = await storage.read(['documents', 'kept'], readWriteCounts);
  // Browsers write the memories beside the database some seconds late. The second copy's files are there at once.
  if (!known && found.writes === 0) {
    const expected = await countCopiedDocuments(USER_NAME);
    return expected > 0 ? { type: 'work-missing', expected, found: 0 } : null;
  }
  if (!known || !hasLostData(found, known)) return null;
  if (found.documents >= known.documents) return { type: 'work-older' };
  return { type: 'work-missing', expected: known.documents, found: found.documents };
}

/** The second copy hears of tables that it copies, and the memory beside the database of how much is in it. */
function afterWrites(storage: Storage): (tables: readonly TableName[]) => void {
  const channel = new BroadcastChannel(`${USER_NAME} tables`);
  let timer: ReturnType<typeof setTimeout> | null = null;
  const note = async (): Promise<void> => {
    timer = null;
    noteKnownContents(await storage.read(['documents', 'kept'], readWriteCounts));
  };
  return (tables) => {
    for (const table of COPIED_TABLES) if (tables.includes(table)) channel.postMessage(table);
    if (timer === null) timer = setTimeout(() => void note().catch(() => undefined), NOTE_AFTER_MS);
  };
}
