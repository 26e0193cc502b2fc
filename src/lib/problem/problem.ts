/** Expected failures, as data. A bug throws; these are returned and explained (problem-messages.ts). */

/** One fault in a file: its place, what was found there and what was expected. */
export interface Fault {
  /** JSON path, for example `$.stages[2].statements[0].id` */
  readonly path: string;
  readonly expected: string;
  readonly found: string;
}

export type FileKind = 'rubric' | 'backup' | 'results';

export type Problem =
  // files that come in
  | { readonly type: 'empty-file'; readonly name: string }
  | { readonly type: 'too-large'; readonly name: string; readonly size: number; readonly limit: number }
  | { readonly type: 'too-deep'; readonly name: string; readonly limit: number }
  | { readonly type: 'too-many'; readonly name: string; readonly limit: number }
  | { readonly type: 'not-json'; readonly name: string; readonly line: number; readonly column: number }
  | { readonly type: 'not-a-lanes-file'; readonly name: string; readonly kind: FileKind | null }
  | { readonly type: 'newer-file'; readonly name: string; readonly written: number; readonly known: number }
  | { readonly type: 'faults'; readonly name: string; readonly kind: FileKind; readonly faults: readonly Fault[] }
  | { readonly type: 'damaged-file'; readonly name: string; readonly part: string }
  | { readonly type: 'packed-file'; readonly name: string }
  | { readonly type: 'not-text'; readonly name: string }
  | { readonly type: 'wrong-passphrase'; readonly name: string }
  | { readonly type: 'sealed-for-keys'; readonly name: string }
  | { readonly type: 'cannot-open-here'; readonly name: string; readonly detail: string }
  | { readonly type: 'rubric-differs'; readonly name: string; readonly id: string; readonly edition: number }
  | { readonly type: 'no-logo'; readonly name: string; readonly reason: 'kind' | 'size' | 'broken' }
  // addresses
  | { readonly type: 'no-such-page'; readonly address: string }
  | { readonly type: 'no-such-assessment' }
  | { readonly type: 'in-the-bin' }
  | { readonly type: 'no-such-workshop' }
  | { readonly type: 'no-such-stage'; readonly stage: string }
  | { readonly type: 'no-such-rubric'; readonly id: string }
  | { readonly type: 'no-such-report' }
  | { readonly type: 'copy-altered' }
  // this device
  | { readonly type: 'storage-unavailable'; readonly detail: string }
  | { readonly type: 'storage-newer' }
  | { readonly type: 'storage-failed'; readonly detail: string }
  | { readonly type: 'storage-full' }
  | { readonly type: 'storage-lost' }
  | { readonly type: 'storage-broken' }
  | { readonly type: 'storage-slow' }
  | { readonly type: 'damaged-document'; readonly id: string }
  | { readonly type: 'work-missing'; readonly expected: number; readonly found: number }
  | { readonly type: 'work-older' }
  // documents that go out
  | { readonly type: 'cannot-draw'; readonly characters: readonly string[] }
  | { readonly type: 'export-failed'; readonly detail: string }
  | { readonly type: 'export-stopped' };

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (problem: Problem): { readonly ok: false; readonly problem: Problem } => ({ ok: false, problem });

/** Ends a complete switch: the code does not compile while a case is missing. */
export const unreachable = (x: never): never => {
  throw new Error(`Unhandled case: ${JSON.stringify(x)}`);
};
