/** Putting work back from where else it is kept: the second copy, this window's memory, the tab's. Only ever adds. */
import * as Y from 'yjs';
import { newsAmong } from '../documents/compare-copy.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import { liftTombstones, oldTombstones } from '../documents/tombstones.ts';
import type { Copy } from '../documents/update-log.ts';
import type { PutBack, SaveStatusStore } from '../storage/save-status.ts';
import type { Rows } from '../storage/schema.ts';
import type { Storage } from '../storage/storage.ts';
import { raiseWrites } from '../storage/write-counter.ts';
import { takeVote } from '../workshops/votes.ts';
import type { Room } from '../workspace/workspace.ts';
import type { Shadow } from './second-copy/second-copy.ts';
import type { CopiedTable, Taken } from './second-copy/second-copy-messages.ts';
import { clearStash, stashed } from './tab-stash.ts';

/**
 * Fills an emptied or outdated database with all that the second copy and this window have, in one transaction.
 * @param writes how many the database is known to have had
 */
export async function putAllBack(room: Room, shadow: Shadow, writes: number): Promise<void> {
  const second = await copiesIn(shadow).catch(() => ({ documents: [], rubrics: [], bin: [], votes: [] }));
  const inHand = (await room.documents.inHand()).map(({ id, kind, doc, revision }) => ({
    id,
    kind,
    state: Y.encodeStateAsUpdate(doc),
    revision: revision(),
  }));
  const rubrics = [...second.rubrics, ...room.shelf.loaded()];
  await room.documents.join([...second.documents, ...inHand], {
    alongside: async (tx) => {
      for (const row of rubrics) if (!(await tx.get('rubrics', row.key))) await tx.put('rubrics', [row]);
      for (const row of second.bin) if (!(await tx.get('documents', row.id))) await tx.put('bin', [row]);
      for (const row of second.votes) await takeVote(tx, row);
      await raiseWrites(tx, writes);
    },
  });
  await room.projector.catchUp();
}

async function copiesIn(shadow: Shadow) {
  const inventory = await shadow.ask('inventory', null);
  const taken = await shadow.ask(
    'take',
    inventory.map(({ id }) => id),
  );
  const rows = async <T extends CopiedTable>(table: T) => (await shadow.ask('table', table)) as readonly Rows[T][];
  return { documents: taken.map(copyOf), rubrics: await rows('rubrics'), bin: await rows('bin'), votes: await rows('votes') };
}

/**
 * Joins what this tab's last page had not put to rest. Where storage takes nothing just now it waits with what is typed, unsaved; else
 * letters that follow it would be shown as saved, and hang on words that are not there. What cannot even be read is kept beside.
 * @returns what is still only in the tab's memory
 */
export async function takeUpStash(documents: DocumentStore, status: SaveStatusStore): Promise<readonly Copy[]> {
  const copies = stashed();
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
    return documents.takeUnsaved(copies).then(
      () => [],
      () => {
        clearWhenSaved();
        return documents.keepBeside(copies).then(() => copies);
      },
    );
  }
}

/** Joins what windows that are gone had diverted to the second copy. */
export async function takeUpLeft({ documents }: Room, shadow: Shadow, status: SaveStatusStore): Promise<void> {
  const left = await shadow.ask('left', null);
  const diverted = left.documents.map(copyOf);
  if (isFrozen(status)) {
    await documents.keepBeside(diverted);
    return;
  }
  await joinNews(documents, diverted, 'unsaved', status);
  await shadow.ask('emptyFiles', left.files);
}

/** Joins what the second copy has that the database lost. */
export async function takeUpSecondCopy({ documents, projector, storage }: Room, shadow: Shadow, status: SaveStatusStore): Promise<void> {
  if (isFrozen(status)) return;
  const ahead = await shadow.ask('take', await shadow.ask('ahead', null));
  await joinNews(documents, ahead.map(copyOf), 'behind', status);
  await projector.catchUp();
  await layToRest(storage, shadow);
}

/** The window that deletes for good tells the second copy, unless it goes away in that moment. */
async function layToRest(storage: Storage, shadow: Shadow): Promise<void> {
  const old = await storage.read(['kept'], (tx) => oldTombstones(tx, Date.now()));
  if (old.length === 0) return;
  await shadow.ask('forget', old);
  await storage.write(['kept'], (tx) => liftTombstones(tx, old));
}

/** Joins what the second copy has of a document that was damaged, before the copy follows the database and loses it too. */
export async function takeUpDamaged(id: string, { documents, projector }: Room, shadow: Shadow, status: SaveStatusStore): Promise<void> {
  await joinNews(documents, (await shadow.ask('take', [id])).map(copyOf), 'behind', status);
  await projector.catchUp();
}

async function joinNews(documents: DocumentStore, copies: readonly Copy[], putBack: PutBack, status: SaveStatusStore): Promise<void> {
  if (copies.length === 0) return;
  const forgotten = await documents.forgottenAmong(copies.map(({ id }) => id));
  const news = await newsAmong(
    documents,
    copies.filter(({ id }) => !forgotten.has(id)),
  );
  if (news.length === 0) return;
  await documents.join(news);
  status.setState({ putBack });
}

const isFrozen = (status: SaveStatusStore): boolean => status.getState().problem?.type === 'storage-broken';

const copyOf = ({ id, kind, revision, updates }: Taken): Copy => ({ id, kind, revision, state: Y.mergeUpdates([...updates]) });
