/** Example organisation: an invented trust with two assessments (example.json), imported like any other file. */
import { applyImport } from '../import/apply-import.ts';
import { readBackup } from '../import/validate-backup.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { buildExample } from './build-example.ts';
import example from './example.json';

const RUBRIC = { id: 'community-engagement', edition: 1 } as const;

/** Key under which the workspace keeps the id of the current assessment: written last, once all of it is persisted. */
const KEY = 'example';

/** A screen that is drawn twice asks again before the first answer arrives; both calls get the same one. */
const pending = new WeakMap<Workspace, Promise<string>>();

/**
 * Makes sure that the workspace has its example, and resolves to the id of the current assessment. An example that is there
 * already stays as people left it.
 * @param workspace the example's own
 * @param today day of this device, 'YYYY-MM-DD': every date in a new example is relative to it
 */
export function ensureExample(workspace: Workspace, today: string): Promise<string> {
  const known = pending.get(workspace) ?? findOrImport(workspace, today).finally(() => pending.delete(workspace));
  pending.set(workspace, known);
  return known;
}

async function findOrImport(workspace: Workspace, today: string): Promise<string> {
  return (await find(workspace)) ?? keep(workspace, await importExample(workspace, today));
}

function find({ storage }: Workspace): Promise<string | null> {
  return storage.read(['kept', 'documents'], async (tx) => {
    const id = (await tx.get('kept', KEY))?.value;
    return typeof id === 'string' && (await tx.get('documents', id)) ? id : null;
  });
}

/** When two windows import at once, the first to get here decides which example is used. */
function keep({ storage }: Workspace, imported: string): Promise<string> {
  return storage.write(['kept', 'documents'], async (tx) => {
    const id = (await tx.get('kept', KEY))?.value;
    if (typeof id === 'string' && (await tx.get('documents', id))) return id;
    await tx.put('kept', [{ key: KEY, value: imported }]);
    return imported;
  });
}

async function importExample(workspace: Workspace, today: string): Promise<string> {
  const rubric = await rubricKey(workspace);
  const { text, current } = await buildExample(example, { today, rubric, newId: workspace.newId });
  const backup = await readBackup(text, 'example.lanes.json');
  if (!backup.ok) throw new Error(`The example cannot be read: ${backup.problem.type}`);
  const { changed } = await applyImport(workspace, [{ backup: backup.value }]);
  // People who try things out can go back to the example as it was.
  for (const id of changed) await workspace.saveRestorePoint(id, 'day');
  return current;
}

async function rubricKey(workspace: Workspace): Promise<string> {
  const stored = (await workspace.rubrics.list()).find(
    ({ row }) => row.id === RUBRIC.id && row.edition === RUBRIC.edition,
  );
  if (!stored) throw new Error('The rubric of the example is not on this device');
  return stored.row.key;
}
