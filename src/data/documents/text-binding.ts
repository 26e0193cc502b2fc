import type * as Y from 'yjs';
import type { TextPath } from './document-layout.ts';

/** One replaced range of a text, in UTF-16 units. */
interface TextEdit {
  readonly at: number;
  readonly remove: number;
  readonly insert: number;
}

/** One text of a document, bound to a text box. */
export interface TextBinding {
  get(): string;
  /** Changes the text to `words` by the smallest insertion and deletion. */
  write(words: string): void;
  /** Calls back after every change, local or remote. Returns a function that stops it. */
  watch(listener: (changes: readonly TextEdit[]) => void): () => void;
}

/** @param act runs a change as this window's own, so that it can be undone here */
export function bindText(doc: Y.Doc, name: TextPath, act: (change: () => void) => void): TextBinding {
  return {
    get: () => readText(doc, name),
    write: (words) => {
      if (words !== readText(doc, name)) act(() => replaceText(doc, name, words));
    },
    watch(listener) {
      const text = doc.getText(name);
      const hear = (event: Y.YTextEvent): void => listener(changesOf(event));
      text.observe(hear);
      return () => text.unobserve(hear);
    },
  };
}

function changesOf(event: Y.YTextEvent): readonly TextEdit[] {
  const changes: TextEdit[] = [];
  let at = 0;
  for (const step of event.delta) {
    if (step.retain !== undefined) at += step.retain;
    if (step.delete !== undefined) changes.push({ at, remove: step.delete, insert: 0 });
    if (typeof step.insert === 'string') {
      changes.push({ at, remove: 0, insert: step.insert.length });
      at += step.insert.length;
    }
  }
  return changes;
}

/** Returns a text; '' for one that was never written. Reading does not create it. */
export const readText = (doc: Y.Doc, name: TextPath): string =>
  doc.share.has(name) ? doc.getText(name).toString() : '';

/** Replaces a text, editing only the range that differs, so that concurrent typing of others stays. */
export function replaceText(doc: Y.Doc, name: TextPath, words: string): void {
  const { at, remove, insert } = differenceOf(readText(doc, name), words);
  const text = doc.getText(name);
  if (remove > 0) text.delete(at, remove);
  if (insert !== '') text.insert(at, insert);
}

/** Returns the one range in which two texts differ. Never splits a surrogate pair: half a character is not text. */
function differenceOf(before: string, after: string): { at: number; remove: number; insert: string } {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  if (isHighSurrogate(before, start - 1)) start--;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  if (isHighSurrogate(before, before.length - end - 1) || isHighSurrogate(after, after.length - end - 1)) end--;
  end = Math.max(0, end);
  return { at: start, remove: before.length - end - start, insert: after.slice(start, after.length - end) };
}

const isHighSurrogate = (text: string, i: number): boolean => i >= 0 && (text.charCodeAt(i) & 0xfc00) === 0xd800;
