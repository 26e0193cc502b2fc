import type { ShadowFiles } from '../../src/data/shadow/files.ts';

/** The second copy's files in memory, which can be cut off in the middle of a write as a power cut does. */
export interface MemoryFiles extends ShadowFiles {
  readonly content: Map<string, Uint8Array>;
  /** How many writes were begun. */
  writes(): number;
}

/**
 * @param cut the write (counted from 0) that fails after `share` of its bytes; a rewrite has emptied its file by then
 */
export function memoryFiles(content = new Map<string, Uint8Array>(), cut: { at: number; share: number } | null = null): MemoryFiles {
  let count = 0;

  function put(name: string, before: Uint8Array, bytes: Uint8Array): void {
    const number = count++;
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
    writes: () => count,
    names: async () => [...content.keys()],
    read: async (name) => content.get(name) ?? new Uint8Array(),
    append: async (name, bytes) => put(name, content.get(name) ?? new Uint8Array(), bytes),
    replace: async (name, bytes) => put(name, new Uint8Array(), bytes),
    remove: async (name) => void content.delete(name),
  };
}
