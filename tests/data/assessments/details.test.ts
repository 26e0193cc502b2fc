import { expect, test } from 'vitest';
import {
  agreeLevel,
  answerStatement,
  finishStage,
  setArchived,
} from '../../../src/data/assessments/assessment-commands.ts';
import { changeDetails, readDetails } from '../../../src/data/assessments/details.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import { saveReportSnapshot } from '../../../src/data/assessments/report-snapshots.ts';
import { begun, opened, testWorkspace } from '../../support/test-workspace.ts';
import { applyFile, fileOf, level, twoLaptops } from '../../support/two-laptops.ts';

const rename = (open: OpenAssessment, organisation: string): boolean =>
  changeDetails(open, 'Details saved', readDetails(open), { ...readDetails(open), organisation });

const asFile = async (text: string): Promise<File> => new File([text], 'test.lanes.json');

test('a new name is the name of every round, on the device that opens the backup too', async () => {
  const workspace = await testWorkspace();
  const first = await begun(workspace);
  const id = await workspace.begin({
    organisation: { id: first.organisation.getState().id },
    rubric: first.assessment.getState().rubric,
    scope: '',
    period: 'Spring 2027',
    previous: first.id,
  });
  const second = await opened(workspace, id);
  expect(rename(first, 'Harbour Lane Trust')).toBe(true);
  second.now();
  expect(second.organisation.getState().name).toBe('Harbour Lane Trust');
  const other = await testWorkspace();
  await applyFile(other, await asFile(await fileOf(workspace)));
  expect((await opened(other, id)).organisation.getState().name).toBe('Harbour Lane Trust');
  const rows = await other.storage.read(['organisations'], (tx) => tx.list('organisations'));
  expect(rows.map(({ name }) => name)).toEqual(['Harbour Lane Trust']);
});

test('the same details again are no change', async () => {
  const open = await begun(await testWorkspace());
  expect(rename(open, 'Harbour Lane')).toBe(false);
  expect(open.undo.state.getState().undo).toBeNull();
});

test('two laptops that rename while apart keep the words of both, and agree; either can correct them', async () => {
  const { ana, ben } = await twoLaptops();
  rename(ana.open, 'Harbour Lane Trust');
  rename(ben.open, 'New Harbour Lane');
  await applyFile(ben.workspace, await asFile(await fileOf(ana.workspace)));
  await applyFile(ana.workspace, await asFile(await fileOf(ben.workspace)));
  expect(readDetails(ana.open).organisation).toBe('New Harbour Lane Trust');
  expect(readDetails(ben.open).organisation).toBe('New Harbour Lane Trust');
  rename(ana.open, 'Harbour Lane CIC');
  await applyFile(ben.workspace, await asFile(await fileOf(ana.workspace)));
  expect(readDetails(ben.open).organisation).toBe('Harbour Lane CIC');
});

test('a saved version keeps the name that the organisation had', async () => {
  const open = await begun(await testWorkspace());
  const id = saveReportSnapshot(open.document, {
    audience: 'board',
    title: 'Board report, Harbour Lane',
    madeAt: 1,
    query: {},
    checksum: 'x',
    packed: 'y',
  });
  rename(open, 'Harbour Lane Trust');
  expect(open.now().copies.get(id)?.title).toBe('Board report, Harbour Lane');
});

test('the archive survives a backup and a merge with work done elsewhere', async () => {
  const { ana, ben } = await twoLaptops();
  ana.open.act('Archive', () => setArchived(ana.open.document, true));
  answerStatement(ben.open.document, 'plan-1', level(3));
  await applyFile(ben.workspace, await asFile(await fileOf(ana.workspace)));
  expect(ben.open.now().archived).toBe(true);
  expect(ben.open.now().statements.get('plan-1')?.answer).toEqual(level(3));
  await ben.workspace.settled();
  const row = await ben.workspace.storage.read(['assessments'], (tx) => tx.get('assessments', ben.open.id));
  expect(row?.archived).toBe(true);
});

test('an assessment is finished by a saved version once every stage is complete', async () => {
  const workspace = await testWorkspace();
  const open = await begun(workspace);
  const finishedAt = async () => {
    await workspace.settled();
    return (await workspace.storage.read(['assessments'], (tx) => tx.get('assessments', open.id)))?.finishedAt;
  };
  saveReportSnapshot(open.document, { audience: 'team', title: '', madeAt: 7, query: {}, checksum: '', packed: '' });
  agreeLevel(open.document, 'plan', level(3));
  expect(await finishedAt()).toBeNull();
  for (const { id } of open.rubric.stages) finishStage(open.document, id, true);
  expect(await finishedAt()).toBe(7);
});
