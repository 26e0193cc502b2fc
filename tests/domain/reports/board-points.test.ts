import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_REPORT_WORDS } from '../../../src/domain/assessment/assessment.ts';
import { boardActionLines, decisionsFor, risksOf } from '../../../src/domain/reports/board-points.ts';
import { anAction, anItem, aSnapshot, dontKnow, level, notAgreed } from '../../support/builders.ts';

describe('typed lines', () => {
  test.each([
    ['dashes', '- One\n– Two\n— Three', ['One', 'Two', '— Three']],
    ['bullets', '• One\n* Two\n· Three', ['One', 'Two', 'Three']],
    ['numbers', '1. One\n2) Two\n10. Ten', ['One', 'Two', 'Ten']],
    ['blank lines', '\n One \n\n', ['One']],
    ['a number within the text', '2 halls, 3 groups', ['2 halls, 3 groups']],
    ['nothing', '', []],
  ])('%s are split and their markers removed', (_, typed, lines) => expect(boardActionLines(typed)).toEqual(lines));

  test('never are blank, and never have line breaks', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        for (const line of boardActionLines(typed)) {
          expect(line.trim()).not.toBe('');
          expect(line).not.toContain('\n');
        }
      }),
    );
  });
});

describe('decisions for a board', () => {
  test('are none for an empty plan', () => expect(decisionsFor(aSnapshot())).toEqual([]));

  test('begin with those that people typed', () => {
    const input = aSnapshot({
      forReports: { ...NO_REPORT_WORDS, decide: '- Hire a hall' },
      stages: { plan: { agreed: notAgreed(2, 4) } },
    });
    expect(decisionsFor(input)).toEqual(['Hire a hall']);
  });

  test.each([
    [
      '“Do first” without an owner',
      { priority: 'do-first', lead: ' ' },
      ['Choose an owner for “Ask the youth group”.'],
    ],
    [
      '“Plan ahead” by impact and effort',
      { impact: 'high', effort: 'high' },
      ['Choose an owner for “Ask the youth group”.'],
    ],
    ['“If there is time”', { priority: 'fill-in' }, []],
    ['“Not now”', { priority: 'park' }, []],
    ['that nobody has sorted', {}, []],
    ['with an owner', { priority: 'do-first', lead: 'Trust manager' }, []],
    ['done without an owner', { priority: 'do-first', status: 'done' }, []],
    ['removed without an owner', { priority: 'do-first', removed: true }, []],
  ] as const)('about an action %s', (_, given, expected) =>
    expect(decisionsFor(aSnapshot({ actions: [anAction(given)] }))).toEqual(expected),
  );

  test('do not count hours that the effort only suggests', () => {
    const actions = [anAction({ lead: 'Manager', effort: 'high', status: 'in-progress' })];
    expect(decisionsFor(aSnapshot({ actions, hoursAMonth: 1 }))).toEqual([]);
  });

  test.each([
    [
      24,
      27,
      [
        'Choose which actions to put on hold. Hours a month for actions in progress and “Do first”: 27 needed, 24 available.',
      ],
    ],
    [27, 27, []],
    [null, 27, []],
  ])('about hours: %s available, %s planned', (hoursAMonth, hours, expected) => {
    const actions = [anAction({ lead: 'Manager', hours, status: 'in-progress' })];
    expect(decisionsFor(aSnapshot({ actions, hoursAMonth }))).toEqual(expected);
  });
});

describe('risks for a board', () => {
  test('are none for an empty assessment', () => expect(risksOf(aSnapshot())).toEqual([]));

  test('begin with those that people typed', () =>
    expect(risksOf(aSnapshot({ forReports: { ...NO_REPORT_WORDS, risks: 'The hall may close' } }))).toEqual([
      'The hall may close',
    ]));

  test('name late actions, three at most, and count all', () => {
    const actions = ['A', 'B', 'C', 'D'].map((words, i) =>
      anAction({ id: words, number: i + 1, words, by: '2026-07-14', lead: 'Manager' }),
    );
    const [risk = ''] = risksOf(aSnapshot({ actions }));
    expect(risk).toMatch(/^4 overdue actions, including /);
    expect(risk.match(/“[A-D]”/g)).toHaveLength(3);
  });

  test('an action due today is not late', () =>
    expect(risksOf(aSnapshot({ actions: [anAction({ by: '2026-07-15', lead: 'Manager' })] }))).toEqual([]));

  test('count unknown answers and claims without evidence', () => {
    const statements = { 'plan-1': { answer: dontKnow }, 'plan-2': { answer: level(4) }, 'do-1': { answer: level(5) } };
    expect(risksOf(aSnapshot({ statements }))).toEqual([
      '2 ratings at 4 Established or above need evidence.',
      '1 “Don’t know” answer.',
    ]);
  });

  test('count linked evidence that is older than two years', () => {
    const statements = { 'plan-1': { answer: level(2), evidence: ['e1'] } };
    const risks = (date: string) =>
      risksOf(aSnapshot({ statements }, { evidence: new Map([['e1', anItem({ date })]]) }));
    expect(risks('2020-01-01')).toEqual(['1 piece of evidence is more than two years old.']);
    expect(risks('2026-01-01')).toEqual([]);
  });

  test('name stages that moved down', () => {
    const before = new Map([['plan', { agreed: level(4), typical: null }]]);
    expect(risksOf(aSnapshot({ stages: { plan: { agreed: level(3) } } }, { before }))).toEqual([
      'Stage plan is lower than last time.',
    ]);
    expect(risksOf(aSnapshot({ stages: { plan: { agreed: level(4) } } }, { before }))).toEqual([]);
  });
});
