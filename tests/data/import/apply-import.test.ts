import { describe, expect, test } from 'vitest';
import { addAction, aimFor, answerStatement } from '../../../src/data/assessments/assessment-commands.ts';
import { restorePointsOf } from '../../../src/data/assessments/restore-points.ts';
import type { AssessmentText } from '../../../src/data/documents/document-layout.ts';
import { applyImport, type MergeMode } from '../../../src/data/import/apply-import.ts';
import { previewImport } from '../../../src/data/import/preview-import.ts';
import { listTrash, moveAssessmentToTrash } from '../../../src/data/workspace/trash.ts';
import { opened } from '../../support/test-workspace.ts';
import { fileOf, type Laptop, level, read, twoLaptops } from '../../support/two-laptops.ts';

const write = ({ open }: Laptop, name: AssessmentText, words: string): void => open.text(name, 'Typing').write(words);
const answer = ({ open }: Laptop, statement: string, n: number): void =>
  open.act('a', () => answerStatement(open.document, statement, level(n)));
const rows = (laptop: Laptop) => laptop.workspace.storage.read(['assessments'], (tx) => tx.list('assessments'));
const send = async (from: Laptop, to: Laptop, way: MergeMode = 'join') =>
  applyImport(to.workspace, [
    { backup: await read(await fileOf(from.workspace)), modes: new Map([[from.open.id, way]]), label: 'copy' },
  ]);

/** Both have worked on the same things while apart. */
async function apart() {
  const laptops = await twoLaptops((open) => {
    open.text('stage/plan/now', 'Typing').write('We meet the forum.');
    open.act('a', () => answerStatement(open.document, 'plan-2', level(3)));
  });
  const { ana, ben } = laptops;
  answer(ana, 'plan-1', 2);
  answer(ben, 'plan-1', 4);
  write(ana, 'stage/plan/now', 'We meet the forum monthly.');
  write(ben, 'stage/plan/now', 'Every year we meet the forum.');
  write(ben, 'stage/do/now', 'Only Ben.');
  write(ana, 'stage/review/now', 'Only Ana.');
  ben.open.act('x', () =>
    addAction(ben.open.document, {
      stage: 'plan',
      statement: null,
      origin: 'stage',
      texts: { words: 'Ask two members' },
    }),
  );
  return laptops;
}

describe('a join', () => {
  test('a preview of a join names changed fields and conflicts, and changes nothing', async () => {
    const { ana, ben } = await apart();
    const file = await read(await fileOf(ben.workspace));
    const before = ana.open.now();
    const preview = (await previewImport(ana.workspace, file)).merges.get(ana.open.id);
    const by = (path: string) => preview?.join.find((each) => each.path === path);
    expect(by('statement/plan-1/answer')).toMatchObject({
      conflict: true,
      before: [level(2)],
      after: [level(2), level(4)],
    });
    expect(by('stage/plan/now')).toMatchObject({
      bothEdited: { here: 'We meet the forum monthly.', there: 'Every year we meet the forum.' },
    });
    expect(by('stage/do/now')).toMatchObject({ bothEdited: null, before: '', after: 'Only Ben.' });
    expect(by('stage/review/now')).toBeUndefined();
    expect(by('statement/plan-2/answer')).toBeUndefined();
    expect(
      preview?.join.filter(({ path }) => path.startsWith('action/')).map(({ path }) => path.split('/')[2]),
    ).toEqual(['made', 'words']);
    expect(ana.open.now()).toEqual(before);
  });

  test('a join keeps the texts of both, and both sides of a different decision', async () => {
    const { ana, ben } = await apart();
    await send(ben, ana);
    const now = ana.open.now();
    expect(now.stages.get('do')?.now).toBe('Only Ben.');
    expect(now.stages.get('review')?.now).toBe('Only Ana.');
    expect(now.stages.get('plan')?.now).toContain('monthly');
    expect(now.stages.get('plan')?.now).toContain('Every year');
    const choices = now.conflicts.get('statement/plan-1/answer')?.choices.map(({ value }) => value);
    expect(choices).toHaveLength(2);
    expect(choices).toEqual(expect.arrayContaining([level(2), level(4)]));
    expect(await rows(ana)).toMatchObject([{ answered: 2, openActions: 1 }]);
  });

  test('one undo reverts texts, decisions and actions of a join, and keeps later edits', async () => {
    const { ana, ben } = await apart();
    const before = ana.open.now();
    const taken = await send(ben, ana);
    write(ana, 'stage/impact/now', 'Written after the join.');
    await taken.undo();
    const after = ana.open.now();
    expect(after.stages.get('impact')?.now).toBe('Written after the join.');
    expect(after.stages.get('plan')).toEqual(before.stages.get('plan'));
    expect(after.stages.get('do')?.now).toBe('');
    expect(after.statements.get('plan-1')?.answer).toEqual(level(2));
    expect(after.conflicts.size).toBe(0);
    expect(after.actions).toEqual(before.actions);
    expect(await rows(ana)).toMatchObject([{ answered: 2, openActions: 0 }]);
  });

  test('a second join, or one of an older copy, changes nothing more', async () => {
    const { ana, ben } = await apart();
    const old = await read(await fileOf(ben.workspace));
    answer(ben, 'do-1', 3);
    await send(ben, ana);
    const now = ana.open.now();
    const rowsNow = await ana.workspace.storage.read(['updates'], (tx) => tx.count('updates'));
    expect((await send(ben, ana)).changed).toEqual([]);
    expect((await applyImport(ana.workspace, [{ backup: old }])).changed).toEqual([]);
    expect(ana.open.now()).toEqual(now);
    expect(await ana.workspace.storage.read(['updates'], (tx) => tx.count('updates'))).toBe(rowsNow);
  });

  test('a join makes a restore point of the state before', async () => {
    const { ana, ben } = await apart();
    await send(ben, ana);
    const points = await ana.workspace.storage.read(['points'], (tx) => restorePointsOf(tx, ana.open.id));
    expect(points[0]?.reason).toBe('join');
  });

  test('a join brings a deleted assessment back from the bin', async () => {
    const { ana, ben } = await apart();
    await moveAssessmentToTrash(ana.workspace.storage, ana.open.id);
    const file = await read(await fileOf(ben.workspace));
    expect((await previewImport(ana.workspace, file)).assessments).toMatchObject([{ state: 'binned' }]);
    await applyImport(ana.workspace, [{ backup: file }]);
    expect(await ana.workspace.storage.read(['bin'], listTrash)).toEqual([]);
    expect(await rows(ana)).toHaveLength(1);
  });
});

