import Dexie, { type Table } from 'dexie';
import type { TableName } from './schema.ts';
import type { StorageKey } from './storage.ts';

// On localhost Dexie prints every call of an aborted transaction, and keeps a call stack for each.
Dexie.debug = false;

/** Tables and their versions. Released versions are never edited or removed: older devices still upgrade from them. */
export class LanesDatabase extends Dexie {
  /** @param asItIs opens an existing database of any release without changing its schema */
  constructor(name: string, factory: IDBFactory, asItIs: boolean) {
    // 'strict' works in Firefox too, despite the option's name: without it a power cut takes 2 to 7 s of saved work.
    super(name, { chromeTransactionDurability: 'strict', indexedDB: factory });
    if (asItIs) return;
    this.version(1).stores({
      documents: 'id, kind, stale, updatedAt',
      updates: '++i, document',
      quarantine: '++i, document',
      rubrics: 'key, id',
      kept: 'key',
      assessments: 'id, organisation, updatedAt, rubric',
      answers: '[document+statement], document, [statement+level]',
      actions: '[document+id], document, status, by',
      organisations: 'id, updatedAt',
      points: '++i, document',
      bin: 'id, at',
      workshops: 'id, assessment',
      votes: '[workshop+unit+round+voter], workshop',
      screens: 'workshop',
    });
  }

  rows(table: TableName): Table<unknown, StorageKey> {
    return this.table(table);
  }
}
