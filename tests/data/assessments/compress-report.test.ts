import { expect, test } from 'vitest';
import { frozen, thawed } from '../../../src/data/assessments/compress-report.ts';
import { keepCopy, removeCopy } from '../../../src/data/assessments/report-snapshots.ts';
import { choiceFrom } from '../../../src/domain/document/report-options.ts';
import type { FrozenCopy } from '../../../src/domain/document/report-snapshot.ts';
import { makeReport } from '../../../src/domain/reports/make-report.ts';
import { anAction, aSnapshot, shippedRubric } from '../../support/builders.ts';
import { aRoom, begun, opened } from '../../support/test-workspace.ts';

const choice = choiceFrom({ depth: 'full', stages: 'plan,do' }, 'team');
const report = makeReport(aSnapshot({ actions: [anAction({ words: 'Ask Siân 社区 🎉' })] }, { rubric: shippedRubric() }), 'team', choice);

test('a kept copy comes back as it was, also from the disk, with what was chosen for it', async () => {
  const room = await aRoom();
  const open = await begun(room);
  const id = keepCopy(open.document, await frozen(report, 'team', choice, 1_790_000_000_000));
  await room.settled();
  const again = await opened(await aRoom(room.name), open.id);
  const copy = again.assessment.getState().copies.get(id);
  expect(copy).toMatchObject({ audience: 'team', title: report.title, madeAt: 1_790_000_000_000, removed: false });
  expect(choiceFrom(copy?.query ?? {}, 'team')).toEqual(choice);
  expect(await thawed(copy as FrozenCopy)).toEqual({ ok: true, value: report });
  removeCopy(open.document, id);
  expect(open.assessment.getState().copies.get(id)?.removed).toBe(true);
});

test('a copy that was altered is not shown', async () => {
  const made = await frozen(report, 'team', choice, 0);
  const copy: FrozenCopy = { id: 'c', removed: false, ...made };
  const other = await frozen({ ...report, title: 'Another' }, 'team', choice, 0);
  const bad = { ok: false, problem: { type: 'copy-altered' } };
  expect(await thawed({ ...copy, packed: other.packed })).toEqual(bad);
  expect(await thawed({ ...copy, packed: copy.packed.slice(0, 40) })).toEqual(bad);
  expect(await thawed({ ...copy, packed: 'no packed text' })).toEqual(bad);
});

test('what was packed whole but is no report is not shown', async () => {
  const notOne = await frozen({ title: 'x' } as unknown as typeof report, 'team', choice, 0);
  expect(await thawed({ id: 'c', removed: false, ...notOne })).toMatchObject({ ok: false });
});

test('packing makes it small enough to live in a document', async () => {
  const { packed } = await frozen(report, 'team', choice, 0);
  expect(packed.length * 3).toBeLessThan(JSON.stringify(report).length);
});
