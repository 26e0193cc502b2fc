import { describe, expect, test } from 'vitest';
import { answerStatement } from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { makeBackup } from '../../../src/data/backup/write-backup.ts';
import type { TableName } from '../../../src/data/storage/schema.ts';
import { deleteForGood, purgeBin } from '../../../src/data/workspace/purge-trash.ts';
import { BIN_MS, binAssessment, binned, putBack } from '../../../src/data/workspace/trash.ts';
import type { Room } from '../../../src/data/workspace/workspace.ts';
import { aRoom, begun } from '../../support/test-workspace.ts';
import { level } from '../../support/two-laptops.ts';
import { freshName, until } from '../../support/windows.ts';

const TABLES: readonly TableName[] = ['documents', 'updates', 'assessments', 'answers', 'actions', 'organisations', 'points', 'bin'];
const counts = async (room: Room) =>
  Object.fromEntries(await Promise.all(TABLES.map(async (table) => [table, await room.storage.read([table], (tx) => tx.count(table))] as const)));

async function aRoomWithWork(): Promise<{ room: Room; open: OpenAssessment }> {
  const room = await aRoom();
  const open = await begun(room);
  open.act('a', () => answerStatement(open.document, 'plan-1', level(3)));
  await room.settled();
  return { room, open };
}

describe('the bin', () => {
  test('takes an assessment out of every list and every file, and keeps all of its words', async () => {
    const { room, open } = await aRoomWithWork();
    const before = await counts(room);
    await binAssessment(room.storage, open.id);
    expect(await counts(room)).toEqual({ ...before, assessments: 0, answers: 0, bin: 1 });
    expect(await room.storage.read(['bin'], binned)).toMatchObject([{ id: open.id, organisationName: 'Harbour Lane', row: { answered: 1 } }]);
    const backup = await makeBackup(room, { contents: 'everything' });
    expect(backup.ok && backup.value.assessments).toBe(0);
  });

  test('is left by an undo, with everything as it was', async () => {
    const { room, open } = await aRoomWithWork();
    const before = await counts(room);
    await binAssessment(room.storage, open.id);
    await putBack(room.storage, open.id);
    await room.projector.catchUp();
    expect(await counts(room)).toEqual(before);
  });

  test('keeps what a window that has it open still writes, and lists it nowhere', async () => {
    const { room, open } = await aRoomWithWork();
    await binAssessment(room.storage, open.id);
    open.text('stage/plan/now', 'Typing').write('Written on');
    await room.settled();
    expect((await counts(room)).assessments).toBe(0);
    await putBack(room.storage, open.id);
    await room.projector.catchUp();
    expect(open.now().stages.get('plan')?.now).toBe('Written on');
    expect(await counts(room)).toMatchObject({ assessments: 1, answers: 1 });
  });

  test('is not opened by its address', async () => {
    const name = freshName();
    const room = await aRoom(name);
    const { id } = await begun(room);
    await binAssessment(room.storage, id);
    expect(await (await aRoom(name)).openAssessment(id)).toEqual({ ok: false, problem: { type: 'in-the-bin' } });
  });

  test('is emptied of what has been in it for 30 days, and of nothing else', async () => {
    const { room, open } = await aRoomWithWork();
    const other = await begun(room);
    await room.settled();
    const now = Date.now();
    await binAssessment(room.storage, open.id, now - BIN_MS - 1);
    await binAssessment(room.storage, other.id, now - BIN_MS + 60_000);
    await purgeBin(room, now);
    expect((await room.storage.read(['bin'], binned)).map(({ id }) => id)).toEqual([other.id]);
    expect((await counts(room)).documents).toBe(2);
  });
});

describe('deleting for good', () => {
  test('leaves no row of it, nor of an organisation that has nothing else', async () => {
    const { room, open } = await aRoomWithWork();
    await room.keepPoint(open.id, 'workshop');
    await binAssessment(room.storage, open.id);
    await deleteForGood(room, [open.id]);
    expect(Object.values(await counts(room)).every((count) => count === 0)).toBe(true);
    expect(await room.documents.open(open.id)).toEqual({ ok: false, problem: { type: 'no-such-assessment' } });
  });

  test('keeps an organisation that has another assessment, in a list or in the bin', async () => {
    const { room, open } = await aRoomWithWork();
    const organisation = open.organisation.getState().id;
    const [shelved] = await room.shelf.list();
    const again = await room.begin({ organisation: { id: organisation }, rubric: shelved?.row.key ?? '', scope: '', period: '', previous: null });
    await binAssessment(room.storage, open.id);
    await binAssessment(room.storage, again);
    await deleteForGood(room, [open.id]);
    expect((await counts(room)).documents).toBe(2);
    await deleteForGood(room, [again]);
    expect((await counts(room)).documents).toBe(0);
  });

  test('touches nothing that is not in the bin', async () => {
    const { room, open } = await aRoomWithWork();
    const before = await counts(room);
    await deleteForGood(room, [open.id, open.organisation.getState().id]);
    expect(await counts(room)).toEqual(before);
  });

  test('is told to whoever keeps another copy, here and in other windows', async () => {
    const name = freshName();
    const [room, other] = [await aRoom(name), await aRoom(name)];
    const { id } = await begun(room);
    await other.openAssessment(id);
    const told: (readonly [string, boolean])[] = [];
    room.documents.onForgotten((ids, mine) => void told.push([ids[0] ?? '', mine]));
    other.documents.onForgotten((ids, mine) => void told.push([ids[0] ?? '', mine]));
    await binAssessment(room.storage, id);
    await deleteForGood(room, [id]);
    await until(() => told.length === 2);
    expect(told).toEqual([
      [id, true],
      [id, false],
    ]);
    expect(await other.documents.open(id)).toMatchObject({ ok: false });
  });
});
