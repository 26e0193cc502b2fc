/** The data floor's front door: what lists read at once, the rooms when somebody needs one, and what this window knows of saving. */
import { fail, ok, type Problem, type Result } from '../domain/problem.ts';
import { readCanary, writeCanary } from './canary.ts';
import { openIndexedDb } from './indexed-db.ts';
import type { Room } from './room.ts';
import { createSaveStatus, type SaveStatusStore } from './save-status.ts';
import type { Reader, Storage } from './storage.ts';
import { storageProblem } from './storage-fault.ts';
import { onWiped } from './wipe.ts';

/** Ids made in the practice room begin so. Base 58 has no small L, so no real id ever does. */
const PRACTICE_PREFIX = 'example';

export interface House {
  /** The rows of real work: all that a list needs. */
  readonly storage: Storage;
  readonly status: SaveStatusStore;
  /** The room of real work. Its code (documents, rubrics) arrives when it is first asked for. */
  real(): Promise<Room>;
  practice(): Promise<Room>;
  /** The room that holds an assessment, told by its id. */
  roomOf(assessment: string): Promise<Room>;
  /** Closes every database, so that they can be deleted. Nothing can be kept any more. */
  letGo(): void;
}

/**
 * Opens the house. Fails, and writes nothing, when storage cannot be opened, or when the database holds less than
 * this device is known to have held: an empty state is never written over one that was not empty.
 */
export async function openHouse(): Promise<Result<House>> {
  const status = createSaveStatus();
  try {
    const storage = await openIndexedDb('lanes');
    const problem = await missingWork(storage);
    if (problem) return fail(problem);
    keepCanary(storage);
    return ok(houseOver(storage, status));
  } catch (error) {
    const problem = storageProblem(error);
    return fail(problem.type === 'storage-failed' ? { type: 'storage-unavailable', detail: problem.detail } : problem);
  }
}

function houseOver(storage: Storage, status: SaveStatusStore): House {
  const real = once(async () => {
    const [{ openRoom }, { purgeBin }] = await Promise.all([import('./room.ts'), import('./delete-for-good.ts')]);
    const room = await openRoom({ name: 'lanes', practice: false, status, idPrefix: '', openStorage: async () => storage });
    followLifecycle(room);
    void room.projector.catchUp().then(() => purgeBin(room));
    return room;
  });
  const practice = once(async () => {
    const { openRoom } = await import('./room.ts');
    return openRoom({ name: 'lanes-example', practice: true, status, idPrefix: PRACTICE_PREFIX });
  });
  function letGo(): void {
    storage.close();
    // Closed if it is open; opening it now would make it anew.
    if (practice.made()) void practice().then((room) => room.storage.close());
  }
  // Whoever types on in a window whose work was deleted would type into nothing.
  onWiped(() => {
    letGo();
    location.reload();
  });
  return { storage, status, real, practice, letGo, roomOf: (id) => (id.startsWith(PRACTICE_PREFIX) ? practice() : real()) };
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

const countDocuments = (reader: Reader): Promise<number> => reader.count('documents');

async function missingWork(storage: Storage): Promise<Problem | null> {
  const expected = readCanary()?.documents ?? 0;
  const found = await storage.read(['documents'], countDocuments);
  return found < expected ? { type: 'work-missing', expected, found } : null;
}

/** The memory beside the database only ever grows by itself: a database that is wiped under an open window must not take it along. */
function keepCanary(storage: Storage): void {
  storage.watch(
    countDocuments,
    (documents) => writeCanary({ documents: Math.max(documents, readCanary()?.documents ?? 0), lastBackup: readCanary()?.lastBackup ?? null }),
    () => undefined,
  );
}

/** A window that comes back from the browser's page cache, or from being frozen, may have missed what others said. */
function followLifecycle(room: Room): void {
  addEventListener('pageshow', (event) => {
    if (event.persisted) void room.documents.catchUp();
  });
  document.addEventListener('resume', () => void room.documents.catchUp());
}
