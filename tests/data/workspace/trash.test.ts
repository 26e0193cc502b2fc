import { describe, expect, test } from 'vitest';
import { answerStatement } from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { makeBackup } from '../../../src/data/backup/write-backup.ts';
import type { TableName } from '../../../src/data/storage/schema.ts';
import { deleteAssessmentPermanently, purgeTrash } from '../../../src/data/workspace/purge-trash.ts';
import {
  listTrash,
  moveAssessmentToTrash,
  restoreFromTrash,
  TRASH_RETENTION_MS,
} from '../../../src/data/workspace/trash.ts';
import type { Workspace } from '../../../src/data/workspace/workspace.ts';
import { begun, testWorkspace } from '../../support/test-workspace.ts';
import { level } from '../../support/two-laptops.ts';
import { freshName, until } from '../../support/windows.ts';

const TABLES: readonly TableName[] = [
  'documents',
  'updates',
  'assessments',
  'answers',
  'actions',
  'organisations',
  'points',
  'bin',
];
const counts = async (workspace: Workspace) =>
  Object.fromEntries(
    await Promise.all(
      TABLES.map(async (table) => [table, await workspace.storage.read([table], (tx) => tx.count(table))] as const),
    ),
  );

async function aRoomWithWork(): Promise<{ workspace: Workspace; open: OpenAssessment }> {
  const workspace = await testWorkspace();
  const open = await begun(workspace);
  open.act('a', () => answerStatement(open.document, 'plan-1', level(3)));
  await workspace.settled();
  return { workspace, open };
}

describe('the bin', () => {
  test('takes an assessment out of every list and every file, and keeps all of its words', async () => {
    const { workspace, open } = await aRoomWithWork();
    const before = await counts(workspace);
    await moveAssessmentToTrash(workspace.storage, open.id);
    expect(await counts(workspace)).toEqual({ ...before, assessments: 0, answers: 0, bin: 1 });
    expect(await workspace.storage.read(['bin'], listTrash)).toMatchObject([
      { id: open.id, organisationName: 'Harbour Lane', row: { answered: 1 } },
    ]);
    const backup = await makeBackup(workspace, { contents: 'everything' });
    expect(backup.ok && backup.value.assessments).toBe(0);
  });

  test('is left by an undo, with everything as it was', async () => {
    const { workspace, open } = await aRoomWithWork();
    const before = await counts(workspace);
    await moveAssessmentToTrash(workspace.storage, open.id);
    await restoreFromTrash(workspace.storage, open.id);
    await workspace.readModels.catchUp();
    expect(await counts(workspace)).toEqual(before);
  });

  test('keeps what a window that has it open still writes, and lists it nowhere', async () => {
    const { workspace, open } = await aRoomWithWork();
    await moveAssessmentToTrash(workspace.storage, open.id);
    open.text('stage/plan/now', 'Typing').write('Written on');
    await workspace.settled();
    expect((await counts(workspace)).assessments).toBe(0);
    await restoreFromTrash(workspace.storage, open.id);
    await workspace.readModels.catchUp();
    expect(open.now().stages.get('plan')?.now).toBe('Written on');
    expect(await counts(workspace)).toMatchObject({ assessments: 1, answers: 1 });
  });

  test('is not opened by its address', async () => {
    const name = freshName();
    const workspace = await testWorkspace(name);
    const { id } = await begun(workspace);
    await moveAssessmentToTrash(workspace.storage, id);
    expect(await (await testWorkspace(name)).openAssessment(id)).toEqual({
      ok: false,
      problem: { type: 'in-the-bin' },
    });
  });

  test('is emptied of what has been in it for 30 days, and of nothing else', async () => {
    const { workspace, open } = await aRoomWithWork();
    const other = await begun(workspace);
    await workspace.settled();
    const now = Date.now();
    await moveAssessmentToTrash(workspace.storage, open.id, now - TRASH_RETENTION_MS - 1);
    await moveAssessmentToTrash(workspace.storage, other.id, now - TRASH_RETENTION_MS + 60_000);
    await purgeTrash(workspace, now);
    expect((await workspace.storage.read(['bin'], listTrash)).map(({ id }) => id)).toEqual([other.id]);
    expect((await counts(workspace)).documents).toBe(2);
  });
});

describe('deleting for good', () => {
  test('leaves no row of it, nor of an organisation that has nothing else', async () => {
    const { workspace, open } = await aRoomWithWork();
    await workspace.saveRestorePoint(open.id, 'workshop');
    await moveAssessmentToTrash(workspace.storage, open.id);
    await deleteAssessmentPermanently(workspace, [open.id]);
    expect(Object.values(await counts(workspace)).every((count) => count === 0)).toBe(true);
    expect(await workspace.documents.open(open.id)).toEqual({ ok: false, problem: { type: 'no-such-assessment' } });
  });

  test('keeps an organisation that has another assessment, in a list or in the bin', async () => {
    const { workspace, open } = await aRoomWithWork();
    const organisation = open.organisation.getState().id;
    const [shelved] = await workspace.rubrics.list();
    const again = await workspace.begin({
      organisation: { id: organisation },
      rubric: shelved?.row.key ?? '',
      scope: '',
      period: '',
      previous: null,
    });
    await moveAssessmentToTrash(workspace.storage, open.id);
    await moveAssessmentToTrash(workspace.storage, again);
    await deleteAssessmentPermanently(workspace, [open.id]);
    expect((await counts(workspace)).documents).toBe(2);
    await deleteAssessmentPermanently(workspace, [again]);
    expect((await counts(workspace)).documents).toBe(0);
  });

  test('touches nothing that is not in the bin', async () => {
    const { workspace, open } = await aRoomWithWork();
    const before = await counts(workspace);
    await deleteAssessmentPermanently(workspace, [open.id, open.organisation.getState().id]);
    expect(await counts(workspace)).toEqual(before);
  });

  test('is announced to the second copy and to other windows', async () => {
    const name = freshName();
    const [workspace, other] = [await testWorkspace(name), await testWorkspace(name)];
    const { id } = await begun(workspace);
    await other.openAssessment(id);
    const told: (readonly [string, boolean])[] = [];
    workspace.documents.onDeleted((ids, mine) => void told.push([ids[0] ?? '', mine]));
    other.documents.onDeleted((ids, mine) => void told.push([ids[0] ?? '', mine]));
    await moveAssessmentToTrash(workspace.storage, id);
    await deleteAssessmentPermanently(workspace, [id]);
    await until(() => told.length === 2);
    expect(told).toEqual([
      [id, true],
      [id, false],
    ]);
    expect(await other.documents.open(id)).toMatchObject({ ok: false });
  });
});
