import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { assessmentDocument, readAssessment } from '../../../src/data/assessments/assessment-document.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { openRestorePoint, restorePointsOf } from '../../../src/data/assessments/restore-points.ts';
import { replaceText } from '../../../src/data/documents/text-binding.ts';
import { dayFrom } from '../../../src/data/example/build-example.ts';
import { ensureExample } from '../../../src/data/example/example.ts';
import { createSaveStatus } from '../../../src/data/storage/save-status.ts';
import { openWorkspace, type Workspace } from '../../../src/data/workspace/workspace.ts';
import {
  type Action,
  isOverdue,
  isPresentAction,
  missingFrom,
  PRIORITIES,
  quadrantOf,
  STATUSES,
} from '../../../src/domain/assessment/action.ts';
import {
  type Assessment,
  isComplete,
  type StatementAnswer,
  stageAnswer,
  statementAnswer,
} from '../../../src/domain/assessment/assessment.ts';
import {
  EVIDENCE_KINDS,
  isStale,
  monthsBetween,
  type Strength,
  strengthOf,
} from '../../../src/domain/assessment/evidence.ts';
import { type LevelStanding, movement } from '../../../src/domain/assessment/movement.ts';
import { capacityOf, refs } from '../../../src/domain/assessment/plan.ts';
import { type StageSummary, summarizeStage } from '../../../src/domain/assessment/stage-summary.ts';
import { allStatements, establishedLevel, findStage } from '../../../src/domain/rubric/rubric.ts';

const TODAY = '2026-11-21';
let workspaces = 0;

const openExample = (name: string): Promise<Workspace> =>
  openWorkspace({ name, isExample: true, status: createSaveStatus(), idPrefix: 'example' });

const freshWorkspace = (): Promise<Workspace> => openExample(`example test ${++workspaces} ${Date.now()}`);

async function opened(workspace: Workspace, id: string): Promise<OpenAssessment> {
  const result = await workspace.openAssessment(id);
  if (!result.ok) throw new Error(result.problem.type);
  return result.value;
}

interface Example {
  readonly workspace: Workspace;
  readonly id: string;
  readonly now: OpenAssessment;
  readonly before: OpenAssessment;
}

async function exampleIn(workspace: Workspace): Promise<Example> {
  const id = await ensureExample(workspace, TODAY);
  const now = await opened(workspace, id);
  return { workspace, id, now, before: await opened(workspace, now.assessment.getState().previous ?? '') };
}

let made: Promise<Example> | null = null;
/** One example for all tests that only read. */
function anExample(): Promise<Example> {
  made ??= freshWorkspace().then(exampleIn);
  return made;
}

const stagesOf = ({ rubric }: OpenAssessment): readonly string[] => rubric.stages.map((stage) => stage.id);
const answerOf = (open: OpenAssessment, id: string): StatementAnswer => statementAnswer(open.assessment.getState(), id);
const liveActions = (open: OpenAssessment): readonly Action[] =>
  [...open.assessment.getState().actions.values()].filter(isPresentAction);

function strength(open: OpenAssessment, statement: string): Strength {
  const items = open.organisation.getState().evidence;
  return strengthOf(answerOf(open, statement).evidence.flatMap((id) => items.get(id) ?? []));
}

function reading(open: OpenAssessment, stage: string): StageSummary {
  const statements = findStage(open.rubric, stage)?.statements ?? [];
  const rated = statements.map(({ id }) => ({
    statement: id,
    answer: answerOf(open, id).answer,
    strength: strength(open, id),
  }));
  return summarizeStage(rated, establishedLevel(open.rubric));
}

const standing = (open: OpenAssessment, stage: string): LevelStanding => ({
  agreed: stageAnswer(open.assessment.getState(), stage).agreed,
  typical: reading(open, stage).typical,
});

const docsOf = ({ now, before }: Example): readonly Y.Doc[] => [
  before.document.doc,
  now.document.doc,
  now.organisationDocument.doc,
];

/** Every text that people could have typed in the example. */
const wordsOf = (example: Example): readonly string[] =>
  docsOf(example)
    .flatMap((doc) =>
      [...doc.share.keys()].filter((name) => name.includes('/')).map((name) => doc.getText(name).toString()),
    )
    .filter((words) => words !== '');

