/** A partners' day with 28 people in three groups, as it is when the record is written. All of it is invented. */
import type { Action } from '../../src/domain/assessment/action.ts';
import { type ClosedRound, closeRound } from '../../src/domain/workshop/ballot.ts';
import type { Entry, QuoteAudience } from '../../src/domain/workshop/entry.ts';
import type { RecordSource } from '../../src/domain/workshop/record/record-parts.ts';
import type { Group, UnitState } from '../../src/domain/workshop/workshop.ts';
import { anAction, level, notAgreed, shippedRubric } from './builders.ts';
import { aUnit } from './display-state.ts';
import { cell } from './votes.ts';
import { aGroup, anEntry, aSession, aWorkshop } from './workshop-builders.ts';

const roles: readonly Group[] = [
  aGroup('members', 'Members', { people: 12 }),
  aGroup('staff', 'Front-line staff', { people: 9 }),
  aGroup('senior', 'Commissioners and senior staff', { people: 7 }),
];
export const foldgate = aGroup('foldgate', 'Foldgate Homes', { scheme: 'partners', people: 6 });
export const longNamed = aGroup(
  'long',
  'North Foldshire and District Association for Community Wellbeing, Sport and Volunteering',
  { scheme: 'partners', people: 5 },
);
const groups = [
  ...roles,
  aGroup('saltpan', 'Saltpan Surgery', { scheme: 'partners', people: 4 }),
  foldgate,
  longNamed,
  aGroup('everyone', 'Everyone', { scheme: 'mixed', people: 28 }),
];

const rubric = shippedRubric();
const units = rubric.stages.flatMap(({ statements }) => statements.map(({ id }) => id));

/** Votes of the three groups on a statement: their middle levels are mostly one apart. */
function votesOn(i: number): ClosedRound {
  const around = (people: number, middle: number): readonly number[] => {
    const below = middle > 1 ? Math.floor(people / 4) : 0;
    const above = middle < 5 ? Math.floor(people / 5) : 0;
    const counts = [below, people - below - above, above];
    return [1, 2, 3, 4, 5].map((at) => counts[at - middle + 1] ?? 0);
  };
  const base = 1 + (i % 3);
  const apart = i % 6 === 4 ? 2 : 1;
  return closeRound(
    1,
    [
      cell('members', around(11, base), 1),
      cell('staff', around(9, base + (i % 2))),
      cell('senior', around(7, Math.min(5, base + apart))),
    ],
    roles,
    3,
  );
}

const word = (words: string, given: Partial<Entry> = {}): Entry =>
  anEntry({ kind: 'word', question: 'celebrate', group: 'everyone', words, ...given });
const line = (group: string, words: string, question = 'shapes'): Entry => anEntry({ group, words, question });
const idea = (group: string, words: string, given: Partial<Entry> = {}): Entry =>
  anEntry({ kind: 'idea', question: 'possible', group, words, possible: 'now', ...given });
const quote = (words: string, given: Partial<Entry>): Entry =>
  anEntry({ kind: 'quote', words, exposureChecked: true, consent: ['public'], group: null, ...given });

const entries: readonly Entry[] = [
  ...[
    'confidence',
    'confidence',
    'Confidence',
    'new skills',
    'new skills',
    'achievement',
    'purpose',
    'friendship',
    'friendship',
    'trust',
    'belonging',
    'laughing',
    'listening',
    'shared keys',
    'one phone call',
  ].map((words) => word(words)),
  line('members', 'A reason to get up on a Tuesday'),
  line('members', 'People who remember my name'),
  line('members', 'Trying something we could never try alone'),
  line('staff', 'Sharing rooms and skills when money is short'),
  line('staff', 'Partners who keep their promises'),
  line('senior', 'Clear results that we can show'),
  line('senior', 'A track record, and a fair price'),
  idea('members', 'Film club in the hall on Fridays', { dots: 9, action: 'a4' }),
  idea('members', 'Film the stories of Eastfold', { possible: 'if', condition: 'the flats lend a room', dots: 4 }),
  idea('staff', 'A swap day: our staff and yours change places', { dots: 22, action: 'a1' }),
  idea('staff', 'Members train as volunteers', { possible: 'if', condition: 'fares are paid', dots: 19, action: 'a2' }),
  idea('senior', 'One page that says what we offer', { dots: 14, action: 'a3' }),
  idea('senior', 'One programme for all districts', { possible: 'if', condition: 'commissioners help to shape it' }),
  line('saltpan', 'One name to ring; a list of what is on, each quarter.', 'howTogether'),
  line('foldgate', 'Visit each other’s places of work.', 'howTogether'),
  line('foldgate', 'Share the room at Eastfold in the evenings.', 'howTogether'),
  line(
    'long',
    'Plan a year, not a season, and put the volunteers’ week and the coaches’ training into it.',
    'howTogether',
  ),
  quote('They come every time, even in the snow.', {
    speaker: 'Carer',
    organisation: 'Capstan Carers',
    question: 'celebrate',
    consent: ['partners'],
  }),
  quote('I did not know what I could make. I surprised myself.', {
    speaker: 'Member, creative writing group',
    organisation: 'Slipstone Arts',
    question: 'shapes',
  }),
  quote('Meeting people here gave me names to ring on Monday.', {
    speaker: 'Housing officer',
    organisation: 'Foldgate Homes',
    group: 'foldgate',
    question: 'howTogether',
  }),
  quote('Nobody asked me before today.', { speaker: 'Young person', organisation: 'Foldgate Homes', consent: [] }),
  anEntry({
    kind: 'presentation',
    question: null,
    group: null,
    words: 'Slipstone Arts: Stories from the quay',
    outline: 'Twelve weeks of story circles on the quay, with our front-line staff.',
    aims: 'People over 60 who live alone meet, and their stories reach the town.',
    benefits: 'We learned to run a circle. Nine of fourteen now come to something else.',
    next: 'Pay fares in advance. Book the ground-floor room. Two facilitators, always.',
  }),
  anEntry({
    kind: 'presentation',
    question: null,
    group: null,
    words: 'Saltpan Surgery',
    outline: 'Walks on referral.',
  }),
  ...['hopeful', 'hopeful', 'hopeful', 'heard', 'heard', 'energised', 'tired'].map((words) =>
    word(words, { question: 'close', group: null }),
  ),
];

