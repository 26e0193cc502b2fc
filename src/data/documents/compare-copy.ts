/** Compares a copy from a file or another device with the stored document, on a clone. Nothing is written. */
import * as Y from 'yjs';
import type { DocumentStore } from './document-store.ts';
import type { Copy } from './update-log.ts';

/** new: not on this device. same: nothing new in the copy. adds: the copy holds further changes. */
export type CopyComparison = 'new' | 'same' | 'adds';

export async function compareCopy(documents: DocumentStore, { id, state }: Copy): Promise<CopyComparison> {
  const compared = await documents.withDocument(id, ({ doc }) => adds(doc, state));
  if (!compared.ok) return 'new';
  return compared.value ? 'adds' : 'same';
}

/** Returns the copies that would change something. */
export async function newCopiesAmong(documents: DocumentStore, copies: readonly Copy[]): Promise<readonly Copy[]> {
  const found: Copy[] = [];
  for (const copy of copies) if ((await compareCopy(documents, copy)) !== 'same') found.push(copy);
  return found;
}

function adds(doc: Y.Doc, state: Uint8Array): boolean {
  const trial = new Y.Doc();
  Y.applyUpdate(trial, Y.encodeStateAsUpdate(doc));
  let changed = false;
  trial.on('update', () => {
    changed = true;
  });
  Y.applyUpdate(trial, state);
  trial.destroy();
  return changed;
}
