/** A backup whose form is in order, and whose documents hold what none of ours would: it opens, or nothing is written. */
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { addAction, answerStatement } from '../../../src/data/assessments/assessment-commands.ts';
import { makeBackup } from '../../../src/data/backup/write-backup.ts';
import { applyImport } from '../../../src/data/import/apply-import.ts';
import { readBackup, type ValidatedBackup } from '../../../src/data/import/validate-backup.ts';
import type { TableName } from '../../../src/data/storage/schema.ts';
import type { Workspace } from '../../../src/data/workspace/workspace.ts';
import { type Backup, checkedText } from '../../../src/domain/exchange/backup-file.ts';
import { resultsOf, resultsText } from '../../../src/domain/exchange/results.ts';
import { parseResults } from '../../../src/domain/exchange/results-file.ts';
import { answersCsv, planCsv } from '../../../src/domain/reports/csv-exports.ts';
import { planCalendar } from '../../../src/domain/reports/plan-calendar.ts';
import { planReport } from '../../../src/domain/reports/plan-report.ts';
import { fromBase64, toBase64 } from '../../../src/lib/browser/base64.ts';
import { sha256 } from '../../../src/lib/browser/sha256.ts';
import { aSnapshot } from '../../support/builders.ts';
import { MARKUP, pick, type Random, randomOf } from '../../support/hostile.ts';
import { begun, testWorkspace } from '../../support/test-workspace.ts';

const RUNS = 60;
const TABLES: readonly TableName[] = [
  'documents',
  'updates',
  'quarantine',
  'rubrics',
  'assessments',
  'answers',
  'actions',
  'organisations',
];

const VALUES: readonly unknown[] = [
  MARKUP,
  '',
  '\ud800',
  'not-a-day',
  '2026-02-30',
  1e300,
  -1e300,
  -1,
  0.5,
  2 ** 53,
  null,
  true,
  [],
  [[]],
  { type: 'level', level: 1e9 },
];
const ENTRY_VALUES: readonly unknown[] = [
  ...VALUES,
  { type: 'level', level: 3, by: MARKUP },
  { type: 'maintain', extra: 1 },
  { number: MARKUP, stage: {}, statement: 7, origin: '__proto__', originId: [], at: 1e300 },
  { number: 1e300, stage: 'constructor', statement: 'toString', origin: 'plan', originId: null, at: -1e300 },
  { type: 'not-agreed', low: 5, high: 1 },
];
const OWNERS = [
  'statement/plan-1',
  'stage/plan',
  'action/a1',
  'action/__proto__',
  'evidence/e1',
  'evidence/constructor',
  'statement/__proto__',
  'assessment/own',
  'organisation/own',
];
const FIELDS = [
  'answer',
  'target',
  'agreed',
  'finished',
  'made',
  'by',
  'order',
  'hours',
  'impact',
  'status',
  'reportTo',
  'date',
  'kind',
  'source',
  'removed',
  'evidence/e1',
  'part/x',
  '',
  'words',
  'title',
];

/** Things that another program might do inside a document. */
const DEEDS: readonly ((random: Random, doc: Y.Doc) => void)[] = [
  (random, doc) => void doc.getMap('about').set('createdAt', pick(random, VALUES)),
  (random, doc) => {
    doc.getText('action/a1/words').insert(0, 'Ask');
    doc
      .getMap('decisions')
      .set('action/a1/made|x', { v: pick(random, ENTRY_VALUES), by: 1, at: pick(random, [0, 1e300]), after: [] });
  },
  (random, doc) =>
    void doc
      .getMap('about')
      .set(pick(random, ['createdAt', 'previous', 'rubric', 'organisation', 'layout']), pick(random, VALUES)),
  (random, doc) => {
    const entry = {
      v: pick(random, ENTRY_VALUES),
      by: 1,
      at: pick(random, [0, 1e300, -1e300, 1_790_000_000_000]),
      after: pick(random, [[], [1], ['x']]),
    };
    doc.getMap('decisions').set(`${pick(random, OWNERS)}/${pick(random, FIELDS)}|x${Math.floor(random() * 9)}`, entry);
  },
  (random, doc) =>
    void doc
      .getMap('decisions')
      .set(pick(random, ['|', 'x', '__proto__', 'action/a1/made|1', MARKUP]), pick(random, ENTRY_VALUES)),
  (random, doc) =>
    doc
      .getText(`${pick(random, OWNERS)}/${pick(random, FIELDS)}`)
      .insert(0, pick(random, [MARKUP, '\ud800', 'x'.repeat(2_000), '\u0000'])),
  (random, doc) => doc.getText(`${pick(random, OWNERS)}/words`).insertEmbed(0, { picture: MARKUP }),
  (random, doc) => void doc.getMap(`${pick(random, OWNERS)}/words`).set('x', 1),
  (random, doc) =>
    doc.getArray(pick(random, ['people', 'action/a2/words', '__proto__', 'x/y/z'])).push([pick(random, VALUES)]),
  (random, doc) =>
    void doc.getMap('people').set(String(doc.clientID), pick(random, [...VALUES, { role: {}, device: [] }])),
];

