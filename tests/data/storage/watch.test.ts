import { expect, test } from 'vitest';
import { readBackupStatus } from '../../../src/data/backup/backup-status.ts';
import { begun, testWorkspace } from '../../support/test-workspace.ts';
import { until } from '../../support/windows.ts';

test('a watched query over several tables runs again when the last one changes', async () => {
  const workspace = await testWorkspace();
  const seen: number[] = [];
  const stop = workspace.storage.watch(
    readBackupStatus,
    ({ assessments }) => void seen.push(assessments),
    () => undefined,
  );
  await until(() => seen.length === 1);
  await begun(workspace);
  await until(
    () => seen.at(-1) === 1,
    () => seen,
  );
  stop();
  expect(seen[0]).toBe(0);
});
