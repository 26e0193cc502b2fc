/**
 * Any workspace → backup → a device that has nothing → backup: the same, byte for byte. Some dozens of workspaces in
 * `npm test`, ten thousand by `npm run converge`.
 */
import { expect, test } from 'vitest';
import {
  addAction,
  agreeLevel,
  aimFor,
  answerStatement,
  decideAction,
  finishStage,
  linkEvidence,
} from '../../../src/data/assessments/assessment-commands.ts';
import { addEvidence, decideEvidence } from '../../../src/data/assessments/organisation-document.ts';
import { makeBackup } from '../../../src/data/backup/write-backup.ts';
import { applyImport } from '../../../src/data/import/apply-import.ts';
import { readBackup } from '../../../src/data/import/validate-backup.ts';
import { createSaveStatus } from '../../../src/data/storage/save-status.ts';
import { beginWorkshop, openWorkshop } from '../../../src/data/workshops/live/open-workshop.ts';
import {
  addEntry,
  addGroup,
  agreeUnit,
  beginSession,
  countPoll,
} from '../../../src/data/workshops/workshop-commands.ts';
import { moveAssessmentToTrash } from '../../../src/data/workspace/trash.ts';
import type { Workspace } from '../../../src/data/workspace/workspace.ts';
import { STATUSES } from '../../../src/domain/assessment/action.ts';
import type { Agreement, Answer } from '../../../src/domain/assessment/assessment.ts';
import { EVIDENCE_KINDS } from '../../../src/domain/assessment/evidence.ts';
import type { Backup } from '../../../src/domain/exchange/backup-file.ts';
import { allStatements, type Rubric } from '../../../src/domain/rubric/rubric.ts';
import { MARKUP, pick, type Random, randomOf } from '../../support/hostile.ts';
import { begun, opened, testWorkspace } from '../../support/test-workspace.ts';

const WORKSPACES = typeof process === 'undefined' ? 10 : Number(process.env.WORKSPACES ?? 40);

const WORDS = [
  '',
  ' ',
  'We ask.\n\nWe listen. ',
  'مرحبا',
  '社区',
  '👩🏽‍🦽',
  '\u0000',
  '"quoted"',
  MARKUP,
  '=1+1',
  '__proto__',
  'e\u0301',
  'x'.repeat(3_000),
];
const DAYS = [null, '2026-11-22', '1999-01-01', '9999-12-31'];

const some = (random: Random, most: number): number => Math.floor(random() * (most + 1));
const maybe = (random: Random, what: () => void): void => {
  if (random() < 0.5) what();
};
const agreementBy = (random: Random): Agreement =>
  random() < 0.8
    ? { type: 'level', level: 1 + some(random, 4) }
    : { type: 'not-agreed', low: 1, high: 2 + some(random, 3) };
const answerBy = (random: Random): Answer =>
  pick<() => Answer>(random, [
    () => agreementBy(random),
    () => ({ type: 'dont-know' }),
    () => ({ type: 'not-applicable' }),
    () => ({ type: 'unanswered' }),
  ])();

