/** A document with its registers, typed by kind: a workshop's document cannot be passed where an assessment's is wanted. */
import type * as Y from 'yjs';
import type { DocumentKind } from '../storage/schema.ts';
import type { RegisterLayouts } from './document-layout.ts';
import { type MultiValueRegisters, ownerOf, registersOf, type TypedRegisters } from './multi-value-register.ts';

/** A further kind needs its name in `DocumentKind` and its registers in `RegisterLayouts`; nothing changes here. */
export interface DocumentHandle<Kind extends DocumentKind> {
  readonly kind: Kind;
  readonly doc: Y.Doc;
  readonly registers: TypedRegisters<RegisterLayouts[Kind]>;
}

/** A document of any kind, for code that treats all registers and texts alike: history, comparison, restore points. */
export interface AnyDocument {
  readonly doc: Y.Doc;
  readonly registers: MultiValueRegisters;
}

export type AssessmentDocument = DocumentHandle<'assessment'>;
export type OrganisationDocument = DocumentHandle<'organisation'>;
export type WorkshopDocument = DocumentHandle<'workshop'>;

/** Name of the Y.Map that holds all registers of a document. */
export const DECISIONS = 'decisions';

const indexes = new WeakMap<Y.Doc, MultiValueRegisters>();

/** Returns a document with its one index of registers, however often it is asked for. */
export function anyDocument(doc: Y.Doc): AnyDocument {
  const registers = indexes.get(doc) ?? registersOf(doc.getMap(DECISIONS));
  indexes.set(doc, registers);
  return { doc, registers };
}

/** Returns a typed handle. The caller knows the kind, from the document's row or its `about` map. */
export const documentHandle = <Kind extends DocumentKind>(kind: Kind, doc: Y.Doc): DocumentHandle<Kind> => ({
  kind,
  ...anyDocument(doc),
});

/** Ids of one kind of thing (`stage`, `evidence`) that have a register or a text in the document. */
export function idsIn({ doc, registers }: AnyDocument, kind: string): readonly string[] {
  const owners = new Set(registers.owners(kind));
  for (const name of doc.share.keys()) if (name.startsWith(`${kind}/`)) owners.add(ownerOf(name));
  return [...owners].map((owner) => owner.slice(kind.length + 1));
}
