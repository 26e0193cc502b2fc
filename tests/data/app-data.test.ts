/** A house is not opened over a database that holds less than it is known to have held. */
import { afterEach, expect, test } from 'vitest';
import { openAppData } from '../../src/data/app-data.ts';
import { writeKnownContents } from '../../src/data/recovery/data-loss-check.ts';

afterEach(() => localStorage.clear());

test('a database that is found empty is said to be missing its work', async () => {
  writeKnownContents({ documents: 2, writes: 1, lastBackup: null });
  expect(await openAppData()).toEqual({ ok: false, problem: { type: 'work-missing', expected: 2, found: 0 } });
});
