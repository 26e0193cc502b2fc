/** The data floor's front door: the real room, the practice room, and what this window knows of saving. */
import { fail, ok, type Problem, type Result } from '../domain/problem.ts';
import { readCanary, writeCanary } from './canary.ts';
import { openRoom, type Room } from './room.ts';
import { createSaveStatus, type SaveStatusStore } from './save-status.ts';
import { storageProblem } from './storage.ts';

/** Ids made in the practice room begin so. Base 58 has no small L, so no real id ever does. */
const PRACTICE_PREFIX = 'example';

export interface House {
  readonly real: Room;
  readonly status: SaveStatusStore;
  practice(): Promise<Room>;
  /** The room that holds an assessment, told by its id. */
  roomOf(assessment: string): Promise<Room>;
}

/**
 * Opens the house. Fails, and writes nothing, when storage cannot be opened, or when the database holds less than
 * this device is known to have held: an empty state is never written over one that was not empty.
 */
export async function openHouse(): Promise<Result<House>> {
  const status = createSaveStatus();
  let real: Room;
  try {
    real = await openRoom({ name: 'lanes', practice: false, status, idPrefix: '' });
    const problem = await missingWork(real);
    if (problem) return fail(problem);
  } catch (error) {
    const problem = storageProblem(error);
    return fail(problem.type === 'storage-failed' ? { type: 'storage-unavailable', detail: problem.detail } : problem);
  }
  let practice: Promise<Room> | null = null;
  const openPractice = (): Promise<Room> => {
    practice ??= openRoom({ name: 'lanes-example', practice: true, status, idPrefix: PRACTICE_PREFIX });
    return practice;
  };
  keepCanary(real);
  followLifecycle(real);
  void real.projector.catchUp();
  return ok({
    real,
    status,
    practice: openPractice,
    roomOf: (id) => (id.startsWith(PRACTICE_PREFIX) ? openPractice() : Promise.resolve(real)),
  });
}

async function missingWork(room: Room): Promise<Problem | null> {
  const expected = readCanary()?.documents ?? 0;
  const found = await room.storage.read(['documents'], (tx) => tx.count('documents'));
  return found < expected ? { type: 'work-missing', expected, found } : null;
}

function keepCanary(room: Room): void {
  const query = (reader: Parameters<Parameters<typeof room.storage.watch>[0]>[0]) => reader.count('documents');
  room.storage.watch(
    query,
    (documents) => writeCanary({ documents, lastBackup: readCanary()?.lastBackup ?? null }),
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
