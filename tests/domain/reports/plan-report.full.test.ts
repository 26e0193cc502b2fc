import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/domain/assessment/action.ts';
import type { Report } from '../../../src/domain/document/blocks.ts';
import { planReport } from '../../../src/domain/reports/plan-report.ts';
import { anAction, aSnapshot, level } from '../../support/builders.ts';
import { factsAfter, headings, texts } from '../../support/report-parts.ts';

const full = (said: Parameters<typeof aSnapshot>[0]): Report => planReport(aSnapshot(said), 'full');

describe('the full plan', () => {
  test('states challenge, levels and current practice of each stage', () => {
    const stages = {
      plan: { now: 'We meet.', agreed: level(2), target: { type: 'level' as const, level: 4, by: null } },
    };
    const report = full({ stages });
    expect(headings(report)).toEqual([
      '1 0 open actions.',
      '2 Where we are and where we want to be',
      '2 Stage plan',
      '3 What we currently do',
      '2 Stage do',
    ]);
    expect(texts(report)).toEqual(
      expect.arrayContaining([
        'What about plan?',
        'Agreed level: 2 Emerging. Target: 4 Established.',
        'We meet.',
        'Agreed level: not set. Target: not set.',
      ]),
    );
  });

  test('has no heading for current practice when it is blank', () => {
    expect(headings(full({ stages: { plan: { now: ' \n' } } }))).not.toContain('3 What we currently do');
  });
  test('has every filled-in field of an action', () => {
    const action: Partial<Action> = {
      statement: 'plan-2',
      lead: 'Sam',
      by: '2026-07-01',
      impact: 'high',
      effort: 'low',
      hours: 2.5,
      measure: 'Ten came',
      why: 'They know',
      partners: 'The school',
      resources: 'A room',
      collect: 'A list',
      progress: 'Begun',
      priorityReason: 'It is quick',
      reportTo: ['up', 'out'],
      start: '2026-06-01',
      reviewed: '2026-06-15',
      nextReview: '2026-09-01',
    };
    expect(factsAfter(full({ actions: [anAction(action)] }), '1. Ask the youth group')).toEqual({
      'Best practice': 'Good practice plan 2.',
      Owner: 'Sam',
      'Due date': '1 July 2026 (overdue)',
      Status: 'To do',
      Priority: 'Do first',
      Impact: 'High',
      Effort: 'Low',
      'Hours a month': '2.5',
      'How we will know': 'Ten came',
      'Why it matters': 'They know',
      Partners: 'The school',
      Resources: 'A room',
      'Evidence to collect': 'A list',
      Progress: 'Begun',
      'Reason for the priority': 'It is quick',
      'Report to': 'Upwards, Outwards',
      Start: '1 June 2026',
      'Last reviewed': '15 June 2026',
      'Next review': '1 September 2026',
    });
  });
  test('has no empty field of an action', () => {
    expect(factsAfter(full({ actions: [anAction({ why: ' ' })] }), '1. Ask the youth group')).toEqual({
      Status: 'To do',
    });
  });

  test('has every action once, closed ones and those without a stage included', () => {
    const actions = [
      anAction({ id: 'a', number: 1, words: 'Closed', status: 'done' }),
      anAction({ id: 'b', number: 2, words: 'Whole', stage: null }),
      anAction({ id: 'c', number: 3, words: 'Lost', stage: 'of-another-edition' }),
    ];
    const report = full({ actions });
    expect(
      headings(report)
        .filter((head) => head.startsWith('3'))
        .toSorted(),
    ).toEqual(['3 1. Closed', '3 2. Whole', '3 3. Lost']);
    expect(headings(report)).toContain('2 No stage');
  });
  test('has no heading for actions without a stage when there are none', () =>
    expect(headings(full({ actions: [anAction()] }))).not.toContain('2 No stage'));
});
