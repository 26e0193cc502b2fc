import { afterEach, beforeEach, expect, test } from 'vitest';
import { answerStatement } from '../../../src/data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { paths } from '../../../src/data/documents/paths.ts';
import { openIndexedDb } from '../../../src/data/storage/indexed-db.ts';
import { createSaveStatus } from '../../../src/data/storage/save-status.ts';
import { beginWorkshop } from '../../../src/data/workshops/live/open-workshop.ts';
import { openWorkspace, type Workspace } from '../../../src/data/workspace/workspace.ts';
import { type FailingStorage, failingStorage } from '../../support/failing-storage.ts';
import { begun, testWorkspace } from '../../support/test-workspace.ts';
import { freshName } from '../../support/windows.ts';

let name: string;
let storage: FailingStorage;
let workspace: Workspace;
let open: OpenAssessment;
beforeEach(async () => {
  name = freshName();
  workspace = await openWorkspace({
    name,
    isExample: false,
    status: createSaveStatus(),
    idPrefix: '',
    openStorage: async () => {
      storage = failingStorage(await openIndexedDb(name));
      return storage;
    },
  });
  open = await begun(workspace);
  await workspace.settled();
});
afterEach(() => {
  workspace.documents.close();
  storage.close();
});

const assessmentRow = () => storage.read(['assessments'], (tx) => tx.get('assessments', open.id));
const staleIds = async () =>
  (await storage.read(['documents'], (tx) => tx.list('documents', { index: 'stale', equals: 1 }))).map(({ id }) => id);
const answer = () => open.act('Level', () => answerStatement(open.document, 'plan-1', { type: 'level', level: 3 }));

test('lists show an answer once everything is settled, and nothing is stale', async () => {
  expect((await assessmentRow())?.answered).toBe(0);
  answer();
  await workspace.settled();
  expect((await assessmentRow())?.answered).toBe(1);
  expect(await storage.read(['answers'], (tx) => tx.list('answers'))).toMatchObject([
    { document: open.id, statement: 'plan-1', level: 3 },
  ]);
  expect(await staleIds()).toEqual([]);
});

test('a renamed organisation and a workshop have their rows too', async () => {
  open.text(paths.organisation.name, 'Typing').write('Harbour Lane Trust');
  const workshop = await beginWorkshop(workspace, open, null);
  await workspace.settled();
  const { organisation } = open.assessment.getState();
  const rows = await storage.read(['organisations', 'workshops'], async (tx) => [
    await tx.get('organisations', organisation),
    await tx.get('workshops', workshop),
  ]);
  expect(rows).toMatchObject([
    { name: 'Harbour Lane Trust' },
    { id: workshop, assessment: open.id, startedAt: null, endedAt: null },
  ]);
});

test('a document that a closed window left stale is updated when another one catches up', async () => {
  answer();
  await workspace.documents.settled();
  expect(await staleIds()).toEqual([open.id]);
  const later = await testWorkspace(name);
  await later.readModels.catchUp();
  expect((await assessmentRow())?.answered).toBe(1);
  expect(await staleIds()).toEqual([]);
});

test('rows of an earlier shape are all written again', async () => {
  const before = await assessmentRow();
  if (!before) throw new Error('No row was written');
  await storage.write(['assessments', 'kept'], async (tx) => {
    await tx.put('assessments', [{ ...before, answered: 99, shape: 0 }]);
    await tx.put('kept', [{ key: 'projection shape', value: 0 }]);
  });
  await workspace.readModels.catchUp();
  expect(await assessmentRow()).toEqual(before);
});

test('rows that cannot be written leave the document stale, and the next change writes them', async () => {
  answer();
  await workspace.documents.settled();
  storage.failing = new Error('refused');
  await workspace.readModels.settled();
  storage.failing = null;
  expect((await assessmentRow())?.answered).toBe(0);
  expect(await staleIds()).toEqual([open.id]);
  open.text(paths.stage('plan').now, 'Typing').write('We meet.');
  await workspace.settled();
  expect((await assessmentRow())?.answered).toBe(1);
});

test('one document whose rows cannot be made does not hold up the others', async () => {
  await workspace.documents.create('broken', 'assessment', (doc) =>
    doc.getMap('about').set('rubric', 'none/1/00000000'),
  );
  answer();
  await workspace.documents.settled();
  const later = await testWorkspace(name);
  await later.readModels.catchUp();
  expect((await assessmentRow())?.answered).toBe(1);
  expect(await staleIds()).toEqual(['broken']);
});
