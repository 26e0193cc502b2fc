import { describe, expect, test } from 'vitest';
import type { FieldChange, FieldContext } from '../../../src/domain/assessment/field-change.ts';
import { historyLines, stagesOf, subjectOf } from '../../../src/domain/assessment/history-lines.ts';
import { anAction, anAssessment, dontKnow, level, notAgreed, shippedRubric } from '../../support/builders.ts';

const TITLES = ['Ask members', 'Phone the school', 'Book the hall', 'Write a plan', 'Print it', 'Post it'];

const context: FieldContext = {
  assessment: anAssessment({
    actions: [...TITLES, ...Array.from({ length: 34 }, (_, i) => `And another one, number ${i}`)].map((words, i) =>
      anAction({ id: `a${i + 1}`, words, stage: 'do' }),
    ),
    statements: { 'plan-2': { evidence: ['e1'] } },
    stages: { impact: { evidence: ['e1'] } },
  }),
  rubric: shippedRubric(),
  evidence: (id) => ({ e1: 'Minutes of May', e2: 'Letter from carers' })[id] ?? '',
};

const choice = (path: string, before: unknown, after: unknown): FieldChange => ({
  type: 'choice',
  path,
  before: before === null ? [] : [before],
  after: after === null ? [] : [after],
});
const text = (path: string, before: string, after: string): FieldChange => ({ type: 'text', path, before, after });

const numbers = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i + 1);

const lines = (...differences: readonly FieldChange[]): readonly string[] =>
  historyLines(
    differences.map((difference, i) => ({ key: String(i), at: i, by: [], difference })),
    context,
  ).map((line) => line.text);

test.each<[string, FieldChange, string]>([
  ['a first answer', choice('statement/plan-2/answer', null, level(4)), 'Rated Plan 2: 4 Established'],
  [
    'another level',
    choice('statement/plan-2/answer', level(2), level(3)),
    'Changed Plan 2 from 2 Emerging to 3 Developing',
  ],
  ['an answer that is no level', choice('statement/do-1/answer', null, dontKnow), 'Rated Do 1: Don’t know'],
  ['a removed answer', choice('statement/plan-2/answer', level(2), null), 'Removed the answer to Plan 2'],
  ['an agreed level', choice('stage/do/agreed', null, level(3)), 'Agreed Do: 3 Developing'],
  [
    'another agreed level',
    choice('stage/do/agreed', level(4), notAgreed(2, 4)),
    'Changed the agreed level of Do from 4 Established to Not agreed, 2 to 4',
  ],
  ['no agreed level any more', choice('stage/do/agreed', level(4), null), 'Removed the agreed level of Do'],
  [
    'a target',
    choice('stage/do/target', null, { type: 'level', level: 5, by: null }),
    'Set the target for Do: 5 Embedded',
  ],
  ['no target', choice('stage/do/target', { type: 'maintain' }, null), 'Removed the target for Do'],
  ['a complete stage', choice('stage/plan/finished', null, true), 'Marked Plan as complete'],
  ['a stage that is not complete', choice('stage/plan/finished', true, null), 'Marked Plan as not complete'],
  ['a different view', choice('stage/plan/differently', null, true), 'Recorded a different view for Plan'],
  ['evidence', choice('statement/plan-2/evidence/e1', null, true), 'Added evidence to Plan 2: Minutes of May'],
  ['evidence no more', choice('stage/plan/evidence/e2', true, null), 'Removed evidence from Plan: Letter from carers'],
  ['a text', text('stage/impact/now', '', 'We ask.'), 'Wrote “What do we currently do?” for Impact'],
  ['another text', text('stage/impact/now', 'We ask.', 'We do.'), 'Changed “What do we currently do?” for Impact'],
  ['no text', text('statement/plan-1/note', 'x', ''), 'Removed the text of “Note” for Plan 1'],
  ['a new action', choice('action/a1/made', null, { origin: 'stage' }), 'Added action: Ask members'],
  ['a deleted action', choice('action/a1/removed', null, true), 'Deleted action: Ask members'],
  ['a restored action', choice('action/a1/removed', true, null), 'Restored action: Ask members'],
  [
    'a due date',
    choice('action/a1/by', null, '2026-12-31'),
    'Changed action “Ask members”: due date set to 31 December 2026',
  ],
  ['no due date', choice('action/a1/by', '2026-12-31', null), 'Changed action “Ask members”: due date removed'],
  ['an owner', text('action/a1/lead', '', 'Chair'), 'Changed action “Ask members”: owner set to Chair'],
  ['new evidence', choice('evidence/e1/made', null, true), 'Added evidence: Minutes of May'],
  ['a saved version', choice('copy/c1/made', null, { title: 'Board' }), 'Saved a version of a report'],
  ['a result of a workshop', choice('tally/plan-1/w1/1', null, {}), 'Recorded 1 result of a workshop'],
  ['the period', text('assessment/own/period', '', 'Autumn'), 'Changed assessment details: period'],
  ['a field of a newer release', choice('stage/plan/mood', null, 'good'), 'Plan: other field (mood) set to good'],
])('%s is a sentence', (_, difference, words) => expect(lines(difference)).toEqual([words]));

