/** Commands of the start page that change documents or the Bin. Loaded with the first of them. */
import type { AppData } from '../../data/app-data.ts';
import { setArchived } from '../../data/assessments/assessment-commands.ts';
import { moveAssessmentToTrash, restoreFromTrash } from '../../data/workspace/trash.ts';
import { text } from './text.ts';

/** Moves assessments to the archive, or back. Resolves when the lists show it. */
export async function archive(appData: AppData, ids: readonly string[], archived: boolean): Promise<void> {
  const workspace = await appData.userWorkspace();
  for (const id of ids) {
    const opened = await workspace.openAssessment(id);
    if (!opened.ok) continue;
    const open = opened.value;
    open.act(archived ? text.archive : text.bringBack, () => setArchived(open.document, archived));
  }
  await workspace.settled();
}

/** Moves assessments to the Bin. */
export async function remove(appData: AppData, ids: readonly string[]): Promise<void> {
  for (const id of ids) await moveAssessmentToTrash(appData.storage, id);
}

/** Brings assessments back from the Bin. */
export async function restore(appData: AppData, ids: readonly string[]): Promise<void> {
  for (const id of ids) await restoreFromTrash(appData.storage, id);
  await (await appData.userWorkspace()).readModels.catchUp();
}
