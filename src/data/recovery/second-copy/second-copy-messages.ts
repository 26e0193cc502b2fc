/** Requests of a window to its worker of the second copy, and their results. Both are of the same release. */
import type { DatabaseLocation } from '../../device/database-location.ts';
import type { Copy } from '../../documents/update-log.ts';
import type { DocumentKind, TableName } from '../../storage/schema.ts';

/** Small tables that cannot be rebuilt from documents. Windows announce writes to them. */
export const COPIED_TABLES = ['rubrics', 'bin', 'votes'] as const satisfies readonly TableName[];
export type CopiedTable = (typeof COPIED_TABLES)[number];

/** First message to the worker. `name` is that of the workspace: of its channels, locks and folder. */
export interface SecondCopyStart {
  readonly name: string;
  readonly location: DatabaseLocation;
}

export interface CopiedUpdates {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly revision: number;
  readonly updates: readonly Uint8Array[];
}

export interface MirroredDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly revision: number;
  /** Time of its newest record, milliseconds since 1970. */
  readonly at: number;
}

/** Each request with its input and its result. */
export interface SecondCopyRequests {
  /** Writes updates that the database refuses to the spill files of this window, in place of the earlier ones. */
  spill: { input: readonly Copy[]; result: null };
  /** Empties the spill files of this window, once the database has taken everything. */
  clearSpill: { input: null; result: null };
  /** Reads the spilled writes of closed windows, with the names of their files. */
  readSpilled: {
    input: null;
    result: { readonly files: readonly string[]; readonly documents: readonly CopiedUpdates[] };
  };
  emptyFiles: { input: readonly string[]; result: null };
  /** Notes that the disk failed (inspect-copy.ts). */
  noteFailure: { input: null; result: null };
  inventory: { input: null; result: readonly MirroredDocument[] };
  ahead: { input: null; result: readonly string[] };
  take: { input: readonly string[]; result: readonly CopiedUpdates[] };
  takeTable: { input: CopiedTable; result: readonly unknown[] };
  forget: { input: readonly string[]; result: null };
  /** Reads every file as it is. */
  raw: {
    input: null;
    result: readonly ({ readonly name: string } & ({ readonly bytes: Uint8Array } | { readonly unreadable: string }))[];
  };
}

export type SecondCopyRequest = {
  [K in keyof SecondCopyRequests]: {
    readonly number: number;
    readonly type: K;
    readonly input: SecondCopyRequests[K]['input'];
  };
}[keyof SecondCopyRequests];
export type SecondCopyResponse = { readonly number: number } & (
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly message: string }
);
