import type { TableName } from './schema.ts';
import type { Storage } from './storage.ts';

/** Returns a storage that calls `tell` with the tables of each write that succeeded. */
export function notifyWrites(storage: Storage, tell: (tables: readonly TableName[]) => void): Storage {
  return {
    ...storage,
    async write(tables, work) {
      const value = await storage.write(tables, work);
      tell(tables);
      return value;
    },
  };
}
