/** A shipped edition with two texts: assessments keep the first, new ones get the corrected one, both read the same. */
import { expect, test } from 'vitest';
import { applyImport } from '../../../src/data/import/apply-import.ts';
import { readBackup } from '../../../src/data/import/validate-backup.ts';
import type { Workspace } from '../../../src/data/workspace/workspace.ts';
import { CORRECTED_KEY, FIRST_KEY } from '../../../src/domain/rubric/corrected-edition.ts';
import backup from '../../fixtures/releases/0.1.0/backup.lanes.json?raw';
import database from '../../fixtures/releases/0.1.0/database.json?raw';
import firstText from '../../fixtures/releases/0.1.0/rubric.json?raw';
import { shippedRubric, shippedText } from '../../support/builders.ts';
import { type DatabaseFixture, fromText, lay } from '../../support/database-fixture.ts';
import { testWorkspace } from '../../support/test-workspace.ts';
import { freshName } from '../../support/windows.ts';

async function ofRelease(): Promise<Workspace> {
  const name = freshName();
  await lay(name, fromText<DatabaseFixture>(database));
  return testWorkspace(name);
}

async function fromFile(): Promise<Workspace> {
  const read = await readBackup(backup, 'backup.lanes.json');
  if (!read.ok) throw new Error(read.problem.type);
  const workspace = await testWorkspace();
  await applyImport(workspace, [{ backup: read.value }]);
  return workspace;
}

const textsOf = (workspace: Workspace) =>
  workspace.storage.read(['rubrics'], async (tx) =>
    Object.fromEntries((await tx.list('rubrics')).map(({ key, text }) => [key, text])),
  );

test.each([
  ['a database', ofRelease],
  ['a backup', fromFile],
])('%s of 0.1.0 keeps its text, reads with the corrected glosses, and offers the corrected text', async (_, open) => {
  const workspace = await open();
  const offered = await workspace.rubrics.list();
  expect(offered.map(({ row }) => row.key)).toEqual([CORRECTED_KEY]);
  expect(await workspace.rubrics.load(FIRST_KEY)).toEqual({ ok: true, value: shippedRubric() });
  expect(await textsOf(workspace)).toEqual({ [FIRST_KEY]: firstText, [CORRECTED_KEY]: shippedText });
});

test('a device that never had the first text reads it for an invitation', async () => {
  const workspace = await testWorkspace();
  expect(await workspace.rubrics.isShipped(FIRST_KEY)).toBe(true);
  expect(await workspace.rubrics.load(FIRST_KEY)).toEqual({ ok: true, value: shippedRubric() });
});

test('the file of the first text can still be added, and is not offered twice', async () => {
  const workspace = await testWorkspace();
  expect((await workspace.rubrics.add(firstText, 'rubric.json')).ok).toBe(true);
  expect(await workspace.rubrics.list()).toHaveLength(1);
});

test('any other text of that edition is refused', async () => {
  const workspace = await testWorkspace();
  expect(await workspace.rubrics.list()).toHaveLength(1);
  const other = JSON.stringify({ ...shippedRubric(), title: { en: 'Ours' } });
  expect(await workspace.rubrics.add(other, 'ours.json')).toMatchObject({
    ok: false,
    problem: { type: 'rubric-differs' },
  });
});