async function fill(workspace: Workspace, random: Random): Promise<void> {
  for (let n = 1 + some(random, 2); n > 0; n--) {
    const open = await begun(workspace, { organisation: pick(random, WORDS) || 'Harbour Lane' });
    const { rubric, document } = open;
    const items = Array.from({ length: some(random, 3) }, () =>
      addEvidence(open.organisationDocument, pick(random, WORDS)),
    );
    for (const item of items) {
      maybe(random, () => decideEvidence(open.organisationDocument, item, 'kind', pick(random, EVIDENCE_KINDS)));
      maybe(random, () => decideEvidence(open.organisationDocument, item, 'date', pick(random, DAYS)));
    }
    open.act('all of it', () => {
      for (const { id } of allStatements(rubric)) {
        maybe(random, () => answerStatement(document, id, answerBy(random)));
        for (const item of items) maybe(random, () => linkEvidence(document, `statement/${id}`, item, random() < 0.8));
      }
      for (const { id } of rubric.stages) {
        maybe(random, () => agreeLevel(document, id, agreementBy(random)));
        maybe(random, () => aimFor(document, `stage/${id}`, { type: 'level', level: 4, by: pick(random, DAYS) }));
        maybe(random, () => finishStage(document, id, true));
      }
      for (let i = some(random, 4); i > 0; i--) {
        const action = addAction(document, {
          stage: pick(random, rubric.stages).id,
          statement: null,
          origin: 'stage',
          texts: { words: pick(random, WORDS) },
        });
        maybe(random, () => decideAction(document, action, 'status', pick(random, STATUSES)));
        maybe(random, () => decideAction(document, action, 'by', pick(random, DAYS)));
        maybe(random, () => decideAction(document, action, 'removed', true));
      }
    });
    for (const { id } of rubric.stages)
      maybe(random, () => open.text(`stage/${id}/now`, 'Typing').write(pick(random, WORDS)));
    for (let i = some(random, 1); i > 0; i--) await meet(workspace, open.id, rubric, random);
    if (random() < 0.1) await moveAssessmentToTrash(workspace.storage, open.id);
  }
  await workspace.settled();
}

/** A workshop about an assessment, left in the middle: open votes and all. */
async function meet(workspace: Workspace, assessment: string, rubric: Rubric, random: Random): Promise<void> {
  const id = await beginWorkshop(workspace, await opened(workspace, assessment), null);
  const result = await openWorkshop(workspace, id, createSaveStatus());
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  const { value: workshop } = result;
  workshop.act('the day', () => {
    beginSession(workshop.document, 1_000);
    addGroup(workshop.document, 'mixed', pick(random, WORDS));
    for (let i = some(random, 3); i > 0; i--) {
      addEntry(workshop.document, {
        kind: pick(random, ['word', 'said', 'idea', 'quote']),
        question: null,
        group: null,
        texts: { words: pick(random, WORDS) },
      });
    }
    maybe(random, () => countPoll(workshop.document, 'useful', [some(random, 9), 1, 0]));
    maybe(random, () => agreeUnit(workshop.document, pick(random, allStatements(rubric)).id, agreementBy(random)));
  });
  const place = { unit: pick(random, allStatements(rubric)).id, round: 1 };
  const group = workshop.now().setup.groups[0]?.id ?? '';
  for (let i = some(random, 3); i > 0; i--)
    workshop.votes.tap(place, group, { type: 'level', level: 1 + some(random, 4) }, 1);
  await workshop.votes.settled();
  await workshop.committed();
  workshop.votes.close();
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): readonly T[] =>
  rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** Content of a backup as text, sorted by id. */
async function canonical(workspace: Workspace): Promise<{ readonly text: string; readonly body: string }> {
  const made = await makeBackup(workspace, { contents: 'everything' });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  const { rubrics, organisations, assessments, workshops } = JSON.parse(made.value.text) as Backup;
  const body = [
    rubrics.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    byId(organisations),
    byId(assessments),
    byId(workshops),
  ];
  return { text: made.value.text, body: JSON.stringify(body, null, 1) };
}

test(`${WORKSPACES} workspaces go through a file to a device that has nothing, and come out of it the same`, {
  timeout: 3_600_000,
}, async () => {
  for (let seed = 1; seed <= WORKSPACES; seed++) {
    const here = await testWorkspace();
    await fill(here, randomOf(seed));
    const before = await canonical(here);
    const there = await testWorkspace();
    const read = await readBackup(before.text, 'test.lanes.json');
    if (!read.ok) throw new Error(`seed ${seed}: ${JSON.stringify(read.problem)}`);
    await applyImport(there, [{ backup: read.value }]);
    expect((await canonical(there)).body, `seed ${seed}`).toBe(before.body);
    for (const workspace of [here, there]) {
      workspace.documents.close();
      workspace.storage.close();
      indexedDB.deleteDatabase(workspace.name);
    }
  }
});
