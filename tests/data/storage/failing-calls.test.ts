/**
 * Every storage call of every operation that writes more than one record fails once, in turn; also for good, as when the
 * window dies there. Afterwards the database is opened afresh and holds all that the operation writes, or nothing of it.
 * Of long operations one call in some is taken; all of them with `VITE_EVERY_CALL=1 npx vitest run every-call`.
 */
import { expect, test, vi } from 'vitest';
import { addAction, answerStatement } from '../../../src/data/assessments/assessment-commands.ts';
import { makeBackup } from '../../../src/data/backup/write-backup.ts';
import { replaceText } from '../../../src/data/documents/text-binding.ts';
import { compact } from '../../../src/data/documents/update-log.ts';
import { ensureExample } from '../../../src/data/example/example.ts';
import { applyImport } from '../../../src/data/import/apply-import.ts';
import { readBackup } from '../../../src/data/import/validate-backup.ts';
import { openIndexedDb } from '../../../src/data/storage/indexed-db.ts';
import { createSaveStatus } from '../../../src/data/storage/save-status.ts';
import { openWorkspace, type Workspace } from '../../../src/data/workspace/workspace.ts';
import { aRubric } from '../../support/builders.ts';
import { type DatabaseFixture, dump, lay } from '../../support/database-fixture.ts';
import { type FaultMode, type NthStorage, nthStorage } from '../../support/nth-storage.ts';
import { begun, opened, testWorkspace } from '../../support/test-workspace.ts';
import { freshName } from '../../support/windows.ts';

vi.setConfig({ testTimeout: 120_000 });

interface Operation {
  /** State before the operation. */
  prepare?(workspace: Workspace): Promise<unknown>;
  run(workspace: Workspace): Promise<unknown>;
  /** Visible state afterwards, without ids and times. */
  found(workspace: Workspace): Promise<unknown>;
  /** One call in so many fails, where there are many. */
  readonly oneIn?: number;
}

const stride = (oneIn = 1): number => (import.meta.env.VITE_EVERY_CALL ? 1 : oneIn);

const close = (workspace: Workspace): void => {
  workspace.documents.close();
  workspace.storage.close();
};

async function failingRoom(name: string): Promise<{ workspace: Workspace; storage: NthStorage }> {
  const storage = nthStorage(await openIndexedDb(name));
  const workspace = await openWorkspace({
    name,
    isExample: false,
    status: createSaveStatus(),
    idPrefix: '',
    openStorage: async () => storage,
  });
  await workspace.rubrics.list();
  return { workspace, storage };
}

/** State before the operation, made once. */
async function groundFor({ prepare }: Operation): Promise<DatabaseFixture> {
  const name = freshName();
  const workspace = await testWorkspace(name);
  await workspace.rubrics.list();
  await prepare?.(workspace);
  await workspace.settled();
  close(workspace);
  return dump(name);
}

async function laid(ground: DatabaseFixture): Promise<string> {
  const name = freshName();
  await lay(name, ground);
  return name;
}

async function foundIn(name: string, { found }: Operation): Promise<string> {
  const workspace = await testWorkspace(name);
  await workspace.readModels.catchUp();
  const state = JSON.stringify(await found(workspace));
  close(workspace);
  return state;
}

/** @returns how many calls were made to fail, and what was found that is neither before nor after */
async function sweep(operation: Operation, mode: FaultMode): Promise<{ points: number; torn: readonly string[] }> {
  const ground = await groundFor(operation);
  const before = await foundIn(await laid(ground), operation);
  const whole = await laid(ground);
  const well = await testWorkspace(whole);
  await operation.run(well);
  await well.settled();
  close(well);
  const after = await foundIn(whole, operation);
  expect(after).not.toBe(before);

  const torn: string[] = [];
  for (let nth = 1, points = 0; ; nth += stride(operation.oneIn), points++) {
    const name = await laid(ground);
    const { workspace, storage } = await failingRoom(name);
    storage.arm(nth, mode);
    await operation.run(workspace).catch(() => undefined);
    await workspace.documents.settled();
    const { struck } = storage;
    close(workspace);
    if (!struck) return { points, torn };
    const state = await foundIn(name, operation);
    if (state !== before && state !== after) torn.push(`call ${nth}: ${state}`);
  }
}

const assessments = (workspace: Workspace) =>
  workspace.storage.read(['documents'], (tx) => tx.list('documents', { index: 'kind', equals: 'assessment' }));

/** Every document with what people said in it. */
async function everything(workspace: Workspace): Promise<unknown> {
  const rows = await workspace.storage.read(['documents'], (tx) => tx.list('documents'));
  const said: unknown[] = [];
  for (const { id, kind } of rows) {
    if (kind === 'organisation') said.push('organisation');
    else {
      const open = await opened(workspace, id);
      const { statements, stages, actions } = open.now();
      said.push({
        organisation: open.organisation.getState().name,
        answers: [...statements].map(([statement, { answer }]) => [statement, answer]),
        now: [...stages.values()].map(({ now }) => now),
        actions: [...actions.values()].map(({ words, lead }) => [words, lead]),
      });
    }
  }
  return said.map((each) => JSON.stringify(each)).toSorted();
}

