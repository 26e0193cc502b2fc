import type { CopyFiles } from '../../src/data/recovery/second-copy/copy-files.ts';

/** Files of the second copy in memory, whose writes can be cut off half-way as by a power cut. */
export interface MemoryFiles extends CopyFiles {
  readonly content: Map<string, Uint8Array>;
  /** From now on no file may grow. */
  noMoreRoom(): void;
  /** How many writes were begun. */
  writes(): number;
}

/**
 * @param cut the write (counted from 0) that fails after `share` of its bytes; a rewrite has emptied its file by then
 */
export function memoryFiles(
  content = new Map<string, Uint8Array>(),
  cut: { at: number; share: number } | null = null,
): MemoryFiles {
  let count = 0;
  let hasRoom = true;

  function put(name: string, before: Uint8Array, bytes: Uint8Array): void {
    const number = count++;
    if (!hasRoom && before.length + bytes.length > (content.get(name)?.length ?? 0))
      throw new DOMException('no room', 'QuotaExceededError');
    const fails = cut !== null && number >= cut.at;
    const length = fails ? Math.floor(bytes.length * cut.share) : bytes.length;
    const whole = new Uint8Array(before.length + length);
    whole.set(before);
    whole.set(bytes.subarray(0, length), before.length);
    content.set(name, whole);
    if (fails) throw new DOMException('cut', 'QuotaExceededError');
  }

  return {
    content,
    noMoreRoom: () => {
      hasRoom = false;
    },
    writes: () => count,
    names: async () => [...content.keys()],
    has: async (name) => content.has(name),
    read: async (name) => content.get(name) ?? new Uint8Array(),
    append: async (name, bytes) => put(name, content.get(name) ?? new Uint8Array(), bytes),
    overwrite: async (name, bytes, least) => {
      const whole = new Uint8Array(Math.max(content.get(name)?.length ?? 0, bytes.length, least));
      whole.set(bytes);
      put(name, new Uint8Array(), whole);
    },
    keepOpen: async () => undefined,
    replace: async (name, bytes) => put(name, new Uint8Array(), bytes),
    remove: async (name) => void content.delete(name),
  };
}
