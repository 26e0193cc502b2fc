/** Decisions and what is read back of them, on documents without a database. */
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import {
  addAction,
  agreeLevel,
  aimFor,
  answerStatement,
  choose,
  decideAction,
  ensureNextLevelAction,
  finishStage,
  linkEvidence,
  nextLevelAction,
  noteDissent,
  setHours,
  tickPart,
} from '../../../src/data/assessments/assessment-commands.ts';
import {
  assessmentDocument,
  fillAbout,
  personOf,
  readAssessment,
  readOwners,
  signIn,
  whoWas,
} from '../../../src/data/assessments/assessment-document.ts';
import { carryOver } from '../../../src/data/assessments/carry-over.ts';
import { readRounds, recordRound } from '../../../src/data/assessments/closed-rounds.ts';
import { cloneDocument, diffDocuments, editToMatch } from '../../../src/data/assessments/diff-documents.ts';
import {
  readReportSnapshot,
  removeReportSnapshot,
  saveReportSnapshot,
} from '../../../src/data/assessments/report-snapshots.ts';
import type { AnyDocument } from '../../../src/data/documents/document-handle.ts';
import { paths } from '../../../src/data/documents/paths.ts';
import { replaceText } from '../../../src/data/documents/text-binding.ts';
import { type Answer, NOT_AGREED } from '../../../src/domain/assessment/assessment.ts';
import { inPlanOrder, move } from '../../../src/domain/assessment/plan.ts';
import { asAnswer } from '../../../src/domain/assessment/stored-answer.ts';
import type { ClosedRound } from '../../../src/domain/workshop/ballot.ts';
import { emptyTally } from '../../../src/domain/workshop/tally.ts';
import { level, notAgreed } from '../../support/builders.ts';

const aDocument = () => assessmentDocument(new Y.Doc());

describe('an assessment', () => {
  test('has the details that it was made with', () => {
    const document = aDocument();
    const about = { id: 'as1', organisation: 'org1', rubric: 'small/1/abc', previous: 'as0', createdAt: 1_000 };
    fillAbout(document.doc, about);
    expect(readAssessment(document, 5)).toMatchObject(about);
  });

  test('has every decision that was made', () => {
    const document = aDocument();
    answerStatement(document, 'plan-1', level(3));
    tickPart(document, 'plan-1', 'co-produced', true);
    tickPart(document, 'plan-1', 'funded', true);
    tickPart(document, 'plan-1', 'funded', false);
    aimFor(document, 'statement/plan-1', { type: 'level', level: 4, by: '2027-06-30' });
    linkEvidence(document, 'statement/plan-1', 'e1', true);
    agreeLevel(document, 'plan', notAgreed(2, 4));
    noteDissent(document, 'plan', true);
    aimFor(document, 'stage/plan', { type: 'maintain' });
    finishStage(document, 'plan', true);
    setHours(document, 12);
    const { statements, stages, hoursAMonth } = readAssessment(document, 5);
    expect(statements.get('plan-1')).toMatchObject({
      answer: level(3),
      parts: ['co-produced'],
      target: { type: 'level', level: 4, by: '2027-06-30' },
      evidence: ['e1'],
    });
    expect(stages.get('plan')).toMatchObject({
      agreed: notAgreed(2, 4),
      someSawItDifferently: true,
      target: { type: 'maintain' },
      finished: true,
    });
    expect(hoursAMonth).toBe(12);
  });

  test('has the texts of its stages, statements and reports', () => {
    const document = aDocument();
    replaceText(document.doc, paths.stage('plan').now, 'We meet.');
    replaceText(document.doc, paths.stage('plan').could, 'Meet more often.');
    replaceText(document.doc, paths.statement('plan-1').reason, 'No hall.');
    replaceText(document.doc, paths.report('risks'), 'Funding ends.');
    replaceText(document.doc, paths.assessment.scope, 'The youth team');
    const { stages, statements, forReports, scope } = readAssessment(document, 5);
    expect(stages.get('plan')).toMatchObject({ now: 'We meet.', could: 'Meet more often.' });
    expect(statements.get('plan-1')?.reason).toBe('No hall.');
    expect(forReports.risks).toBe('Funding ends.');
    expect(scope).toBe('The youth team');
  });

  test('reads only the named owners again, and keeps every other object', () => {
    const document = aDocument();
    answerStatement(document, 'plan-1', level(1));
    answerStatement(document, 'plan-2', level(2));
    const before = readAssessment(document, 5);
    answerStatement(document, 'plan-1', level(5));
    answerStatement(document, 'plan-2', level(5));
    const after = readOwners(document, before, new Set(['statement/plan-1']), 5);
    expect(after.statements.get('plan-1')?.answer).toEqual(level(5));
    expect(after.statements.get('plan-2')).toBe(before.statements.get('plan-2'));
  });

  test('says who worked in it by role and device, once per client', () => {
    const { doc } = aDocument();
    signIn(doc, { role: 'Community officer', device: 'laptop' });
    signIn(doc, { role: 'Somebody else', device: 'phone' });
    expect(whoWas(doc, doc.clientID)).toBe('Community officer, laptop');
    expect(whoWas(doc, doc.clientID + 1)).toBe('');
  });

  test('does not say the browser and system of an unnamed device', () => {
    const { doc } = aDocument();
    signIn(doc, { role: 'Chair', device: 'Chrome on Linux' });
    expect(whoWas(doc, doc.clientID)).toBe('Chair');
    expect(personOf(doc, doc.clientID)).toMatchObject({ role: 'Chair', device: 'Chrome on Linux' });
    expect(personOf(doc, doc.clientID + 1)).toEqual({
      client: doc.clientID + 1,
      role: '',
      device: '',
      since: null,
    });
  });
});

