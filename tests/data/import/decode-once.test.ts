/** Counts how often the edits of a document in a file are integrated by Yjs: decoding is the slow part of an import. */
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { answerStatement } from '../../../src/data/assessments/assessment-commands.ts';
import { makeBackup } from '../../../src/data/backup/write-backup.ts';
import { applyImport } from '../../../src/data/import/apply-import.ts';
import { previewImport } from '../../../src/data/import/preview-import.ts';
import { readImport } from '../../../src/data/import/read-import.ts';
import type { ValidatedBackup } from '../../../src/data/import/validate-backup.ts';
import { testWorkspace } from '../../support/test-workspace.ts';
import { fileOf, type Laptop, level, twoLaptops } from '../../support/two-laptops.ts';

afterEach(() => vi.restoreAllMocks());

/** Number of times that each edit has been integrated since the call, by client and clock. */
function countDecoding(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const { integrate } = Y.Item.prototype;
  vi.spyOn(Y.Item.prototype, 'integrate').mockImplementation(function (this: Y.Item, ...parameters) {
    const edit = `${this.id.client} ${this.id.clock}`;
    counts.set(edit, (counts.get(edit) ?? 0) + 1);
    integrate.apply(this, parameters);
  });
  return counts;
}

async function importFrom(text: string): Promise<ValidatedBackup> {
  const imported = await readImport(new File([text], 'work.lanes.json'));
  if (imported.state !== 'backup') throw new Error(imported.state);
  return imported.backup;
}

const highest = (counts: ReadonlyMap<string, number>): number => Math.max(...counts.values());

/** Edits that Ben made and Ana does not have. */
async function editsOfBen(): Promise<{ ana: Laptop; text: string; client: number }> {
  const { ana, ben } = await twoLaptops((open) =>
    open.act('a', () => answerStatement(open.document, 'plan-1', level(3))),
  );
  ben.open.act('b', () => answerStatement(ben.open.document, 'plan-2', level(4)));
  ben.open.text('stage/do/now', 'Typing').write('Only Ben.');
  return { ana, text: await fileOf(ben.workspace), client: ben.open.document.doc.clientID };
}

const ofClient = (counts: ReadonlyMap<string, number>, client: number): ReadonlyMap<string, number> =>
  new Map([...counts].filter(([edit]) => edit.startsWith(`${client} `)));

test('a file that is new here is decoded once until it is applied', async () => {
  const { ana } = await twoLaptops((open) => open.text('stage/plan/now', 'Typing').write('We meet the forum.'));
  const text = await fileOf(ana.workspace);
  const empty = await testWorkspace();
  const counts = countDecoding();
  const preview = await previewImport(empty, await importFrom(text));
  expect(preview.assessments).toMatchObject([{ state: 'new' }]);
  expect(counts.size).toBeGreaterThan(5);
  expect(highest(counts)).toBe(1);
});

test('applying a new file decodes nothing again', async () => {
  const { ana } = await twoLaptops((open) => open.text('stage/plan/now', 'Typing').write('We meet the forum.'));
  const backup = await importFrom(await fileOf(ana.workspace));
  const empty = await testWorkspace();
  const counts = countDecoding();
  await applyImport(empty, [{ backup }]);
  expect(await empty.storage.read(['assessments'], (tx) => tx.count('assessments'))).toBe(1);
  expect(counts.size).toBe(0);
});

test('a file that adds to an assessment here is decoded once before its new edits are joined', async () => {
  const { ana, text, client } = await editsOfBen();
  const counts = countDecoding();
  const backup = await importFrom(text);
  expect(highest(ofClient(counts, client))).toBe(1);
  const preview = await previewImport(ana.workspace, backup);
  expect(preview.merges.get(ana.open.id)?.join.map(({ path }) => path)).toEqual([
    'stage/do/now',
    'statement/plan-2/answer',
  ]);
  expect(highest(ofClient(counts, client))).toBe(2);
  await applyImport(ana.workspace, [{ backup }]);
  expect(ana.open.now().stages.get('do')?.now).toBe('Only Ben.');
  expect(highest(ofClient(counts, client))).toBe(3);
});

test('a file that is already here is decoded once and compared without a copy', async () => {
  const { ana } = await twoLaptops((open) => open.text('stage/plan/now', 'Typing').write('We meet the forum.'));
  const made = await makeBackup(ana.workspace, { contents: 'everything' });
  const counts = countDecoding();
  const preview = await previewImport(ana.workspace, await importFrom(made.ok ? made.value.text : ''));
  expect(preview.assessments).toMatchObject([{ state: 'same' }]);
  expect(highest(counts)).toBe(1);
});