const stateOf = (example: Example): readonly string[] =>
  docsOf(example).map((doc) => String(Y.encodeStateAsUpdate(doc)));

test('the example is imported once: asking again, or twice at once, changes nothing', async () => {
  const workspace = await freshWorkspace();
  const [first, second] = await Promise.all([ensureExample(workspace, TODAY), ensureExample(workspace, TODAY)]);
  const example = await exampleIn(workspace);
  const state = stateOf(example);
  expect(second).toBe(first);
  expect(await ensureExample(workspace, '2027-03-01')).toBe(first);
  expect(stateOf(example)).toEqual(state);
  expect(await workspace.storage.read(['assessments'], (tx) => tx.count('assessments'))).toBe(2);
  expect(await workspace.storage.read(['organisations'], (tx) => tx.list('organisations'))).toMatchObject([
    { name: 'Harbour Lane Community Trust' },
  ]);
});

test('two windows that import the example at once end up with the same one', async () => {
  const name = `example in two windows ${Date.now()}`;
  const windows = [await openExample(name), await openExample(name)];
  const [first, second] = await Promise.all(windows.map((workspace) => ensureExample(workspace, TODAY)));
  expect(second).toBe(first);
});

test('ids of the example begin with “example”', async () => {
  const { id, before } = await anExample();
  expect([id, before.id].every((each) => each.startsWith('example'))).toBe(true);
});

test('text that people typed into the example stays', async () => {
  const { workspace, id, now } = await exampleIn(await freshWorkspace());
  now.act('Typing', () => replaceText(now.document.doc, 'stage/plan/now', 'Our own words'));
  await workspace.settled();
  expect(await ensureExample(workspace, TODAY)).toBe(id);
  expect(now.now().stages.get('plan')?.now).toBe('Our own words');
});

test('another assessment in the workspace does not stand in the way of the example', async () => {
  const workspace = await freshWorkspace();
  const [shelved] = await workspace.rubrics.list();
  const rubric = shelved?.row.key ?? '';
  const half = await workspace.begin({ organisation: { name: 'Half' }, rubric, scope: '', period: '', previous: null });
  const { id, now } = await exampleIn(workspace);
  expect(id).not.toBe(half);
  expect(now.assessment.getState().stages.size).toBe(5);
});

test('an example whose documents are gone is imported again', async () => {
  const workspace = await freshWorkspace();
  await workspace.storage.write(['kept'], (tx) => tx.put('kept', [{ key: 'example', value: 'exampleGone' }]));
  const { id, now } = await exampleIn(workspace);
  expect(id).not.toBe('exampleGone');
  expect(now.assessment.getState().stages.size).toBe(5);
});

test('the example is persisted and listed when it is ready, and survives closing the workspace', async () => {
  const name = `example reopened ${Date.now()}`;
  const first = await exampleIn(await openExample(name));
  const words: Assessment = first.now.now();
  const lists = await first.workspace.storage.read(['assessments'], (tx) => tx.get('assessments', first.id));
  expect(lists).toMatchObject({ answered: 19, statements: 19, previous: first.before.id });
  first.workspace.documents.close();
  first.workspace.storage.close();

  const again = await exampleIn(await openExample(name));
  expect(again.id).toBe(first.id);
  expect(again.now.assessment.getState()).toEqual(words);
  expect(again.now.damaged).toBe(0);
});

test('undo does not offer to take the example away', async () => {
  const { now, before } = await anExample();
  for (const open of [now, before]) {
    expect(open.undo.state.getState()).toEqual({ undo: null, redo: null, offered: null });
    const state = stateOf(await anExample());
    open.undo.undo();
    expect(stateOf(await anExample())).toEqual(state);
  }
});

test('history of the example can go back to the example as it was', async () => {
  const { workspace, id, before } = await anExample();
  for (const assessment of [id, before.id]) {
    const [point] = await workspace.storage.read(['points'], (tx) => restorePointsOf(tx, assessment));
    const then = point && openRestorePoint(point);
    expect(then && readAssessment(assessmentDocument(then), 5).stages.get('plan')?.finished).toBe(true);
  }
});

