/** What a storage error means. Browsers wrap causes in aborts and say much in messages, so names and messages are followed down the chain. */
import type { Problem } from '../domain/problem.ts';

/** full: room is missing. newer: the database is of a newer release. lost: the connection is gone. broken: the disk, or what is on it. */
type StorageFault = 'full' | 'newer' | 'lost' | 'broken' | 'failed';

interface Cause {
  readonly name: string;
  readonly message: string;
}

// Tried in this order: a full disk makes Chromium say "IO error" too, and Safari calls a lost connection an UnknownError.
const SIGNS: readonly (readonly [StorageFault, (cause: Cause) => boolean])[] = [
  ['full', ({ name }) => name === 'QuotaExceededError'],
  ['newer', ({ name }) => name === 'VersionError'],
  ['broken', ({ message }) => /IO error|disk|corrupt|checksum|backing store/i.test(message)],
  [
    'lost',
    ({ name, message }) =>
      name === 'DatabaseClosedError' || name === 'InvalidStateError' || /server lost|connection (?:was|is) (?:lost|clos)/i.test(message),
  ],
  ['broken', ({ name }) => name === 'UnknownError' || name === 'DataError' || name === 'NotReadableError'],
  ['lost', ({ name }) => name === 'AbortError'],
];

export function storageFault(error: unknown): StorageFault {
  const causes = causesOf(error);
  return SIGNS.find(([, is]) => causes.some(is))?.[0] ?? 'failed';
}

export function storageProblem(error: unknown): Problem {
  const fault = storageFault(error);
  return fault === 'failed' ? { type: 'storage-failed', detail: causesOf(error)[0]?.name ?? 'unknown' } : { type: `storage-${fault}` };
}

function causesOf(error: unknown): readonly Cause[] {
  const causes: Cause[] = [];
  let next: unknown = error;
  for (let i = 0; i < 5 && typeof next === 'object' && next !== null; i++) {
    const { name, message, inner, cause } = next as { name?: unknown; message?: unknown; inner?: unknown; cause?: unknown };
    causes.push({ name: typeof name === 'string' ? name : '', message: typeof message === 'string' ? message : '' });
    next = inner ?? cause;
  }
  return causes;
}
