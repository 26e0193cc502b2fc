/**
 * Classifies storage errors. Browsers wrap causes in aborts and put details into messages, and Dexie gathers the failures of several rows
 * in one error: names and messages are read down the chain of causes.
 */
import type { Problem } from '../../lib/problem/problem.ts';

/** full: no space. newer: the database is of a newer release. lost: the connection was cut. broken: the disk or the database's files failed. */
type StorageErrorKind = 'full' | 'newer' | 'lost' | 'broken' | 'failed';

interface ErrorWithCause {
  readonly name: string;
  readonly message: string;
}

// In this order: Chromium reports a disk that ran full during a commit as a quota error with "disk full", and its log must not be written to
// again; any other quota error can be tried again. Safari reports a lost connection as an UnknownError ("Connection to Indexed Database server
// lost", "An internal error was encountered in the Indexed Database server").
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
      // From Dexie: Safari ends a transaction early when it clears the site's storage under the page.
      name === 'PrematureCommitError' ||
      /Indexed Database server|connection (?:was|is) (?:lost|clos)/i.test(message),
  ],
  ['broken', ({ name }) => name === 'UnknownError' || name === 'DataError' || name === 'NotReadableError'],
  ['lost', ({ name }) => name === 'AbortError'],
];

export function classifyStorageError(error: unknown): StorageErrorKind {
  const causes = causesOf(error);
  return SIGNS.find(([, matches]) => causes.some(matches))?.[0] ?? 'failed';
}

/** Returns whether Safari's database server died. In trials opening the connection again never helped; a new page did. */
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