test('no decision of the example is in conflict', async () => {
  const { now, before } = await anExample();
  expect([now, before].map((open) => open.assessment.getState().conflicts.size)).toEqual([0, 0]);
});

test('every statement, stage, part and item that the example names exists', async () => {
  const { now, before } = await anExample();
  const items = now.organisation.getState().evidence;
  for (const open of [now, before]) {
    const { statements, stages, actions } = open.assessment.getState();
    const known = new Map(
      allStatements(open.rubric).map((statement) => [statement.id, (statement.parts ?? []).map((part) => part.id)]),
    );
    expect([...statements.keys()].toSorted()).toEqual([...known.keys()].toSorted());
    expect([...stages.keys()].toSorted()).toEqual([...stagesOf(open)].toSorted());
    for (const [id, answer] of statements) {
      expect(known.get(id)).toEqual(expect.arrayContaining([...answer.parts]));
      expect(answer.evidence.every((item) => items.has(item))).toBe(true);
    }
    for (const action of actions.values()) expect(known.has(action.statement ?? '')).toBe(true);
    for (const stage of stages.values()) expect(stage.evidence.every((item) => items.has(item))).toBe(true);
  }
});

test('all five stages have two to five sentences, an agreed level, and are finished', async () => {
  const { now, before } = await anExample();
  for (const id of stagesOf(now)) {
    const stage = stageAnswer(now.assessment.getState(), id);
    const sentences = stage.now.split(/[.?!] (?=[A-Z])/);
    expect(sentences.length).toBeGreaterThanOrEqual(2);
    expect(sentences.length).toBeLessThanOrEqual(5);
    expect(stage).toMatchObject({ agreed: { type: 'level' }, finished: true });
    expect(stageAnswer(before.assessment.getState(), id)).toMatchObject({ agreed: { type: 'level' }, finished: true });
  }
});

test('every kind of answer occurs, the odd ones once, each with its reason', async () => {
  const { now } = await anExample();
  const answers = allStatements(now.rubric).map(({ id }) => answerOf(now, id));
  const ofType = (type: string): readonly StatementAnswer[] => answers.filter(({ answer }) => answer.type === type);
  expect(answers.every(isComplete)).toBe(true);
  expect(
    ['level', 'dont-know', 'not-applicable', 'not-agreed', 'unanswered'].map((type) => ofType(type).length),
  ).toEqual([16, 1, 1, 1, 0]);
  expect(ofType('not-agreed')[0]).toMatchObject({
    answer: { low: 2, high: 4 },
    reason: expect.stringContaining('Members say 2'),
  });
  expect(ofType('not-applicable')[0]?.reason).not.toBe('');
  expect(new Set(answers.flatMap(({ answer }) => (answer.type === 'level' ? [answer.level] : [])))).toEqual(
    new Set([1, 2, 3, 4, 5]),
  );
});

test('levels go by the rule that part true is no higher than Developing', async () => {
  const { now, before } = await anExample();
  for (const open of [now, before]) {
    for (const { id, parts = [] } of allStatements(open.rubric)) {
      const { answer, parts: ticked } = answerOf(open, id);
      if (answer.type === 'level' && parts.length > 0)
        expect(ticked.length === parts.length, id).toBe(answer.level >= 4);
    }
  }
});

test('evidence of every strength, and two statements claimed and not yet shown', async () => {
  const { now } = await anExample();
  const strengths = new Set(allStatements(now.rubric).map(({ id }) => strength(now, id)));
  expect(strengths).toEqual(new Set(['none', 'said', 'shown', 'backed-up']));
  expect(stagesOf(now).flatMap((stage) => reading(now, stage).claimedNotShown)).toEqual(['do-3', 'review-3']);
});

test('evidence of many kinds, all dated and held somewhere, one item older than two years', async () => {
  const { now } = await anExample();
  const items = [...now.organisation.getState().evidence.values()];
  expect(items.length).toBeGreaterThanOrEqual(12);
  expect(new Set(items.map((item) => item.kind)).size).toBeGreaterThanOrEqual(EVIDENCE_KINDS.length - 1);
  expect(new Set(items.map((item) => item.source))).toEqual(new Set(['inside', 'outside']));
  expect(
    items.every((item) => item.kind !== null && item.where !== '' && item.date !== null && item.date < TODAY),
  ).toBe(true);
  expect(items.filter((item) => isStale(item, TODAY)).map((item) => item.title)).toEqual([
    'Doorstep survey, 212 homes',
  ]);
});