describe('other ways to open a file', () => {
  test('an added assessment stands beside the one here, and undo moves it to the bin', async () => {
    const { ana, ben } = await apart();
    const before = ana.open.now();
    const taken = await send(ben, ana, 'add');
    expect(ana.open.now()).toEqual(before);
    const [id = ''] = taken.changed;
    expect(id).not.toBe(ana.open.id);
    const added = (await opened(ana.workspace, id)).now();
    expect(added.period).toBe('Autumn 2026, copy');
    expect(added.statements.get('plan-1')?.answer).toEqual(level(4));
    await taken.undo();
    expect((await rows(ana)).map((row) => row.id)).toEqual([ana.open.id]);
    expect((await ana.workspace.storage.read(['bin'], listTrash)).map((row) => row.id)).toEqual([id]);
  });

  test('a replaced assessment reads like the file, by new edits, and can be undone', async () => {
    const { ana, ben } = await apart();
    ana.open.act('x', () =>
      addAction(ana.open.document, { stage: 'do', statement: null, origin: 'stage', texts: { words: 'Only here' } }),
    );
    ana.open.act('x', () => aimFor(ana.open.document, 'stage/do', { type: 'maintain' }));
    const before = ana.open.now();
    const taken = await send(ben, ana, 'replace');
    const [mine, theirs] = [ana.open.now(), ben.open.now()];
    for (const stage of theirs.stages.keys()) expect(mine.stages.get(stage)).toEqual(theirs.stages.get(stage));
    expect(mine.stages.get('do')?.target).toBeNull();
    expect(mine.statements.get('plan-1')?.answer).toEqual(level(4));
    expect(mine.conflicts.size).toBe(0);
    const live = [...mine.actions.values()].filter(({ removed }) => !removed);
    expect(live.map(({ words }) => words)).toEqual(['Ask two members']);
    await taken.undo();
    expect(ana.open.now()).toEqual(before);
  });

  test('an assessment that is left does not change', async () => {
    const { ana, ben } = await apart();
    const before = ana.open.now();
    expect((await send(ben, ana, 'leave')).changed).toEqual([]);
    expect(ana.open.now()).toEqual(before);
  });

  test('a preview tells an older copy, which reads differently, from an identical one', async () => {
    const { ana } = await apart();
    const file = await read(await fileOf(ana.workspace));
    expect((await previewImport(ana.workspace, file)).assessments).toMatchObject([{ state: 'same' }]);
    answer(ana, 'impact-1', 5);
    expect((await previewImport(ana.workspace, file)).assessments).toMatchObject([{ state: 'older' }]);
  });
});

test('an import that the storage refuses changes nothing, in memory or on disk', async () => {
  const { ana, ben } = await apart();
  await ana.workspace.settled();
  const before = ana.open.now();
  const tables = ['points', 'updates', 'documents', 'rubrics'] as const;
  const counts = () => ana.workspace.storage.read(tables, (tx) => Promise.all(tables.map((table) => tx.count(table))));
  const countsBefore = await counts();
  const file = await read(await fileOf(ben.workspace));
  const spoilt = { ...file, rubrics: [...file.rubrics, { ...file.rubrics[0], key: undefined } as never] };
  await expect(applyImport(ana.workspace, [{ backup: spoilt }])).rejects.toThrow();
  expect(ana.open.now()).toEqual(before);
  expect(await counts()).toEqual(countsBefore);
});
