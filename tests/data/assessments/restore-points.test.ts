import { describe, expect, test } from 'vitest';
import { addAction, answerStatement } from '../../../src/data/assessments/assessment-commands.ts';
import { assessmentDocument, readAssessment } from '../../../src/data/assessments/assessment-document.ts';
import { diffDocuments } from '../../../src/data/assessments/diff-documents.ts';
import type { OpenAssessment } from '../../../src/data/assessments/open-assessment.ts';
import {
  openRestorePoint,
  restorePointsOf,
  saveDailyRestorePoints,
} from '../../../src/data/assessments/restore-points.ts';
import { setPreferences } from '../../../src/data/device/preferences.ts';
import type { AssessmentText } from '../../../src/data/documents/document-layout.ts';
import { decisionsIn, writingIn } from '../../../src/data/history/history.ts';
import { openRestorePointAsCopy, restoreTo } from '../../../src/data/history/restore-point-actions.ts';
import type { PointRow } from '../../../src/data/storage/schema.ts';
import type { Workspace } from '../../../src/data/workspace/workspace.ts';
import { begun, opened, testWorkspace } from '../../support/test-workspace.ts';
import { level } from '../../support/two-laptops.ts';
import { freshName, mustOpen, openWindow, textOf, type, until } from '../../support/windows.ts';

const points = (workspace: Workspace, open: OpenAssessment): Promise<readonly PointRow[]> =>
  workspace.storage.read(['points'], (tx) => restorePointsOf(tx, open.id));
const write = (open: OpenAssessment, name: AssessmentText, words: string): void =>
  open.text(name, 'Typing').write(words);

async function withAPoint(): Promise<{ workspace: Workspace; open: OpenAssessment; point: PointRow }> {
  const workspace = await testWorkspace();
  const open = await begun(workspace);
  write(open, 'stage/plan/now', 'We meet monthly.');
  open.act('a', () => answerStatement(open.document, 'plan-1', level(3)));
  await workspace.saveRestorePoint(open.id, 'workshop');
  const [point] = await points(workspace, open);
  if (!point) throw new Error('No point was made');
  write(open, 'stage/plan/now', 'We meet weekly.');
  open.act('a', () => answerStatement(open.document, 'plan-1', level(5)));
  open.act('a', () => answerStatement(open.document, 'plan-2', level(1)));
  open.act('a', () =>
    addAction(open.document, { stage: 'plan', statement: null, origin: 'stage', texts: { words: 'Later' } }),
  );
  return { workspace, open, point };
}

describe('a restore point', () => {
  test('holds the document as it was, whatever is done since', async () => {
    const { point } = await withAPoint();
    const doc = openRestorePoint(point);
    const then = doc && readAssessment(assessmentDocument(doc), 5);
    expect(then?.stages.get('plan')?.now).toBe('We meet monthly.');
    expect(then?.statements.get('plan-1')?.answer).toEqual(level(3));
    expect(then?.actions.size).toBe(0);
  });

  test('whose bytes are damaged is not read', async () => {
    const { point } = await withAPoint();
    expect(openRestorePoint({ ...point, bytes: point.bytes.slice(0, -3) })).toBeNull();
  });

  test('is gone back to by new edits, as one step that can be undone, with a point of how it stood before', async () => {
    const { workspace, open, point } = await withAPoint();
    const before = open.now();
    await restoreTo(workspace, open, point, 'Back');
    const now = open.now();
    expect(now.stages.get('plan')?.now).toBe('We meet monthly.');
    expect(now.statements.get('plan-1')?.answer).toEqual(level(3));
    expect(now.statements.get('plan-2')?.answer).toEqual({ type: 'unanswered' });
    expect([...now.actions.values()].map(({ removed }) => removed)).toEqual([true]);
    expect((await points(workspace, open))[0]?.reason).toBe('put-back');
    open.undo.undo();
    expect(open.now()).toEqual(before);
  });

  test('can be gone back to for one place alone', async () => {
    const { workspace, open, point } = await withAPoint();
    await restoreTo(workspace, open, point, 'Back', new Set(['stage/plan/now']));
    expect(open.now().stages.get('plan')?.now).toBe('We meet monthly.');
    expect(open.now().statements.get('plan-1')?.answer).toEqual(level(5));
  });

  test('opens beside the assessment, which stays as it is', async () => {
    const { workspace, open, point } = await withAPoint();
    const before = open.now();
    const beside = (await opened(workspace, await openRestorePointAsCopy(workspace, point, 'as it was'))).now();
    expect(beside.stages.get('plan')?.now).toBe('We meet monthly.');
    expect(beside.period).toBe('Autumn 2026, as it was');
    expect(beside.id).not.toBe(open.id);
    expect(open.now()).toEqual(before);
  });

  test('differs from now in just what was changed since', async () => {
    const { open, point } = await withAPoint();
    const doc = openRestorePoint(point);
    const paths = doc
      ? diffDocuments(assessmentDocument(doc), open.document).map(({ path }) => path.replace(/action\/\w+/, 'action/x'))
      : [];
    expect(paths).toEqual([
      'action/x/made',
      'action/x/words',
      'stage/plan/now',
      'statement/plan-1/answer',
      'statement/plan-2/answer',
    ]);
  });

  test('is one of twenty at most: the oldest goes', async () => {
    const workspace = await testWorkspace();
    const open = await begun(workspace);
    for (let i = 0; i < 23; i++) {
      write(open, 'stage/plan/now', `${i}`);
      await workspace.saveRestorePoint(open.id, 'workshop');
    }
    const all = await points(workspace, open);
    expect(all).toHaveLength(20);
    const oldest = openRestorePoint(all.at(-1) as PointRow);
    expect(oldest && readAssessment(assessmentDocument(oldest), 5).stages.get('plan')?.now).toBe('3');
  });
});