test('only what was there last time is evidence of last time', async () => {
  const { before } = await anExample();
  const items = before.organisation.getState().evidence;
  const linked = [...before.assessment.getState().statements.values()].flatMap((answer) => answer.evidence);
  expect(linked.length).toBeGreaterThan(0);
  expect(linked.every((id) => monthsBetween(items.get(id)?.date ?? TODAY, TODAY) >= 6)).toBe(true);
});

test('one stage is uneven, and its people saw it differently', async () => {
  const { now } = await anExample();
  expect(stagesOf(now).filter((stage) => reading(now, stage).uneven)).toEqual(['do']);
  const dissenting = stagesOf(now).filter(
    (stage) => stageAnswer(now.assessment.getState(), stage).someSawItDifferently,
  );
  expect(dissenting).toEqual(['do']);
  expect(stageAnswer(now.assessment.getState(), 'do').dissent).not.toBe('');
});

test('since last time Review and Impact are up, Do is down, and the fall says why', async () => {
  const { now, before } = await anExample();
  const moved = Object.fromEntries(
    stagesOf(now).map((stage) => [stage, movement(standing(now, stage), standing(before, stage))]),
  );
  expect(moved).toEqual({ plan: 0, do: -1, measure: 0, review: 2, impact: 1 });
  const falls = allStatements(now.rubric).filter(({ id }) => {
    const [to, from] = [answerOf(now, id).answer, answerOf(before, id).answer];
    return to.type === 'level' && from.type === 'level' && to.level < from.level;
  });
  expect(falls.map(({ id }) => id)).toEqual(['do-2']);
  expect(answerOf(now, 'do-2').note).toContain('We know more now');
  expect([before, now].map((open) => open.assessment.getState().period)).toEqual(['May 2026', 'Autumn 2026']);
  expect(now.assessment.getState().rubric).toBe(before.assessment.getState().rubric);
});

test('aims are a level by a day to come, or to stay: three to five statements and every stage', async () => {
  const { now } = await anExample();
  const { statements } = now.assessment.getState();
  const ofStatements = [...statements.values()].flatMap(({ target }) => target ?? []);
  const ofStages = stagesOf(now).flatMap((stage) => stageAnswer(now.assessment.getState(), stage).target ?? []);
  expect(ofStatements).toHaveLength(5);
  expect(ofStages).toHaveLength(5);
  expect(ofStages.filter(({ type }) => type === 'maintain')).toHaveLength(1);
  for (const target of [...ofStatements, ...ofStages])
    if (target.type === 'level') expect((target.by ?? '') > TODAY).toBe(true);
});

test('the plan has numbered actions for every stage, of every status and in every quadrant', async () => {
  const { now } = await anExample();
  const actions = liveActions(now);
  const written = actions.filter((action) => action.origin !== 'carried-over');
  expect(actions).toHaveLength(14);
  expect(new Set(refs(actions).values()).size).toBe(14);
  expect(new Set(written.map((action) => action.number)).size).toBe(written.length);
  expect(new Set(actions.map((action) => action.stage))).toEqual(new Set(stagesOf(now)));
  expect(new Set(actions.map((action) => action.status))).toEqual(new Set(STATUSES));
  expect(new Set(actions.map((action) => quadrantOf(action.impact, action.effort)))).toEqual(new Set(PRIORITIES));
  expect(new Set(actions.map((action) => action.origin))).toEqual(
    new Set(['stage', 'next-level', 'carried-over', 'workshop', 'plan']),
  );
});

test('one action is overdue, one has no lead, one no day, one no measure', async () => {
  const { now } = await anExample();
  const actions = liveActions(now);
  expect(actions.filter((action) => isOverdue(action, TODAY)).map((action) => action.id)).toEqual(['next-measure-4']);
  const missing = actions.flatMap(missingFrom);
  expect(missing.toSorted()).toEqual(['by', 'lead', 'measure']);
  expect(actions.filter((action) => action.by !== null && action.by > TODAY).length).toBeGreaterThanOrEqual(7);
});

