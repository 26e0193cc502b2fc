import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addAction, answerStatement } from '../../../src/data/assessments/assessment-commands.ts';
import { makeBackup, makeRescueBackup } from '../../../src/data/backup/write-backup.ts';
import { applyImport } from '../../../src/data/import/apply-import.ts';
import { parseBackupParts } from '../../../src/data/import/parse-backup.ts';
import { previewImport } from '../../../src/data/import/preview-import.ts';
import { readBackup, type ValidatedBackup, validateBackup } from '../../../src/data/import/validate-backup.ts';
import type { Workspace } from '../../../src/data/workspace/workspace.ts';
import { begun, opened, testWorkspace } from '../../support/test-workspace.ts';

const level = (n: number) => ({ type: 'level' as const, level: n });

async function backupOf(workspace: Workspace): Promise<string> {
  const made = await makeBackup(workspace, { contents: 'everything' });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value.text;
}

async function read(text: string): Promise<ValidatedBackup> {
  const result = await readBackup(text, 'test.lanes.json');
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

async function restore(workspace: Workspace, text: string): Promise<void> {
  await applyImport(workspace, [{ backup: await read(text) }]);
}

/** Workspace with one assessment that holds a text, an answer and an action. */
async function aWorkspaceWithWork(): Promise<{ workspace: Workspace; id: string }> {
  const workspace = await testWorkspace();
  const open = await begun(workspace, { organisation: 'Caffi Ŵyl “y Bont” 👩🏽‍🦽' });
  open.act('a', () => {
    answerStatement(open.document, 'plan-1', level(3));
    addAction(open.document, { stage: 'plan', statement: null, origin: 'stage', texts: { words: 'Ask two members' } });
  });
  open.text('stage/plan/now', 'Typing').write('مرحبا \u0000 社区\n\nlast line  ');
  await workspace.settled();
  return { workspace, id: open.id };
}

describe('a backup', () => {
  test('a backup restores everything on another device, byte for byte of what people wrote', async () => {
    const { workspace, id } = await aWorkspaceWithWork();
    const other = await testWorkspace();
    await restore(other, await backupOf(workspace));
    const [before, after] = [await opened(workspace, id), await opened(other, id)];
    expect(after.now()).toEqual(before.now());
    expect(after.organisation.getState()).toEqual(before.organisation.getState());
    expect(after.rubric).toEqual(before.rubric);
    const rows = await other.storage.read(['assessments'], (tx) => tx.list('assessments'));
    expect(rows).toMatchObject([{ id, answered: 1, openActions: 1 }]);
  });

  test('a backup can be read in a text editor', async () => {
    const { workspace } = await aWorkspaceWithWork();
    const file = JSON.parse(await backupOf(workspace));
    expect(file).toMatchObject({ format: 'lanes-backup', formatVersion: 1, contents: 'everything' });
    expect(file.organisations[0].readable.name).toBe('Caffi Ŵyl “y Bont” 👩🏽‍🦽');
    const [plan] = file.assessments[0].readable.stages;
    expect(plan.whatDoWeCurrentlyDo).toBe('مرحبا \u0000 社区\n\nlast line  ');
    expect(plan.statements[0].answer).toBe('3 Developing');
  });

  test('a backup of one organisation or one assessment holds nothing else', async () => {
    const workspace = await testWorkspace();
    const [first, second] = [
      await begun(workspace, { organisation: 'First' }),
      await begun(workspace, { organisation: 'Second' }),
    ];
    await workspace.settled();
    const one = await makeBackup(workspace, { contents: 'assessment', id: second.id });
    expect(one.ok && JSON.parse(one.value.text)).toMatchObject({
      contents: 'assessment',
      assessments: [{ id: second.id }],
    });
    const organisation = await makeBackup(workspace, {
      contents: 'organisation',
      id: first.organisation.getState().id,
    });
    expect(organisation.ok && JSON.parse(organisation.value.text).organisations).toMatchObject([
      { readable: { name: 'First' } },
    ]);
    expect(organisation.ok && organisation.value.assessments).toBe(1);
  });
});

test('a rescue backup makes no call to the storage, and holds text that was not saved', async () => {
  const { workspace, id } = await aWorkspaceWithWork();
  const open = await opened(workspace, id);
  open.text('stage/impact/now', 'Typing').write('Only in this window so far.');
  workspace.storage.close();
  const made = await makeRescueBackup(workspace);
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const other = await testWorkspace();
  await restore(other, made.value.text);
  expect((await opened(other, id)).now().stages.get('impact')?.now).toBe('Only in this window so far.');
});

test('deleted text is not in the file, although undo still knows it', async () => {
  const { workspace, id } = await aWorkspaceWithWork();
  const open = await opened(workspace, id);
  open.text('stage/do/now', 'Typing').write('somebody by name');
  open.text('stage/do/now', 'Typing').write('The office lead');
  const { document } = JSON.parse(await backupOf(workspace)).assessments[0];
  expect(atob(document)).toContain('The office lead');
  expect(atob(document)).not.toContain('somebody');
});

describe('opening a backup', () => {
  test('a preview tells new work from work that is here or has been added to, and writes nothing', async () => {
    const { workspace, id } = await aWorkspaceWithWork();
    const text = await backupOf(workspace);
    const other = await testWorkspace();
    expect((await previewImport(other, await read(text))).assessments).toMatchObject([
      { id, state: 'new', answered: 1, actions: 1 },
    ]);
    expect(await other.storage.read(['documents'], (tx) => tx.count('documents'))).toBe(0);
    expect((await previewImport(workspace, await read(text))).assessments).toMatchObject([{ state: 'same' }]);
    await restore(other, text);
    const open = await opened(workspace, id);
    open.act('b', () => answerStatement(open.document, 'plan-2', level(4)));
    expect((await previewImport(other, await read(await backupOf(workspace)))).assessments).toMatchObject([
      { state: 'adds' },
    ]);
  });

  test('a join keeps the changes that both devices made while apart', async () => {
    const { workspace, id } = await aWorkspaceWithWork();
    const other = await testWorkspace();
    await restore(other, await backupOf(workspace));
    const [mine, theirs] = [await opened(workspace, id), await opened(other, id)];
    mine.text('stage/do/now', 'Typing').write('Mine.');
    mine.act('m', () => answerStatement(mine.document, 'do-1', level(2)));
    theirs.text('stage/measure/now', 'Typing').write('Theirs.');
    theirs.act('t', () => answerStatement(theirs.document, 'do-1', level(4)));
    await restore(workspace, await backupOf(other));
    const now = mine.now();
    expect(now.stages.get('do')?.now).toBe('Mine.');
    expect(now.stages.get('measure')?.now).toBe('Theirs.');
    expect(now.statements.get('do-1')?.answer).toEqual({ type: 'not-agreed', low: 2, high: 4 });
  });

  test('an older backup reverts nothing', async () => {
    const { workspace, id } = await aWorkspaceWithWork();
    const older = await backupOf(workspace);
    const open = await opened(workspace, id);
    open.act('b', () => answerStatement(open.document, 'plan-1', level(5)));
    await restore(workspace, older);
    expect(open.now().statements.get('plan-1')?.answer).toEqual(level(5));
  });
});

describe('opening a backup that was altered', () => {
  test.each([
    [
      'altered words',
      (text: string) => text.replace('last line', 'first line'),
      { type: 'damaged-file', part: 'checksum' },
    ],
    ['a missing end', (text: string) => text.slice(0, text.length / 2), { type: 'not-json' }],
    [
      'a newer format',
      (text: string) => text.replace('"formatVersion": 1', '"formatVersion": 2'),
      { type: 'newer-file', written: 2, known: 1 },
    ],
    ['another format', (text: string) => text.replace('lanes-backup', 'lanes-other'), { type: 'not-a-lanes-file' }],
    ['no document', (text: string) => text.replaceAll(/"document": "[^"]*"/g, '"document": 5'), { type: 'faults' }],
    ['no text at all', () => '', { type: 'empty-file' }],
  ])('a backup with %s is refused', async (_name, change, problem) => {
    const { workspace } = await aWorkspaceWithWork();
    const result = await readBackup(change(await backupOf(workspace)), 'test.lanes.json');
    expect(result).toMatchObject({ ok: false, problem });
  });

  test('a document of too many parts is refused, and one that is only long is accepted', async () => {
    const { workspace } = await aWorkspaceWithWork();
    const parsed = await parseBackupParts(await backupOf(workspace), 'made-slow.lanes.json');
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
    const withDocument = (fill: (doc: Y.Doc) => void) => {
      const copies = parsed.value.copies.map((copy) => {
        const doc = new Y.Doc();
        Y.applyUpdate(doc, copy.state);
        doc.transact(() => fill(doc));
        return { ...copy, state: Y.encodeStateAsUpdate(doc) };
      });
      return validateBackup({ ...parsed.value, copies }, 'made-slow.lanes.json');
    };
    const slow = await withDocument((doc) => {
      for (let i = 0; i < 260_000; i++) doc.getMap('decisions').set(String(i), 1);
    });
    expect(slow).toEqual({ ok: false, problem: { type: 'too-many', name: 'made-slow.lanes.json', limit: 250_000 } });
    expect((await withDocument((doc) => doc.getText('stage/plan/now').insert(0, 'long '.repeat(2_000_000)))).ok).toBe(
      true,
    );
  });

  test('a document under another id is refused, even with a correct checksum', async () => {
    const { workspace } = await aWorkspaceWithWork();
    const other = await aWorkspaceWithWork();
    const [a, b] = [JSON.parse(await backupOf(workspace)), JSON.parse(await backupOf(other.workspace))];
    a.assessments[0].document = b.assessments[0].document;
    const { checkedText } = await import('../../../src/domain/exchange/backup-file.ts');
    const { sha256 } = await import('../../../src/lib/browser/sha256.ts');
    a.checksum = await sha256(checkedText(a));
    expect(await readBackup(JSON.stringify(a), 'x')).toMatchObject({
      ok: false,
      problem: { type: 'damaged-file', part: '$.assessments[0].document' },
    });
  });
});