describe('equal changes are joined:', () => {
  test('statements with one answer', () => {
    expect(
      lines(
        choice('statement/plan-1/answer', null, level(3)),
        choice('statement/plan-2/answer', null, level(2)),
        choice('statement/plan-3/answer', null, level(3)),
      ),
    ).toEqual(['Rated Plan 1 and Plan 3: 3 Developing', 'Rated Plan 2: 2 Emerging']);
  });
  test('one field of several actions', () => {
    expect(lines(...['a1', 'a2', 'a3'].map((id) => choice(`action/${id}/by`, null, '2026-12-31')))).toEqual([
      'Changed 3 actions: due date set to 31 December 2026',
    ]);
  });
  test('many new actions, of which some are named', () => {
    expect(lines(...numbers(40).map((n) => choice(`action/a${n}/made`, null, { origin: 'stage' })))).toEqual([
      'Added 40 actions: Ask members, Phone the school, Book the hall, Write a plan, Print it, Post it and 34 more',
    ]);
  });
  test('details of the assessment, and texts for reports', () => {
    expect(
      lines(
        text('assessment/own/period', '', 'Autumn'),
        choice('assessment/own/hours', null, 24),
        text('report/own/risks', '', 'x'),
        text('report/own/decide', '', 'y'),
      ),
    ).toEqual([
      'Changed assessment details: period and hours available per month',
      'Changed text for reports: risks and decisions for the board',
    ]);
  });
  test('actions that are carried over', () => {
    expect(lines(...[1, 2].map((n) => choice(`action/a${n}/made`, null, { origin: 'carried-over' })))).toEqual([
      'Carried over 2 actions: Ask members and Phone the school',
    ]);
  });
  test('results of a workshop, which are counted', () => {
    expect(lines(...[1, 2, 3].map((n) => choice(`tally/plan-${n}/w1/1`, null, {})))).toEqual([
      'Recorded 3 results of a workshop',
    ]);
  });
});

test('the sentence about a new action stands for its fields', () => {
  expect(
    lines(
      choice('action/a1/made', null, { origin: 'stage' }),
      text('action/a1/words', '', 'Ask members'),
      choice('action/a1/impact', null, 'high'),
      choice('action/a2/impact', null, 'high'),
    ),
  ).toEqual(['Added action: Ask members', 'Changed action “Phone the school”: impact set to High']);
});

test('a long name is cut short', () => {
  const long: FieldContext = { ...context, evidence: () => 'word '.repeat(60) };
  const [line] = historyLines([{ key: '', at: 0, by: [], difference: choice('evidence/e9/made', null, true) }], long);
  expect(line?.text.length).toBeLessThanOrEqual('Added evidence: '.length + 101);
  expect(line?.text).toMatch(/…$/);
});

test.each([
  ['statement/plan-1/answer', 'levels', ['plan']],
  ['stage/do/target', 'levels', ['do']],
  ['stage/do/now', 'other', ['do']],
  ['action/a1/by', 'actions', ['do']],
  ['stage/do/evidence/e1', 'evidence', ['do']],
  ['evidence/e1/date', 'evidence', ['plan', 'impact']],
  ['evidence/e2/date', 'evidence', []],
  ['assessment/own/period', 'other', []],
])('the change of %s has the subject %s and the stages %j', (path, subject, stages) => {
  expect(subjectOf(path)).toBe(subject);
  expect(stagesOf(path, context)).toEqual(stages);
});
