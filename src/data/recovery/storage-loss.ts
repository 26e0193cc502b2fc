/** Reacts to storage that is lost under an open window: refills an emptied database, and reloads the page where only that helps. */
import { parsePastTime } from '../../lib/browser/outside-value.ts';
import { ignored } from '../../lib/ignored-errors.ts';
import type { SaveStatusStore } from '../storage/save-status.ts';
import { readWriteCounts } from '../storage/write-counter.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { readKnownContents } from './data-loss-check.ts';
import { recoverEverything } from './recover.ts';
import { EMPTY_CONTENTS, readSecondCopy } from './second-copy/copy-contents.ts';
import type { SecondCopy } from './second-copy/second-copy.ts';

/** A lost connection may recover by itself within this time; then the page is reloaded, ms. */
const RELOAD_AFTER_MS = 400;
/** Least distance between two such reloads, ms: a page that loads with the same fault stays and shows it. */
const RELOAD_EVERY_MS = 30_000;
const RELOADED = 'lanes.reloaded';

/** @param stash keeps unsaved updates for the next page of this tab */
export function followStorageLoss(
  workspace: Workspace,
  secondCopy: SecondCopy,
  status: SaveStatusStore,
  stash: () => void,
): void {
  const reload = (): void => {
    if (!mayReload()) return;
    stash();
    location.reload();
  };
  workspace.storage.onClosed((reason) => {
    // Safari's database server died: only a new page reaches the next one, and nothing is saved until then.
    if (reason === 'server-gone') reload();
    if (reason === 'lost')
      void refillIfEmptied(workspace, secondCopy, status).catch((error) =>
        ignored(error, 'refill after a lost connection'),
      );
  });
  // A write may meet the emptied database before the close event, and before the known contents were noted.
  workspace.documents.onEmptied(
    () => void refill(workspace, secondCopy, status).catch((error) => ignored(error, 'refill an emptied database')),
  );
  status.subscribe(({ problem }, before) => {
    if (problem?.type !== 'storage-lost' || before.problem?.type === 'storage-lost') return;
    setTimeout(() => {
      if (status.getState().problem?.type === 'storage-lost') reload();
    }, RELOAD_AFTER_MS);
  });
}

async function refillIfEmptied(workspace: Workspace, secondCopy: SecondCopy, status: SaveStatusStore): Promise<void> {
  const open = await workspace.documents.openDocuments();
  const knownWrites = readKnownContents()?.writes ?? 0;
  const isEmptied = await workspace.storage.read(['documents', 'kept'], async (tx) => {
    const rows = await Promise.all(open.map(({ id }) => tx.get('documents', id)));
    const isBehind = open.some((document, i) => (rows[i]?.revision ?? 0) < document.revision());
    return isBehind || (await readWriteCounts(tx)).writes < knownWrites;
  });
  if (isEmptied) await refill(workspace, secondCopy, status);
}

async function refill(workspace: Workspace, secondCopy: SecondCopy, status: SaveStatusStore): Promise<void> {
  const copy = await readSecondCopy(secondCopy).catch((error) =>
    ignored(error, 'read the second copy', EMPTY_CONTENTS),
  );
  await recoverEverything(workspace, copy, readKnownContents()?.writes ?? 0);
  status.setState({ putBack: 'emptied' });
}

function mayReload(): boolean {
  try {
    if (Date.now() - (parsePastTime(sessionStorage.getItem(RELOADED)) ?? 0) < RELOAD_EVERY_MS) return false;
    sessionStorage.setItem(RELOADED, String(Date.now()));
    return true;
  } catch (error) {
    return ignored(error, 'note a reload', false);
  }
}
