/**
 * The port behind which everything is kept. IndexedDB stands behind it (indexed-db.ts); tests put a storage behind it
 * that fails at every call in turn. Nobody above this floor sees it.
 */
import type { Problem } from '../domain/problem.ts';
import type { Rows, TableName } from './rows.ts';

export type Key = string | number | readonly (string | number)[];

/** Which rows: those whose index has this value, those above a number, or all in the order of an index. */
export type Match =
  | { readonly index: string; readonly equals: Key; readonly limit?: number }
  | { readonly index: string; readonly above: number; readonly limit?: number }
  | { readonly orderBy: string; readonly newestFirst?: boolean; readonly limit?: number };

export interface Reader {
  get<N extends TableName>(table: N, key: Key): Promise<Rows[N] | undefined>;
  list<N extends TableName>(table: N, match?: Match): Promise<readonly Rows[N][]>;
  count(table: TableName, match?: Match): Promise<number>;
}

export interface Writer extends Reader {
  put<N extends TableName>(table: N, rows: readonly Rows[N][]): Promise<void>;
  remove(table: TableName, keys: readonly Key[]): Promise<void>;
  removeWhere(table: TableName, index: string, equals: Key): Promise<void>;
}

export interface Storage {
  read<T>(tables: readonly TableName[], work: (reader: Reader) => Promise<T>): Promise<T>;
  /**
   * One transaction, all or nothing. When the promise resolves the rows are on the disk, not only on their way to it
   * (strict durability: with the browser's default a power cut loses seconds of work that was called saved).
   */
  write<T>(tables: readonly TableName[], work: (writer: Writer) => Promise<T>): Promise<T>;
  /** Runs `query` now and after every change to what it read, in this window or another. Returns a function that stops it. */
  watch<T>(query: (reader: Reader) => Promise<T>, onValue: (value: T) => void, onFailure: (problem: Problem) => void): () => void;
  /** Called when the connection is lost: another window wants a newer database, or the browser took it away. */
  onClosed(listener: (reason: 'newer-version' | 'lost') => void): void;
  close(): void;
}

/** A storage error → a Problem. Browsers wrap the cause in an abort, so the chain is followed. */
export function storageProblem(error: unknown): Problem {
  const names = causeNames(error);
  if (names.some((name) => name === 'QuotaExceededError')) return { type: 'storage-full' };
  if (names.some((name) => name === 'VersionError')) return { type: 'storage-newer' };
  return { type: 'storage-failed', detail: names[0] ?? 'unknown' };
}

function causeNames(error: unknown): readonly string[] {
  const names: string[] = [];
  let next: unknown = error;
  for (let i = 0; i < 5 && typeof next === 'object' && next !== null; i++) {
    const { name, inner, cause } = next as { name?: unknown; inner?: unknown; cause?: unknown };
    if (typeof name === 'string') names.push(name);
    next = inner ?? cause;
  }
  return names;
}
