/** Undo of a whole import: documents, and the rows that were imported with them. */
import { expect, test } from 'vitest';
import { applyImport } from '../../../src/data/import/apply-import.ts';
import { createSaveStatus } from '../../../src/data/storage/save-status.ts';
import { beginWorkshop, type OpenWorkshop, openWorkshop } from '../../../src/data/workshops/live/open-workshop.ts';
import { beginSession } from '../../../src/data/workshops/workshop-commands.ts';
import { deleteAssessmentPermanently } from '../../../src/data/workspace/purge-trash.ts';
import { listTrash, moveAssessmentToTrash } from '../../../src/data/workspace/trash.ts';
import type { Workspace } from '../../../src/data/workspace/workspace.ts';
import { fileOf, read, twoLaptops } from '../../support/two-laptops.ts';

const PLACE = { unit: 'plan-1', round: 1 };

async function opened(workspace: Workspace, id: string): Promise<OpenWorkshop> {
  const result = await openWorkshop(workspace, id, createSaveStatus());
  if (!result.ok) throw new Error(`Cannot open: ${result.problem.type}`);
  return result.value;
}

/** Ana has the assessment; Ben has a workshop about it too, with one open vote. */
async function workshopAtBens() {
  const { ana, ben } = await twoLaptops();
  const workshop = await opened(ben.workspace, await beginWorkshop(ben.workspace, ben.open, null));
  workshop.act('Beginning', () => beginSession(workshop.document, 1));
  await vote(workshop);
  return { ana, ben, workshop };
}

async function vote({ votes }: OpenWorkshop): Promise<void> {
  votes.tap(PLACE, 'members', { type: 'level', level: 3 }, 1);
  await votes.settled();
}

const take = async (from: Workspace, to: Workspace) => applyImport(to, [{ backup: await read(await fileOf(from)) }]);
const votesIn = (workspace: Workspace) => workspace.storage.read(['votes'], (tx) => tx.list('votes'));
const workshopsIn = (workspace: Workspace) => workspace.storage.read(['workshops'], (tx) => tx.count('workshops'));

test('undo deletes a workshop that came with the file, with its votes', async () => {
  const { ana, ben, workshop } = await workshopAtBens();
  const taken = await take(ben.workspace, ana.workspace);
  expect([await workshopsIn(ana.workspace), (await votesIn(ana.workspace)).length]).toEqual([1, 1]);
  await taken.undo();
  expect([await workshopsIn(ana.workspace), (await votesIn(ana.workspace)).length]).toEqual([0, 0]);
  expect((await ana.workspace.documents.open(workshop.id)).ok).toBe(false);
});

test('undo keeps a workshop that was continued here', async () => {
  const { ana, ben, workshop } = await workshopAtBens();
  const taken = await take(ben.workspace, ana.workspace);
  const here = await opened(ana.workspace, workshop.id);
  here.text('workshop', 'workshop/own/title', 'Typing').write('We went on');
  await here.committed();
  await taken.undo();
  expect((await opened(ana.workspace, workshop.id)).now().setup.title).toBe('We went on');
  expect(await workshopsIn(ana.workspace)).toBe(1);
});

test('undo restores votes, except those given since', async () => {
  const { ana, ben, workshop } = await workshopAtBens();
  await take(ben.workspace, ana.workspace);
  const [before] = await votesIn(ana.workspace);
  await vote(workshop);
  const taken = await take(ben.workspace, ana.workspace);
  expect((await votesIn(ana.workspace))[0]?.tally.levels).toEqual([0, 0, 2, 0, 0]);
  await taken.undo();
  expect(await votesIn(ana.workspace)).toEqual([before]);

  const again = await take(ben.workspace, ana.workspace);
  const here = await opened(ana.workspace, workshop.id);
  await expect.poll(() => here.votes.rows.getState().size).toBe(1);
  await vote(here);
  await again.undo();
  expect((await votesIn(ana.workspace))[0]?.tally.levels).toEqual([0, 0, 3, 0, 0]);
});

test('undo returns an assessment to the bin with the day of its deletion', async () => {
  const { ana, ben } = await workshopAtBens();
  await moveAssessmentToTrash(ana.workspace.storage, ana.open.id, 1_000);
  const taken = await take(ben.workspace, ana.workspace);
  expect(await ana.workspace.storage.read(['bin'], listTrash)).toEqual([]);
  await taken.undo();
  expect(await ana.workspace.storage.read(['bin'], listTrash)).toMatchObject([{ id: ana.open.id, at: 1_000 }]);
});

test('permanent deletion of an assessment includes its workshops and their votes', async () => {
  const { ben, workshop } = await workshopAtBens();
  await moveAssessmentToTrash(ben.workspace.storage, ben.open.id);
  await deleteAssessmentPermanently(ben.workspace, [ben.open.id]);
  expect([await workshopsIn(ben.workspace), (await votesIn(ben.workspace)).length]).toEqual([0, 0]);
  expect((await ben.workspace.documents.open(workshop.id)).ok).toBe(false);
  expect(
    await ben.workspace.storage.read(['documents', 'updates'], async (tx) => [
      await tx.count('documents'),
      await tx.count('updates'),
    ]),
  ).toEqual([0, 0]);
});
