/** The storage port over IndexedDB. The only file, with db.ts, that knows Dexie. */
import { type Collection, liveQuery } from 'dexie';
import { LanesDatabase } from './db.ts';
import type { Rows, TableName } from './rows.ts';
import type { Closed, Key, Match, Reader, Storage, Writer } from './storage.ts';
import { storageFault, storageProblem } from './storage-fault.ts';

/** A connection that the browser cut is opened again by the next use; a second loss in a row is somebody else's to handle. */
const TRIES = 3;
const BETWEEN_TRIES_MS = 50;

const named = (name: string): Error => Object.assign(new Error(name), { name });

/** Opens (or makes) the database. Rejects when the browser refuses or the database is from a newer release. */
export async function openIndexedDb(name: string): Promise<Storage> {
  const db = new LanesDatabase(name);
  const listeners = new Set<(reason: Closed) => void>();
  let gone: Error | null = null;
  let frozen = false;

  const tell = (reason: Closed): void => {
    for (const listener of listeners) listener(reason);
  };
  // Let a newer window upgrade at once; an old one that holds on would block it for ever.
  db.on('versionchange', () => {
    gone = named('VersionError');
    db.close();
    tell('newer-version');
  });
  db.on('close', () => {
    if (!gone) tell('lost');
  });
  await db.open();
  if (db.backendDB().version > db.verno * 10) {
    // Dexie opens a newer database with older code without a word.
    gone = named('VersionError');
    db.close();
    throw gone;
  }

  async function run<T>(mode: 'r' | 'rw', tables: readonly TableName[], work: (accessor: Writer) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      if (gone) throw gone;
      if (frozen && mode === 'rw') throw named('UnknownError');
      try {
        // Declared async: Dexie keeps a transaction alive over native awaits only in functions that it can see are async.
        return await db.transaction(mode, [...tables], async () => work(accessor));
      } catch (error) {
        const fault = storageFault(error);
        if (fault === 'broken' && mode === 'rw') freeze();
        if (fault !== 'lost' || tries === TRIES) throw error;
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_TRIES_MS));
      }
    }
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
      const subscription = liveQuery(() => query(accessor)).subscribe({
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

function accessTo(db: LanesDatabase): Writer {
  return {
    get: async <N extends TableName>(table: N, key: Key) => (await db.rows(table).get(key)) as Rows[N] | undefined,
    list: async <N extends TableName>(table: N, match?: Match) => (await matching(db, table, match).toArray()) as Rows[N][],
    count: (table, match) => matching(db, table, match).count(),
    put: async (table, rows) => void (await db.rows(table).bulkPut([...rows])),
    remove: (table, keys) => db.rows(table).bulkDelete([...keys]),
    removeWhere: async (table, index, equals) => void (await db.rows(table).where(index).equals(equals).delete()),
  } satisfies Writer & Reader;
}

function matching(db: LanesDatabase, table: TableName, match: Match | undefined): Collection {
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
