import { expect, test } from 'vitest';
import { compressReport, decompressReport } from '../../../src/data/assessments/compress-report.ts';
import { removeReportSnapshot, saveReportSnapshot } from '../../../src/data/assessments/report-snapshots.ts';
import { parseReportOptions } from '../../../src/domain/document/report-options.ts';
import type { ReportSnapshot } from '../../../src/domain/document/report-snapshot.ts';
import { makeReport } from '../../../src/domain/reports/make-report.ts';
import { anAction, aSnapshot, shippedRubric } from '../../support/builders.ts';
import { begun, opened, testWorkspace } from '../../support/test-workspace.ts';

const choice = parseReportOptions({ depth: 'full', stages: 'plan,do' }, 'team');
const report = makeReport(
  aSnapshot({ actions: [anAction({ words: 'Ask Siân 社区 🎉' })] }, { rubric: shippedRubric() }),
  'team',
  choice,
);

test('a kept copy comes back as it was, also from the disk, with what was chosen for it', async () => {
  const workspace = await testWorkspace();
  const open = await begun(workspace);
  const id = saveReportSnapshot(open.document, await compressReport(report, 'team', choice, 1_790_000_000_000));
  await workspace.settled();
  const again = await opened(await testWorkspace(workspace.name), open.id);
  const copy = again.assessment.getState().copies.get(id);
  expect(copy).toMatchObject({ audience: 'team', title: report.title, madeAt: 1_790_000_000_000, removed: false });
  expect(parseReportOptions(copy?.query ?? {}, 'team')).toEqual(choice);
  expect(await decompressReport(copy as ReportSnapshot)).toEqual({ ok: true, value: report });
  removeReportSnapshot(open.document, id);
  expect(open.assessment.getState().copies.get(id)?.removed).toBe(true);
});

test('a copy that was altered is not shown', async () => {
  const made = await compressReport(report, 'team', choice, 0);
  const copy: ReportSnapshot = { id: 'c', removed: false, ...made };
  const other = await compressReport({ ...report, title: 'Another' }, 'team', choice, 0);
  const bad = { ok: false, problem: { type: 'copy-altered' } };
  expect(await decompressReport({ ...copy, packed: other.packed })).toEqual(bad);
  expect(await decompressReport({ ...copy, packed: copy.packed.slice(0, 40) })).toEqual(bad);
  expect(await decompressReport({ ...copy, packed: 'no packed text' })).toEqual(bad);
});

test('what was packed whole but is no report is not shown', async () => {
  const notOne = await compressReport({ title: 'x' } as unknown as typeof report, 'team', choice, 0);
  expect(await decompressReport({ id: 'c', removed: false, ...notOne })).toMatchObject({ ok: false });
});

test('packing makes it small enough to live in a document', async () => {
  const { packed } = await compressReport(report, 'team', choice, 0);
  expect(packed.length * 3).toBeLessThan(JSON.stringify(report).length);
});
