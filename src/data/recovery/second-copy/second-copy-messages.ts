/** What a window and its shadow worker say to each other. */

import type { DatabaseLocation } from '../../device/database-location.ts';
import type { Copy } from '../../documents/update-log.ts';
import type { DocumentKind, TableName } from '../../storage/schema.ts';
import type { MirroredDocument } from './mirror.ts';

/** Small tables that cannot be made again from documents. Windows tell of writes to them. */
export const COPIED_TABLES = ['rubrics', 'bin', 'votes'] as const satisfies readonly TableName[];
export type CopiedTable = (typeof COPIED_TABLES)[number];

/** The name by which windows tell of their writes, and where the database is. */
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

/** Questions, each with what it asks with and what it is answered. */
export interface SecondCopyRequests {
  /** Writes down what could not be put to rest. */
  divert: { ask: readonly Copy[]; answer: null };
  /** Clears what this window had diverted: the database has it. */
  undivert: { ask: null; answer: null };
  /** Writes down that the disk failed (inspect-copy.ts). */
  failed: { ask: null; answer: null };
  /** Writes down what is waiting. */
  flush: { ask: null; answer: null };
  inventory: { ask: null; answer: readonly MirroredDocument[] };
  ahead: { ask: null; answer: readonly string[] };
  take: { ask: readonly string[]; answer: readonly CopiedUpdates[] };
  table: { ask: CopiedTable; answer: readonly unknown[] };
  /** What windows that are gone have diverted, and the files it lies in. */
  left: { ask: null; answer: { readonly files: readonly string[]; readonly documents: readonly CopiedUpdates[] } };
  emptyFiles: { ask: readonly string[]; answer: null };
  forget: { ask: readonly string[]; answer: null };
  raw: {
    ask: null;
    answer: readonly ({ readonly name: string } & ({ readonly bytes: Uint8Array } | { readonly unreadable: string }))[];
  };
}

export type SecondCopyRequest = {
  [K in keyof SecondCopyRequests]: {
    readonly number: number;
    readonly what: K;
    readonly ask: SecondCopyRequests[K]['ask'];
  };
}[keyof SecondCopyRequests];
export type SecondCopyResponse = { readonly number: number } & (
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly why: string }
);