const STORED_ANSWERS: readonly (readonly [unknown, Answer])[] = [
  [{ type: 'level', level: 3 }, level(3)],
  [{ type: 'level', level: 0 }, { type: 'unanswered' }],
  [{ type: 'level', level: 2.5 }, { type: 'unanswered' }],
  [{ type: 'level' }, { type: 'unanswered' }],
  [{ type: 'dont-know', level: 3 }, { type: 'dont-know' }],
  [{ type: 'not-applicable' }, { type: 'not-applicable' }],
  [{ type: 'not-agreed', low: 2, high: 4 }, notAgreed(2, 4)],
  [{ type: 'not-agreed', low: 4, high: 2 }, { type: 'unanswered' }],
  [{ type: 'not-agreed', low: 1, high: 5, given: true }, notAgreed(1, 5)],
  [{ type: 'not-agreed', low: 1, high: 5 }, NOT_AGREED],
  [{ type: 'not-agreed', low: 1, high: 3 }, notAgreed(1, 3)],
  [{ type: 'not-agreed', low: null, high: null }, NOT_AGREED],
  [{ type: 'not-agreed' }, NOT_AGREED],
  [{ type: 'not-agreed', low: 2 }, { type: 'unanswered' }],
  [{ type: 'not-agreed', low: null, high: 3 }, { type: 'unanswered' }],
  [{ type: 'not-agreed', low: 3, high: 3 }, { type: 'unanswered' }],
  [null, { type: 'unanswered' }],
  ['level', { type: 'unanswered' }],
  [[], { type: 'unanswered' }],
];
test.each(STORED_ANSWERS)('the stored value %j is read as %j', (stored, answer) =>
  expect(asAnswer(stored, 5)).toEqual(answer),
);

describe('decisions that two devices made while apart', () => {
  function apart(first: (document: ReturnType<typeof aDocument>) => void, second: typeof first) {
    const [here, there] = [aDocument(), aDocument()];
    first(here);
    second(there);
    Y.applyUpdate(here.doc, Y.encodeStateAsUpdate(there.doc));
    return here;
  }

  test('different levels are not agreed, with their range', () => {
    const document = apart(
      (mine) => answerStatement(mine, 'plan-1', level(4)),
      (theirs) => answerStatement(theirs, 'plan-1', level(2)),
    );
    const { statements, conflicts } = readAssessment(document, 5);
    expect(statements.get('plan-1')?.answer).toEqual(notAgreed(2, 4));
    expect(conflicts.get('statement/plan-1/answer')?.choices.map(({ value }) => value)).toHaveLength(2);
  });

  test('a level and “don’t know” are no answer until a person chooses', () => {
    const document = apart(
      (mine) => answerStatement(mine, 'plan-1', level(4)),
      (theirs) => answerStatement(theirs, 'plan-1', { type: 'dont-know' }),
    );
    const before = readAssessment(document, 5);
    expect(before.statements.get('plan-1')?.answer).toEqual({ type: 'unanswered' });
    choose(document, 'statement/plan-1/answer', level(4));
    const after = readOwners(document, before, new Set(['statement/plan-1']), 5);
    expect(after.statements.get('plan-1')?.answer).toEqual(level(4));
    expect(after.conflicts.size).toBe(0);
  });

  test('the same level twice is no conflict', () => {
    const document = apart(
      (mine) => answerStatement(mine, 'plan-1', level(4)),
      (theirs) => answerStatement(theirs, 'plan-1', level(4)),
    );
    expect(readAssessment(document, 5).conflicts.size).toBe(0);
  });
});

