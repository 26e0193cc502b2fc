import { describe, expect, test } from 'vitest';
import {
  addAction,
  agreeLevel,
  answerStatement,
  ensureNextLevelAction,
  finishStage,
  linkEvidence,
  nextLevelAction,
  placeAction,
} from '../../../src/data/assessments/assessment-commands.ts';
import { addEvidence } from '../../../src/data/assessments/organisation-document.ts';
import type { AnyDocument } from '../../../src/data/documents/document-handle.ts';
import { begun, opened, testWorkspace } from '../../support/test-workspace.ts';
import { freshName, until } from '../../support/windows.ts';

const level = (n: number) => ({ type: 'level' as const, level: n });

describe('an open assessment', () => {
  test('shows a decision in the same tick', async () => {
    const open = await begun(await testWorkspace());
    open.act('Answer', () => answerStatement(open.document, 'plan-1', level(3)));
    expect(open.assessment.getState().statements.get('plan-1')?.answer).toEqual(level(3));
  });

  test('shows typed text after a pause, and immediately to a caller of now()', async () => {
    const open = await begun(await testWorkspace());
    open.text('stage/plan/now', 'Typing').write('We meet each spring.');
    expect(open.assessment.getState().stages.get('plan')).toBeUndefined();
    expect(open.now().stages.get('plan')?.now).toBe('We meet each spring.');
    open.text('stage/do/now', 'Typing').write('Later.');
    await until(() => open.assessment.getState().stages.get('do')?.now === 'Later.');
  });

  test('reads only what changed again: everything else stays the same object', async () => {
    const open = await begun(await testWorkspace());
    open.act('a', () => answerStatement(open.document, 'plan-1', level(3)));
    const before = open.assessment.getState();
    open.act('b', () => answerStatement(open.document, 'do-1', level(2)));
    expect(open.assessment.getState().statements.get('plan-1')).toBe(before.statements.get('plan-1'));
  });

  test('is all there again in a new session', async () => {
    const name = freshName();
    const workspace = await testWorkspace(name);
    const open = await begun(workspace);
    open.act('a', () => {
      answerStatement(open.document, 'plan-1', { type: 'not-applicable' });
      agreeLevel(open.document, 'plan', { type: 'not-agreed', low: 2, high: 4 });
      finishStage(open.document, 'plan', true);
      addAction(open.document, {
        stage: 'plan',
        statement: 'plan-2',
        origin: 'stage',
        texts: { words: 'Ask two members' },
        choices: { by: '2027-01-31' },
      });
      linkEvidence(open.document, 'statement/plan-1', addEvidence(open.organisationDocument, 'Minutes'), true);
    });
    open.text('statement/plan-1/reason', 'Typing').write('We have no hall.');
    const snapshot = open.now();
    const evidence = open.organisation.getState().evidence;
    await workspace.settled();
    const again = await opened(await testWorkspace(name), open.id);
    expect(again.assessment.getState()).toEqual(snapshot);
    expect(again.organisation.getState().evidence).toEqual(evidence);
  });
});

describe('values in an open assessment', () => {
  test('levels that two windows chose while apart are not agreed, until a person chooses', async () => {
    const open = await begun(await testWorkspace());
    const map = open.document.doc.getMap('decisions');
    open.document.doc.transact(() => {
      map.set('statement/plan-1/answer|aaaaaaaa', { v: level(2), by: 1, at: 1, after: [] });
      map.set('statement/plan-1/answer|bbbbbbbb', { v: level(4), by: 2, at: 2, after: [] });
    });
    expect(open.assessment.getState().statements.get('plan-1')?.answer).toEqual({
      type: 'not-agreed',
      low: 2,
      high: 4,
    });
    expect(
      open.assessment
        .getState()
        .conflicts.get('statement/plan-1/answer')
        ?.choices.map((choice) => choice.value),
    ).toEqual([level(2), level(4)]);
    open.act('choose', () => answerStatement(open.document, 'plan-1', level(4)));
    expect(open.assessment.getState().conflicts.size).toBe(0);
    expect(open.assessment.getState().statements.get('plan-1')?.answer).toEqual(level(4));
  });

  test('values of a newer or a foreign program are read as not chosen, without an error', async () => {
    const open = await begun(await testWorkspace());
    const { registers }: AnyDocument = open.document;
    open.document.doc.transact(() => {
      registers.decide('statement/plan-1/answer', { type: 'level', level: 99 });
      registers.decide('statement/plan-2/answer', 'high');
      registers.decide('stage/plan/target', 7);
      registers.decide('action/x/made', {
        number: 1,
        stage: 'plan',
        statement: null,
        origin: 'stage',
        originId: null,
        at: 1,
      });
      registers.decide('action/x/status', 'paused');
    });
    const { statements, stages, actions } = open.now();
    expect(statements.get('plan-1')?.answer).toEqual({ type: 'unanswered' });
    expect(statements.get('plan-2')?.answer).toEqual({ type: 'unanswered' });
    expect(stages.get('plan')?.target).toBeNull();
    expect(actions.get('x')?.status).toBe('not-started');
  });
});

