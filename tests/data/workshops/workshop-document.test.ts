/** Decisions in a workshop and what is read back of them, on documents without a database. */
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { AnyDocument } from '../../../src/data/documents/document-handle.ts';
import { paths } from '../../../src/data/documents/paths.ts';
import { replaceText } from '../../../src/data/documents/text-binding.ts';
import {
  addEntry,
  addGroup,
  addQuestion,
  agreeUnit,
  approveRecord,
  askQuestion,
  attribute,
  beginSession,
  changeAgendaPosition,
  closeUnit,
  countHeads,
  countPoll,
  decideEntry,
  discuss,
  endSession,
  goToCue,
  groupQuestion,
  rateBy,
  rateStage,
  removeGroup,
  removeQuestion,
  sawDifferently,
  setTimer,
  setUp,
  shareNotes,
  show,
  skipStep,
  timeStep,
  voteAgain,
} from '../../../src/data/workshops/workshop-commands.ts';
import { fillWorkshop, readWorkshop, workshopDocument } from '../../../src/data/workshops/workshop-document.ts';
import { unitState } from '../../../src/domain/workshop/workshop.ts';
import { aRubric, level } from '../../support/builders.ts';

const ABOUT = { id: 'w1', assessment: 'as1', organisation: 'org1', previous: null, createdAt: 1_000 };

function aDocument() {
  const document = workshopDocument(new Y.Doc());
  fillWorkshop(document.doc, ABOUT);
  return document;
}
const read = (document: ReturnType<typeof aDocument>) => readWorkshop(document, aRubric());

test('a new workshop has the usual set-up and has not begun', () => {
  const { setup, session, units, entries, ...about } = read(aDocument());
  expect(about).toMatchObject(ABOUT);
  expect(setup).toMatchObject({
    day: null,
    minutes: 120,
    depth: 'full',
    pace: 'first-pass',
    stages: ['plan', 'do'],
    scheme: 'roles',
    ways: ['hands'],
    dotsEach: 3,
  });
  expect(session).toMatchObject({ startedAt: null, endedAt: null, cue: '', page: 0, timer: null, discussing: [] });
  expect([units.size, entries.length]).toEqual([0, 0]);
});

describe('the set-up', () => {
  test('has every setting that was chosen', () => {
    const document = aDocument();
    setUp(document, 'day', '2026-11-14');
    setUp(document, 'minutes', 90);
    setUp(document, 'depth', 'quick');
    setUp(document, 'pace', 'one-by-one');
    setUp(document, 'scheme', 'mixed');
    setUp(document, 'dotsEach', 5);
    rateBy(document, 'hands', false);
    rateBy(document, 'phones', true);
    rateStage(document, 'plan', false);
    timeStep(document, 'welcome', 15);
    skipStep(document, 'break', true);
    replaceText(document.doc, paths.workshop.title, ' Partners’ day ');
    replaceText(document.doc, paths.workshop.venue, 'Harbour Hall');
    expect(read(document).setup).toMatchObject({
      title: 'Partners’ day',
      venue: 'Harbour Hall',
      day: '2026-11-14',
      minutes: 90,
      depth: 'quick',
      pace: 'one-by-one',
      scheme: 'mixed',
      dotsEach: 5,
      ways: ['phones'],
      stages: ['do'],
      minutesOf: new Map([['welcome', 15]]),
      off: new Set(['break']),
    });
  });

  test('groups keep the order in which they were added, after the preset ones', () => {
    const document = aDocument();
    const first = addGroup(document, 'roles', 'Trustees');
    const second = addGroup(document, 'roles', '');
    countHeads(document, first, 7);
    removeGroup(document, 'senior');
    const roles = read(document).setup.groups.filter(({ scheme }) => scheme === 'roles');
    expect(roles.map(({ id }) => id)).toEqual(['members', 'staff', first, second]);
    expect(roles[2]).toMatchObject({ name: 'Trustees', people: 7 });
    expect(roles[3]?.name).toMatch(/4$/);
    removeGroup(document, 'senior', false);
    expect(read(document).setup.groups.map(({ id }) => id)).toContain('senior');
  });

  test('questions can be added, grouped, switched on and off, and removed', () => {
    const document = aDocument();
    const own = addQuestion(document, 'words');
    replaceText(document.doc, paths.question(own).words, 'What surprised you?');
    groupQuestion(document, own, 'mixed');
    askQuestion(document, 'possible', false);
    removeQuestion(document, 'celebrate');
    const { questions } = read(document).setup;
    expect(questions.map(({ id }) => id)).toEqual(['shapes', 'possible', 'howTogether', own]);
    expect(questions.find(({ id }) => id === 'possible')?.on).toBe(false);
    expect(questions.at(-1)).toEqual({
      id: own,
      form: 'words',
      words: 'What surprised you?',
      scheme: 'mixed',
      on: true,
    });
  });

  test('values that this release does not know are read as the usual ones', () => {
    const document = aDocument();
    const { registers }: AnyDocument = document;
    const foreign = { minutes: -5, depth: 'deep', pace: 'slow', scheme: 'stars', dotsEach: '3', day: 14 };
    for (const [field, value] of Object.entries(foreign)) registers.decide(`workshop/own/${field}`, value);
    registers.decide('group/g1/made', { scheme: 'stars', order: 'a' });
    registers.decide('group/g2/made', null);
    registers.decide('question/q1/made', { form: 'dance', order: 'a' });
    registers.decide('step/s1/minutes', 'long');
    expect(read(document).setup).toEqual(read(aDocument()).setup);
  });
});

