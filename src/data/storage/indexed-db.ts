/** Storage port over IndexedDB. With migrations.ts the only file that uses Dexie. */
import { type Collection, liveQuery } from 'dexie';
import { ignored } from '../../lib/ignored-errors.ts';
import { classifyStorageError, needsNewPage, storageProblem } from './classify-storage-error.ts';
import { connectionState } from './connection-state.ts';
import { LanesDatabase } from './migrations.ts';
import type { DatabaseRows, TableName } from './schema.ts';
import type { Closed, Reader, Storage, StorageKey, StorageMatch, Writer } from './storage.ts';

/**
 * A cut connection is opened again after each of these, ms. After the last attempt the caller must recover. WebKit reports a full disk the
 * same way; "Not saved" is shown within 1 s.
 */
const REOPEN_AFTER_MS = [50, 100, 150, 200] as const;

/** An older window closes its connection within milliseconds. After this time the wait is shown, ms. */
const HELD_BACK_MS = 1_000;

/** State of one connection. */
interface Connection {
  readonly db: LanesDatabase;
  readonly accessor: Writer;
  readonly listeners: Set<(reason: Closed) => void>;
  /** Rejects the transactions that are running. */
  readonly inFlight: Set<(cut: Error) => void>;
  /** Reason for which the connection never opens again. */
  gone: Error | null;
  isFrozen: boolean;
  /** Whether this connection has written documents: only then can a database without any have been emptied. */
  hasWritten: boolean;
}

/**
 * Opens or creates the database. Rejects where the browser refuses, and where the database is of a newer release.
 * @param factory of a Storage Bucket, for a database that release 0.1 moved there
 */
export async function openIndexedDb(name: string, factory: IDBFactory = indexedDB): Promise<Storage> {
  const db = new LanesDatabase(name, factory, false);
  await mustNotBeNewer(db, factory);
  return openStorage(db);
}

/** Opens an existing database of this or any newer release, unchanged. Its rows may be of a form that this release does not know. */
export const openExistingIndexedDb = (name: string, factory: IDBFactory): Promise<Storage> =>
  openStorage(new LanesDatabase(name, factory, true));

async function openStorage(db: LanesDatabase): Promise<Storage> {
  const connection: Connection = {
    db,
    accessor: accessTo(db),
    listeners: new Set(),
    inFlight: new Set(),
    gone: null,
    isFrozen: false,
    hasWritten: false,
  };
  followNewerVersion(connection);
  followCut(connection);
  await openUnlessHeldBack(db);
  return {
    read: (tables, work) => run(connection, 'r', tables, work),
    write: (tables, work) => run(connection, 'rw', tables, work),
    watch(query, onValue, onFailure) {
      // Declared async: Dexie observes reads after the first await only in functions that it can see are async.
      const subscription = liveQuery(async () => query(connection.accessor)).subscribe({
        next: onValue,
        error: (error: unknown) => onFailure(storageProblem(error)),
      });
      return () => subscription.unsubscribe();
    },
    onClosed: (listener) => void connection.listeners.add(listener),
    freeze: () => freeze(connection),
    close() {
      connection.gone ??= named('DatabaseClosedError');
      db.close();
    },
  };
}

const named = (name: string): Error => Object.assign(new Error(name), { name });

function tell({ listeners }: Connection, reason: Closed): void {
  for (const listener of listeners) listener(reason);
}

/** Closes at once for a newer release: an older window that keeps its connection would block the upgrade. */
function followNewerVersion(connection: Connection): void {
  connection.db.on('versionchange', () => {
    connection.gone = named('VersionError');
    connection.db.close();
    connectionState.setState({ state: 'outdated' });
    tell(connection, 'newer-version');
    // Keeps Dexie from opening it again.
    return false;
  });
}

/** Ends the running transactions when the browser cuts the connection: Chromium fires neither complete nor abort for some of them. */
function followCut(connection: Connection): void {
  connection.db.on('close', () => {
    // Closed by this window: running transactions complete.
    if (connection.gone) return;
    for (const reject of connection.inFlight) reject(named('AbortError'));
    connection.inFlight.clear();
    tell(connection, 'lost');
  });
}

/** Opens the database, and shows while an older window blocks it. */
async function openUnlessHeldBack(db: LanesDatabase): Promise<void> {
  let heldBack: ReturnType<typeof setTimeout> | undefined;
  db.on('blocked', () => {
    heldBack ??= setTimeout(() => connectionState.setState({ state: 'held-back' }), HELD_BACK_MS);
    return false;
  });
  await openPatiently(db);
  clearTimeout(heldBack);
  connectionState.setState(({ state }) => (state === 'held-back' ? { state: 'free' } : { state }));
}

