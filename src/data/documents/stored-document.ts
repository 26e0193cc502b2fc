import type * as Y from 'yjs';
import type { DocumentKind, UpdateRow } from '../storage/schema.ts';

/** A document that is open in this window. */
export interface StoredDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly doc: Y.Doc;
  /** Number of updates that could not be read and were quarantined. */
  readonly damaged: number;
  /** Newest revision that this window has seen. */
  revision(): number;
}

/** Result of reading a document's rows. */
export interface FilledDocument {
  readonly kind: DocumentKind;
  readonly revision: number;
  readonly bad: readonly UpdateRow[];
  /** Number of updates that could be read. */
  readonly read: number;
}
