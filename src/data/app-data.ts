/** Entry point of the data layer: opens the database, opens workspaces lazily, exposes save status. */
import { ignored } from '../lib/ignored-errors.ts';
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

/** Prefix of ids in the example workspace. Base 58 has no lower-case L, so that no other id begins with it. */
const EXAMPLE_ID_PREFIX = 'example';

const EXAMPLE_NAME = `${storagePrefix()}-example`;

export interface AppData {
  /** Rows of the user's workspace: enough for lists. */
  readonly storage: Storage;
  readonly status: SaveStatusStore;
  /** Opens the user's workspace. Its code (documents, rubrics) is loaded with the first call. */
  userWorkspace(): Promise<Workspace>;
  exampleWorkspace(): Promise<Workspace>;
  /** Returns the workspace of an assessment or a workshop, by its id. */
  workspaceOf(id: string): Promise<Workspace>;
  /** Returns the rows of that workspace without opening it: the projector window opens no document. */
  storageOf(id: string): Promise<{ readonly name: string; readonly storage: Storage }>;
  /** Closes every database, so that it can be deleted. Nothing is saved afterwards. */
  close(): void;
}

/** Name of the user's workspace, wherever its database is. */
const USER_NAME = storagePrefix();
/** Delay of the known contents behind a write, ms: one note per key would be too many. */
const NOTE_AFTER_MS = 1_000;

/**
 * Opens the app data. Fails without writing anything where storage cannot be opened, and where the database holds less than this device is
 * known to have held: an empty state never replaces a non-empty one.
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
    // Only if it is open: opening it here would create it again.
    if (exampleWorkspace.made()) void exampleWorkspace().then((workspace) => workspace.storage.close());
  }
  // After a deletion in another window, typing here would have nowhere to go.
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

/** Calls `make` once, with the first call; after a failure again. */
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
  // Browsers write cookies and localStorage some seconds late. The files of the second copy exist at once.
  if (!known && found.writes === 0) {
    const expected = await countCopiedDocuments(USER_NAME);
    return expected > 0 ? { type: 'work-missing', expected, found: 0 } : null;
  }
  if (!known || !hasLostData(found, known)) return null;
  if (found.documents >= known.documents) return { type: 'work-older' };
  return { type: 'work-missing', expected: known.documents, found: found.documents };
}

/** Returns a listener that announces writes to the second copy, and notes the contents of the database. */
function afterWrites(storage: Storage): (tables: readonly TableName[]) => void {
  const channel = new BroadcastChannel(`${USER_NAME} tables`);
  let timer: ReturnType<typeof setTimeout> | null = null;
  const note = async (): Promise<void> => {
    timer = null;
    noteKnownContents(await storage.read(['documents', 'kept'], readWriteCounts));
  };
  return (tables) => {
    for (const table of COPIED_TABLES) if (tables.includes(table)) channel.postMessage(table);
    if (timer === null)
      timer = setTimeout(
        () => void note().catch((error) => ignored(error, 'note the contents of the database')),
        NOTE_AFTER_MS,
      );
  };
}
