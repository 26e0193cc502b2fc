import { afterEach, describe, expect, test } from 'vitest';
import { makeBackup } from '../../../src/data/backup/write-backup.ts';
import { replaceText } from '../../../src/data/documents/text-binding.ts';
import { applyImport } from '../../../src/data/import/apply-import.ts';
import { previewImport } from '../../../src/data/import/preview-import.ts';
import { readBackup, type ValidatedBackup } from '../../../src/data/import/validate-backup.ts';
import { createSaveStatus } from '../../../src/data/storage/save-status.ts';
import {
  agree,
  beginWorkshop,
  differ,
  endWorkshop,
  neverShown,
  type OpenWorkshop,
  openWorkshop,
  reveal,
} from '../../../src/data/workshops/live/open-workshop.ts';
import {
  addEntry,
  addGroup,
  attribute,
  beginSession,
  countHeads,
  removeGroup,
  setUp,
  startEntry,
  voteAgain,
} from '../../../src/data/workshops/workshop-commands.ts';
import type { Workspace } from '../../../src/data/workspace/workspace.ts';
import { stageAnswer, statementAnswer } from '../../../src/domain/assessment/assessment.ts';
import type { Vote } from '../../../src/domain/workshop/tally.ts';
import { groupsIn, unitState } from '../../../src/domain/workshop/workshop.ts';
import { begun, testWorkspace } from '../../support/test-workspace.ts';
import { until } from '../../support/windows.ts';

const at = (level: number): Vote => ({ type: 'level', level });
const UNIT = 'plan-1';
const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

async function aWorkshop(): Promise<{ readonly workspace: Workspace; readonly workshop: OpenWorkshop }> {
  const workspace = await testWorkspace();
  const id = await beginWorkshop(workspace, await begun(workspace), null);
  return { workspace, workshop: await opened(workspace, id) };
}

async function opened(workspace: Workspace, id: string): Promise<OpenWorkshop> {
  const result = await openWorkshop(workspace, id, createSaveStatus());
  if (!result.ok) throw new Error(`Cannot open: ${result.problem.type}`);
  closing.push(result.value.votes.close);
  return result.value;
}

function tap(workshop: OpenWorkshop, group: string, level: number, times: number, round = 1): void {
  for (let i = 0; i < times; i++) workshop.votes.tap({ unit: UNIT, round }, group, at(level), 1);
}

describe('votes', () => {
  test('show immediately, are committed when they are settled, and are in no document', async () => {
    const { workspace, workshop } = await aWorkshop();
    tap(workshop, 'members', 4, 3);
    expect(neverShown(workshop)).toEqual([UNIT]);
    await workshop.votes.settled();
    const rows = await workspace.storage.read(['votes'], (tx) => tx.list('votes'));
    expect(rows.map(({ tally }) => tally.levels)).toEqual([[0, 0, 0, 3, 0]]);
    expect(
      [...workshop.document.doc.share.keys(), ...workshop.open.document.doc.share.keys()].filter((name) =>
        name.includes(UNIT),
      ),
    ).toEqual([]);
    expect(workshop.open.document.registers.owners('tally')).toEqual([]);
  });

  test('that two windows count at once are all counted', async () => {
    const { workspace, workshop } = await aWorkshop();
    const other = await testWorkspace(workspace.name);
    const helper = await opened(other, workshop.id);
    tap(workshop, 'members', 4, 5);
    tap(helper, 'members', 4, 4);
    tap(helper, 'members', 2, 1);
    await Promise.all([workshop.votes.settled(), helper.votes.settled()]);
    const [row] = await workspace.storage.read(['votes'], (tx) => tx.list('votes'));
    expect(row?.tally.levels).toEqual([0, 1, 0, 9, 0]);
    const shown = () => [...workshop.votes.rows.getState().values()].map(({ tally }) => tally.levels[3]);
    await until(() => shown()[0] === 9, shown);
  });

  test('that cannot be written stay on screen, are said, and are written when it works again', async () => {
    const workspace = await testWorkspace();
    const id = await beginWorkshop(workspace, await begun(workspace), null);
    const status = createSaveStatus();
    const write = workspace.storage.write.bind(workspace.storage);
    let broken = true;
    const storage = {
      ...workspace.storage,
      write: ((tables, work) =>
        broken ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : write(tables, work)) as typeof write,
    };
    const { openVotes } = await import('../../../src/data/workshops/votes.ts');
    const votes = openVotes(storage, id, 5, status);
    closing.push(votes.close);
    votes.tap({ unit: UNIT, round: 1 }, 'members', at(3), 1);
    await votes.settled();
    expect(status.getState().problem).toEqual({ type: 'storage-full' });
    expect([...votes.rows.getState().values()][0]?.tally.levels).toEqual([0, 0, 1, 0, 0]);
    broken = false;
    votes.tap({ unit: UNIT, round: 1 }, 'members', at(3), 1);
    await votes.settled();
    const [row] = await workspace.storage.read(['votes'], (tx) => tx.list('votes'));
    expect(row?.tally.levels).toEqual([0, 0, 2, 0, 0]);
    expect(status.getState().problem).toBeNull();
  });
});

