import Dexie, { type Table } from 'dexie';
import type { TableName } from './schema.ts';
import type { StorageKey } from './storage.ts';

// On localhost Dexie would print every call of a transaction that was given up, and keep a call stack for each.
Dexie.debug = false;

/** The tables and their numbered versions. Released versions are never edited or removed: somewhere a tablet in a cupboard still has them. */
export class LanesDatabase extends Dexie {
  /** @param asItIs opens what is there, of whatever release, and changes nothing in it */
  constructor(name: string, factory: IDBFactory, asItIs: boolean) {
    // 'strict' works in Firefox too, whatever the option's name says: without it a power cut takes 2 to 7 s of "saved" work.
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
