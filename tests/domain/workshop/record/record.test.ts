import { describe, expect, test } from 'vitest';
import { textOfParagraph } from '../../../../src/domain/document/blocks.ts';
import { closeRound } from '../../../../src/domain/workshop/ballot.ts';
import { recordReport } from '../../../../src/domain/workshop/record/record.ts';
import type { RecordSource } from '../../../../src/domain/workshop/record/record-parts.ts';
import { anAction, level } from '../../../support/builders.ts';
import { aUnit } from '../../../support/display-state.ts';
import { aRecordSource, recordGroups } from '../../../support/record-source.ts';
import { headings } from '../../../support/report-parts.ts';
import { cell } from '../../../support/votes.ts';
import { anEntry, aSession, aWorkshop } from '../../../support/workshop-builders.ts';

const lines = (given: RecordSource): readonly string[] => textOfParagraph(recordReport(given)).map(({ text }) => text);
const textOf = (given: RecordSource): string => lines(given).join('\n');

describe('the record of a workshop', () => {
  test('lists what was asked and said per question, then what was decided and done', () => {
    const given = aRecordSource(
      {
        entries: [
          anEntry({ question: 'celebrate', kind: 'word', words: 'Trust' }),
          anEntry({ question: 'celebrate', kind: 'word', words: 'trust!' }),
          anEntry({ question: 'possible', kind: 'idea', words: 'Evening sessions', possible: 'now', action: 'a1' }),
          anEntry({
            question: 'possible',
            kind: 'idea',
            words: 'A minibus',
            possible: 'if',
            condition: 'the council lends one',
          }),
        ],
        decisions: new Map([['celebrate', { will: 'Keep the tea.', did: 'We kept the tea.' }]]),
      },
      {
        actions: [anAction({ id: 'a1', words: 'Open on Tuesday evenings', lead: 'Centre manager', by: '2027-01-31' })],
      },
    );
    const text = lines(given);
    const order = [
      'We asked, you said',
      'Question 1: What do you think is worth celebrating?',
      'Trust (2 times)',
      'Possible now',
      'Possible if…',
      'Evening sessions',
      'A minibus, if the council lends one',
      'What we will do',
      'Keep the tea.',
      'Open on Tuesday evenings',
      'Centre manager',
      'What we have done',
      'We kept the tea.',
    ];
    let index = 0;
    for (const line of order) {
      index = text.indexOf(line, index);
      expect(index, line).toBeGreaterThanOrEqual(0);
    }
  });

  test('contains neither unapproved nor removed entries', () => {
    const given = aRecordSource({
      entries: [
        anEntry({ question: 'celebrate', kind: 'word', words: 'held back', shown: false }),
        anEntry({ question: 'celebrate', kind: 'word', words: 'taken away', removed: true }),
      ],
    });
    expect(textOf(given)).not.toMatch(/held back|taken away/);
  });

  test('is marked as a draft until it is approved', () => {
    expect(textOf(aRecordSource())).toContain('This record is not approved yet.');
    expect(textOf(aRecordSource({ record: { opening: 'Thank you all.', approvedAt: 1 } }))).not.toContain('approved');
    expect(textOf(aRecordSource({ record: { opening: 'Thank you all.', approvedAt: 1 } }))).toContain('Thank you all.');
  });

  test('leaves out questions that were not asked', () =>
    expect(textOf(aRecordSource())).not.toContain('How do we make this happen together?'));
});