test('every field of an action is used somewhere', async () => {
  const { now } = await anExample();
  const used = new Set(
    liveActions(now).flatMap((action) =>
      Object.entries(action).flatMap(([field, value]) => (isEmpty(value) ? [] : [field])),
    ),
  );
  const fields = Object.keys(liveActions(now)[0] ?? {}).filter((field) => field !== 'order' && field !== 'removed');
  expect(fields.filter((field) => !used.has(field))).toEqual([]);
});

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || value === false || (Array.isArray(value) && value.length === 0);

test('what is chosen needs a little more than the hours that the team has', async () => {
  const { now } = await anExample();
  const { available, needed, unjudged, tooMany } = capacityOf(liveActions(now), now.assessment.getState().hoursAMonth);
  expect({ available, needed, unjudged }).toEqual({ available: 24, needed: 27, unjudged: 0 });
  expect(tooMany.length).toBeGreaterThan(0);
});

test('carried-over actions know the action of last time, and a done one says what changed', async () => {
  const { now, before } = await anExample();
  const actions = liveActions(now);
  const earlier = new Set(liveActions(before).map((action) => action.id));
  const carried = actions.filter((action) => action.origin === 'carried-over');
  expect(carried).toHaveLength(3);
  expect(carried.every((action) => earlier.has(action.originId ?? ''))).toBe(true);
  const done = actions.find((action) => action.status === 'done');
  const item = `done-${done?.id}`;
  expect(answerOf(now, done?.statement ?? '').evidence).toContain(item);
  expect(now.organisation.getState().evidence.get(item)?.title).toContain('Before');
});

test('the example holds no e-mail address, telephone number or first name', async () => {
  const words = wordsOf(await anExample());
  expect(words.length).toBeGreaterThan(100);
  const names =
    'Alex|Alice|Amy|Ana|Anne?|Ben|Chris|Dave|David|Emma|Fatima|George|Helen|Jack|James|Jane?|Jo|John|Kate|Lucy|Maria?|Mary|Mohammed|Paul|Peter|Priya|Sam|Sarah|Sue|Tom';
  const personal = new RegExp(`@|\\+?\\d[\\d\\s-]{6,}\\d|\\b(${names})\\b|\\b(Mr|Mrs|Ms|Dr)\\b`);
  expect(words.filter((each) => personal.test(each))).toEqual([]);
});

test('texts of the example have curly quotes, no jargon and no stray spaces', async () => {
  const words = wordsOf(await anExample());
  const jargon = /stakeholder|maturity|\bscore|synerg|lorem|['"!;]| {2}|\.\.|^\s|\s$/i;
  expect(words.filter((each) => jargon.test(each))).toEqual([]);
});

test('titles in the example have at most 60 characters', async () => {
  const { now } = await anExample();
  const titles = [
    ...liveActions(now).map((action) => action.words),
    ...[...now.organisation.getState().evidence.values()].map((item) => item.title),
  ];
  expect(titles.filter((title) => title.length > 60)).toEqual([]);
});

test.each([
  ['2026-11-21', 'today', '2026-11-21'],
  ['2026-11-21', 'today -6 months', '2026-05-21'],
  ['2026-08-31', 'today -6 months', '2026-02-28'],
  ['2028-08-31', 'today -6 months', '2028-02-29'],
  ['2026-11-21', 'today -27 months', '2024-08-21'],
  ['2026-11-21', 'today +2 months', '2027-01-21'],
  ['2026-12-31', 'today +1 days', '2027-01-01'],
  ['2027-01-05', 'today -12 days', '2026-12-24'],
  ['2026-10-31', 'today +1 months +1 days', '2026-12-01'],
])('on %s, “%s” is %s', (today, relative, day) => expect(dayFrom(today, relative)).toBe(day));

test.each(['tomorrow', 'today 6 months', 'today -6 month', 'today +1 days -6 months'])(
  '“%s” is refused as a relative day',
  (relative) => expect(() => dayFrom('2026-11-21', relative)).toThrow(relative),
);