describe('actions', () => {
  test('an action has its texts, its choices and the next number', () => {
    const document = aDocument();
    addAction(document, { stage: 'plan', statement: null, origin: 'stage', texts: { words: 'First' } });
    const id = addAction(document, {
      stage: null,
      statement: 'plan-1',
      origin: 'plan',
      texts: { words: 'Ask the youth group', lead: 'Office lead' },
      choices: { impact: 'high', by: '2027-01-31' },
    });
    decideAction(document, id, 'status', 'in-progress');
    expect(readAssessment(document, 5).actions.get(id)).toMatchObject({
      number: 2,
      statement: 'plan-1',
      origin: 'plan',
      words: 'Ask the youth group',
      lead: 'Office lead',
      impact: 'high',
      by: '2027-01-31',
      status: 'in-progress',
    });
  });

  test('the next-level action of a statement is made once and restored when it was removed', () => {
    const document = aDocument();
    const id = nextLevelAction('plan-1');
    ensureNextLevelAction(document, 'plan', 'plan-1');
    decideAction(document, id, 'removed', true);
    ensureNextLevelAction(document, 'plan', 'plan-1');
    expect(readAssessment(document, 5).actions.get(id)).toMatchObject({
      number: 1,
      origin: 'next-level',
      statement: 'plan-1',
      removed: false,
    });
  });

  test('an action without the register that makes it is not there', () => {
    const document = aDocument();
    replaceText(document.doc, paths.action('lost').text('words'), 'Only words');
    expect(readAssessment(document, 5).actions.size).toBe(0);
  });

  test('open actions and the hours are carried over, with the first action as their origin', () => {
    const [before, next] = [aDocument(), aDocument()];
    const first = addAction(before, {
      stage: 'plan',
      statement: null,
      origin: 'stage',
      texts: { words: 'Open', why: 'Asked for' },
    });
    const done = addAction(before, { stage: 'do', statement: null, origin: 'stage', texts: { words: 'Done' } });
    decideAction(before, done, 'status', 'done');
    setHours(before, 8);
    carryOver(readAssessment(before, 5), ['plan', 'do'], next);
    const { actions, hoursAMonth } = readAssessment(next, 5);
    expect([...actions.values()]).toMatchObject([
      { words: 'Open', why: 'Asked for', stage: 'plan', origin: 'carried-over', originId: first, number: 1 },
    ]);
    expect(hoursAMonth).toBe(8);
  });

  test('keeps the order that people gave their actions by hand', () => {
    const [before, next] = [aDocument(), aDocument()];
    const words = ['First', 'Second', 'Third', 'Fourth'];
    const ids = words.map((written) =>
      addAction(before, { stage: 'plan', statement: null, origin: 'stage', texts: { words: written } }),
    );
    const made = inPlanOrder(readAssessment(before, 5).actions.values(), ['plan']);
    for (const { id, order } of move(made, ids, ids[0] ?? '', 1)) decideAction(before, id, 'order', order);
    decideAction(before, ids[2] ?? '', 'status', 'done');
    carryOver(readAssessment(before, 5), ['plan'], next);
    const carried = inPlanOrder(readAssessment(next, 5).actions.values(), ['plan']);
    expect(carried.map((action) => action.words)).toEqual(['Second', 'First', 'Fourth']);
  });
});

