/** What is different between two states of one document, and making one like the other by new edits: nothing is ever taken out of a document. */
import * as Y from 'yjs';
import type { FieldChange } from '../../domain/assessment/field-change.ts';
import type { AnyDocument } from '../documents/document-handle.ts';
import { ownerOf } from '../documents/multi-value-register.ts';
import { asTextPath } from '../documents/paths.ts';
import { readText, replaceText } from '../documents/text-binding.ts';

/** Every text and every choice that is different, by path. */
export function diffDocuments(before: AnyDocument, after: AnyDocument): readonly FieldChange[] {
  const found: FieldChange[] = [];
  for (const path of pathsOf([before, after], textsOf)) {
    const [was, is] = [readText(before.doc, asTextPath(path)), readText(after.doc, asTextPath(path))];
    if (was !== is) found.push({ type: 'text', path, before: was, after: is });
  }
  for (const path of pathsOf([before, after], ({ registers }) => registers.paths())) {
    const [was, is] = [valuesOf(before, path), valuesOf(after, path)];
    if (JSON.stringify(was) !== JSON.stringify(is)) found.push({ type: 'choice', path, before: was, after: is });
  }
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function pathsOf(
  documents: readonly AnyDocument[],
  of: (document: AnyDocument) => Iterable<string>,
): ReadonlySet<string> {
  return new Set(documents.flatMap((document) => [...of(document)]));
}

const textsOf = ({ doc }: AnyDocument): readonly string[] => [...doc.share.keys()].filter((name) => name.includes('/'));

/** The values that stand, each once, in an order that both sides would choose. What reads as nothing chosen is none. */
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
 * Makes a document like another state of it, by new edits. What was made since (actions, evidence) is put away like
 * anything that is removed, and can be brought back. @param only leaves all other paths alone
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

/** A copy that nobody follows, to try things on. */
export function cloneDocument(doc: Y.Doc): Y.Doc {
  const clone = new Y.Doc();
  Y.applyUpdate(clone, Y.encodeStateAsUpdate(doc));
  return clone;
}
