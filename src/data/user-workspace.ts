/**
 * The room of real work with what looks after it: words that were not at rest come back, the second copy follows, a
 * connection that is lost is got back without a click, and a database that the browser empties under us is filled again.
 */

import { readDatabaseLocation } from './device/database-location.ts';
import { readKnownContents } from './recovery/data-loss-check.ts';
import {
  recoverDamagedDocuments,
  recoverEverything,
  recoverFromSecondCopy,
  recoverSpilledWrites,
  recoverTabStash,
} from './recovery/recover.ts';
import { mayHaveSpilled } from './recovery/second-copy/inspect-copy.ts';
import { openSecondCopy, type SecondCopy } from './recovery/second-copy/second-copy.ts';
import { spillDelayedWrites } from './recovery/spill-writes.ts';
import { stashUpdates } from './recovery/tab-stash.ts';
import type { SaveStatusStore } from './storage/save-status.ts';
import type { Storage } from './storage/storage.ts';
import { readWriteCounts } from './storage/write-counter.ts';
import { purgeTrash } from './workspace/purge-trash.ts';
import { openWorkspace, type Workspace } from './workspace/workspace.ts';

/** A connection that reopening does not get back is given this long to mend by itself before the page is loaded anew, ms. */
const LOST_FOR_MS = 400;
const RELOAD_EVERY_MS = 30_000;
const RELOADED = 'lanes.reloaded';
/** A page waits for the words of windows that are gone, so that nobody types them again, but for no longer than this, ms. */
const LEFT_WITHIN_MS = 2_000;

/** @param name by which windows follow each other */
export async function openUserWorkspace(name: string, storage: Storage, status: SaveStatusStore): Promise<Workspace> {
  const secondCopy = openSecondCopy(name, readDatabaseLocation());
  const wordsWait = mayHaveSpilled(name);
  const workspace = await openWorkspace({
    name,
    isExample: false,
    status,
    idPrefix: '',
    openStorage: async () => storage,
  });
  const carried = await recoverTabStash(workspace.documents, status);
  const keep = (): void => stashUpdates([...carried, ...workspace.documents.unsaved()]);
  workspace.documents.onDeleted((ids, mine) => {
    if (mine) void secondCopy.ask('forget', ids).catch(() => undefined);
  });
  followLifecycle(workspace, keep);
  followLoss(workspace, secondCopy, status, keep);
  spillDelayedWrites(
    workspace.documents,
    secondCopy,
    () => openSecondCopy(name, readDatabaseLocation(), { mirrors: false }),
    status,
  );
  workspace.documents.onDamaged(
    (id) => void recoverDamagedDocuments(id, workspace, secondCopy, status).catch(() => undefined),
  );
  const left = recoverSpilledWrites(workspace, secondCopy, status).catch(() => undefined);
  if (await wordsWait) await Promise.race([left, new Promise((resume) => setTimeout(resume, LEFT_WITHIN_MS))]);
  void left
    .then(() => recoverFromSecondCopy(workspace, secondCopy, status))
    .catch(() => undefined)
    .then(() => workspace.readModels.catchUp())
    .then(() => purgeTrash(workspace))
    .catch(() => undefined);
  return workspace;
}

/** A window that comes back from the browser's page cache, or from being frozen, may have missed what others said. */
function followLifecycle(workspace: Workspace, keep: () => void): void {
  const catchUp = (): void => void workspace.documents.catchUp().catch(() => undefined);
  addEventListener('pagehide', keep);
  addEventListener('pageshow', (event) => {
    if (event.persisted) catchUp();
  });
  document.addEventListener('freeze', keep);
  document.addEventListener('resume', catchUp);
}

function followLoss(workspace: Workspace, secondCopy: SecondCopy, status: SaveStatusStore, keep: () => void): void {
  const loadAnew = (): void => {
    if (!mayReload()) return;
    keep();
    location.reload();
  };
  workspace.storage.onClosed((reason) => {
    // Safari's database server: a new page has it back, and every moment until then is one in which nothing is saved.
    if (reason === 'server-gone') loadAnew();
    if (reason === 'lost') void fillIfEmptied(workspace, secondCopy, status).catch(() => undefined);
  });
  // A write may be there before the word that the connection went, and before the database's size was noted anywhere.
  workspace.documents.onEmptied(() => void fillAgain(workspace, secondCopy, status).catch(() => undefined));
  status.subscribe(({ problem }, before) => {
    if (problem?.type !== 'storage-lost' || before.problem?.type === 'storage-lost') return;
    setTimeout(() => {
      if (status.getState().problem?.type === 'storage-lost') loadAnew();
    }, LOST_FOR_MS);
  });
}

async function fillIfEmptied(workspace: Workspace, secondCopy: SecondCopy, status: SaveStatusStore): Promise<void> {
  const inHand = await workspace.documents.openDocuments();
  const writes = readKnownContents()?.writes ?? 0;
  const emptied = await workspace.storage.read(['documents', 'kept'], async (tx) => {
    const rows = await Promise.all(inHand.map(({ id }) => tx.get('documents', id)));
    return (
      inHand.some((document, i) => (rows[i]?.revision ?? 0) < document.revision()) ||
      (await readWriteCounts(tx)).writes < writes
    );
  });
  if (emptied) await fillAgain(workspace, secondCopy, status);
}

async function fillAgain(workspace: Workspace, secondCopy: SecondCopy, status: SaveStatusStore): Promise<void> {
  await recoverEverything(workspace, secondCopy, readKnownContents()?.writes ?? 0);
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