const actions: readonly Action[] = [
  anAction({ id: 'a1', words: 'Staff swap day with Foldgate Homes', lead: 'Community worker', by: '2027-03-31' }),
  anAction({
    id: 'a2',
    words: 'Ask Eastfold residents on their doorsteps',
    lead: 'Volunteer co-ordinator',
    by: '2027-04-30',
  }),
  anAction({ id: 'a3', words: 'Tell members every quarter what we report', lead: 'Trust manager', by: '2027-02-28' }),
  anAction({ id: 'a4', words: 'Members help choose what we measure', lead: 'Insight officer', by: '2027-05-31' }),
];

const talk: Readonly<Record<string, Partial<UnitState>>> = {
  'measure-1': {
    agreed: notAgreed(2, 4),
    said: 'Members: we were shown the list after it was settled. Ask us before, not after.\nStaff: the walking group did choose its own questions.',
    saidForPartners: true,
  },
  'do-4': { said: 'The leaflet is known, the phone number is not.' },
  'plan-1': { differently: true },
};

const set = {
  opening: 'Dear partners,',
  summary:
    'Twenty-eight people from five organisations spent a morning on why we work together and what to do next. Members spoke of confidence and of people who remember their name.\nWe will do four things first.',
  soWhat:
    'What members value most, being known, costs little and depends on the same people staying in touch. What commissioners need, results that we can show, we do not have yet.',
  comments: 'More time for question 3, please.',
  thanks:
    'Thank you to everybody who gave their morning, and to Slipstone Arts and Saltpan Surgery for showing their work.',
  approvedAt: 1,
} as const;

/** The day as the source of a record. */
export const partnersDay = (readers: QuoteAudience): RecordSource => {
  const given = aWorkshop({
    session: aSession({ startedAt: 1, endedAt: 2 }),
    setup: {
      title: 'Partners’ Together Day',
      day: '2027-01-14',
      venue: 'The main hall, Harbour Lane',
      stages: rubric.stages.map(({ id }) => id),
      groups,
      dotsEach: 3,
    },
    entries,
    units: new Map(units.map((id, i) => [id, aUnit({ closed: 1, agreed: level(1 + ((i * 7) % 4)), ...talk[id] })])),
    poll: { useful: [21, 6, 1], heard: [19, 7, 2] },
    decisions: new Map([
      ['shapes', { will: 'Keep one named person for each partner.', did: '' }],
      ['howTogether', { will: 'Meet each partner by 2 March.', did: '' }],
    ]),
    themes: new Map([['celebrate', 'Growing in confidence together, and partners who listen.']]),
    hearBack: { day: '2027-01-28', how: 'By letter, and on the notice board' },
    record: set,
  });
  return {
    workshop: {
      ...given,
      setup: { ...given.setup, questions: given.setup.questions.map((q) => ({ ...q, on: true })) },
    },
    rubric,
    rounds: new Map(units.map((id, i) => [id, [votesOn(i)]])),
    reasons: new Map([['measure-1', 'Two different groups helped at two different times. We plan from 2.']]),
    actions,
    organisation: 'Harbour Lane Community Trust',
    logo: null,
    today: '2027-01-20',
    readers,
  };
};
