/** The storage port over IndexedDB. The only file, with db.ts, that knows Dexie. */
import { type Collection, liveQuery } from 'dexie';
import { LanesDatabase } from './db.ts';
import type { Rows, TableName } from './rows.ts';
import { type Key, type Match, type Reader, type Storage, storageProblem, type Writer } from './storage.ts';

/** Opens (or makes) the database. Rejects when the browser refuses or the database is from a newer release. */
export async function openIndexedDb(name: string): Promise<Storage> {
  const db = new LanesDatabase(name);
  const closed = new Set<(reason: 'newer-version' | 'lost') => void>();
  // Let a newer window upgrade at once; an old one that holds on would block it for ever.
  db.on('versionchange', () => {
    db.close();
    for (const listener of closed) listener('newer-version');
  });
  db.on('close', () => {
    for (const listener of closed) listener('lost');
  });
  await db.open();
  const accessor = accessTo(db);
  return {
    // Declared async: Dexie keeps a transaction alive over native awaits only in functions that it can see are async.
    read: (tables, work) => db.transaction('r', [...tables], async () => work(accessor)),
    write: (tables, work) => db.transaction('rw', [...tables], async () => work(accessor)),
    watch(query, onValue, onFailure) {
      const subscription = liveQuery(() => query(accessor)).subscribe({
        next: onValue,
        error: (error: unknown) => onFailure(storageProblem(error)),
      });
      return () => subscription.unsubscribe();
    },
    onClosed: (listener) => void closed.add(listener),
    close: () => db.close(),
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
