/** Writes updates that the database refuses to the second copy's spill files: all of them each time, so that no part depends on a failed write. */
import { ignored } from '../../lib/ignored-errors.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { SaveStatus, SaveStatusStore } from '../storage/save-status.ts';
import type { SecondCopy } from './second-copy/second-copy.ts';

/** Distance between two spills while refused updates grow, ms. */
const SPILL_EVERY_MS = 1_000;

type UnsavedDocuments = Pick<DocumentStore, 'unsaved' | 'recentlyWritten'>;

/** Spills from now on while the save status shows a problem, and clears the spill files once everything is saved. */
export function spillRefusedWrites(documents: UnsavedDocuments, secondCopy: SecondCopy, status: SaveStatusStore): void {
  let spilled = 0;
  let isFailureNoted = false;
  let timer: ReturnType<typeof setInterval> | undefined;

  async function noteFailure(): Promise<void> {
    await secondCopy.request('noteFailure', null);
    isFailureNoted = true;
  }
  async function spill(): Promise<void> {
    const { pending, problem } = status.getState();
    if (problem?.type === 'storage-broken' && !isFailureNoted)
      await noteFailure().catch((error) => ignored(error, 'note the disk failure'));
    if (pending <= spilled) return;
    // With recent writes, because Chromium may discard a database that a full disk has torn; without them where there is no space.
    await secondCopy.request('spill', documents.recentlyWritten()).catch((error) => {
      ignored(error, 'spill with recent writes');
      return secondCopy.request('spill', documents.unsaved());
    });
    spilled = pending;
  }
  const trySpilling = (): void => void spill().catch((error) => ignored(error, 'spill refused writes'));

  function follow({ problem }: SaveStatus, hadProblem: boolean): void {
    if ((problem !== null) === hadProblem) return;
    clearInterval(timer);
    if (problem) {
      trySpilling();
      timer = setInterval(trySpilling, SPILL_EVERY_MS);
    } else if (spilled > 0) {
      spilled = 0;
      void secondCopy.request('clearSpill', null).catch((error) => ignored(error, 'clear spilled writes'));
    }
  }
  status.subscribe((state, before) => follow(state, before.problem !== null));
  // A window that opens while writes are frozen begins with a problem.
  follow(status.getState(), false);
}