function spoiled(random: Random, document: string): string {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, fromBase64(document) ?? new Uint8Array());
  for (let n = 1 + Math.floor(random() * 6); n > 0; n--) {
    try {
      pick(random, DEEDS)(random, doc);
    } catch {
      // One name can be of one sort only; Yjs says so.
    }
  }
  const state = Y.encodeStateAsUpdate(doc);
  if (random() < 0.2) state[Math.floor(random() * state.length)] = Math.floor(random() * 256);
  return toBase64(random() < 0.1 ? state.slice(0, Math.floor(random() * state.length)) : state);
}

async function aBackup(): Promise<Backup> {
  const workspace = await testWorkspace();
  const open = await begun(workspace, { organisation: 'Harbour Lane' });
  open.act('a', () => {
    answerStatement(open.document, 'plan-1', { type: 'level', level: 3 });
    addAction(open.document, { stage: 'plan', statement: null, origin: 'stage', texts: { words: 'Ask two members' } });
  });
  await workspace.settled();
  const made = await makeBackup(workspace, { contents: 'everything' });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return JSON.parse(made.value.text) as Backup;
}

const rowsIn = (workspace: Workspace): Promise<readonly number[]> =>
  workspace.storage.read(TABLES, (tx) => Promise.all(TABLES.map((table) => tx.count(table))));

/** Everything that Lanes makes of an assessment can still be made. */
async function makeEverything(workspace: Workspace, id: string): Promise<void> {
  const opened = await workspace.openAssessment(id);
  if (!opened.ok) return;
  const { organisation, rubric } = opened.value;
  const { name, evidence } = organisation.getState();
  const input = aSnapshot({}, { organisation: name, rubric, evidence, today: '2026-11-22' });
  const whole = { ...input, assessment: opened.value.now() };
  planCsv(whole);
  answersCsv(whole);
  planCalendar(whole, 0);
  planReport(whole, 'full');
  expect(parseResults(resultsText(resultsOf(whole)), 'r.json')).toMatchObject({ ok: true });
}

async function spoil(random: () => number, backup: Backup): Promise<Backup> {
  const spoiledBackup = structuredClone(backup);
  for (const entry of [...spoiledBackup.organisations, ...spoiledBackup.assessments])
    if (random() < 0.7) entry.document = spoiled(random, entry.document);
  spoiledBackup.checksum = await sha256(checkedText(spoiledBackup));
  return spoiledBackup;
}

async function importAndExport(workspace: Workspace, read: ValidatedBackup, { assessments }: Backup, name: string) {
  await applyImport(workspace, [{ backup: read }]);
  await workspace.readModels.settled();
  const again = await makeBackup(workspace, { contents: 'everything' });
  expect(again.ok, name).toBe(true);
  for (const { id } of assessments) await makeEverything(workspace, id);
}

describe('documents that none of ours would be', () => {
  test(`${RUNS} backups of them open whole or change nothing, and what opened can be backed up again`, {
    timeout: 120_000,
  }, async () => {
    const backup = await aBackup();
    const random = randomOf(11);
    let taken = 0;
    const workspace = await testWorkspace();
    for (let i = 0; i < RUNS; i++) {
      const spoiledBackup = await spoil(random, backup);
      const before = await rowsIn(workspace);
      const read = await readBackup(JSON.stringify(spoiledBackup), 'h.json');
      if (read.ok) {
        taken++;
        await importAndExport(i % 10 === 0 ? await testWorkspace() : workspace, read.value, spoiledBackup, `case ${i}`);
      } else expect(await rowsIn(workspace), `case ${i}`).toEqual(before);
    }
    expect(taken).toBeGreaterThan(RUNS / 10);
  });
});
