/** Storage port: implemented over IndexedDB (indexed-db.ts), and by tests that make each call fail in turn. */
import type { Problem } from '../../lib/problem/problem.ts';
import type { DatabaseRows, TableName } from './schema.ts';

export type StorageKey = string | number | readonly (string | number)[];

/** Selects rows: by the value of an index, above a number, or all in the order of an index. */
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
 * newer-version: another window upgrades the database. lost: the browser cut the connection; the next use opens it again. server-gone: that
 * failed, and only a new page helps. broken: the disk failed.
 */
export type Closed = 'newer-version' | 'lost' | 'server-gone' | 'broken';

export interface Storage {
  read<T>(tables: readonly TableName[], work: (reader: Reader) => Promise<T>): Promise<T>;
  /**
   * Runs one transaction. The promise resolves when the rows are on the disk: with the browser's default durability a power cut loses
   * seconds of saved work.
   */
  write<T>(tables: readonly TableName[], work: (writer: Writer) => Promise<T>): Promise<T>;
  /** Runs `query` now and after every change to the rows that it read, by any window. Returns a function that stops it. */
  watch<T>(
    query: (reader: Reader) => Promise<T>,
    onValue: (value: T) => void,
    onFailure: (problem: Problem) => void,
  ): () => void;
  /** Calls back when the connection closes. */
  onClosed(listener: (reason: Closed) => void): void;
  /** Refuses every write from now on, until the browser restarts: further writes endanger the rows on the disk. */
  freeze(): void;
  close(): void;
}