/** A browser that was killed keeps its files for a moment, and Dexie tries four times at once only. */
async function openPatiently(db: LanesDatabase): Promise<void> {
  for (const wait of REOPEN_AFTER_MS) {
    const error: unknown = await db.open().then(
      () => null,
      (refusal) => refusal,
    );
    if (error === null) return;
    if (!['broken', 'lost'].includes(classifyStorageError(error))) throw error;
    await delay(wait);
  }
  await db.open();
}

const delay = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs a transaction. One that meets a lost connection is tried again after the connection is opened. */
async function run<T>(
  connection: Connection,
  mode: 'r' | 'rw',
  tables: readonly TableName[],
  work: (accessor: Writer) => Promise<T>,
): Promise<T> {
  const { db } = connection;
  for (let tries = 0; ; tries++) {
    if (connection.gone) throw connection.gone;
    if (connection.isFrozen && mode === 'rw') throw named('UnknownError');
    try {
      // Declared async: Dexie keeps a transaction alive over native awaits only in functions that it can see are async.
      const ending = db.transaction(mode, [...tables], async () => work(connection.accessor));
      const value = await unlessCut(connection, ending);
      connection.hasWritten ||= mode === 'rw' && tables.includes('documents');
      return value;
    } catch (error) {
      const wait = await retryAfter(connection, mode, error, tries);
      if (wait === null) throw error;
      await delay(wait);
      await reopen(connection);
    }
  }
}

/** Rejects when the connection is cut, whether the transaction ends or not. */
const unlessCut = <T>({ inFlight }: Connection, ending: PromiseLike<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    inFlight.add(reject);
    void ending.then(resolve, reject).then(() => inFlight.delete(reject));
  });

/**
 * Tells the listeners what a failed transaction means.
 * @returns the time until the next try, ms; `null` for none
 */
async function retryAfter(
  connection: Connection,
  mode: 'r' | 'rw',
  error: unknown,
  tries: number,
): Promise<number | null> {
  const fault = classifyStorageError(error);
  if (fault === 'broken' && mode === 'rw') {
    if (!(await isEmptied(connection))) {
      freeze(connection);
      return null;
    }
    tell(connection, 'lost');
  } else if (fault !== 'lost') return null;
  if (tries > 0 && needsNewPage(error)) {
    tell(connection, 'server-gone');
    return null;
  }
  return REOPEN_AFTER_MS[tries] ?? null;
}

/** Dexie opens by itself only once: after a failed opening it throws the same error again. */
async function reopen({ db, gone }: Connection): Promise<void> {
  if (!gone && !db.isOpen()) await db.open().catch((error) => ignored(error, 'reopen the database'));
}

/** Safari reports a disk error when it has cleared the site's storage during a write. An emptied database needs no freeze. */
async function isEmptied(connection: Connection): Promise<boolean> {
  if (!connection.hasWritten) return false;
  return run(connection, 'r', ['documents'], async (tx) => (await tx.count('documents')) === 0).catch((error) =>
    ignored(error, 'count documents after a disk error', false),
  );
}

function freeze(connection: Connection): void {
  if (connection.isFrozen) return;
  connection.isFrozen = true;
  tell(connection, 'broken');
}

/**
 * Dexie opens a newer database with older code without an error, and adds what the older schema lacks: its version is looked up first.
 * Firefox lists no database at all once one of them is damaged; the others must still open.
 */
async function mustNotBeNewer(db: LanesDatabase, factory: IDBFactory): Promise<void> {
  const listed = await Promise.resolve(factory.databases?.()).catch((error) => ignored(error, 'list databases'));
  const found = (listed ?? []).find((item) => item.name === db.name);
  // Dexie multiplies version numbers by ten.
  if ((found?.version ?? 0) > db.verno * 10) throw named('VersionError');
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
  if (!match) return db.rows(table).toCollection();
  const found = unordered(db, table, match);
  const ordered = 'newestFirst' in match && match.newestFirst ? found.reverse() : found;
  return match.limit === undefined ? ordered : ordered.limit(match.limit);
}

function unordered(db: LanesDatabase, table: TableName, match: StorageMatch): Collection {
  const rows = db.rows(table);
  if ('equals' in match) return rows.where(match.index).equals(match.equals);
  return 'above' in match ? rows.where(match.index).above(match.above) : rows.orderBy(match.orderBy);
}
