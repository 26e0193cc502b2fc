/** Names of texts and registers. They are stored on devices and in files: a changed line here needs a data migration. */
import { expect, test } from 'vitest';
import { parseOwner, paths } from '../../../src/data/documents/paths.ts';
import { ACTION_TEXTS } from '../../../src/domain/assessment/action.ts';
import { REPORT_TEXTS } from '../../../src/domain/assessment/assessment.ts';
import { ENTRY_TEXTS } from '../../../src/domain/workshop/entry.ts';
import { RECORD_TEXTS, VOTING_METHODS } from '../../../src/domain/workshop/workshop.ts';

const ACTION_CHOICES = [
  'impact',
  'effort',
  'priority',
  'status',
  'start',
  'by',
  'reviewed',
  'nextReview',
  'hours',
  'reportTo',
  'order',
  'removed',
] as const;
const EVIDENCE_CHOICES = ['kind', 'date', 'source', 'removed', 'consent', 'groupSize', 'expires'] as const;
const ENTRY_CHOICES = [
  'shown',
  'removed',
  'possible',
  'mergedInto',
  'action',
  'dots',
  'consent',
  'until',
  'exposureChecked',
] as const;
const SETTINGS = [
  'day',
  'minutes',
  'depth',
  'pace',
  'scheme',
  'leastOnScreen',
  'leastInExports',
  'dotsEach',
  'hearBack',
] as const;

/** Every string that a value of the builder produces, functions with one argument left out. */
const stringsOf = (part: object): readonly string[] => Object.values(part).filter((value) => typeof value === 'string');