describe('the readers of a record', () => {
  test('shows actions to every reader, but a personal lead to the team only', () => {
    const given = { actions: [anAction({ words: 'Open on Tuesdays', lead: 'Sam Patel' })] };
    expect(textOf(aRecordSource({}, given))).toContain('Sam Patel');
    for (const readers of ['partners', 'public'] as const)
      expect(textOf(aRecordSource({}, { ...given, readers }))).not.toContain('Sam Patel');
    const role = { actions: [anAction({ lead: 'Centre manager' })] };
    expect(textOf(aRecordSource({}, { ...role, readers: 'partners' }))).toContain('Centre manager');
    expect(textOf(aRecordSource({}, { ...role, readers: 'public' }))).not.toContain('Centre manager');
  });

  test('shows a quote to the audience that its speaker agreed to, and counts the others', () => {
    const entries = [
      anEntry({
        kind: 'quote',
        question: null,
        words: 'I walk again',
        speaker: 'member',
        consent: ['team', 'partners', 'public'],
        exposureChecked: true,
      }),
      anEntry({ kind: 'quote', question: null, words: 'It is cold', consent: ['team'] }),
    ];
    expect(textOf(aRecordSource({ entries }))).toMatch(/“I walk again”\nmember[\s\S]*“It is cold”/);
    const outside = textOf(aRecordSource({ entries }, { readers: 'public' }));
    expect(outside).toContain('I walk again');
    expect(outside).not.toContain('cold');
    expect(outside).not.toMatch(/not shown|no consent/);
    expect(textOf(aRecordSource({ entries: entries.slice(1) }, { readers: 'public' }))).not.toContain('In your words');
  });

  test('shows presentations to team and partners under their four headings', () => {
    const entries = [
      anEntry({
        kind: 'presentation',
        question: null,
        words: 'City Museum',
        outline: 'Boxes',
        aims: 'Memory',
        benefits: 'Calm',
        next: 'More time',
      }),
    ];
    expect(textOf(aRecordSource({ entries }))).toMatch(
      /City Museum\nOutline\nBoxes\nAims\nMemory\nBenefits\nCalm\nWhat to consider next time\nMore time/,
    );
    expect(textOf(aRecordSource({ entries }, { readers: 'public' }))).not.toContain('Boxes');
  });
});

test('contact details are removed from the record outside the team', () => {
  const given = aRecordSource({
    entries: [anEntry({ question: 'celebrate', kind: 'word', words: 'Ring 01632 960 961' })],
    record: { opening: 'Write to sam@example.org', approvedAt: 1 },
  });
  expect(textOf(given)).toMatch(/sam@example.org[\s\S]*01632 960 961/);
  expect(textOf({ ...given, readers: 'partners' })).not.toMatch(/sam@example|01632/);
});

describe('the outline of a record', () => {
  const full = (readers: RecordSource['readers']) =>
    aRecordSource(
      {
        entries: [
          anEntry({ kind: 'word', question: 'celebrate', words: 'Trust' }),
          anEntry({ kind: 'quote', question: null, words: 'I walk again', consent: ['public'], exposureChecked: true }),
          anEntry({ kind: 'presentation', question: null, words: 'City Museum', outline: 'Boxes' }),
          anEntry({ kind: 'word', question: 'close', words: 'Hopeful' }),
        ],
        units: new Map([['plan-1', aUnit({ closed: 1, agreed: level(2), said: 'The list came late.' })]]),
        poll: { useful: [14, 3, 1], heard: [2, 1, 0] },
        decisions: new Map([['celebrate', { will: 'Keep the tea.', did: 'Bought a kettle.' }]]),
        session: aSession({ startedAt: 1 }),
        record: {
          opening: 'Dear all,',
          summary: 'We met and rated.',
          soWhat: 'Trust is cheap.',
          comments: 'More time for question 3.',
          thanks: 'Thank you, City Museum.',
        },
      },
      {
        actions: [anAction()],
        rounds: new Map([['plan-1', [closeRound(1, [cell('members', [0, 9, 0, 0, 0])], recordGroups, 3)]]]),
        readers,
      },
    );
  const outline = (readers: RecordSource['readers']) =>
    headings(recordReport(full(readers))).filter((heading) => heading.startsWith('2'));

  test('for the team goes from the summary to the votes', () =>
    expect(outline('team')).toEqual([
      '2 Summary',
      '2 Agenda',
      '2 What was presented',
      '2 We asked, you said',
      '2 So what?',
      '2 What we will do',
      '2 What we have done',
      '2 Where we are and what was said',
      '2 How people found the day',
      '2 Thank you',
      '2 Votes',
    ]));

  test('has each text where its reader looks for it', () => {
    const text = lines(full('team'));
    for (const [heading, words] of [
      ['Summary', 'We met and rated.'],
      ['So what?', 'Trust is cheap.'],
      ['Thank you', 'Thank you, City Museum.'],
    ])
      expect(text[text.indexOf(heading ?? '') + 1]).toBe(words);
    expect(text.indexOf('Dear all,')).toBeLessThan(text.indexOf('Summary'));
    expect(text.indexOf('More time for question 3.')).toBe(text.indexOf('Thank you') - 1);
  });

  test('for the public has neither agenda nor presentations nor votes', () => {
    for (const part of ['2 Agenda', '2 What was presented', '2 Votes']) expect(outline('public')).not.toContain(part);
    expect(outline('public')).toContain('2 Where we are');
  });

  test('has the agenda with its planned minutes only if the workshop took place', () => {
    expect(lines(full('team'))).toContain('Planned minutes');
    expect(lines(aRecordSource())).not.toContain('Agenda');
  });

  test('has no heading for parts without content', () =>
    expect(headings(recordReport(aRecordSource({ setup: { day: null, venue: '', groups: [] } })))).toEqual([
      '1 Partners’ day',
    ]));

  test('lists closing words', () => expect(lines(full('team'))).toContain('Hopeful'));
});

