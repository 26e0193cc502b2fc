import { describe, expect, test } from 'vitest';
import {
  choiceText,
  type FieldChange,
  type FieldContext,
  fieldLabel,
} from '../../../src/domain/assessment/field-change.ts';
import { fieldChangeText, groupFieldChanges } from '../../../src/domain/assessment/field-change-text.ts';
import { anAction, anAssessment, shippedRubric } from '../../support/builders.ts';

const rubric = shippedRubric();
const named: FieldContext = {
  assessment: anAssessment({ actions: [anAction({ id: 'a1', words: 'Ask two members' })] }),
  rubric,
  evidence: (id) => (id === 'e1' ? 'Minutes of May' : ''),
};

test.each([
  ['statement/plan-2/answer', 'Plan, statement 2', 'Answer'],
  ['statement/plan-2/reason', 'Plan, statement 2', 'Reason'],
  ['statement/plan-1/part/co-produced', 'Plan, statement 1', /^We do this part: /],
  ['statement/gone-9/answer', 'A statement of another edition', 'Answer'],
  ['stage/impact/now', 'Impact', 'What do we currently do?'],
  ['stage/impact/evidence/e1', 'Impact', 'Evidence'],
  ['stage/gone/now', 'A stage of another edition', 'What do we currently do?'],
  ['action/a1/words', 'Action: Ask two members', 'Action'],
  ['action/a1/by', 'Action: Ask two members', 'Due date'],
  ['action/a1/hours', 'Action: Ask two members', 'Hours a month'],
  ['action/zz/lead', 'An action without text', 'Owner'],
  ['assessment/own/period', 'The assessment as a whole', 'Period'],
  ['assessment/own/hours', 'The assessment as a whole', 'Hours available per month'],
  ['evidence/e1/title', 'Evidence: Minutes of May', 'Title'],
  ['organisation/own/name', 'The organisation', 'Name'],
  ['stage/plan/mood', 'Plan', 'Other field (mood)'],
])('the field %s is labelled with its owner and its name', (path, place, field) => {
  expect(fieldLabel(path, named)).toEqual({
    place,
    field: field instanceof RegExp ? expect.stringMatching(field) : field,
  });
});

test.each([
  ['statement/plan-1/answer', [], '(empty)'],
  ['statement/plan-1/answer', [{ type: 'level', level: 4 }], '4 Established'],
  ['statement/plan-1/answer', [{ type: 'level', level: 2 }, { type: 'dont-know' }], '2 Emerging or Don’t know'],
  ['stage/plan/agreed', [{ type: 'not-agreed', low: 2, high: 4 }], 'Not agreed, 2 to 4'],
  ['stage/plan/target', [{ type: 'maintain' }], 'Stay at this level'],
  ['stage/plan/finished', [true], 'Yes'],
  ['stage/plan/evidence/e1', [true], 'Minutes of May'],
  ['action/a1/status', ['in-progress'], 'In progress'],
  ['action/a1/by', ['2026-12-01'], '1 December 2026'],
  ['action/a1/reportTo', [['up', 'out']], 'Upwards, Outwards'],
  ['action/a1/hours', [12], '12'],
  ['action/a1/order', ['k5'], 'Moved'],
  ['action/a1/place', [{ stage: 'plan', statement: 'plan-1' }], 'Plan, statement 1'],
  ['action/a1/place', [{ stage: 'plan', statement: null }], 'Plan'],
  ['action/a1/place', [{ stage: null, statement: null }], 'No stage'],
  ['action/a1/place', ['nonsense'], '(empty)'],
  ['statement/plan-1/answer', ['nonsense'], 'No answer yet'],
  ['action/a1/status', [{ hostile: true }], '(empty)'],
])('the choice %s with the values %j reads %j', (path, values, words) =>
  expect(choiceText(path, values, named)).toBe(words),
);

describe('a list of changes', () => {
  const text = (path: string, after: string): FieldChange => ({ type: 'text', path, before: '', after });
  const all: readonly FieldChange[] = [
    text('action/a1/words', 'Ask two members'),
    { type: 'choice', path: 'action/a1/made', before: [], after: [{ number: 1 }] },
    text('stage/do/now', 'We go there.'),
    { type: 'choice', path: 'statement/plan-1/answer', before: [], after: [{ type: 'level', level: 1 }] },
    text('stage/plan/now', 'We meet.'),
    text('assessment/own/period', 'Autumn'),
  ];
  test('is grouped by owner in rubric order, and shows a new action by its words', () => {
    const places = groupFieldChanges(all, named, () => ({}));
    expect(places.map(({ place }) => place)).toEqual([
      'The assessment as a whole',
      'Plan',
      'Plan, statement 1',
      'Do',
      'Action: Ask two members',
    ]);
    expect(places.at(-1)?.fields.map(({ field }) => field)).toEqual(['Action']);
  });
  test('marks changed words of a text, and shows a choice before and after', () => {
    expect(
      fieldChangeText({ type: 'text', path: 'stage/plan/now', before: 'We meet.', after: 'We all meet.' }, named),
    ).toEqual([
      { type: 'same', text: 'We ' },
      { type: 'added', text: 'all ' },
      { type: 'same', text: 'meet.' },
    ]);
    expect(fieldChangeText(all[3] as FieldChange, named)).toEqual({ before: '(empty)', after: '1 Not yet' });
  });
});
