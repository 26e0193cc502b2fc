/** Compares two states of one document, and makes one like the other by new edits: nothing is removed from a document's history. */
import * as Y from 'yjs';
import type { FieldChange } from '../../domain/assessment/field-change.ts';
import type { AnyDocument } from '../documents/document-handle.ts';
import { ownerOf } from '../documents/multi-value-register.ts';
import { asTextPath } from '../documents/paths.ts';
import { readText, replaceText } from '../documents/text-binding.ts';

type ChangedText = Extract<FieldChange, { type: 'text' }>;

/** Returns every text and choice that differs, sorted by path. */
export function diffDocuments(before: AnyDocument, after: AnyDocument): readonly FieldChange[] {
  const found: FieldChange[] = [...diffTexts(before.doc, after.doc)];
  for (const path of pathsOf([before, after], ({ registers }) => registers.paths())) {
    const values = { before: valuesOf(before, path), after: valuesOf(after, path) };
    if (JSON.stringify(values.before) !== JSON.stringify(values.after)) found.push({ type: 'choice', path, ...values });
  }
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Returns every text that differs. Reads no choices, so that states that are only read need not index them. */
export function diffTexts(before: Y.Doc, after: Y.Doc): readonly ChangedText[] {
  const paths = new Set([...textsOf(before), ...textsOf(after)]);
  return [...paths].flatMap((path) => {
    const texts = { before: readText(before, asTextPath(path)), after: readText(after, asTextPath(path)) };
    return texts.before === texts.after ? [] : [{ type: 'text' as const, path, ...texts }];
  });
}

function pathsOf(
  documents: readonly AnyDocument[],
  list: (document: AnyDocument) => Iterable<string>,
): ReadonlySet<string> {
  return new Set(documents.flatMap((document) => [...list(document)]));
}

const textsOf = (doc: Y.Doc): readonly string[] => [...doc.share.keys()].filter((name) => name.includes('/'));

/** Returns the values of the heads, each once, in an order that is the same on both sides. Empty values are left out. */
function valuesOf({ registers }: AnyDocument, path: string): readonly unknown[] {
  const values = registers.heads(path).map(({ value }) => value);
  return [...new Map(values.map((value) => [JSON.stringify(value), value]))]
    .filter(([, value]) => !isNothing(value))
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, value]) => value);
}

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  (typeof value === 'object' && 'type' in value && value.type === 'unanswered');

/**
 * Makes a document like another state of it, by new edits. Actions and evidence made since are marked as removed and can be
 * restored. @param only limits the edits to these paths
 */
export function editToMatch(document: AnyDocument, target: AnyDocument, only?: ReadonlySet<string>): void {
  const { doc, registers } = document;
  const later = new Set<string>();
  const different = diffDocuments(document, target).filter(({ path }) => !only || only.has(path));
  for (const { type, path, after } of different) {
    if (type === 'choice' && path.endsWith('/made') && after.length === 0) later.add(ownerOf(path));
  }
  for (const owner of later) registers.decide(`${owner}/removed`, true);
  for (const difference of different) {
    if (later.has(ownerOf(difference.path))) continue;
    if (difference.type === 'text') replaceText(doc, asTextPath(difference.path), difference.after);
    else registers.decide(difference.path, target.registers.value(difference.path) ?? null);
  }
}

/** Returns an independent copy. */
export function cloneDocument(doc: Y.Doc): Y.Doc {
  const clone = new Y.Doc();
  Y.applyUpdate(clone, Y.encodeStateAsUpdate(doc));
  return clone;
}
