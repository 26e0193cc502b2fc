import type { Storage, Writer } from '../../src/data/storage/storage.ts';

/** once: one call fails and storage is well again. on: storage fails from that call on, as it does when a window dies there. */
export type FaultMode = 'once' | 'on';

export interface NthStorage extends Storage {
  /** The nth storage call from now on fails. */
  arm(nth: number, mode: FaultMode): void;
  /** Whether it has failed. */
  readonly struck: boolean;
}

/** A storage of which one call fails: any read or write of rows, or the end of a transaction, when all its work is done. */
export function nthStorage(inner: Storage): NthStorage {
  let left = Number.POSITIVE_INFINITY;
  let kept: FaultMode = 'once';
  let struck = false;

  function call(): void {
    left--;
    if (left > 0 || (kept === 'once' && struck)) return;
    struck = true;
    // What browsers say of a connection that was cut, and of a disk that fails.
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
