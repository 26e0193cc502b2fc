/** Opens the workspace of the user's own work with everything that protects it, in named steps. */
import { ignored } from '../lib/ignored-errors.ts';
import { readDatabaseLocation } from './device/database-location.ts';
import type { Copy } from './documents/update-log.ts';
import {
  recoverDamagedDocument,
  recoverFromEarlierCopy,
  recoverFromSecondCopy,
  recoverSpilledWrites,
  recoverTabStash,
} from './recovery/recover.ts';
import { mayHaveSpilled } from './recovery/second-copy/inspect-copy.ts';
import { openSecondCopy, type SecondCopy } from './recovery/second-copy/second-copy.ts';
import { spillRefusedWrites } from './recovery/spill-writes.ts';
import { followStorageLoss } from './recovery/storage-loss.ts';
import { readStash, stashUpdates } from './recovery/tab-stash.ts';
import type { SaveStatusStore } from './storage/save-status.ts';
import type { Storage } from './storage/storage.ts';
import { purgeTrash } from './workspace/purge-trash.ts';
import { runSteps, type Step } from './workspace/run-steps.ts';
import { openWorkspace, type Workspace } from './workspace/workspace.ts';

/** Longest wait of a page for spilled writes, ms. Without them people would type the same words again. */
const SPILLED_WITHIN_MS = 2_000;

/** State of an opening, filled by its steps. */
export interface Opening {
  readonly workspace: Workspace;
  readonly secondCopy: SecondCopy;
  readonly status: SaveStatusStore;
  /** Stashed updates whose document could not be opened. */
  unopened: readonly Copy[];
  /** Recovery of spilled writes, which may go on after its step. */
  spilled: Promise<void>;
}

/** The order matters: unsaved updates are back before anything can be typed, and every listener is in place before they are awaited. */
export const openingSteps: readonly Step<Opening>[] = [
  { name: 'recover the tab stash', mode: 'awaited', run: recoverStash },
  { name: 'pass deletions to the second copy', mode: 'required', run: followDeletions },
  { name: 'stash unsaved updates when the page goes', mode: 'required', run: followLifecycle },
  { name: 'follow storage loss', mode: 'required', run: followLoss },
  { name: 'spill refused writes', mode: 'required', run: followRefusals },
  { name: 'recover damaged documents', mode: 'required', run: followDamage },
  { name: 'recover spilled writes', mode: 'awaited', run: recoverSpilled },
  { name: 'finish recovering spilled writes', mode: 'background', run: ({ spilled }) => spilled },
  {
    name: 'recover from the second copy',
    mode: 'background',
    run: ({ workspace, secondCopy, status }) => recoverFromSecondCopy(workspace, secondCopy, status),
  },
  {
    name: 'recover from the copy of release 0.1',
    mode: 'background',
    run: ({ workspace, status }) => recoverFromEarlierCopy(workspace, status),
  },
  { name: 'update read models', mode: 'background', run: ({ workspace }) => workspace.readModels.catchUp() },
  { name: 'purge the trash', mode: 'background', run: ({ workspace }) => purgeTrash(workspace) },
];

/**
 * @param name name of the workspace: of its channels, locks and second copy
 * @param storage the database, open already
 */
export async function openUserWorkspace(name: string, storage: Storage, status: SaveStatusStore): Promise<Workspace> {
  const workspace = await openWorkspace({
    name,
    isExample: false,
    status,
    idPrefix: '',
    openStorage: async () => storage,
  });
  const secondCopy = openSecondCopy(name, readDatabaseLocation());
  await runSteps(openingSteps, { workspace, secondCopy, status, unopened: [], spilled: Promise.resolve() });
  return workspace;
}

async function recoverStash(opening: Opening): Promise<void> {
  // All of it until it is known to be in documents: a failure here must not take it out of the stash.
  opening.unopened = readStash();
  opening.unopened = await recoverTabStash(opening.workspace.documents, opening.status);
}

const stash = ({ workspace, unopened }: Opening): void => stashUpdates([...unopened, ...workspace.documents.unsaved()]);

function followDeletions({ workspace, secondCopy }: Opening): void {
  workspace.documents.onDeleted((ids, isOwn) => {
    if (isOwn) void secondCopy.request('forget', ids).catch((error) => ignored(error, 'delete from the second copy'));
  });
}

/** A window that was frozen, or returns from the page cache, may have missed announcements of other windows. */
function followLifecycle(opening: Opening): void {
  const catchUp = (): void =>
    void opening.workspace.documents.catchUp().catch((error) => ignored(error, 'catch up after a pause'));
  addEventListener('pagehide', () => stash(opening));
  addEventListener('pageshow', (event) => {
    if (event.persisted) catchUp();
  });
  document.addEventListener('freeze', () => stash(opening));
  document.addEventListener('resume', catchUp);
}

function followLoss(opening: Opening): void {
  followStorageLoss(opening.workspace, opening.secondCopy, opening.status, () => stash(opening));
}

function followRefusals({ workspace, secondCopy, status }: Opening): void {
  spillRefusedWrites(workspace.documents, secondCopy, status);
}

function followDamage({ workspace, secondCopy, status }: Opening): void {
  workspace.documents.onDamaged(
    (id) =>
      void recoverDamagedDocument(id, workspace, secondCopy, status).catch((error) =>
        ignored(error, 'recover a damaged document'),
      ),
  );
}

/** Waits only where spilled writes may exist: reading them needs the worker of the second copy. */
async function recoverSpilled(opening: Opening): Promise<void> {
  opening.spilled = recoverSpilledWrites(opening.workspace, opening.secondCopy, opening.status).catch((error) =>
    ignored(error, 'recover spilled writes'),
  );
  if (!(await mayHaveSpilled(opening.workspace.name))) return;
  await Promise.race([opening.spilled, new Promise((resolve) => setTimeout(resolve, SPILLED_WITHIN_MS))]);
}
