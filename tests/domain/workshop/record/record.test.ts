import { describe, expect, test } from 'vitest';
import { textOfParagraph } from '../../../../src/domain/document/blocks.ts';
import { closeRound } from '../../../../src/domain/workshop/ballot.ts';
import { commitmentsOf } from '../../../../src/domain/workshop/commitments.ts';
import { handsIn, mayExport, withHand } from '../../../../src/domain/workshop/poll.ts';
import { partnerReport } from '../../../../src/domain/workshop/record/partner-report.ts';
import { recordReport } from '../../../../src/domain/workshop/record/record.ts';
import type { RecordSource } from '../../../../src/domain/workshop/record/record-parts.ts';
import type { TallyCell } from '../../../../src/domain/workshop/suppress-small-cells.ts';
import { anAction, aRubric } from '../../../support/builders.ts';
import { cell } from '../../../support/votes.ts';
import { aGroup, anEntry, aWorkshop } from '../../../support/workshop-builders.ts';

const groups = [
  aGroup('members', 'Members'),
  aGroup('staff', 'Front-line staff', { people: 11 }),
  aGroup('senior', 'Senior staff', { people: 4 }),
];
const partner = aGroup('museum', 'City Museum', { scheme: 'partners', people: 2 });
const other = aGroup('library', 'Library', { scheme: 'partners', people: 3 });
const setup = { groups: [...groups, partner, other] };

const source = (workshop: Parameters<typeof aWorkshop>[0] = {}, given: Partial<RecordSource> = {}): RecordSource => ({
  workshop: aWorkshop({ ...workshop, setup: { ...setup, ...workshop.setup } }),
  rubric: aRubric(),
  rounds: new Map(),
  actions: [],
  organisation: 'Riverside Trust',
  logo: null,
  today: '2026-11-20',
  readers: 'team',
  ...given,
});
const lines = (given: RecordSource): readonly string[] => textOfParagraph(recordReport(given)).map(({ text }) => text);
const said = (given: RecordSource): string => lines(given).join('\n');

const round = (cells: readonly TallyCell[]) => new Map([['plan-1', [closeRound(1, cells, groups, 3)]]]);
const whole = [cell('members', [4, 4, 1, 0, 0]), cell('staff', [2, 6, 3, 0, 0])];

describe('the record', () => {
  test('goes question by question through what was asked, said, promised and done', () => {
    const given = source(
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
      'We asked: What do you think is worth celebrating?',
      'You said',
      'Trust (2 times)',
      'We will',
      'Keep the tea.',
      'We did',
      'We kept the tea.',
      'You said: possible now',
      'Evening sessions',
      'You said: possible if…',
      'A minibus',
      'the council lends one',
      'Open on Tuesday evenings',
      'Centre manager',
    ];
    let at = 0;
    for (const line of order) {
      at = text.indexOf(line, at);
      expect(at, line).toBeGreaterThanOrEqual(0);
    }
  });

  test('has nothing in it that nobody let be shown, and nothing that was removed', () => {
    const given = source({
      entries: [
        anEntry({ question: 'celebrate', kind: 'word', words: 'held back', shown: false }),
        anEntry({ question: 'celebrate', kind: 'word', words: 'taken away', removed: true }),
      ],
    });
    expect(said(given)).not.toMatch(/held back|taken away/);
  });

  test('says that it is a draft until somebody has approved it', () => {
    expect(said(source())).toContain('Nobody has approved this record yet.');
    expect(said(source({ record: { opening: 'Thank you all.', approvedAt: 1 } }))).not.toContain('approved');
    expect(said(source({ record: { opening: 'Thank you all.', approvedAt: 1 } }))).toContain('Thank you all.');
  });

  test('leaves out questions that nobody asked', () =>
    expect(said(source())).not.toContain('How do we make this happen together?'));

  test('tells everybody what will be done, but not who leads it', () => {
    const given = { actions: [anAction({ words: 'Open on Tuesdays', lead: 'Sam Patel' })] };
    expect(said(source({}, given))).toContain('Sam Patel');
    for (const readers of ['partners', 'public'] as const)
      expect(said(source({}, { ...given, readers }))).not.toContain('Sam Patel');
    const role = { actions: [anAction({ lead: 'Centre manager' })] };
    expect(said(source({}, { ...role, readers: 'partners' }))).toContain('Centre manager');
    expect(said(source({}, { ...role, readers: 'public' }))).not.toContain('Centre manager');
  });

  test('shows a quote to those whom its speaker said yes to, and counts the others', () => {
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
    expect(said(source({ entries }))).toMatch(/“I walk again” member[\s\S]*“It is cold”/);
    const outside = said(source({ entries }, { readers: 'public' }));
    expect(outside).toContain('I walk again');
    expect(outside).not.toContain('cold');
    expect(outside).toContain('1 quote is not shown here');
  });

  test('shows presentations to those who were there, under the four headings', () => {
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
    expect(said(source({ entries }))).toMatch(/Outline[\s\S]*City Museum\nBoxes\nMemory\nCalm\nMore time/);
    expect(said(source({ entries }, { readers: 'public' }))).not.toContain('Boxes');
  });
});

