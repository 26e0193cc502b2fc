/**
 * The port behind which everything is kept. IndexedDB stands behind it (indexed-db.ts); tests put a storage behind it
 * that fails at every call in turn. Nobody above this floor sees it.
 */
import type { Problem } from '../../lib/problem/problem.ts';
import type { DatabaseRows, TableName } from './schema.ts';

export type StorageKey = string | number | readonly (string | number)[];

/** Which rows: those whose index has this value, those above a number, or all in the order of an index. */
export type StorageMatch =
  | { readonly index: string; readonly equals: StorageKey; readonly limit?: number }
  | { readonly index: string; readonly above: number; readonly limit?: number }
  | { readonly orderBy: string; readonly newestFirst?: boolean; readonly limit?: number };

export interface Reader {
  get<N extends TableName>(table: N, key: StorageKey): Promise<DatabaseRows[N] | undefined>;
  list<N extends TableName>(table: N, match?: StorageMatch): Promise<readonly DatabaseRows[N][]>;
  count(table: TableName, match?: StorageMatch): Promise<number>;
}

export interface Writer extends Reader {
  put<N extends TableName>(table: N, rows: readonly DatabaseRows[N][]): Promise<void>;
  remove(table: TableName, keys: readonly StorageKey[]): Promise<void>;
  removeWhere(table: TableName, index: string, equals: StorageKey): Promise<void>;
}

/**
 * newer-version: another window brings a newer database. lost: the browser cut it; it is opened again at the next use. server-gone: that did
 * not help, and only a new page will. broken: the disk failed.
 */
export type Closed = 'newer-version' | 'lost' | 'server-gone' | 'broken';

export interface Storage {
  read<T>(tables: readonly TableName[], work: (reader: Reader) => Promise<T>): Promise<T>;
  /**
   * One transaction, all or nothing. When the promise resolves the rows are on the disk, not only on their way to it
   * (strict durability: with the browser's default a power cut loses seconds of work that was called saved).
   */
  write<T>(tables: readonly TableName[], work: (writer: Writer) => Promise<T>): Promise<T>;
  /** Runs `query` now and after every change to what it read, in this window or another. Returns a function that stops it. */
  watch<T>(
    query: (reader: Reader) => Promise<T>,
    onValue: (value: T) => void,
    onFailure: (problem: Problem) => void,
  ): () => void;
  /** Called when the connection is gone. */
  onClosed(listener: (reason: Closed) => void): void;
  /** Refuses every write from now on: what stands on the disk is safest untouched until the browser is started again. */
  freeze(): void;
  close(): void;
}
