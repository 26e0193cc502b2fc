import type { Storage, Writer } from '../../src/data/storage/storage.ts';

/** once: one call fails, then storage works again. on: every call from then on fails, as in a window that crashes. */
export type FaultMode = 'once' | 'on';

export interface NthStorage extends Storage {
  /** Makes the nth call from now on fail. */
  arm(nth: number, mode: FaultMode): void;
  /** True once it has failed. */
  readonly struck: boolean;
}

/** Storage with one failing call: a read or write of rows, or the commit of a transaction. */
export function nthStorage(inner: Storage): NthStorage {
  let left = Number.POSITIVE_INFINITY;
  let kept: FaultMode = 'once';
  let struck = false;

  function call(): void {
    left--;
    if (left > 0 || (kept === 'once' && struck)) return;
    struck = true;
    // Error names of browsers for a closed connection, and for a failing disk.
    throw Object.assign(new Error('injected'), { name: kept === 'once' ? 'AbortError' : 'UnknownError' });
  }
  function counted<Asked extends unknown[], Answer>(
    ask: (...asked: Asked) => Promise<Answer>,
  ): (...asked: Asked) => Promise<Answer> {
    return async (...asked) => {
      call();
      return ask(...asked);
    };
  }
  const counting = (tx: Writer): Writer => ({
    get: counted(tx.get),
    list: counted(tx.list),
    count: counted(tx.count),
    put: counted(tx.put),
    remove: counted(tx.remove),
    removeWhere: counted(tx.removeWhere),
  });

  return {
    ...inner,
    read: (tables, work) => inner.read(tables, (tx) => work(counting(tx as Writer))),
    write: (tables, work) =>
      inner.write(tables, async (tx) => {
        const value = await work(counting(tx));
        call();
        return value;
      }),
    arm(nth, mode) {
      left = nth;
      kept = mode;
      struck = false;
    },
    get struck() {
      return struck;
    },
  };
}
