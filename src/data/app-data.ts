/** The data floor's front door: what lists read at once, the rooms when somebody needs one, and what this window knows of saving. */
import { fail, ok, type Problem, type Result } from '../lib/problem/problem.ts';
import { onWiped } from './delete-everything.ts';
import { factoryAt, readPlace } from './device/database-location.ts';
import { keptUnder } from './device/shared-device.ts';
import { holdsLess, noteVitals, readCanary } from './recovery/data-loss-check.ts';
import { documentsCopied } from './recovery/second-copy/inspect-copy.ts';
import { COPIED_TABLES } from './recovery/second-copy/second-copy-messages.ts';
import { freezeTogether, healAfterFailure } from './recovery/write-freeze.ts';
import { storageProblem } from './storage/classify-storage-error.ts';
import { openIndexedDb } from './storage/indexed-db.ts';
import { tellingWrites } from './storage/notify-writes.ts';
import { createSaveStatus, type SaveStatusStore } from './storage/save-status.ts';
import type { TableName } from './storage/schema.ts';
import type { Storage } from './storage/storage.ts';
import { vitalsOf } from './storage/write-counter.ts';
import type { Room } from './workspace/workspace.ts';

/** Ids made in the practice room begin so. Base 58 has no small L, so no real id ever does. */
const PRACTICE_PREFIX = 'example';

const PRACTICE = `${keptUnder()}-example`;

export interface House {
  /** The rows of real work: all that a list needs. */
  readonly storage: Storage;
  readonly status: SaveStatusStore;
  /** The room of real work. Its code (documents, rubrics) arrives when it is first asked for. */
  real(): Promise<Room>;
  practice(): Promise<Room>;
  /** The room that holds an assessment or a workshop, told by its id. */
  roomOf(id: string): Promise<Room>;
  /** The rows of that room without the room: a projector's window opens no document. */
  rowsOf(id: string): Promise<{ readonly name: string; readonly storage: Storage }>;
  /** Closes every database, so that they can be deleted. Nothing can be kept any more. */
  letGo(): void;
}

/** By which windows of real work follow each other, wherever their database is. */
const REAL = keptUnder();
/** The memory beside the database follows it at this distance, ms: a write a key would be too many. */
const NOTE_AFTER_MS = 1_000;

/**
 * Opens the house. Fails, and writes nothing, when storage cannot be opened, or when the database holds less than
 * this device is known to have held: an empty state is never written over one that was not empty.
 */
export async function openHouse(): Promise<Result<House>> {
  const status = createSaveStatus();
  const place = readPlace();
  try {
    const factory = await factoryAt(place);
    await healAfterFailure(factory, REAL);
    const opened = await openIndexedDb(place.database, factory);
    const problem = await missingWork(opened);
    if (problem) {
      opened.close();
      return fail(problem);
    }
    const storage = tellingWrites(opened, afterWrites(opened));
    freezeTogether(storage, REAL, status);
    return ok(houseOver(storage, status));
  } catch (error) {
    const problem = storageProblem(error);
    return fail(problem.type === 'storage-failed' ? { type: 'storage-unavailable', detail: problem.detail } : problem);
  }
}

function houseOver(storage: Storage, status: SaveStatusStore): House {
  const real = once(async () => {
    const { openRealRoom } = await import('./user-workspace.ts');
    return openRealRoom(REAL, storage, status);
  });
  const practice = once(async () => {
    const { openRoom } = await import('./workspace/workspace.ts');
    return openRoom({ name: PRACTICE, practice: true, status, idPrefix: PRACTICE_PREFIX });
  });
  function letGo(): void {
    storage.close();
    // Closed if it is open; opening it now would make it anew.
    if (practice.made()) void practice().then((room) => room.storage.close());
  }
  // Whoever types on in a window whose work was deleted would type into nothing.
  onWiped(letGo, () => location.reload());
  const isPractice = (id: string): boolean => id.startsWith(PRACTICE_PREFIX);
  return {
    storage,
    status,
    real,
    practice,
    letGo,
    roomOf: (id) => (isPractice(id) ? practice() : real()),
    rowsOf: async (id) => (isPractice(id) ? { name: PRACTICE, storage: await openIndexedDb(PRACTICE) } : { name: REAL, storage }),
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
  const known = readCanary();
  const found = await storage.read(['documents', 'kept'], vitalsOf);
  // Browsers write the memories beside the database some seconds late. The second copy's files are there at once.
  if (!known && found.writes === 0) {
    const expected = await documentsCopied(REAL);
    return expected > 0 ? { type: 'work-missing', expected, found: 0 } : null;
  }
  if (!known || !holdsLess(found, known)) return null;
  if (found.documents >= known.documents) return { type: 'work-older' };
  return { type: 'work-missing', expected: known.documents, found: found.documents };
}

/** The second copy hears of tables that it copies, and the memory beside the database of how much is in it. */
function afterWrites(storage: Storage): (tables: readonly TableName[]) => void {
  const channel = new BroadcastChannel(`${REAL} tables`);
  let timer: ReturnType<typeof setTimeout> | null = null;
  const note = async (): Promise<void> => {
    timer = null;
    noteVitals(await storage.read(['documents', 'kept'], vitalsOf));
  };
  return (tables) => {
    for (const table of COPIED_TABLES) if (tables.includes(table)) channel.postMessage(table);
    if (timer === null) timer = setTimeout(() => void note().catch(() => undefined), NOTE_AFTER_MS);
  };
}
