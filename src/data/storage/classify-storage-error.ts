/**
 * What a storage error means. Browsers wrap causes in aborts and say much in messages, and Dexie gathers what several rows
 * met in one error, so names and messages are followed down the chain.
 */
import type { Problem } from '../../lib/problem/problem.ts';

/** full: room is missing. newer: the database is of a newer release. lost: the connection is gone. broken: the disk, or what is on it. */
type StorageErrorKind = 'full' | 'newer' | 'lost' | 'broken' | 'failed';

interface ErrorWithCause {
  readonly name: string;
  readonly message: string;
}

// Tried in this order: Chromium says "quota" of a disk that ran full in the middle of a commit, after which its log must not be
// written to again, as of any quota; a quota error in plain words is one that can be tried again; and Safari calls a lost connection an UnknownError
// ("Connection to Indexed Database server lost", "An internal error was encountered in the Indexed Database server").
const SIGNS: readonly (readonly [StorageErrorKind, (cause: ErrorWithCause) => boolean])[] = [
  ['broken', ({ message }) => /disk full/i.test(message)],
  ['full', ({ name }) => name === 'QuotaExceededError'],
  ['newer', ({ name }) => name === 'VersionError'],
  ['broken', ({ message }) => /IO error|disk|corrupt|checksum|backing store/i.test(message)],
  [
    'lost',
    ({ name, message }) =>
      name === 'DatabaseClosedError' ||
      name === 'InvalidStateError' ||
      // Dexie's word for a transaction that ended unasked: Safari's, when the site's storage is cleared under the page.
      name === 'PrematureCommitError' ||
      /Indexed Database server|connection (?:was|is) (?:lost|clos)/i.test(message),
  ],
  ['broken', ({ name }) => name === 'UnknownError' || name === 'DataError' || name === 'NotReadableError'],
  ['lost', ({ name }) => name === 'AbortError'],
];

export function classifyStorageError(error: unknown): StorageErrorKind {
  const causes = causesOf(error);
  return SIGNS.find(([, is]) => causes.some(is))?.[0] ?? 'failed';
}

/** Safari's database server died. Opening the connection again never helped in trials; a new page did. */
export const needsNewPage = (error: unknown): boolean =>
  causesOf(error).some(({ message }) => /Indexed Database server/i.test(message));

export function storageProblem(error: unknown): Problem {
  const fault = classifyStorageError(error);
  return fault === 'failed'
    ? { type: 'storage-failed', detail: causesOf(error)[0]?.name ?? 'unknown' }
    : { type: `storage-${fault}` };
}

function causesOf(error: unknown): readonly ErrorWithCause[] {
  const causes: ErrorWithCause[] = [];
  let next: unknown = error;
  for (let i = 0; i < 5 && typeof next === 'object' && next !== null; i++) {
    const { name, message, inner, cause, failures } = next as Partial<
      Record<'name' | 'message' | 'inner' | 'cause' | 'failures', unknown>
    >;
    causes.push({ name: typeof name === 'string' ? name : '', message: typeof message === 'string' ? message : '' });
    next = inner ?? cause ?? (Array.isArray(failures) ? failures[0] : undefined);
  }
  return causes;
}
