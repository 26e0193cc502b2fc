/** The storage port over IndexedDB. The only file, with db.ts, that knows Dexie. */
import { type Collection, liveQuery } from 'dexie';
import { classifyStorageError, needsNewPage, storageProblem } from './classify-storage-error.ts';
import { connectionState } from './connection-state.ts';
import { LanesDatabase } from './migrations.ts';
import type { DatabaseRows, TableName } from './schema.ts';
import type { Closed, Reader, Storage, StorageKey, StorageMatch, Writer } from './storage.ts';

/**
 * A connection that the browser cut is opened again after each of these, ms; what is lost after that is somebody else's to get back. A full
 * disk can look like it (WebKit), and "not saved" is to be said within a second.
 */
const REOPEN_AFTER_MS = [50, 100, 150, 200] as const;

/** An older window lets go within milliseconds. One that has not by then is frozen, or is none of ours: the person is told, ms. */
const HELD_BACK_MS = 1_000;

const named = (name: string): Error => Object.assign(new Error(name), { name });

/**
 * Opens (or makes) the database. Rejects when the browser refuses or the database is from a newer release.
 * @param factory of another store than the origin's usual one, after that one broke
 */
export async function openIndexedDb(name: string, factory: IDBFactory = indexedDB): Promise<Storage> {
  const db = new LanesDatabase(name, factory, false);
  await mustNotBeNewer(db, factory);
  return opened(db);
}

/** Opens a database that is there, of this release or a newer one. Whoever reads it may meet rows that this release does not know. */
export const openExistingIndexedDb = (name: string, factory: IDBFactory): Promise<Storage> =>
  opened(new LanesDatabase(name, factory, true));

async function opened(db: LanesDatabase): Promise<Storage> {
  const listeners = new Set<(reason: Closed) => void>();
  let gone: Error | null = null;
  let frozen = false;
  let wrote = false;

  const tell = (reason: Closed): void => {
    for (const listener of listeners) listener(reason);
  };
  // Let a newer window upgrade at once; an old one that holds on would block it for ever.
  db.on('versionchange', () => {
    gone = named('VersionError');
    db.close();
    connectionState.setState({ state: 'outdated' });
    tell('newer-version');
    // Nor Dexie's own way, which opens it again.
    return false;
  });
  let heldBack: ReturnType<typeof setTimeout> | undefined;
  db.on('blocked', () => {
    heldBack ??= setTimeout(() => connectionState.setState({ state: 'held-back' }), HELD_BACK_MS);
    return false;
  });
  const inFlight = new Set<(cut: Error) => void>();
  db.on('close', () => {
    // When we close it ourselves, what is in flight comes to its end.
    if (gone) return;
    for (const reject of inFlight) reject(named('AbortError'));
    inFlight.clear();
    tell('lost');
  });
  await openPatiently(db);
  clearTimeout(heldBack);
  connectionState.setState(({ state }) => (state === 'held-back' ? { state: 'free' } : { state }));

  async function run<T>(
    mode: 'r' | 'rw',
    tables: readonly TableName[],
    work: (accessor: Writer) => Promise<T>,
  ): Promise<T> {
    for (let tries = 0; ; tries++) {
      if (gone) throw gone;
      if (frozen && mode === 'rw') throw named('UnknownError');
      try {
        // Declared async: Dexie keeps a transaction alive over native awaits only in functions that it can see are async.
        const value = await unlessCut(db.transaction(mode, [...tables], async () => work(accessor)));
        wrote ||= mode === 'rw' && tables.includes('documents');
        return value;
      } catch (error) {
        let fault = classifyStorageError(error);
        if (fault === 'broken' && mode === 'rw') {
          if (await emptied()) {
            fault = 'lost';
            tell('lost');
          } else freeze();
        }
        const serverGone = tries > 0 && fault === 'lost' && needsNewPage(error);
        if (serverGone) tell('server-gone');
        const wait = serverGone ? undefined : REOPEN_AFTER_MS[tries];
        if (fault !== 'lost' || wait === undefined) throw error;
        await new Promise((resolve) => setTimeout(resolve, wait));
        // Dexie opens by itself only once: after an opening that failed it gives its error again and again.
        if (!gone && !db.isOpen()) await db.open().catch(() => undefined);
      }
    }
  }

  /** A transaction that begins in the moment in which Chromium cuts the connection hears of no end, ever. */
  const unlessCut = <T>(ending: PromiseLike<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      inFlight.add(reject);
      void ending.then(resolve, reject).then(() => inFlight.delete(reject));
    });

  /** Safari reports a disk error when it has cleared the site's storage in the middle of a write. What is gone needs no freezing to be safe. */
  async function emptied(): Promise<boolean> {
    if (!wrote) return false;
    return run('r', ['documents'], async (tx) => (await tx.count('documents')) === 0).catch(() => false);
  }

  function freeze(): void {
    if (frozen) return;
    frozen = true;
    tell('broken');
  }

  const accessor = accessTo(db);
  return {
    read: (tables, work) => run('r', tables, work),
    write: (tables, work) => run('rw', tables, work),
    watch(query, onValue, onFailure) {
      // Declared async: only then does Dexie note what is read after the first await.
      const subscription = liveQuery(async () => query(accessor)).subscribe({
        next: onValue,
        error: (error: unknown) => onFailure(storageProblem(error)),
      });
      return () => subscription.unsubscribe();
    },
    onClosed: (listener) => void listeners.add(listener),
    freeze,
    close() {
      gone ??= named('DatabaseClosedError');
      db.close();
    },
  };
}

