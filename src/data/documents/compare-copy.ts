/** Whether a copy from another device, or from a file, would change the document that is here. Nothing is written. */
import * as Y from 'yjs';
import type { DocumentStore } from './document-store.ts';
import type { Copy } from './update-log.ts';

/** Returns the copies that would change something here. */
export async function newCopiesAmong(documents: DocumentStore, copies: readonly Copy[]): Promise<readonly Copy[]> {
  const news: Copy[] = [];
  for (const copy of copies) {
    const changes = await documents.withDocument(copy.id, ({ doc }) => changesOnTrial(doc, copy.state));
    if (!changes.ok || changes.value) news.push(copy);
  }
  return news;
}

/** Returns whether `there` holds edits that `here` lacks, by comparing what both contain: neither is decoded or changed. */
export function holdsNewEdits(there: Y.Doc, here: Y.Doc): boolean {
  const { pendingStructs, pendingDs } = there.store;
  // Edits that wait for earlier ones are in no state vector.
  if (pendingStructs !== null || pendingDs !== null) return changesOnTrial(here, Y.encodeStateAsUpdate(there));
  const [theirs, ours] = [Y.snapshot(there), Y.snapshot(here)];
  for (const [client, clock] of theirs.sv) if (clock > (ours.sv.get(client) ?? 0)) return true;
  return !Y.equalDeleteSets(ours.ds, Y.mergeDeleteSets([ours.ds, theirs.ds]));
}

function changesOnTrial(doc: Y.Doc, state: Uint8Array): boolean {
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
