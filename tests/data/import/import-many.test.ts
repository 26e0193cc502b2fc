import { expect, test } from 'vitest';
import { applyManyImports, previewManyImports } from '../../../src/data/import/import-many.ts';
import { listTrash } from '../../../src/data/workspace/trash.ts';
import type { Workspace } from '../../../src/data/workspace/workspace.ts';
import { networkFile } from '../../support/many-backups.ts';
import { testWorkspace } from '../../support/test-workspace.ts';

async function filesOf(workspace: Workspace, count: number): Promise<File[]> {
  const [shelved] = await workspace.rubrics.list();
  const files = await Promise.all(Array.from({ length: count }, (_, n) => networkFile(n, shelved?.row.text ?? '')));
  return files.map(({ name, text }) => new File([text], name));
}
const listed = (workspace: Workspace) => workspace.storage.read(['assessments'], (tx) => tx.list('assessments'));

test('many files are previewed with progress, applied and undone whole, and bad ones are named', {
  timeout: 60_000,
}, async () => {
  const workspace = await testWorkspace();
  const files = await filesOf(workspace, 30);
  const spoilt = [
    new File([''], 'empty.json'),
    new File(['{"photos": []}'], 'holiday.json'),
    new File([(await files[3]?.text())?.slice(0, 900) ?? ''], 'cut.json'),
  ];
  const seen: number[] = [];
  const many = await previewManyImports(workspace, [...files, ...spoilt], (done) => seen.push(done) > 0);
  expect(seen).toEqual(Array.from({ length: 33 }, (_, i) => i));
  expect(many).toMatchObject({ fresh: 30, adds: 0, same: 0 });
  expect(many.refused.map(({ name, reason }) => [name, reason.state === 'refused' && reason.problem.type])).toEqual([
    ['empty.json', 'empty-file'],
    ['holiday.json', 'not-a-lanes-file'],
    ['cut.json', 'not-json'],
  ]);
  expect(await listed(workspace)).toEqual([]);
  const taken = await applyManyImports(workspace, many, () => undefined);
  expect(taken.changed).toHaveLength(30);
  expect((await listed(workspace)).map(({ answered }) => answered)).toEqual(Array.from({ length: 30 }, () => 19));

  expect(await previewManyImports(workspace, files, () => true)).toMatchObject({ fresh: 0, adds: 0, same: 30 });
  await taken.undo();
  expect(await listed(workspace)).toEqual([]);
  expect(await workspace.storage.read(['bin'], listTrash)).toHaveLength(30);
});

test('reading many files stops on request and has changed nothing', async () => {
  const workspace = await testWorkspace();
  const many = await previewManyImports(workspace, await filesOf(workspace, 5), (done) => done < 2);
  expect(many.fresh).toBe(2);
  expect(await workspace.storage.read(['documents'], (tx) => tx.count('documents'))).toBe(0);
});

test('one assessment in two files is counted once', async () => {
  const workspace = await testWorkspace();
  const [file] = await filesOf(workspace, 1);
  const many = await previewManyImports(workspace, file ? [file, file] : [], () => true);
  expect(many.fresh).toBe(1);
  expect((await applyManyImports(workspace, many, () => undefined)).changed).toHaveLength(1);
});
