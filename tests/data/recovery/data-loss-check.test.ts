import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  noteKnownContents,
  readKnownContents,
  writeKnownContents,
} from '../../../src/data/recovery/data-loss-check.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  localStorage.clear();
});

const inLocalStorage = (): unknown => JSON.parse(localStorage.getItem('lanes.canary') ?? 'null');

test('frequent writes leave localStorage alone, which blocks while Firefox clears a site', () => {
  writeKnownContents({ documents: 1, writes: 1, lastBackup: 7 });
  noteKnownContents({ documents: 1, writes: 2 });
  const asked = { getItem: vi.fn(), setItem: vi.fn() };
  vi.stubGlobal('localStorage', asked);
  for (let writes = 3; writes < 30; writes++) noteKnownContents({ documents: 1, writes });
  vi.unstubAllGlobals();
  expect(asked.getItem).not.toHaveBeenCalled();
  expect(asked.setItem).not.toHaveBeenCalled();
  expect(readKnownContents()).toEqual({ documents: 1, writes: 29, lastBackup: 7 });
});

test('localStorage takes a note every 30 s, and at once for a new document', () => {
  writeKnownContents({ documents: 1, writes: 1, lastBackup: null });
  noteKnownContents({ documents: 1, writes: 2 });
  noteKnownContents({ documents: 2, writes: 3 });
  expect(inLocalStorage()).toMatchObject({ documents: 2, writes: 3 });
  noteKnownContents({ documents: 2, writes: 4 });
  expect(inLocalStorage()).toMatchObject({ writes: 3 });
  vi.advanceTimersByTime(31_000);
  noteKnownContents({ documents: 2, writes: 5 });
  expect(inLocalStorage()).toMatchObject({ writes: 5 });
});
