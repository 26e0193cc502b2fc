import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/domain/assessment/action.ts';
import type { ReportInput } from '../../../src/domain/assessment/report-input.ts';
import { planCsv } from '../../../src/domain/reports/csv-exports.ts';
import { anyText } from '../../support/any-text.ts';
import { anAction, aSnapshot, level, notAgreed } from '../../support/builders.ts';
import { cellsOf, headersOf, rowsOf } from '../../support/csv-reader.ts';

const planRows = (input: ReportInput) => rowsOf(planCsv(input));
const rowOf = (action: Partial<Action>, said: Parameters<typeof aSnapshot>[0] = {}) =>
  planRows(aSnapshot({ ...said, actions: [anAction(action)] }))[0] ?? {};

describe('the action plan', () => {
  test('has the columns of the contract in their order', () => {
    expect(headersOf(planCsv(aSnapshot()))).toBe(
      'Ref,Organisation,Assessment,Stage,Statement,Best practice,Current level,Target level,What do we currently do,Action,Why it matters,Impact,Effort,Priority,Lead,Partners,Start,By when,Resources,Success measure,Evidence to collect,Report to,Status,Progress note,Last reviewed,Next review,Origin',
    );
  });

  test('has every filled-in field in its column', () => {
    const action: Partial<Action> = {
      statement: 'plan-2',
      number: 7,
      words: 'Ask them',
      why: 'They know',
      impact: 'high',
      effort: 'low',
      lead: 'Sam',
      partners: 'The school',
      start: '2026-08-01',
      by: '2026-10-31',
      resources: 'A room',
      measure: 'Ten came',
      collect: 'A list',
      reportTo: ['up', 'out'],
      status: 'in-progress',
      progress: 'Begun',
      reviewed: '2026-07-01',
      nextReview: '2026-09-01',
      origin: 'next-level',
    };
    const statements = { 'plan-2': { answer: level(2), target: { type: 'level' as const, level: 4, by: null } } };
    expect(rowOf(action, { period: 'Autumn 2026', statements, stages: { plan: { now: 'We meet.' } } })).toEqual({
      Ref: '7',
      Organisation: 'Riverside Trust',
      Assessment: 'Small rubric, Autumn 2026',
      Stage: 'Stage plan',
      Statement: '2',
      'Best practice': 'Good practice plan 2.',
      'Current level': '2 Emerging',
      'Target level': '4 Established',
      'What do we currently do': 'We meet.',
      Action: 'Ask them',
      'Why it matters': 'They know',
      Impact: 'High',
      Effort: 'Low',
      Priority: 'Do first',
      Lead: 'Sam',
      Partners: 'The school',
      Start: '2026-08-01',
      'By when': '2026-10-31',
      Resources: 'A room',
      'Success measure': 'Ten came',
      'Evidence to collect': 'A list',
      'Report to': 'Upwards; Outwards',
      Status: 'In progress',
      'Progress note': 'Begun',
      'Last reviewed': '2026-07-01',
      'Next review': '2026-09-01',
      Origin: 'Next level',
    });
  });

  test('leaves unset choices empty', () => {
    const filled = Object.entries(rowOf({})).filter(([, cell]) => cell !== '');
    expect(filled.map(([header]) => header)).toEqual([
      'Ref',
      'Organisation',
      'Assessment',
      'Stage',
      'Action',
      'Status',
      'Origin',
    ]);
  });
});

describe('rows of the action plan', () => {
  test('has one row per present action, in plan order', () => {
    const actions = [
      anAction({ id: 'c', stage: null, number: 3, words: 'Whole' }),
      anAction({ id: 'b', stage: 'do', number: 2, words: 'Second', status: 'done' }),
      anAction({ id: 'a', number: 1, words: 'First' }),
      anAction({ id: 'd', number: 4, words: ' ' }),
      anAction({ id: 'e', number: 5, removed: true }),
    ];
    expect(planRows(aSnapshot({ actions })).map((row) => [row.Ref, row.Stage, row.Action])).toEqual([
      ['1', 'Stage plan', 'First'],
      ['2', 'Stage do', 'Second'],
      ['3', '', 'Whole'],
    ]);
  });

  test('has the text on a stage in the first row of the stage only', () => {
    const actions = [
      anAction({ id: 'a', number: 1 }),
      anAction({ id: 'b', number: 2, statement: 'plan-2' }),
      anAction({ id: 'c', number: 3, stage: 'do' }),
      anAction({ id: 'd', number: 4, stage: 'do' }),
      anAction({ id: 'e', number: 5, stage: null }),
    ];
    const stages = { plan: { now: 'We meet.' }, do: { now: 'We help.' } };
    const texts = planRows(aSnapshot({ actions, stages })).map((row) => row['What do we currently do']);
    expect(texts).toEqual(['We meet.', '', 'We help.', '', '']);
  });

  test('takes the agreed level of the stage for its actions, never a suggested one', () => {
    const statements = {
      'plan-1': { answer: level(3) },
      'plan-2': { answer: level(3) },
      'plan-3': { answer: level(4) },
    };
    expect(rowOf({}, { statements })['Current level']).toBe('');
    expect(
      rowOf({}, { statements, stages: { plan: { agreed: level(2), target: { type: 'maintain' } } } }),
    ).toMatchObject({
      'Current level': '2 Emerging',
      'Target level': 'Stay at this level',
    });
    expect(rowOf({}, { statements, stages: { plan: { agreed: notAgreed(2, 4) } } })['Current level']).toBe(
      'Not agreed, 2 to 4',
    );
  });

  test('leaves the level of an unanswered statement empty, even if its stage has one', () => {
    expect(rowOf({ statement: 'plan-1' }, { stages: { plan: { agreed: level(3) } } })).toMatchObject({
      'Current level': '',
      'Target level': '',
    });
  });
  test('an action without a stage has no values of a stage', () => {
    const empty = {
      Stage: '',
      Statement: '',
      'Best practice': '',
      'Current level': '',
      'Target level': '',
      'What do we currently do': '',
    };
    expect(rowOf({ stage: null }, { stages: { plan: { now: 'We meet.', agreed: level(3) } } })).toMatchObject(empty);
  });

  test('names the stage of a statement when the action does not', () => {
    expect(rowOf({ stage: null, statement: 'do-1' })).toMatchObject({ Stage: 'Stage do', Statement: '1' });
  });
  test('states the origin of each action', () => {
    const origins = (['stage', 'next-level', 'carried-over', 'workshop', 'plan'] as const).map(
      (origin) => rowOf({ origin }).Origin,
    );
    expect(origins).toEqual(['Stage page', 'Next level', 'Carried over', 'Workshop', 'Action plan']);
  });

  test('has no cell that a spreadsheet could run', () => {
    const given = { words: '=1+1', lead: '@Sam', why: '+44', progress: ' =2' };
    expect(rowOf(given)).toMatchObject({
      Action: "'=1+1",
      Lead: "'@Sam",
      'Why it matters': "'+44",
      'Progress note': "' =2",
    });
  });
  test('has 27 cells in every row, for any text', () => {
    fc.assert(
      fc.property(anyText({ minLength: 1 }), anyText(), (words, why) => {
        const lines = cellsOf(planCsv(aSnapshot({ actions: [anAction({ words: `x${words}`, why })] })));
        expect(lines.map((cells) => cells.length)).toEqual([27, 27]);
      }),
    );
  });
});