describe('the session', () => {
  test('begins once, follows the cues, and ends', () => {
    const document = aDocument();
    beginSession(document, 1_000);
    beginSession(document, 2_000);
    goToCue(document, 'vote/plan-1', 3_000);
    changeAgendaPosition(document, { page: 2 });
    changeAgendaPosition(document, { covered: true });
    show(document, 'join', true);
    discuss(document, ['plan-1']);
    setTimer(document, { startedAt: 3_000, minutes: 5, pausedAt: null });
    expect(read(document).session).toEqual({
      startedAt: 1_000,
      endedAt: null,
      cue: 'vote/plan-1',
      cueAt: 3_000,
      page: 2,
      covered: true,
      timer: { startedAt: 3_000, minutes: 5, pausedAt: null },
      blank: false,
      join: true,
      discussing: ['plan-1'],
    });
    goToCue(document, 'talk/plan-1', 4_000);
    endSession(document, 5_000);
    expect(read(document).session).toMatchObject({ cue: 'talk/plan-1', page: 0, covered: false, endedAt: 5_000 });
  });

  const NO_TIMERS = [null, 7, { minutes: 5 }, { startedAt: 1, minutes: -1 }, { startedAt: 1, minutes: 1_000 }];
  test.each(NO_TIMERS)('the stored value %j is no timer', (stored) => {
    const document = aDocument();
    const { registers }: AnyDocument = document;
    registers.decide(paths.session.timer, stored);
    expect(read(document).session.timer).toBeNull();
  });

  test('a position that is no position is the beginning', () => {
    const document = aDocument();
    const { registers }: AnyDocument = document;
    registers.decide(paths.session.place, { cue: 7, at: 'now', page: -1, covered: 'yes' });
    registers.decide(paths.session.discussing, ['plan-1', 7]);
    expect(read(document).session).toMatchObject({
      cue: '',
      cueAt: null,
      page: 0,
      covered: false,
      discussing: ['plan-1'],
    });
  });

  test('a unit has its rounds, what was agreed, and what was said', () => {
    const document = aDocument();
    voteAgain(document, 'plan-1', 2);
    closeUnit(document, 'plan-1', 1);
    agreeUnit(document, 'plan-1', level(3));
    sawDifferently(document, 'plan-1', true);
    replaceText(document.doc, paths.unit('plan-1').said, 'Youth group sees it lower.');
    shareNotes(document, 'plan-1', true);
    const workshop = read(document);
    expect(unitState(workshop, 'plan-1')).toEqual({
      round: 2,
      closed: 1,
      agreed: level(3),
      differently: true,
      said: 'Youth group sees it lower.',
      saidForPartners: true,
    });
    expect(unitState(workshop, 'plan-2')).toMatchObject({
      round: 1,
      closed: 0,
      agreed: null,
      said: '',
      saidForPartners: false,
    });
  });
});