test('one point a day is kept of a document that is worked on, and none of one that is not', async () => {
  const name = freshName();
  const window = await openWindow(name);
  const document = await window.documents.create('d', 'assessment', (doc) => doc.getText('t').insert(0, 'first'));
  type(document, ' day');
  await window.documents.settled();
  window.close();
  const later = await openWindow(name);
  let now = Date.UTC(2026, 10, 21, 12);
  const keep = saveDailyRestorePoints(later.storage, later.documents, () => now);
  const again = await mustOpen(later, 'd');
  const kept = () => later.storage.read(['points'], (tx) => restorePointsOf(tx, 'd'));
  await keep(again);
  await keep(again);
  expect(await kept()).toHaveLength(1);
  now += 86_400_000;
  await keep(again);
  expect(await kept()).toHaveLength(1);
  now += 86_400_000;
  type(again, ', third');
  let count = 0;
  await until(() => {
    void kept().then((rows) => {
      count = rows.length;
    });
    return count === 2;
  });
  const [newest] = await kept();
  expect(newest && openRestorePoint(newest)?.getText('t').toString()).toBe('first day, third');
  expect(textOf(again)).toBe('first day, third');
});

describe('a history', () => {
  test('says who decided what, when, and what it took the place of', async () => {
    setPreferences({ role: 'Community officer', device: 'laptop in the office' });
    const workspace = await testWorkspace();
    const open = await begun(workspace);
    open.act('a', () => answerStatement(open.document, 'plan-1', level(3)));
    setPreferences({ role: '', device: '' });
    const [happened] = decisionsIn(open.document);
    expect(happened).toMatchObject({
      by: [{ role: 'Community officer', device: 'laptop in the office' }],
      difference: { type: 'choice', path: 'statement/plan-1/answer', before: [], after: [level(3)] },
    });
    expect(Date.now() - (happened?.at ?? 0)).toBeLessThan(60_000);
  });

  test('tells what was written between restore points, since the last and before the first, and who wrote it', async () => {
    setPreferences({ role: 'Chair', device: 'tablet' });
    const { workspace, open, point } = await withAPoint();
    setPreferences({ role: '', device: '' });
    const written = writingIn(open.document, await points(workspace, open), 99).filter(
      ({ difference }) => difference.path === 'stage/plan/now',
    );
    expect(written).toMatchObject([
      {
        difference: { before: 'We meet monthly.', after: 'We meet weekly.' },
        between: { from: point.at, until: 99 },
        by: [{ role: 'Chair', device: 'tablet' }],
        at: 99,
      },
      {
        difference: { before: '', after: 'We meet monthly.' },
        between: { from: null, until: point.at },
        by: [{ role: 'Chair', device: 'tablet' }],
        at: point.at,
      },
    ]);
  });
});
