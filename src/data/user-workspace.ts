/**
 * The room of real work with what looks after it: words that were not at rest come back, the second copy follows, a
 * connection that is lost is got back without a click, and a database that the browser empties under us is filled again.
 */

import { readPlace } from './device/database-location.ts';
import { readCanary } from './recovery/data-loss-check.ts';
import { putAllBack, takeUpDamaged, takeUpLeft, takeUpSecondCopy, takeUpStash } from './recovery/recover.ts';
import { mayHaveLeft } from './recovery/second-copy/inspect-copy.ts';
import { openShadow, type Shadow } from './recovery/second-copy/second-copy.ts';
import { followDelay } from './recovery/spill-writes.ts';
import { stash } from './recovery/tab-stash.ts';
import type { SaveStatusStore } from './storage/save-status.ts';
import type { Storage } from './storage/storage.ts';
import { vitalsOf } from './storage/write-counter.ts';
import { purgeBin } from './workspace/purge-trash.ts';
import { openRoom, type Room } from './workspace/workspace.ts';

/** A connection that reopening does not get back is given this long to mend by itself before the page is loaded anew, ms. */
const LOST_FOR_MS = 400;
const RELOAD_EVERY_MS = 30_000;
const RELOADED = 'lanes.reloaded';
/** A page waits for the words of windows that are gone, so that nobody types them again, but for no longer than this, ms. */
const LEFT_WITHIN_MS = 2_000;

/** @param name by which windows follow each other */
export async function openRealRoom(name: string, storage: Storage, status: SaveStatusStore): Promise<Room> {
  const shadow = openShadow(name, readPlace());
  const wordsWait = mayHaveLeft(name);
  const room = await openRoom({ name, practice: false, status, idPrefix: '', openStorage: async () => storage });
  const carried = await takeUpStash(room.documents, status);
  const keep = (): void => stash([...carried, ...room.documents.unsaved()]);
  room.documents.onForgotten((ids, mine) => {
    if (mine) void shadow.ask('forget', ids).catch(() => undefined);
  });
  followLifecycle(room, keep);
  followLoss(room, shadow, status, keep);
  followDelay(room.documents, shadow, () => openShadow(name, readPlace(), { mirrors: false }), status);
  room.documents.onDamaged((id) => void takeUpDamaged(id, room, shadow, status).catch(() => undefined));
  const left = takeUpLeft(room, shadow, status).catch(() => undefined);
  if (await wordsWait) await Promise.race([left, new Promise((resume) => setTimeout(resume, LEFT_WITHIN_MS))]);
  void left
    .then(() => takeUpSecondCopy(room, shadow, status))
    .catch(() => undefined)
    .then(() => room.projector.catchUp())
    .then(() => purgeBin(room))
    .catch(() => undefined);
  return room;
}

/** A window that comes back from the browser's page cache, or from being frozen, may have missed what others said. */
function followLifecycle(room: Room, keep: () => void): void {
  const catchUp = (): void => void room.documents.catchUp().catch(() => undefined);
  addEventListener('pagehide', keep);
  addEventListener('pageshow', (event) => {
    if (event.persisted) catchUp();
  });
  document.addEventListener('freeze', keep);
  document.addEventListener('resume', catchUp);
}

function followLoss(room: Room, shadow: Shadow, status: SaveStatusStore, keep: () => void): void {
  const loadAnew = (): void => {
    if (!mayReload()) return;
    keep();
    location.reload();
  };
  room.storage.onClosed((reason) => {
    // Safari's database server: a new page has it back, and every moment until then is one in which nothing is saved.
    if (reason === 'server-gone') loadAnew();
    if (reason === 'lost') void fillIfEmptied(room, shadow, status).catch(() => undefined);
  });
  // A write may be there before the word that the connection went, and before the database's size was noted anywhere.
  room.documents.onEmptied(() => void fillAgain(room, shadow, status).catch(() => undefined));
  status.subscribe(({ problem }, before) => {
    if (problem?.type !== 'storage-lost' || before.problem?.type === 'storage-lost') return;
    setTimeout(() => {
      if (status.getState().problem?.type === 'storage-lost') loadAnew();
    }, LOST_FOR_MS);
  });
}

async function fillIfEmptied(room: Room, shadow: Shadow, status: SaveStatusStore): Promise<void> {
  const inHand = await room.documents.inHand();
  const writes = readCanary()?.writes ?? 0;
  const emptied = await room.storage.read(['documents', 'kept'], async (tx) => {
    const rows = await Promise.all(inHand.map(({ id }) => tx.get('documents', id)));
    return inHand.some((document, i) => (rows[i]?.revision ?? 0) < document.revision()) || (await vitalsOf(tx)).writes < writes;
  });
  if (emptied) await fillAgain(room, shadow, status);
}

async function fillAgain(room: Room, shadow: Shadow, status: SaveStatusStore): Promise<void> {
  await putAllBack(room, shadow, readCanary()?.writes ?? 0);
  status.setState({ putBack: 'emptied' });
}

/** Never in a circle: a page that comes up as lost as it went down stays, and says so. */
function mayReload(): boolean {
  try {
    if (Date.now() - Number(sessionStorage.getItem(RELOADED) ?? 0) < RELOAD_EVERY_MS) return false;
    sessionStorage.setItem(RELOADED, String(Date.now()));
    return true;
  } catch {
    return false;
  }
}