describe('actions', () => {
  test('an action is moved to another stage, and one that was never moved keeps the stage it was written at', async () => {
    const open = await begun(await testWorkspace());
    const write = (words: string) =>
      addAction(open.document, { stage: 'plan', statement: 'plan-1', origin: 'stage', texts: { words } });
    const [moved, kept] = [write('moved'), write('kept')];
    open.act('move', () => placeAction(open.document, moved, { stage: 'do', statement: null }));
    expect(open.now().actions.get(moved)).toMatchObject({ stage: 'do', statement: null });
    expect(open.now().actions.get(kept)).toMatchObject({ stage: 'plan', statement: 'plan-1' });
  });

  test('actions are numbered one after another', async () => {
    const open = await begun(await testWorkspace());
    for (const words of ['one', 'two', 'three'])
      open.act('add', () =>
        addAction(open.document, { stage: 'plan', statement: null, origin: 'stage', texts: { words } }),
      );
    expect([...open.now().actions.values()].map((action) => action.number).toSorted()).toEqual([1, 2, 3]);
  });

  test('a next-level action exists once per statement, and is restored when it is written again', async () => {
    const open = await begun(await testWorkspace());
    const id = nextLevelAction('plan-1');
    const text = open.text(`action/${id}/words`, 'Typing', () =>
      ensureNextLevelAction(open.document, 'plan', 'plan-1'),
    );
    text.write('Ask');
    text.write('Ask members');
    expect(open.now().actions.get(id)).toMatchObject({
      words: 'Ask members',
      statement: 'plan-1',
      origin: 'next-level',
      removed: false,
    });
    open.act('remove', () => open.document.registers.decide(`action/${id}/removed`, true));
    text.write('Ask members again');
    expect(open.now().actions.get(id)?.removed).toBe(false);
  });

  test('open actions are carried into the next assessment; closed ones and levels are not', async () => {
    const workspace = await testWorkspace();
    const open = await begun(workspace);
    open.act('a', () => {
      addAction(open.document, {
        stage: 'plan',
        statement: null,
        origin: 'stage',
        texts: { words: 'Open', lead: 'Team lead' },
        choices: { by: '2027-01-31', effort: 'low' },
      });
      addAction(open.document, {
        stage: 'do',
        statement: null,
        origin: 'stage',
        texts: { words: 'Done' },
        choices: { status: 'done' },
      });
      addAction(open.document, {
        stage: 'do',
        statement: null,
        origin: 'stage',
        texts: { words: 'Removed' },
        choices: { removed: true },
      });
      answerStatement(open.document, 'plan-1', level(3));
    });
    const next = await begun(workspace, { previous: open.id });
    const actions = [...next.now().actions.values()];
    expect(actions).toHaveLength(1);
    expect(actions[0]).toMatchObject({
      words: 'Open',
      lead: 'Team lead',
      by: '2027-01-31',
      effort: 'low',
      origin: 'carried-over',
      number: 1,
    });
    expect([...open.now().actions.keys()]).toContain(actions[0]?.originId);
    expect(next.now().statements.size).toBe(0);
  });
});

test('a renamed organisation is renamed in every list', async () => {
  const workspace = await testWorkspace();
  const open = await begun(workspace, { organisation: 'Harbour Lane' });
  open.text('organisation/own/name', 'Typing').write('Harbour Lane Trust');
  await workspace.settled();
  expect(await workspace.storage.read(['organisations'], (tx) => tx.list('organisations'))).toMatchObject([
    { name: 'Harbour Lane Trust' },
  ]);
});
