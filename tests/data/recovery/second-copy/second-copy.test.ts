/** What a start takes from the second copy, and what it leaves to it. */
import { expect, test } from 'vitest';
import { setTombstones, tombstonesAmong } from '../../../../src/data/documents/tombstones.ts';
import { recoverFromSecondCopy } from '../../../../src/data/recovery/recover.ts';
import type { SecondCopy } from '../../../../src/data/recovery/second-copy/second-copy.ts';
import { createSaveStatus } from '../../../../src/data/storage/save-status.ts';
import { testWorkspace } from '../../../support/test-workspace.ts';

const DAY = 24 * 60 * 60 * 1_000;

test('a second copy that was not told of a deletion is told by a start after a day, and then the mark goes', async () => {
  const workspace = await testWorkspace();
  await workspace.storage.write(['kept'], async (tx) => {
    await setTombstones(tx, ['old'], Date.now() - 2 * DAY);
    await setTombstones(tx, ['new'], Date.now());
  });
  const asked: unknown[] = [];
  const answers: Readonly<Record<string, unknown>> = { left: { files: [], documents: [] }, ahead: [], take: [] };
  const secondCopy = {
    ask: (what: string, ask: unknown) => {
      if (what === 'forget') asked.push(ask);
      return Promise.resolve(answers[what] ?? null);
    },
  } as SecondCopy;
  for (let start = 0; start < 2; start++) await recoverFromSecondCopy(workspace, secondCopy, createSaveStatus());
  expect(asked).toEqual([['old']]);
  expect(await workspace.storage.read(['kept'], (tx) => tombstonesAmong(tx, ['old', 'new']))).toEqual(new Set(['new']));
});
