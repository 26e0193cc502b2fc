import type { Storage } from '../../src/data/storage/storage.ts';

/** Storage whose writes fail while `failing` is set to an error. */
export interface FailingStorage extends Storage {
  failing: Error | null;
}

export function failingStorage(storage: Storage): FailingStorage {
  const wrapped: FailingStorage = {
    ...storage,
    failing: null,
    write: (tables, work) => (wrapped.failing ? Promise.reject(wrapped.failing) : storage.write(tables, work)),
  };
  return wrapped;
}