test('outside the team nobody can be reached by what somebody typed', () => {
  const given = source({
    entries: [anEntry({ question: 'celebrate', kind: 'word', words: 'Ring 01632 960 961' })],
    record: { opening: 'Write to sam@example.org', approvedAt: 1 },
  });
  expect(said(given)).toMatch(/sam@example.org[\s\S]*01632 960 961/);
  expect(said({ ...given, readers: 'partners' })).not.toMatch(/sam@example|01632/);
});

describe('small groups', () => {
  test('have their votes told together with the smallest of the others', () => {
    const given = source({}, { rounds: round([...whole, cell('senior', [0, 1, 1, 2, 0])]) });
    expect(lines(given)).toContain('Front-line staff (11): Not yet 2, Emerging 6, Developing 3');
    expect(lines(given)).toContain('Members and Senior staff (13): Not yet 4, Emerging 5, Developing 2, Established 2');
    expect(said(given)).not.toContain('Senior staff (4)');
  });

  test('have what they said told together too, and their heads', () => {
    const given = source({
      entries: [anEntry({ group: 'senior', words: 'Money is short' }), anEntry({ group: 'staff', words: 'More time' })],
      setup: { questions: aWorkshop().setup.questions.map((each) => ({ ...each, on: true })) },
    });
    const text = lines(given);
    expect(text[text.indexOf('Money is short') - 1]).toBe('Members and Senior staff together');
    expect(text[text.indexOf('More time') - 1]).toBe('Front-line staff');
    expect(text).toContain('Front-line staff 11, Members and Senior staff together 13');
  });

  test('are not shown at all where the whole room is one', () => {
    const given = source({}, { rounds: round([cell('senior', [0, 1, 1, 2, 0])]) });
    expect(said(given)).toContain('Too few answers to show.');
    expect(said(given)).not.toContain('Established 2');
  });

  test('are told in no way on a page for everybody: it says what was agreed, and no votes', () => {
    const units = new Map([
      ['plan-1', { round: 1, closed: 1, said: '', agreed: { type: 'level', level: 2 } as const, differently: true }],
    ]);
    const text = said(source({ units }, { rounds: round(whole), readers: 'public' }));
    expect(text).toMatch(/2 Emerging[\s\S]*Some people saw it differently/);
    expect(text).not.toMatch(/\(\d+\): /);
  });

  test('may be set larger', () => {
    const given = source({ setup: { leastInExports: 10 } }, { rounds: round(whole) });
    expect(lines(given)).toContain('Everyone (20): Not yet 6, Emerging 10, Developing 4');
  });
});

