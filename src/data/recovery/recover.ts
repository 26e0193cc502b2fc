/** Putting work back from where else it is kept: the second copy, this window's memory, the tab's. Only ever adds. */
import * as Y from 'yjs';
import { newCopiesAmong } from '../documents/compare-copy.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import { expiredTombstones, removeTombstones } from '../documents/tombstones.ts';
import type { Copy } from '../documents/update-log.ts';
import type { Recovered, SaveStatusStore } from '../storage/save-status.ts';
import type { DatabaseRows } from '../storage/schema.ts';
import type { Storage } from '../storage/storage.ts';
import { raiseWriteCount } from '../storage/write-counter.ts';
import { importVote } from '../workshops/votes.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { SecondCopy } from './second-copy/second-copy.ts';
import type { CopiedTable, CopiedUpdates } from './second-copy/second-copy-messages.ts';
import { clearStash, readStash } from './tab-stash.ts';

/**
 * Fills an emptied or outdated database with all that the second copy and this window have, in one transaction.
 * @param writes how many the database is known to have had
 */
export async function recoverEverything(workspace: Workspace, secondCopy: SecondCopy, writes: number): Promise<void> {
  const second = await copiesIn(secondCopy).catch(() => ({ documents: [], rubrics: [], bin: [], votes: [] }));
  const inHand = (await workspace.documents.openDocuments()).map(({ id, kind, doc, revision }) => ({
    id,
    kind,
    state: Y.encodeStateAsUpdate(doc),
    revision: revision(),
  }));
  const rubrics = [...second.rubrics, ...workspace.rubrics.loaded()];
  await workspace.documents.join([...second.documents, ...inHand], {
    alongside: async (tx) => {
      for (const row of rubrics) if (!(await tx.get('rubrics', row.key))) await tx.put('rubrics', [row]);
      for (const row of second.bin) if (!(await tx.get('documents', row.id))) await tx.put('bin', [row]);
      for (const row of second.votes) await importVote(tx, row);
      await raiseWriteCount(tx, writes);
    },
  });
  await workspace.readModels.catchUp();
}

async function copiesIn(secondCopy: SecondCopy) {
  const inventory = await secondCopy.ask('inventory', null);
  const taken = await secondCopy.ask(
    'take',
    inventory.map(({ id }) => id),
  );
  const rows = async <T extends CopiedTable>(table: T) =>
    (await secondCopy.ask('table', table)) as readonly DatabaseRows[T][];
  return {
    documents: taken.map(copyOf),
    rubrics: await rows('rubrics'),
    bin: await rows('bin'),
    votes: await rows('votes'),
  };
}

/**
 * Joins what this tab's last page had not put to rest. Where storage takes nothing just now it waits with what is typed, unsaved; else
 * letters that follow it would be shown as saved, and hang on words that are not there. What cannot even be read is kept beside.
 * @returns what is still only in the tab's memory
 */
export async function recoverTabStash(documents: DocumentStore, status: SaveStatusStore): Promise<readonly Copy[]> {
  const copies = readStash();
  try {
    if (isFrozen(status)) throw new Error('frozen');
    await joinNews(documents, copies, 'unsaved', status);
    clearStash();
    return [];
  } catch {
    const clearWhenSaved = status.subscribe(({ pending }) => {
      if (pending > 0) return;
      clearWhenSaved();
      clearStash();
    });
    return documents.addUnsaved(copies).then(
      () => [],
      () => {
        clearWhenSaved();
        return documents.holdInMemory(copies).then(() => copies);
      },
    );
  }
}

/** Joins what windows that are gone had diverted to the second copy. */
export async function recoverSpilledWrites(
  { documents }: Workspace,
  secondCopy: SecondCopy,
  status: SaveStatusStore,
): Promise<void> {
  const left = await secondCopy.ask('left', null);
  const diverted = left.documents.map(copyOf);
  if (isFrozen(status)) {
    await documents.holdInMemory(diverted);
    return;
  }
  await joinNews(documents, diverted, 'unsaved', status);
  await secondCopy.ask('emptyFiles', left.files);
}

/** Joins what the second copy has that the database lost. */
export async function recoverFromSecondCopy(
  { documents, readModels, storage }: Workspace,
  secondCopy: SecondCopy,
  status: SaveStatusStore,
): Promise<void> {
  if (isFrozen(status)) return;
  const ahead = await secondCopy.ask('take', await secondCopy.ask('ahead', null));
  await joinNews(documents, ahead.map(copyOf), 'behind', status);
  await readModels.catchUp();
  await flushTombstones(storage, secondCopy);
}

/** The window that deletes for good tells the second copy, unless it goes away in that moment. */
async function flushTombstones(storage: Storage, secondCopy: SecondCopy): Promise<void> {
  const old = await storage.read(['kept'], (tx) => expiredTombstones(tx, Date.now()));
  if (old.length === 0) return;
  await secondCopy.ask('forget', old);
  await storage.write(['kept'], (tx) => removeTombstones(tx, old));
}

/** Joins what the second copy has of a document that was damaged, before the copy follows the database and loses it too. */
export async function recoverDamagedDocuments(
  id: string,
  { documents, readModels }: Workspace,
  secondCopy: SecondCopy,
  status: SaveStatusStore,
): Promise<void> {
  await joinNews(documents, (await secondCopy.ask('take', [id])).map(copyOf), 'behind', status);
  await readModels.catchUp();
}

async function joinNews(
  documents: DocumentStore,
  copies: readonly Copy[],
  putBack: Recovered,
  status: SaveStatusStore,
): Promise<void> {
  if (copies.length === 0) return;
  const forgotten = await documents.deletedAmong(copies.map(({ id }) => id));
  const news = await newCopiesAmong(
    documents,
    copies.filter(({ id }) => !forgotten.has(id)),
  );
  if (news.length === 0) return;
  await documents.join(news);
  status.setState({ putBack });
}

const isFrozen = (status: SaveStatusStore): boolean => status.getState().problem?.type === 'storage-broken';

const copyOf = ({ id, kind, revision, updates }: CopiedUpdates): Copy => ({
  id,
  kind,
  revision,
  state: Y.mergeUpdates([...updates]),
});