describe('closed rounds', () => {
  const aRound = (round: number): ClosedRound => ({
    round,
    voters: 5,
    cells: [{ groups: ['members'], names: ['Members'], tally: { ...emptyTally(5), levels: [0, 2, 3, 0, 0] } }],
  });

  test('the rounds of one workshop are read by unit, first round first', () => {
    const document = aDocument();
    recordRound(document, 'w1', 'plan-1', aRound(2));
    recordRound(document, 'w1', 'plan-1', aRound(1));
    recordRound(document, 'w2', 'plan-1', aRound(1));
    expect(readRounds(document, 'w1')).toEqual(new Map([['plan-1', [aRound(1), aRound(2)]]]));
    expect(readRounds(document, 'w3')).toEqual(new Map());
  });

  const NO_ROUNDS = [null, 7, [], { round: 'one', cells: [], voters: 1 }, { round: 1, cells: {}, voters: 1 }];
  test.each(NO_ROUNDS)('the stored value %j is no round', (stored) => {
    const { doc, registers }: AnyDocument = aDocument();
    registers.decide(paths.tally('plan-1', 'w1', 1), stored);
    expect(readRounds(assessmentDocument(doc), 'w1')).toEqual(new Map());
  });
});

describe('report snapshots', () => {
  const SNAPSHOT = {
    audience: 'board',
    title: 'Report',
    madeAt: 1_000,
    query: { as: 'public' },
    checksum: 'c',
    packed: 'p',
  } as const;

  test('a snapshot is kept as it was made, and can be removed', () => {
    const document = aDocument();
    const id = saveReportSnapshot(document, SNAPSHOT);
    expect(readReportSnapshot(document, id)).toEqual({ ...SNAPSHOT, id, removed: false });
    removeReportSnapshot(document, id);
    expect(readAssessment(document, 5).copies.get(id)?.removed).toBe(true);
  });

  const NO_SNAPSHOTS = [
    null,
    'text',
    { ...SNAPSHOT, audience: 'nobody' },
    { ...SNAPSHOT, packed: 7 },
    { ...SNAPSHOT, checksum: null },
  ];
  test.each(NO_SNAPSHOTS)('the stored value %j is no snapshot', (stored) => {
    const document = aDocument();
    const { registers }: AnyDocument = document;
    registers.decide(paths.snapshot('c1').made, stored);
    expect(readReportSnapshot(document, 'c1')).toBeNull();
  });

  test('a query that is no query is read as none', () => {
    const document = aDocument();
    const { registers }: AnyDocument = document;
    registers.decide(paths.snapshot('c1').made, { ...SNAPSHOT, query: { as: 7 } });
    expect(readReportSnapshot(document, 'c1')?.query).toEqual({});
  });
});

describe('comparing two states', () => {
  test('texts and choices that differ are listed by path, and empty choices are not', () => {
    const before = aDocument();
    replaceText(before.doc, paths.stage('plan').now, 'We meet.');
    const after = assessmentDocument(cloneDocument(before.doc));
    replaceText(after.doc, paths.stage('plan').now, 'We meet often.');
    answerStatement(after, 'plan-1', level(3));
    answerStatement(after, 'plan-2', { type: 'unanswered' });
    finishStage(after, 'do', false);
    expect(diffDocuments(before, after)).toEqual([
      { type: 'text', path: 'stage/plan/now', before: 'We meet.', after: 'We meet often.' },
      { type: 'choice', path: 'statement/plan-1/answer', before: [], after: [level(3)] },
    ]);
    expect(diffDocuments(after, after)).toEqual([]);
  });

  test('a document edited to match has the same content, and later actions are removed', () => {
    const document = aDocument();
    replaceText(document.doc, paths.stage('plan').now, 'We meet.');
    answerStatement(document, 'plan-1', level(2));
    const then = assessmentDocument(cloneDocument(document.doc));
    replaceText(document.doc, paths.stage('plan').now, 'Changed');
    answerStatement(document, 'plan-1', level(5));
    const id = addAction(document, { stage: 'plan', statement: null, origin: 'stage', texts: { words: 'Later' } });
    editToMatch(document, then);
    const { stages, statements, actions } = readAssessment(document, 5);
    expect(stages.get('plan')?.now).toBe('We meet.');
    expect(statements.get('plan-1')?.answer).toEqual(level(2));
    expect(actions.get(id)).toMatchObject({ words: 'Later', removed: true });
  });

  test('edits can be limited to some paths', () => {
    const document = aDocument();
    const then = assessmentDocument(cloneDocument(document.doc));
    answerStatement(document, 'plan-1', level(5));
    replaceText(document.doc, paths.stage('plan').now, 'Changed');
    editToMatch(document, then, new Set(['stage/plan/now']));
    const { stages, statements } = readAssessment(document, 5);
    expect(stages.get('plan')?.now).toBe('');
    expect(statements.get('plan-1')?.answer).toEqual(level(5));
  });
});
