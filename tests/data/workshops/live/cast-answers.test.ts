import { beforeEach, describe, expect, test } from 'vitest';
import { cleanState } from '../../../../src/data/documents/update-log.ts';
import { createSaveStatus } from '../../../../src/data/storage/save-status.ts';
import { castAnswers, comeOf, peopleBy } from '../../../../src/data/workshops/live/cast-answers.ts';
import {
  beginWorkshop,
  type OpenWorkshop,
  openWorkshop,
  reveal,
} from '../../../../src/data/workshops/live/open-workshop.ts';
import { cellsOf } from '../../../../src/data/workshops/votes.ts';
import { voteAgain } from '../../../../src/data/workshops/workshop-commands.ts';
import type { Workspace } from '../../../../src/data/workspace/workspace.ts';
import type { Answers } from '../../../../src/domain/workshop/codes/answer-code.ts';
import type { Vote } from '../../../../src/domain/workshop/tally.ts';
import { begun, testWorkspace } from '../../../support/test-workspace.ts';

const VOTER = '0badc0ffee99';
const level = (n: number): Vote => ({ type: 'level', level: n });
const says = (votes: Readonly<Record<string, Vote>>, given: Partial<Answers> = {}): Answers => ({
  voter: VOTER,
  group: 'members',
  votes: new Map(Object.entries(votes)),
  ...given,
});

let workspace: Workspace;
let workshop: OpenWorkshop;
beforeEach(async () => {
  workspace = await testWorkspace();
  const opened = await openWorkshop(
    workspace,
    await beginWorkshop(workspace, await begun(workspace), null),
    createSaveStatus(),
  );
  if (!opened.ok) throw new Error(JSON.stringify(opened.problem));
  workshop = opened.value;
});

const levelsOf = (unit: string, round = 1): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries(
    cellsOf(workshop.votes.rows.getState(), { unit, round }, ['members', 'staff', 'senior']).map(
      ({ groups, tally }) => [groups.join(), tally.levels],
    ),
  );

describe('answers from a phone', () => {
  test('go into the same tallies as hands', () => {
    workshop.votes.tap({ unit: 'plan-1', round: 1 }, 'members', level(2), 1);
    expect(castAnswers(workshop, says({ 'plan-1': level(2), 'plan-2': level(5) }), 'phones')).toEqual({
      as: 'new',
      late: 0,
    });
    expect(levelsOf('plan-1')).toEqual({ members: [0, 2, 0, 0, 0] });
    expect(levelsOf('plan-2')).toEqual({ members: [0, 0, 0, 0, 1] });
  });

  test('count once, however often they are shown, in whatever window', async () => {
    const answers = says({ 'plan-1': level(3), 'plan-2': { type: 'dont-know' } });
    castAnswers(workshop, answers, 'phones');
    expect(castAnswers(workshop, answers, 'phones')).toEqual({ as: 'same', late: 0 });
    await workshop.votes.settled();
    expect(castAnswers(workshop, answers, 'phones').as).toBe('same');
    expect(levelsOf('plan-1')).toEqual({ members: [0, 0, 1, 0, 0] });
    expect(await workspace.storage.read(['votes'], (tx) => tx.count('votes'))).toBe(2);
  });

  test('are replaced by later ones of the same person, also from another group', () => {
    castAnswers(workshop, says({ 'plan-1': level(3) }), 'phones');
    expect(castAnswers(workshop, says({ 'plan-1': level(4) }, { group: 'staff' }), 'phones').as).toBe('changed');
    expect(levelsOf('plan-1')).toEqual({ staff: [0, 0, 0, 1, 0] });
  });

  test('come too late for what the room has seen, and count again when it votes again', () => {
    for (const voter of ['000000000001', '000000000002', '000000000003'])
      castAnswers(workshop, says({ 'plan-1': level(1) }, { voter }), 'phones');
    reveal(workshop, 'plan-1');
    expect(castAnswers(workshop, says({ 'plan-1': level(5), 'plan-2': level(5) }), 'phones')).toEqual({
      as: 'new',
      late: 1,
    });
    expect(levelsOf('plan-1')).toEqual({ members: [3, 0, 0, 0, 0] });
    voteAgain(workshop.document, 'plan-1', 2);
    castAnswers(workshop, says({ 'plan-1': level(5) }), 'phones');
    expect(levelsOf('plan-1', 2)).toEqual({ members: [0, 0, 0, 0, 1] });
  });

  test('leave nothing of a person in any document: a result knows groups, not voters', async () => {
    for (const voter of [VOTER, '000000000002', '000000000003'])
      castAnswers(workshop, says({ 'plan-1': level(1) }, { voter }), 'phones');
    reveal(workshop, 'plan-1');
    await workspace.settled();
    const states = [workshop.document.doc, workshop.open.document.doc].map((doc) =>
      new TextDecoder('latin1').decode(cleanState(doc)),
    );
    expect(states.join()).not.toContain(VOTER);
    expect(states[1]).toContain('tally/plan-1');
  });
});

test('people are counted once, whatever number of statements they answered', () => {
  castAnswers(workshop, says({ 'plan-1': level(1), 'plan-2': level(1) }), 'phones');
  castAnswers(workshop, says({ 'plan-1': level(1) }, { voter: '000000000002', group: 'staff' }), 'pass');
  expect([...peopleBy(workshop.votes.rows.getState(), 'phones')]).toEqual([['members', 1]]);
  expect([...peopleBy(workshop.votes.rows.getState(), 'pass')]).toEqual([['staff', 1]]);
  expect([...peopleBy(workshop.votes.rows.getState(), 'phones', 'pass')]).toEqual([
    ['members', 1],
    ['staff', 1],
  ]);
});

test('who has come is told by group, all ways together: a hand that is raised twice is still one person', () => {
  castAnswers(workshop, says({ 'plan-1': level(1), 'plan-2': level(1) }), 'phones');
  for (const [unit, n] of [
    ['plan-1', 2],
    ['plan-2', 3],
  ] as const)
    for (let i = 0; i < n; i++) workshop.votes.tap({ unit, round: 1 }, 'members', level(4), 1);
  workshop.votes.tap({ unit: 'plan-1', round: 1 }, 'senior', level(4), 1);
  expect(new Map(comeOf(workshop.votes.rows.getState()))).toEqual(
    new Map([
      ['members', 4],
      ['senior', 1],
    ]),
  );
});
