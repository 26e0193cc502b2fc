import type { OpenAssessment } from '../../src/data/assessments/open-assessment.ts';
import { makeBackup } from '../../src/data/backup/write-backup.ts';
import { applyImport } from '../../src/data/import/apply-import.ts';
import { readBackup, type ValidatedBackup } from '../../src/data/import/validate-backup.ts';
import type { Workspace } from '../../src/data/workspace/workspace.ts';
import { begun, opened, testWorkspace } from './test-workspace.ts';

export const level = (n: number) => ({ type: 'level' as const, level: n });

/** Returns the whole workspace as the text of a backup file. */
export async function fileOf(workspace: Workspace): Promise<string> {
  await workspace.settled();
  const made = await makeBackup(workspace, { contents: 'everything' });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value.text;
}

export async function read(text: string): Promise<ValidatedBackup> {
  const result = await readBackup(text, 'test.lanes.json');
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

/** Joins a file into a workspace. */
export async function applyFile(workspace: Workspace, file: File): Promise<void> {
  await applyImport(workspace, [{ backup: await read(await file.text()) }]);
}

export interface Laptop {
  readonly workspace: Workspace;
  readonly open: OpenAssessment;
}

/** Opens the same assessment on two laptops, as `before` left it. */
export async function twoLaptops(
  before: (open: OpenAssessment) => void = () => undefined,
): Promise<{ readonly ana: Laptop; readonly ben: Laptop }> {
  const workspace = await testWorkspace();
  const open = await begun(workspace);
  before(open);
  const other = await testWorkspace();
  await applyImport(other, [{ backup: await read(await fileOf(workspace)) }]);
  return { ana: { workspace, open }, ben: { workspace: other, open: await opened(other, open.id) } };
}