describe('entries', () => {
  test('are read in the order in which they were made, with their texts and choices', () => {
    const document = aDocument();
    const { registers }: AnyDocument = document;
    const id = addEntry(document, {
      kind: 'quote',
      question: 'shapes',
      group: 'members',
      texts: { words: 'We feel heard.', speaker: 'A member' },
      choices: { consent: ['team'] },
    });
    decideEntry(document, id, 'shown', true);
    registers.decide('entry/later/made', { kind: 'idea', question: null, group: null, at: Date.now() + 1_000 });
    expect(read(document).entries).toMatchObject([
      { id, kind: 'quote', words: 'We feel heard.', speaker: 'A member', consent: ['team'], shown: true },
      { id: 'later', kind: 'idea', words: '', shown: false },
    ]);
  });

  test('an entry is moved to another group or question and keeps everything else', () => {
    const document = aDocument();
    const id = addEntry(document, { kind: 'word', question: 'close', group: 'members', texts: { words: 'Hope' } });
    const [before] = read(document).entries;
    attribute(document, id, { group: 'staff' });
    expect(read(document).entries).toEqual([{ ...before, group: 'staff' }]);
    attribute(document, id, { question: 'celebrate' });
    expect(read(document).entries).toEqual([{ ...before, group: 'staff', question: 'celebrate' }]);
    attribute(document, 'unknown', { group: 'staff' });
    expect(read(document).entries).toHaveLength(1);
  });

  test('entries of an unknown kind are left out, and foreign choices are read as not chosen', () => {
    const document = aDocument();
    const { registers }: AnyDocument = document;
    registers.decide('entry/e1/made', { kind: 'song', question: null, group: null, at: 1 });
    registers.decide('entry/e2/made', { kind: 'idea', question: 7, group: {}, at: 1 });
    registers.decide('entry/e2/possible', 'never');
    registers.decide('entry/e2/dots', -3);
    registers.decide('entry/e2/consent', 'all');
    expect(read(document).entries).toMatchObject([
      { id: 'e2', question: null, group: null, possible: null, dots: 0, consent: [] },
    ]);
  });
});

test('the close has its poll, its commitments and its approval', () => {
  const document = aDocument();
  countPoll(document, 'useful', [5, 2, 1]);
  replaceText(document.doc, paths.recordDecision('possible').will, 'Meet each month.');
  replaceText(document.doc, paths.recordDecision('possible').did, 'Met twice.');
  replaceText(document.doc, paths.record.text('opening'), 'Thank you.');
  setUp(document, 'hearBack', '2027-01-31');
  replaceText(document.doc, paths.workshop.hearHow, 'By letter');
  approveRecord(document, 9_000);
  expect(read(document)).toMatchObject({
    poll: { useful: [5, 2, 1], heard: [0, 0, 0] },
    decisions: new Map([['possible', { will: 'Meet each month.', did: 'Met twice.' }]]),
    record: { opening: 'Thank you.', approvedAt: 9_000 },
    hearBack: { day: '2027-01-31', how: 'By letter' },
  });
  for (const field of ['summary', 'soWhat', 'comments', 'thanks'] as const)
    replaceText(document.doc, paths.record.text(field), `Text of ${field}`);
  replaceText(document.doc, paths.recordDecision('shapes').themes, 'Trust, above all.');
  expect(read(document)).toMatchObject({
    themes: new Map([
      ['possible', ''],
      ['shapes', 'Trust, above all.'],
    ]),
    record: {
      opening: 'Thank you.',
      summary: 'Text of summary',
      soWhat: 'Text of soWhat',
      comments: 'Text of comments',
      thanks: 'Text of thanks',
    },
  });
  approveRecord(document, null);
  expect(read(document).record.approvedAt).toBeNull();
});