async function backupOfTwo(): Promise<string> {
  const workspace = await testWorkspace();
  for (const organisation of ['First', 'Second']) {
    const open = await begun(workspace, { organisation });
    open.act('Answering', () => answerStatement(open.document, 'plan-1', { type: 'level', level: 2 }));
    open.act('Adding', () =>
      addAction(open.document, {
        stage: 'plan',
        statement: null,
        origin: 'stage',
        texts: { words: 'Ask members', lead: 'Ana' },
      }),
    );
  }
  await workspace.settled();
  const made = await makeBackup(workspace, { contents: 'everything' });
  close(workspace);
  if (!made.ok) throw new Error('no backup');
  return made.value.text;
}

const beginOne = (workspace: Workspace) => begun(workspace, { organisation: 'Harbour Lane' });

async function firstAssessment(workspace: Workspace) {
  const [row] = await assessments(workspace);
  if (!row) throw new Error('no assessment');
  return opened(workspace, row.id);
}

const restored = backupOfTwo();

const operations: Readonly<Record<string, Operation>> = {
  'beginning an assessment with its organisation': { run: beginOne, found: everything },
  'beginning the next assessment, which carries actions over': {
    async prepare(workspace) {
      const open = await beginOne(workspace);
      open.act('Adding', () => {
        for (const words of ['Ask members', 'Train two', 'Write it down'])
          addAction(open.document, { stage: 'plan', statement: null, origin: 'stage', texts: { words } });
      });
    },
    async run(workspace) {
      const open = await firstAssessment(workspace);
      const { organisation, rubric } = open.assessment.getState();
      await workspace.begin({
        organisation: { id: organisation },
        rubric,
        scope: '',
        period: 'Spring',
        previous: open.id,
      });
    },
    found: everything,
    oneIn: 3,
  },
  'restoring a backup of two organisations': {
    async run(workspace) {
      const read = await readBackup(await restored, 'test.lanes.json');
      if (!read.ok) throw new Error('not read');
      await applyImport(workspace, [{ backup: read.value }]);
    },
    found: everything,
    oneIn: 5,
  },
  'adding a rubric': {
    run: (workspace) => workspace.rubrics.add(JSON.stringify(aRubric()), 'small.json'),
    found: async (workspace) => (await workspace.rubrics.list()).map(({ row }) => row.key),
  },
  'one step that writes a text, an answer and an action': {
    prepare: beginOne,
    async run(workspace) {
      const open = await firstAssessment(workspace);
      open.act('All at once', () => {
        replaceText(open.document.doc, 'stage/plan/now', 'We meet in spring.');
        answerStatement(open.document, 'plan-1', { type: 'level', level: 4 });
        addAction(open.document, {
          stage: 'plan',
          statement: 'plan-1',
          origin: 'stage',
          texts: { words: 'Meet twice', lead: 'Ben' },
        });
      });
      await workspace.settled();
    },
    found: everything,
  },
};

for (const [name, operation] of Object.entries(operations)) {
  for (const mode of ['once', 'on'] as const) {
    test(`${name}: all of it or nothing, whichever call fails (${mode === 'once' ? 'once' : 'and all after it'})`, async () => {
      const { points, torn } = await sweep(operation, mode);
      expect(torn).toEqual([]);
      expect(points).toBeGreaterThan(2);
    });
  }
}

test('the example is whole or made again at the next visit, whichever call fails', async () => {
  const make = (workspace: Workspace) => ensureExample(workspace, '2026-11-21');
  const told = async (workspace: Workspace): Promise<string> => {
    const open = await opened(workspace, await make(workspace));
    const { statements, stages, actions } = open.now();
    return JSON.stringify([statements.size, stages.size, actions.size, open.organisation.getState().evidence.size]);
  };
  const well = await testWorkspace();
  const whole = await told(well);
  close(well);
  for (let nth = 1, struck = true; struck; nth += stride(12)) {
    const name = freshName();
    const { workspace, storage } = await failingRoom(name);
    storage.arm(nth, 'on');
    await make(workspace).catch(() => undefined);
    struck = storage.struck;
    close(workspace);
    const again = await testWorkspace(name);
    expect(await told(again), `call ${nth}`).toBe(whole);
    close(again);
  }
});

test('making one row of many keeps every word, whichever call fails', async () => {
  const words = 'a sentence of a good many letters, one row for each of them: more than sixty';
  for (let nth = 1, struck = true; struck; nth++) {
    const name = freshName();
    const { workspace, storage } = await failingRoom(name);
    const document = await workspace.documents.create('d', 'assessment', () => undefined);
    for (const letter of words) {
      document.doc.getText('t').insert(document.doc.getText('t').length, letter);
      await workspace.documents.settled();
    }
    storage.arm(nth, 'on');
    await compact(storage, 'd').catch(() => undefined);
    struck = storage.struck;
    close(workspace);
    const again = await testWorkspace(name);
    const reopened = await again.documents.open('d');
    expect(reopened.ok && reopened.value.doc.getText('t').toString(), `call ${nth}`).toBe(words);
    close(again);
  }
});
