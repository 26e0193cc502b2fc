/** What a copy from elsewhere would change here. Worked out on a trial; nothing is written. */
import * as Y from 'yjs';
import type { DocumentStore } from './document-store.ts';
import type { Copy } from './update-log.ts';

/** Not on this device; here with nothing new in the copy; here, and the copy adds to it. */
export type CopyComparison = 'new' | 'same' | 'adds';

export async function compareCopy(documents: DocumentStore, { id, state }: Copy): Promise<CopyComparison> {
  const here = await documents.withDocument(id, ({ doc }) => adds(doc, state));
  if (!here.ok) return 'new';
  return here.value ? 'adds' : 'same';
}

/** Those that would change something. */
export async function newCopiesAmong(documents: DocumentStore, copies: readonly Copy[]): Promise<readonly Copy[]> {
  const news: Copy[] = [];
  for (const copy of copies) if ((await compareCopy(documents, copy)) !== 'same') news.push(copy);
  return news;
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
