import type { TableName } from './schema.ts';
import type { Storage } from './storage.ts';

/** A storage that tells, after each write that succeeded, which tables it was for. */
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