describe('a round', () => {
  test('that is shown goes into the assessment’s document folded: a group of two is not there by itself', async () => {
    const { workshop } = await aWorkshop();
    tap(workshop, 'members', 2, 9);
    tap(workshop, 'staff', 3, 11);
    tap(workshop, 'senior', 5, 2);
    reveal(workshop, UNIT);
    const [round] = workshop.rounds.getState().get(UNIT) ?? [];
    expect(round?.cells.map(({ groups }) => groups)).toEqual([['staff'], ['members', 'senior']]);
    expect(JSON.stringify(workshop.open.document.doc.toJSON())).not.toContain('"groups":["senior"]');
    expect(unitState(workshop.workshop.getState(), UNIT).closed).toBe(1);
  });

  test('that was counted wrongly is put right where it is shown', async () => {
    const { workshop } = await aWorkshop();
    tap(workshop, 'members', 2, 3);
    reveal(workshop, UNIT);
    tap(workshop, 'members', 2, 1);
    reveal(workshop, UNIT);
    expect(
      workshop.rounds
        .getState()
        .get(UNIT)
        ?.map(({ voters }) => voters),
    ).toEqual([4]);
  });

  test('is kept beside the one after the talk', async () => {
    const { workshop } = await aWorkshop();
    tap(workshop, 'members', 2, 3);
    reveal(workshop, UNIT);
    workshop.act('again', () => voteAgain(workshop.document, UNIT, 2));
    tap(workshop, 'members', 4, 5, 2);
    reveal(workshop, UNIT);
    expect(
      workshop.rounds
        .getState()
        .get(UNIT)
        ?.map(({ round, voters }) => [round, voters]),
    ).toEqual([
      [1, 3],
      [2, 5],
    ]);
  });
});

describe('what a room agrees', () => {
  test('is the assessment’s answer, with its dissent for a stage, and one undo takes back both', async () => {
    const { workshop } = await aWorkshop();
    agree(workshop, UNIT, { type: 'not-agreed', low: 2, high: 4 }, 'Agreeing');
    expect(statementAnswer(workshop.open.now(), UNIT).answer).toEqual({ type: 'not-agreed', low: 2, high: 4 });
    agree(workshop, 'plan', { type: 'level', level: 3 }, 'Agreeing');
    differ(workshop, 'plan', true, 'Differing');
    expect(stageAnswer(workshop.open.now(), 'plan')).toMatchObject({
      agreed: { type: 'level', level: 3 },
      someSawItDifferently: true,
    });
    workshop.undo.undo();
    workshop.undo.undo();
    expect(stageAnswer(workshop.open.now(), 'plan').agreed).toBeNull();
    expect(unitState(workshop.now(), 'plan').agreed).toBeNull();
    expect(workshop.open.undo.state.getState().undo).toBeNull();
  });
});

describe('the end', () => {
  test('keeps the counts of what was rated and never shown, and forgets every vote', async () => {
    const { workspace, workshop } = await aWorkshop();
    tap(workshop, 'members', 2, 4);
    await endWorkshop(workshop, workspace.storage);
    expect(workshop.rounds.getState().get(UNIT)?.[0]?.voters).toBe(4);
    expect(await workspace.storage.read(['votes'], (tx) => tx.count('votes'))).toBe(0);
    expect(workshop.workshop.getState().session.endedAt).not.toBeNull();
  });
});

describe('the set-up', () => {
  test('begins with the role groups of the field, and keeps what people make of them', async () => {
    const { workshop } = await aWorkshop();
    const names = () => groupsIn(workshop.now().setup, 'roles').map(({ name, people }) => [name, people]);
    expect(names()).toEqual([
      ['Service users', null],
      ['Front-line staff', null],
      ['Commissioners and senior staff', null],
    ]);
    const { document } = workshop;
    workshop.act('Set-up', () => {
      addGroup(document, 'roles', 'Carers');
      countHeads(document, 'members', 9);
      replaceText(document.doc, 'group/members/name', 'Members');
      removeGroup(document, 'staff');
    });
    expect(names()).toEqual([
      ['Members', 9],
      ['Commissioners and senior staff', null],
      ['Carers', null],
    ]);
  });

  test('never lets a group of fewer than three be shown by itself, whatever was asked for', async () => {
    const { workshop } = await aWorkshop();
    workshop.act('Set-up', () => {
      setUp(workshop.document, 'leastOnScreen', 1);
      setUp(workshop.document, 'leastInExports', 2);
    });
    expect(workshop.workshop.getState().setup).toMatchObject({ leastOnScreen: 3, leastInExports: 3 });
  });
});