describe('the facts of a record', () => {
  test('are the day, the venue, the participants and when people hear back', () => {
    const text = lines(aRecordSource({ hearBack: { day: '2027-01-15', how: 'By post' } }));
    for (const fact of ['14 November 2026', 'Harbour Hall', '15 January 2027', 'By post']) expect(text).toContain(fact);
  });

  test('leave out what is unknown', () => {
    const text = textOf(aRecordSource({ setup: { day: null, venue: ' ' } }));
    expect(text).not.toMatch(/^(Date|Place|You will hear back by|How)$/m);
  });

  test('count small groups together with others', () =>
    expect(lines(aRecordSource())).toContain('Front-line staff 11, Members and Senior staff together 13'));

  test('count all people in one number if only one attribution is left', () => {
    const groups = recordGroups.map((group) => ({ ...group, people: 2 }));
    expect(lines(aRecordSource({ setup: { groups } }))).toContain('6 people');
  });
});

describe('small groups in a record', () => {
  test('have their lines attributed together', () => {
    const given = aRecordSource({
      entries: [anEntry({ group: 'senior', words: 'Money is short' }), anEntry({ group: 'staff', words: 'More time' })],
      setup: { questions: aWorkshop().setup.questions.map((question) => ({ ...question, on: true })) },
    });
    const text = lines(given);
    expect(text[text.indexOf('Money is short') - 1]).toBe('Members and Senior staff together');
    expect(text[text.indexOf('More time') - 1]).toBe('Front-line staff');
  });

  test('are joined into one if the limit is set higher', () => {
    const cells = [cell('members', [4, 4, 1, 0, 0]), cell('staff', [2, 6, 3, 0, 0])];
    const rounds = new Map([['plan-1', [closeRound(1, cells, recordGroups, 3)]]]);
    const text = lines(aRecordSource({ setup: { leastInExports: 10 } }, { rounds }));
    expect(text.slice(text.indexOf('Everyone'), text.indexOf('Everyone') + 4)).toEqual(['Everyone', '6', '10', '4']);
  });
});

test('a closing question is shown in the record only from five hands on', () => {
  const text = textOf(aRecordSource({ poll: { useful: [14, 3, 1], heard: [2, 1, 0] } }));
  expect(text).toContain('Yes 14, partly 3, no 1');
  expect(text).not.toContain('Yes 2');
});
