import { describe, expect, test } from 'vitest';
import type { Action } from '../../../src/domain/assessment/action.ts';
import { NO_REPORT_WORDS, NOT_AGREED } from '../../../src/domain/assessment/assessment.ts';
import { NO_CONSENT } from '../../../src/domain/assessment/quote-consent.ts';
import { anAction, anItem, aRubric, aSnapshot, level, notAgreed } from '../../support/builders.ts';
import { emptyInput, fullInput, halfFinishedInput, reportOf } from '../../support/report-inputs.ts';
import { headings, tables, texts } from '../../support/report-parts.ts';

type Given = Parameters<typeof aSnapshot>;
type Stages = NonNullable<NonNullable<Given[0]>['stages']>;
const community = (said: Given[0], given: Given[1] = {}) => reportOf(aSnapshot(said, given), 'community');
const youSaid = (words: string) => ({ forReports: { ...NO_REPORT_WORDS, youSaid: words } });
const planned = (...actions: readonly Partial<Action>[]) => ({
  actions: actions.map((given, i) => anAction({ id: `a${i}`, number: i + 1, ...given })),
});
/** The items of the list under a heading, and the line after it where items were left over. */
const under = (report: ReturnType<typeof community>, head: string): readonly string[] => {
  const at = report.blocks.findIndex((block) => block.type === 'heading' && block.words.text === head);
  return report.blocks.slice(at + 1, at + 3).flatMap((block) => {
    if (block.type === 'list') return block.items.map(({ text }) => text);
    return block.type === 'paragraph' ? [block.words.text] : [];
  });
};
const standing = (report: ReturnType<typeof community>) =>
  report.blocks.flatMap((block) =>
    block.type === 'facts' ? block.facts.map(({ name, value }) => [name, value.text]) : [],
  );

describe('the page for everybody', () => {
  test('of an empty assessment says where the team is, and makes no promise', () => {
    expect(headings(reportOf(emptyInput(), 'community'))).toEqual([
      '1 Where we are',
      '2 Where we are, from 1 Not yet to 5 Embedded',
    ]);
  });

  test('of a half-finished assessment has its one action', () => {
    const report = reportOf(halfFinishedInput(), 'community');
    expect(headings(report)).toEqual([
      '1 Our next action',
      '2 We will',
      '2 Where we are, from 1 Not yet to 5 Embedded',
    ]);
    expect(under(report, 'We will')).toEqual(['Ask the youth group.']);
  });

  test('of a full assessment has what was said, what will be done, what was done and how to answer', () => {
    expect(headings(reportOf(fullInput(), 'community'))).toEqual([
      '1 What you said, and our 2 next actions',
      '2 You said',
      '2 We will',
      '2 We did',
      '2 Where we are, from 1 Not yet to 5 Embedded',
      '2 We did not all agree',
      '2 Tell us what you think',
    ]);
  });

  test('has no table, no lane and no person', () => {
    const report = reportOf(fullInput(), 'community');
    expect(report.blocks.map(({ type }) => type)).not.toContain('lanes');
    expect(tables(report)).toEqual([]);
    expect(texts(report).join(' ')).not.toContain('Community worker');
  });

  test('says in its first lines whose it is and that it is self-assessed', () => {
    expect(texts(reportOf(fullInput(), 'community'))).toContain(
      'Riverside Trust assessed its own work (Small rubric, Summer 2026). Self-assessed by the team, not externally validated.',
    );
  });

  test('has larger type, and the largest in large print', () => {
    expect(reportOf(fullInput(), 'community').size).toBe('large');
    expect(reportOf(fullInput(), 'community', { largePrint: true }).size).toBe('largest');
  });
});

describe('what was said', () => {
  test('is a list of five at most, with the rest counted', () => {
    const report = community(youSaid('One\nTwo\nThree\nFour\nFive\nSix\nSeven'));
    expect(under(report, 'You said')).toEqual(['One', 'Two', 'Three', 'Four', 'Five', 'And 2 more.']);
  });
  test('is followed by quotes that may be shown to everybody, and by no other', () => {
    const quote = (id: string, title: string, consent: 'public' | 'partner') =>
      [id, anItem({ id, title, kind: 'quote', terms: { ...NO_CONSENT, consent, attribution: 'A parent' } })] as const;
    const report = community(
      { ...youSaid('Ask us'), statements: { 'plan-1': { answer: level(2), evidence: ['q1', 'q2'] } } },
      { evidence: new Map([quote('q1', '“They listen.”', 'public'), quote('q2', 'Not outside', 'partner')]) },
    );
    expect(under(report, 'You said')).toEqual(['Ask us', '“They listen.” A parent']);
    expect(texts(report).join(' ')).not.toMatch(/left out|Not outside/i);
  });
});

