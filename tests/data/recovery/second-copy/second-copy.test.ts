import { expect, test } from 'vitest';
import { setTombstones, tombstonesAmong } from '../../../../src/data/documents/tombstones.ts';
import { recoverFromSecondCopy } from '../../../../src/data/recovery/recover.ts';
import type { SecondCopy } from '../../../../src/data/recovery/second-copy/second-copy.ts';
import { createSaveStatus } from '../../../../src/data/storage/save-status.ts';
import { testWorkspace } from '../../../support/test-workspace.ts';

const DAY = 24 * 60 * 60 * 1_000;

test('a deletion is repeated to the second copy after a day, and then its tombstone is removed', async () => {
  const workspace = await testWorkspace();
  await workspace.storage.write(['kept'], async (tx) => {
    await setTombstones(tx, ['old'], Date.now() - 2 * DAY);
    await setTombstones(tx, ['new'], Date.now());
  });
  const forgotten: unknown[] = [];
  const results: Readonly<Record<string, unknown>> = { ahead: [], take: [] };
  const secondCopy = {
    request: (type: string, input: unknown) => {
      if (type === 'forget') forgotten.push(input);
      return Promise.resolve(results[type] ?? null);
    },
  } as SecondCopy;
  for (let start = 0; start < 2; start++) await recoverFromSecondCopy(workspace, secondCopy, createSaveStatus());
  expect(forgotten).toEqual([['old']]);
  expect(await workspace.storage.read(['kept'], (tx) => tombstonesAmong(tx, ['old', 'new']))).toEqual(new Set(['new']));
});