describe('the closing poll', () => {
  test('is counted by hands, each of which can be taken back', () => {
    const two = withHand(withHand([0, 0, 0], 0, 1), 2, 1);
    expect(two).toEqual([1, 0, 1]);
    expect(withHand(withHand(two, 0, -1), 0, -1)).toEqual([0, 0, 1]);
    expect(handsIn(two)).toBe(2);
  });
  test('leaves the room from five hands', () => {
    expect(mayExport([3, 1, 0])).toBe(false);
    expect(mayExport([3, 1, 1])).toBe(true);
    expect(said(source({ poll: { useful: [14, 3, 1], heard: [2, 1, 0] } }))).toContain('Yes 14, partly 3, no 1');
    expect(said(source({ poll: { useful: [14, 3, 1], heard: [2, 1, 0] } }))).not.toContain('Yes 2');
  });
});

describe('the page for a partner', () => {
  const entries = [
    anEntry({ group: 'museum', question: 'howTogether', words: 'We bring memory boxes', action: 'a1' }),
    anEntry({ group: 'library', question: 'howTogether', words: 'We lend a room' }),
    anEntry({
      group: 'museum',
      kind: 'presentation',
      question: null,
      words: 'City Museum',
      outline: 'Boxes in care homes',
    }),
    anEntry({
      group: 'museum',
      kind: 'quote',
      question: null,
      words: 'They laughed',
      consent: ['partners'],
      exposureChecked: true,
    }),
    anEntry({ group: 'museum', kind: 'quote', question: null, words: 'She wept', consent: ['partners'] }),
    anEntry({
      group: 'library',
      kind: 'quote',
      question: null,
      words: 'It was warm',
      consent: ['partners'],
      exposureChecked: true,
    }),
  ];
  const actions = [
    anAction({ id: 'a1', words: 'Take the boxes round' }),
    anAction({ id: 'a2', words: 'Walk to the museum', partners: 'city museum, school' }),
    anAction({ id: 'a3', words: 'Count people' }),
  ];
  const page = textOfParagraph(partnerReport(source({ entries }, { actions }), partner)).map(({ text }) => text);

  test('has what they said and presented, and what comes of it first', () => {
    for (const line of [
      'We bring memory boxes',
      'Boxes in care homes',
      'Take the boxes round',
      'Walk to the museum',
      'Count people',
    ])
      expect(page).toContain(line);
    expect(page.indexOf('Walk to the museum')).toBeLessThan(page.indexOf('What everybody is told'));
    expect(page.indexOf('What everybody is told')).toBeLessThan(page.indexOf('Count people'));
  });
  test('has its own people’s quotes, and of those only what somebody has looked at', () => {
    expect(page.join('\n')).toContain('They laughed');
    expect(page.join('\n')).not.toContain('She wept');
    expect(page.join('\n')).toContain('1 quote is not shown here');
  });
  test('has nothing that another partner said', () => {
    for (const words of ['We lend a room', 'It was warm']) expect(page.join('\n')).not.toContain(words);
  });
});

describe('what the next workshop opens with', () => {
  test('is what was decided, then the actions that came of what people said, with how far they are', () => {
    const { workshop } = source({
      entries: [anEntry({ action: 'a1' }), anEntry({ action: 'a2' })],
      decisions: new Map([
        ['celebrate', { will: 'Keep the tea.', did: '' }],
        ['possible', { will: ' ', did: 'x' }],
      ]),
    });
    const actions = [
      anAction({ id: 'a1', words: 'Evenings', status: 'done' }),
      anAction({ id: 'b7', originId: 'a2', words: 'Minibus', progress: 'Asked twice' }),
      anAction({ id: 'a3', words: 'Other' }),
    ];
    expect(commitmentsOf(workshop, actions)).toEqual([
      { will: 'Keep the tea.', did: '' },
      { will: 'Evenings', did: 'Done' },
      { will: 'Minibus', did: 'Asked twice' },
    ]);
  });
});
