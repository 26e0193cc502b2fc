/** What waits for the database, written down beside it: all of it each time, so that no part hangs on one that failed. */
import type { DocumentStore } from '../documents/document-store.ts';
import type { SaveStatusStore } from '../storage/save-status.ts';
import type { SecondCopy } from './second-copy/second-copy.ts';

/** Words that storage refuses are written to the second copy this often while they grow, ms. */
const DIVERT_EVERY_MS = 1_000;
/** A crash may take nothing older than 50 ms. A disk that others keep busy answers after hundreds, but memory takes a note at once, ms. */
const JOT_AFTER_MS = 15;
/** Notes are kept while somebody types, so that a slow disk has no more to do than it must, ms. */
const TIDY_AFTER_MS = 2_000;

type UnsavedDocuments = Pick<DocumentStore, 'unsaved' | 'recentlyWritten'>;

/** @param openNotes a second worker for notes: the first stands still while a busy disk takes what it flushes, for 100 ms and more */
export function spillDelayedWrites(
  documents: UnsavedDocuments,
  secondCopy: SecondCopy,
  openNotes: () => SecondCopy,
  status: SaveStatusStore,
): void {
  spillRefusedWrites(documents, secondCopy, status);
  spillUnflushedWrites(documents, openNotes, status);
}

function spillRefusedWrites(documents: UnsavedDocuments, secondCopy: SecondCopy, status: SaveStatusStore): void {
  let diverted = 0;
  let noted = false;
  let timer: ReturnType<typeof setInterval> | undefined;
  const divertMore = async (): Promise<void> => {
    const { pending, problem } = status.getState();
    if (problem?.type === 'storage-broken' && !noted)
      noted = await secondCopy.ask('failed', null).then(
        () => true,
        () => false,
      );
    if (pending <= diverted) return;
    // With what the database was given last: Chromium may throw away one that a full disk has torn. Where there is no room for that, without it.
    await secondCopy
      .ask('divert', documents.recentlyWritten())
      .catch(() => secondCopy.ask('divert', documents.unsaved()));
    diverted = pending;
  };
  const tryToDivert = (): void => void divertMore().catch(() => undefined);
  status.subscribe(({ problem }, before) => {
    if ((problem === null) === (before.problem === null)) return;
    clearInterval(timer);
    if (problem) {
      tryToDivert();
      timer = setInterval(tryToDivert, DIVERT_EVERY_MS);
    } else if (diverted > 0) {
      diverted = 0;
      void secondCopy.ask('undivert', null).catch(() => undefined);
    }
  });
}

/** Jots down what the database has not answered for yet, as long as it refuses nothing. */
function spillUnflushedWrites(documents: UnsavedDocuments, openNotes: () => SecondCopy, status: SaveStatusStore): void {
  // Not before a disk was slow: most never are.
  let notes: SecondCopy | null = null;
  let jotting: ReturnType<typeof setTimeout> | null = null;
  let tidying: ReturnType<typeof setTimeout> | undefined;
  let jotted = false;
  const jot = (): void => {
    jotting = null;
    jotted = true;
    notes ??= openNotes();
    void notes.ask('jot', documents.unsaved()).catch(() => undefined);
  };
  const tidy = (): void => {
    jotted = false;
    void notes?.ask('undivert', null).catch(() => undefined);
  };
  status.subscribe(({ pending, problem }, before) => {
    clearTimeout(tidying);
    if (problem === null && pending > 0) {
      // Not put off by the keys that follow: the oldest one decides.
      if (pending > before.pending || before.problem) jotting ??= setTimeout(jot, JOT_AFTER_MS);
      return;
    }
    if (jotting !== null) clearTimeout(jotting);
    jotting = null;
    if (problem === null && jotted) tidying = setTimeout(tidy, TIDY_AFTER_MS);
  });
}
