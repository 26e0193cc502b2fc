import { afterEach, expect, test } from 'vitest';
import { openAppData } from '../../src/data/app-data.ts';
import { writeKnownContents } from '../../src/data/recovery/data-loss-check.ts';

afterEach(() => localStorage.clear());

test('an empty database is reported as missing work where documents are known', async () => {
  writeKnownContents({ documents: 2, writes: 1, lastBackup: null });
  expect(await openAppData()).toEqual({ ok: false, problem: { type: 'work-missing', expected: 2, found: 0 } });
});