const PRODUCED: Readonly<Record<string, readonly [produced: readonly string[], stored: string]>> = {
  assessment: [
    stringsOf(paths.assessment),
    'assessment/own/scope assessment/own/period assessment/own/hours assessment/own/archived',
  ],
  report: [
    REPORT_TEXTS.map(paths.report),
    'report/own/tookPart report/own/decide report/own/risks report/own/youSaid report/own/answerBack',
  ],
  statement: [
    stringsOf(paths.statement('plan-1')),
    'statement/plan-1 statement/plan-1/answer statement/plan-1/target statement/plan-1/reason statement/plan-1/note',
  ],
  'part of a statement': [[paths.statement('plan-1').part('co-produced')], 'statement/plan-1/part/co-produced'],
  stage: [
    stringsOf(paths.stage('plan')),
    'stage/plan stage/plan/now stage/plan/could stage/plan/dissent stage/plan/agreed stage/plan/target ' +
      'stage/plan/differently stage/plan/finished',
  ],
  'target and evidence': [
    [
      paths.target('stage/plan'),
      paths.evidenceLink('stage/plan', 'e1'),
      paths.target('statement/plan-1'),
      paths.evidenceLink('statement/plan-1', 'e1'),
      paths.evidenceLink('assessment/own', 'e1'),
    ],
    'stage/plan/target stage/plan/evidence/e1 statement/plan-1/target statement/plan-1/evidence/e1 ' +
      'assessment/own/evidence/e1',
  ],
  action: [stringsOf(paths.action('a1')), 'action/a1/made action/a1/place action/a1/removed'],
  'text of an action': [
    ACTION_TEXTS.map((field) => paths.action('a1').text(field)),
    'action/a1/words action/a1/why action/a1/lead action/a1/partners action/a1/resources action/a1/measure ' +
      'action/a1/collect action/a1/progress action/a1/priorityReason',
  ],
  'choice of an action': [
    ACTION_CHOICES.map((field) => paths.action('a1').choice(field)),
    'action/a1/impact action/a1/effort action/a1/priority action/a1/status action/a1/start action/a1/by ' +
      'action/a1/reviewed action/a1/nextReview action/a1/hours action/a1/reportTo action/a1/order action/a1/removed',
  ],
  snapshot: [stringsOf(paths.snapshot('c1')), 'copy/c1/made copy/c1/removed'],
  tally: [[paths.tally('plan-1', 'w1', 2)], 'tally/plan-1/w1/2'],
  organisation: [stringsOf(paths.organisation), 'organisation/own/name organisation/own/logo'],
  evidence: [
    stringsOf(paths.evidence('e1')),
    'evidence/e1/made evidence/e1/removed evidence/e1/title evidence/e1/where evidence/e1/attribution',
  ],
  'choice of evidence': [
    EVIDENCE_CHOICES.map((field) => paths.evidence('e1').choice(field)),
    'evidence/e1/kind evidence/e1/date evidence/e1/source evidence/e1/removed evidence/e1/consent ' +
      'evidence/e1/groupSize evidence/e1/expires',
  ],
  workshop: [stringsOf(paths.workshop), 'workshop/own/title workshop/own/venue workshop/own/hearHow'],
  'setting of a workshop': [
    SETTINGS.map(paths.workshop.setting),
    'workshop/own/day workshop/own/minutes workshop/own/depth workshop/own/pace workshop/own/scheme ' +
      'workshop/own/leastOnScreen workshop/own/leastInExports workshop/own/dotsEach workshop/own/hearBack',
  ],
  'voting method': [
    VOTING_METHODS.map(paths.workshop.method),
    'workshop/own/way/hands workshop/own/way/pass workshop/own/way/phones',
  ],
  'stage of a workshop': [[paths.workshop.stage('plan')], 'workshop/own/stage/plan'],
  group: [stringsOf(paths.group('g1')), 'group/g1/made group/g1/name group/g1/people group/g1/removed'],
  question: [
    stringsOf(paths.question('q1')),
    'question/q1/made question/q1/words question/q1/on question/q1/scheme question/q1/removed',
  ],
  step: [stringsOf(paths.step('s1')), 'step/s1/minutes step/s1/off'],
  session: [
    stringsOf(paths.session),
    'session/own/startedAt session/own/endedAt session/own/place session/own/timer session/own/blank ' +
      'session/own/join session/own/discussing',
  ],
  unit: [
    stringsOf(paths.unit('plan-1')),
    'unit/plan-1/round unit/plan-1/closed unit/plan-1/said unit/plan-1/saidForPartners unit/plan-1/agreed ' +
      'unit/plan-1/differently',
  ],
  entry: [stringsOf(paths.entry('n1')), 'entry/n1/made'],
  'text of an entry': [
    ENTRY_TEXTS.map((field) => paths.entry('n1').text(field)),
    'entry/n1/words entry/n1/condition entry/n1/speaker entry/n1/organisation entry/n1/outline entry/n1/aims ' +
      'entry/n1/benefits entry/n1/next',
  ],
  'choice of an entry': [
    ENTRY_CHOICES.map((field) => paths.entry('n1').choice(field)),
    'entry/n1/shown entry/n1/removed entry/n1/possible entry/n1/mergedInto entry/n1/action entry/n1/dots ' +
      'entry/n1/consent entry/n1/until entry/n1/exposureChecked',
  ],
  poll: [[paths.poll('useful'), paths.poll('heard')], 'poll/own/useful poll/own/heard'],
  record: [
    [...RECORD_TEXTS.map(paths.record.text), paths.record.approvedAt],
    'record/own/opening record/own/summary record/own/soWhat record/own/comments record/own/thanks ' +
      'record/own/approvedAt',
  ],
  'decision in a record': [stringsOf(paths.recordDecision('q1')), 'record/q1/will record/q1/did record/q1/themes'],
};

test.each(Object.entries(PRODUCED))('the stored paths of %s are unchanged', (_name, [produced, stored]) =>
  expect(produced).toEqual(stored.split(' ')),
);

test('every member of the builder is pinned above', () => {
  const all = Object.values(PRODUCED).flatMap(([produced]) => produced);
  const kinds = new Set(all.map((path) => path.split('/')[0]));
  const members = Object.keys(paths).filter((member) => !['target', 'evidenceLink', 'recordDecision'].includes(member));
  const kindOf = (member: string): string => (member === 'snapshot' ? 'copy' : member);
  expect([...kinds].toSorted()).toEqual(members.map(kindOf).toSorted());
});

const OWNERS: readonly (readonly [string, string | null])[] = [
  ['statement/plan-1', 'statement/plan-1'],
  ['stage/plan', 'stage/plan'],
  ['action/a1', null],
  ['stage/', null],
  ['stage/plan/now', null],
  ['stage/Plan', null],
  ['', null],
];
test.each(OWNERS)('the owner in the address "%s" is read as %s', (text, owner) => expect(parseOwner(text)).toBe(owner));