/** A refusal may pass: a browser that has just been killed still holds its files for a moment. Dexie asks four times, but in one breath. */
async function openPatiently(db: LanesDatabase): Promise<void> {
  for (const wait of REOPEN_AFTER_MS) {
    const error: unknown = await db.open().then(
      () => null,
      (refusal) => refusal,
    );
    if (error === null) return;
    if (!['broken', 'lost'].includes(classifyStorageError(error))) throw error;
    await new Promise((resolve) => setTimeout(resolve, wait));
  }
  await db.open();
}

/**
 * Looked at before Dexie opens it: with older code that opens a newer database without a word, and adds what it misses there.
 * Firefox lists nothing at all once one database is damaged: then another one must still open.
 */
async function mustNotBeNewer(db: LanesDatabase, factory: IDBFactory): Promise<void> {
  const listed = await Promise.resolve(factory.databases?.()).catch(() => undefined);
  const there = (listed ?? []).find((each) => each.name === db.name);
  if ((there?.version ?? 0) > db.verno * 10) throw named('VersionError');
}

function accessTo(db: LanesDatabase): Writer {
  return {
    get: async <N extends TableName>(table: N, key: StorageKey) =>
      (await db.rows(table).get(key)) as DatabaseRows[N] | undefined,
    list: async <N extends TableName>(table: N, match?: StorageMatch) =>
      (await matching(db, table, match).toArray()) as DatabaseRows[N][],
    count: (table, match) => matching(db, table, match).count(),
    put: async (table, rows) => void (await db.rows(table).bulkPut([...rows])),
    remove: (table, keys) => db.rows(table).bulkDelete([...keys]),
    removeWhere: async (table, index, equals) => void (await db.rows(table).where(index).equals(equals).delete()),
  } satisfies Writer & Reader;
}

function matching(db: LanesDatabase, table: TableName, match: StorageMatch | undefined): Collection {
  const rows = db.rows(table);
  if (!match) return rows.toCollection();
  const found =
    'equals' in match
      ? rows.where(match.index).equals(match.equals)
      : 'above' in match
        ? rows.where(match.index).above(match.above)
        : rows.orderBy(match.orderBy);
  const ordered = 'newestFirst' in match && match.newestFirst ? found.reverse() : found;
  return match.limit === undefined ? ordered : ordered.limit(match.limit);
}
