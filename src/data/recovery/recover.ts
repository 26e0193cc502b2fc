/** Joins unsaved or lost work back into the database: from the second copy, this window's memory and the tab stash. Nothing is removed. */
import * as Y from 'yjs';
import { ignored } from '../../lib/ignored-errors.ts';
import { newCopiesAmong } from '../documents/compare-copy.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import { expiredTombstones, removeTombstones } from '../documents/tombstones.ts';
import type { Copy } from '../documents/update-log.ts';
import type { Recovered, SaveStatusStore } from '../storage/save-status.ts';
import type { Storage } from '../storage/storage.ts';
import { raiseWriteCount } from '../storage/write-counter.ts';
import { importVote } from '../workshops/votes.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type CopyContents, mergedCopy } from './second-copy/copy-contents.ts';
import { deleteEarlierCopy, readEarlierCopy } from './second-copy/earlier-copy.ts';
import type { SecondCopy } from './second-copy/second-copy.ts';
import { clearStash, readStash } from './tab-stash.ts';

/**
 * Fills an emptied or outdated database with a copy and with the documents open in this window, in one transaction.
 * @param writes number of writes that the database is known to have had
 */
export async function recoverEverything(workspace: Workspace, copy: CopyContents, writes: number): Promise<void> {
  const open = (await workspace.documents.openDocuments()).map(({ id, kind, doc, revision }) => ({
    id,
    kind,
    state: Y.encodeStateAsUpdate(doc),
    revision: revision(),
  }));
  const { rubrics, bin, votes } = copy.tables;
  await workspace.documents.join([...copy.documents, ...open], {
    alongside: async (tx) => {
      for (const row of [...rubrics, ...workspace.rubrics.loaded()])
        if (!(await tx.get('rubrics', row.key))) await tx.put('rubrics', [row]);
      for (const row of bin) if (!(await tx.get('documents', row.id))) await tx.put('bin', [row]);
      for (const row of votes) await importVote(tx, row);
      await raiseWriteCount(tx, writes);
    },
  });
  await workspace.readModels.catchUp();
}

/**
 * Joins updates that the last page of this tab had not saved. While storage refuses writes they become unsaved updates of this window, so
 * that nothing typed after them is shown as saved without them.
 * @returns updates whose document cannot be opened; they stay in the tab stash
 */
export async function recoverTabStash(documents: DocumentStore, status: SaveStatusStore): Promise<readonly Copy[]> {
  const copies = readStash();
  if (!isFrozen(status) && (await isJoined(documents, copies, status))) {
    clearStash();
    return [];
  }
  const unopened = await documents.addUnsaved(copies);
  if (unopened.length === 0) clearStashWhenSaved(status);
  return unopened;
}

const isJoined = (documents: DocumentStore, copies: readonly Copy[], status: SaveStatusStore): Promise<boolean> =>
  joinNewCopies(documents, copies, 'unsaved', status).then(
    () => true,
    (error) => ignored(error, 'join the tab stash', false),
  );

function clearStashWhenSaved(status: SaveStatusStore): void {
  const stop = status.subscribe(({ pending }) => {
    if (pending > 0) return;
    stop();
    clearStash();
  });
}

/** Joins the writes that closed windows have spilled to the second copy. While writes are frozen they become unsaved updates of this window. */
export async function recoverSpilledWrites(
  { documents }: Workspace,
  secondCopy: SecondCopy,
  status: SaveStatusStore,
): Promise<void> {
  const left = await secondCopy.request('readSpilled', null);
  const spilled = left.documents.map(mergedCopy);
  if (isFrozen(status)) {
    await documents.addUnsaved(spilled);
    return;
  }
  await joinNewCopies(documents, spilled, 'unsaved', status);
  await secondCopy.request('emptyFiles', left.files);
}

/** Joins what the second copy has and the database has lost. */
export async function recoverFromSecondCopy(
  { documents, readModels, storage }: Workspace,
  secondCopy: SecondCopy,
  status: SaveStatusStore,
): Promise<void> {
  if (isFrozen(status)) return;
  const ahead = await secondCopy.request('take', await secondCopy.request('ahead', null));
  await joinNewCopies(documents, ahead.map(mergedCopy), 'behind', status);
  await readModels.catchUp();
  await flushTombstones(storage, secondCopy);
}

/** Repeats deletions to the second copy: a window that closes while it deletes for good does not tell it. */
async function flushTombstones(storage: Storage, secondCopy: SecondCopy): Promise<void> {
  const expired = await storage.read(['kept'], (tx) => expiredTombstones(tx, Date.now()));
  if (expired.length === 0) return;
  await secondCopy.request('forget', expired);
  await storage.write(['kept'], (tx) => removeTombstones(tx, expired));
}

/** Joins the copy that release 0.1 kept in a database of its own, then deletes it. */
export async function recoverFromEarlierCopy(
  { name, documents, readModels }: Workspace,
  status: SaveStatusStore,
): Promise<void> {
  if (isFrozen(status)) return;
  const { documents: copies } = await readEarlierCopy(name);
  await joinNewCopies(documents, copies, 'behind', status);
  await readModels.catchUp();
  await deleteEarlierCopy(name);
}

/** Joins a damaged document from the second copy, before that copy follows the database and loses the same updates. */
export async function recoverDamagedDocument(
  id: string,
  { documents, readModels }: Workspace,
  secondCopy: SecondCopy,
  status: SaveStatusStore,
): Promise<void> {
  await joinNewCopies(documents, (await secondCopy.request('take', [id])).map(mergedCopy), 'behind', status);
  await readModels.catchUp();
}

async function joinNewCopies(
  documents: DocumentStore,
  copies: readonly Copy[],
  putBack: Recovered,
  status: SaveStatusStore,
): Promise<void> {
  if (copies.length === 0) return;
  const deleted = await documents.deletedAmong(copies.map(({ id }) => id));
  const news = await newCopiesAmong(
    documents,
    copies.filter(({ id }) => !deleted.has(id)),
  );
  if (news.length === 0) return;
  await documents.join(news);
  status.setState({ putBack });
}

const isFrozen = (status: SaveStatusStore): boolean => status.getState().problem?.type === 'storage-broken';