describe('what will be done', () => {
  test.each<readonly [Partial<Action>, string]>([
    [{ words: 'Ask' }, 'Ask.'],
    [{ words: 'Ask. ' }, 'Ask.'],
    [{ words: 'Shall we ask?' }, 'Shall we ask?'],
    [{ words: 'Say “yes!”' }, 'Say “yes!”'],
    [{ words: 'Go…' }, 'Go…'],
    [{ words: '会议。' }, '会议。'],
    [{ words: 'Ask', by: '2026-09-30' }, 'Ask. By September 2026.'],
    [{ words: 'Ask', by: '2026-07-15' }, 'Ask. By July 2026.'],
    [{ words: 'Ask', by: '2026-06-30' }, 'Ask. This was due in June 2026 and is late.'],
    [{ words: 'Ask', why: ' They know. ' }, 'Ask. They know.'],
    [{ words: 'Ask', by: '2026-09-30', why: 'They know.' }, 'Ask. By September 2026. They know.'],
  ])('%j is “%s”', (action, words) => expect(under(community(planned(action)), 'We will')).toEqual([words]));

  test('is four things at most, with the rest counted', () => {
    const report = community(planned(...['A', 'B', 'C', 'D', 'E'].map((words) => ({ words }))));
    expect(headings(report)[0]).toBe('1 Our 5 next actions');
    expect(under(report, 'We will')).toEqual(['A.', 'B.', 'C.', 'D.', 'And 1 more.']);
  });

  test('is what communities or partners are to hear of, where that was chosen', () => {
    const report = community(
      planned(
        { words: 'Board only', reportTo: ['up'] },
        { words: 'Staff', reportTo: ['down'] },
        { words: 'Partners', reportTo: ['up', 'out'] },
        { words: 'Not chosen' },
      ),
    );
    expect(under(report, 'We will')).toEqual(['Staff.', 'Partners.']);
  });

  test('is in the order of what comes first', () => {
    const report = community(
      planned(
        { words: 'Later', by: '2026-12-01' },
        { words: 'First', priority: 'do-first' },
        { words: 'Sooner', by: '2026-08-01' },
      ),
    );
    expect(under(report, 'We will')).toEqual(['First.', 'Sooner. By August 2026.', 'Later. By December 2026.']);
  });

  test('does not include what was stopped or removed, and done things stand by themselves', () => {
    const report = community(
      planned(
        { words: 'Stopped', status: 'stopped' },
        { words: 'Gone', removed: true },
        { words: 'Done', status: 'done' },
      ),
    );
    expect(headings(report)).toEqual(['1 Where we are', '2 We did', '2 Where we are, from 1 Not yet to 5 Embedded']);
    expect(under(report, 'We did')).toEqual(['Done.']);
  });
});

describe('where the team is', () => {
  const wordsOfPlan = (stage: Stages, before?: number) =>
    standing(
      community(
        { stages: stage },
        before === undefined ? {} : { before: new Map([['plan', { agreed: level(before), typical: null }]]) },
      ),
    )[0]?.[1];

  test.each([
    [3, undefined, '3 Developing.'],
    [3, 3, '3 Developing. No change since last time.'],
    [3, 2, '3 Developing. Last time: 2 Emerging.'],
    [2, 4, '2 Emerging. Last time: 4 Established.'],
  ] as const)('level %s after %s is “%s”', (now, before, words) =>
    expect(wordsOfPlan({ plan: { agreed: level(now) } }, before)).toBe(words),
  );
  test('is the range, where people did not agree', () =>
    expect(wordsOfPlan({ plan: { agreed: notAgreed(2, 4) } })).toBe(
      'We did not agree on a level. Views go from 2 to 4.',
    ));
  test('is no range, where people did not agree and gave none', () =>
    expect(wordsOfPlan({ plan: { agreed: NOT_AGREED } })).toBe('We did not agree on a level.'));
  test('is no level that only the answers suggest', () => {
    const statements = {
      'plan-1': { answer: level(4) },
      'plan-2': { answer: level(4) },
      'plan-3': { answer: level(4) },
    };
    expect(standing(community({ statements }))[0]).toEqual(['Stage plan', 'We have not agreed a level yet.']);
  });

  test('is said by number and name, with the gloss of the rubric beside it', () => {
    const [first, ...others] = aRubric().scale.levels;
    const levels = first ? [{ ...first, plain: { en: 'not happening yet' } }, ...others] : others;
    const report = community({ stages: { plan: { agreed: level(1) } } }, { rubric: aRubric({ scale: { levels } }) });
    expect(headings(report)).toContain('2 Where we are, from 1 Not yet to 5 Embedded');
    expect(standing(report)[0]?.[1]).toBe('1 Not yet (not happening yet).');
  });
});

describe('how people saw things differently', () => {
  test('is said in the words of the statement, not by its number, and without the reason', () => {
    const report = community({ statements: { 'plan-1': { answer: notAgreed(2, 4), reason: 'Two camps' } } });
    expect(under(report, 'We did not all agree')).toEqual(['Good practice plan 1: not agreed, 2 to 4.']);
  });
  test('is said of a stage with an agreed level too', () => {
    const report = community({ stages: { do: { agreed: level(3), someSawItDifferently: true } } });
    expect(under(report, 'We did not all agree')).toEqual(['Stage do: there was a different view.']);
  });
});

test('each line of how to answer is a paragraph', () => {
  const report = community({ forReports: { ...NO_REPORT_WORDS, answerBack: 'Come on Friday\n\n- Write to the hall' } });
  expect(under(report, 'Tell us what you think')).toEqual(['Come on Friday', 'Write to the hall']);
});
