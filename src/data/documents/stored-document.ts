import type * as Y from 'yjs';
import type { DocumentKind, UpdateRow } from '../storage/schema.ts';

/** A document that this window has in hand. */
export interface StoredDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly doc: Y.Doc;
  /** Parts that could not be read and were set aside. */
  readonly damaged: number;
  /** The newest revision that this window has seen. */
  revision(): number;
}

/** What was found of a document at rest. */
export interface FilledDocument {
  readonly kind: DocumentKind;
  readonly revision: number;
  readonly bad: readonly UpdateRow[];
  /** How many updates could be read. */
  readonly read: number;
}