test('an entry is made once, by its first letter, and hidden until a person shows it', async () => {
  const { workshop } = await aWorkshop();
  const made = { kind: 'word', question: 'celebrate', group: null } as const;
  const words = workshop.text('workshop', 'entry/e1/words', 'Note', () => startEntry(workshop.document, 'e1', made));
  words.write('t');
  words.write('trust');
  addEntry(workshop.document, { ...made, texts: { words: 'hope' }, choices: { shown: true } });
  // Both may be of one millisecond, and then either is the first.
  expect(new Map(workshop.now().entries.map(({ words: said, shown }) => [said, shown]))).toEqual(
    new Map([
      ['trust', false],
      ['hope', true],
    ]),
  );
});

test('a quote gets its group, and another one, and one undo takes the last back; what was said stays', async () => {
  const { workshop } = await aWorkshop();
  const id = addEntry(workshop.document, {
    kind: 'quote',
    question: null,
    group: null,
    texts: { words: 'I walk again' },
  });
  const said = () => workshop.now().entries.map(({ words, group }) => [words, group]);
  for (const group of ['members', 'staff']) workshop.act('Decision', () => attribute(workshop.document, id, { group }));
  expect(said()).toEqual([['I walk again', 'staff']]);
  workshop.undo.undo();
  expect(said()).toEqual([['I walk again', 'members']]);
});

/** Content of a file that is written at this moment. */
async function fileOf(workspace: Workspace, workshop: OpenWorkshop): Promise<ValidatedBackup> {
  await workshop.votes.settled();
  await workspace.settled();
  const made = await makeBackup(workspace, { contents: 'assessment', id: workshop.open.id });
  const read = made.ok ? await readBackup(made.value.text, 'w.lanes.json') : made;
  if (!read.ok) throw new Error(JSON.stringify(read.problem));
  return read.value;
}

describe('a file', () => {
  test('takes a workshop and its open votes to a helper’s laptop, which goes on with them; taken in twice it changes nothing more', async () => {
    const { workspace, workshop } = await aWorkshop();
    workshop.act('Counting heads', () => countHeads(workshop.document, 'members', 5));
    tap(workshop, 'members', 4, 3);
    const read = await fileOf(workspace, workshop);
    const other = await testWorkspace();
    await applyImport(other, [{ backup: read }]);
    const helper = await opened(other, workshop.id);
    expect(helper.now()).toEqual(workshop.now());
    await until(() => helper.votes.rows.getState().size === 1);
    tap(helper, 'members', 2, 1);
    await helper.votes.settled();
    await applyImport(other, [{ backup: read }]);
    const rows = await other.storage.read(['votes'], (tx) => tx.list('votes'));
    expect(rows.map(({ tally }) => tally.levels)).toEqual([[0, 1, 0, 3, 0]]);
    expect(await other.storage.read(['workshops'], (tx) => tx.count('workshops'))).toBe(1);
  });

  test('that knows more of a workshop than a laptop does brings it something, though the assessment is just the same', async () => {
    const { workspace, workshop } = await aWorkshop();
    workshop.act('Beginning', () => beginSession(workshop.document, 1));
    const other = await testWorkspace();
    await applyImport(other, [{ backup: await fileOf(workspace, workshop) }]);
    const stateOf = async () => (await previewImport(other, await fileOf(workspace, workshop))).assessments[0]?.state;
    expect(await stateOf()).toBe('same');
    tap(workshop, 'members', 4, 3);
    expect(await stateOf()).toBe('adds');
    await applyImport(other, [{ backup: await fileOf(workspace, workshop) }]);
    expect(await stateOf()).toBe('same');
    workshop.act('Again', () => voteAgain(workshop.document, UNIT, 2));
    const { assessments, underWay } = await previewImport(other, await fileOf(workspace, workshop));
    expect(assessments[0]?.state).toBe('adds');
    expect(underWay).toEqual([{ id: workshop.id, assessment: workshop.open.id, title: 'Our workshop' }]);
    expect((await applyImport(other, [{ backup: await fileOf(workspace, workshop) }])).changed).toEqual([
      workshop.open.id,
    ]);
  });

  test('brings no vote back to where the workshop has ended', async () => {
    const { workspace, workshop } = await aWorkshop();
    tap(workshop, 'members', 4, 3);
    const read = await fileOf(workspace, workshop);
    await endWorkshop(workshop, workspace.storage);
    await workspace.settled();
    expect((await previewImport(workspace, read)).underWay).toEqual([]);
    await applyImport(workspace, [{ backup: read }]);
    expect(await workspace.storage.read(['votes'], (tx) => tx.count('votes'))).toBe(0);
  });

  test('keeps a workshop away from an assessment that is left', async () => {
    const { workspace, workshop } = await aWorkshop();
    const other = await testWorkspace();
    await applyImport(other, [
      { backup: await fileOf(workspace, workshop), modes: new Map([[workshop.open.id, 'leave']]) },
    ]);
    expect((await other.documents.open(workshop.id)).ok).toBe(false);
  });
});
