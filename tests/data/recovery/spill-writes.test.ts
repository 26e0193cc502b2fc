/** What waits for the database is written down beside it. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Copy } from '../../../src/data/documents/update-log.ts';
import type { SecondCopy } from '../../../src/data/recovery/second-copy/second-copy.ts';
import { spillDelayedWrites } from '../../../src/data/recovery/spill-writes.ts';
import { createSaveStatus } from '../../../src/data/storage/save-status.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function aWindow() {
  const status = createSaveStatus();
  const asked: string[] = [];
  let unsaved: readonly Copy[] = [];
  const secondCopy = {
    ask: (what: string, ask: readonly Copy[] | null) => {
      asked.push([what, ...(ask ?? []).map(({ id }) => id)].join(' '));
      return Promise.resolve(null);
    },
  } as SecondCopy;
  spillDelayedWrites({ unsaved: () => unsaved, recentlyWritten: () => unsaved }, secondCopy, () => secondCopy, status);
  return {
    asked,
    status,
    /** These changes wait now. */
    waiting(...ids: readonly string[]) {
      unsaved = ids.map((id) => ({ id, kind: 'assessment', state: new Uint8Array() }));
      status.setState({ pending: ids.length });
    },
  };
}

test('a database that answers soon has no note beside it, however long somebody types', () => {
  const { asked, waiting } = aWindow();
  for (let key = 0; key < 50; key++) {
    waiting('a');
    vi.advanceTimersByTime(14);
    waiting();
    vi.advanceTimersByTime(14);
  }
  vi.advanceTimersByTime(60_000);
  expect(asked).toEqual([]);
});

test('what it has not answered for is jotted down, each change in time, and tidied away once somebody pauses', () => {
  const { asked, waiting } = aWindow();
  waiting('a');
  vi.advanceTimersByTime(10);
  waiting('a', 'b');
  vi.advanceTimersByTime(5);
  expect(asked).toEqual(['jot a b']);
  waiting('a', 'b', 'c');
  vi.advanceTimersByTime(15);
  expect(asked).toEqual(['jot a b', 'jot a b c']);
  waiting('c');
  vi.advanceTimersByTime(15);
  waiting();
  vi.advanceTimersByTime(1_999);
  expect(asked).toHaveLength(2);
  vi.advanceTimersByTime(1);
  expect(asked.at(-1)).toBe('undivert');
  vi.advanceTimersByTime(60_000);
  expect(asked).toHaveLength(3);
});

test('what it refuses is diverted with all that waits, again as it grows, and let go of when it is at rest', async () => {
  const { asked, status, waiting } = aWindow();
  waiting('a');
  status.setState({ problem: { type: 'storage-full' } });
  await vi.advanceTimersByTimeAsync(500);
  expect(asked).toEqual(['divert a']);
  waiting('a', 'b');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked).toEqual(['divert a', 'divert a b']);
  status.setState({ pending: 0, problem: null });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked).toEqual(['divert a', 'divert a b', 'undivert']);
});

test('what is typed while it refuses, and waits on once it takes words again, is jotted down', async () => {
  const { asked, status, waiting } = aWindow();
  waiting('a');
  status.setState({ problem: { type: 'storage-full' } });
  await vi.advanceTimersByTimeAsync(100);
  waiting('a', 'b');
  status.setState({ pending: 1, problem: null });
  await vi.advanceTimersByTimeAsync(15);
  expect(asked).toEqual(['divert a', 'undivert', 'jot a b']);
});

test('a disk that failed is noted until it is noted, and keeps nothing from being diverted', async () => {
  const status = createSaveStatus();
  const asked: string[] = [];
  let refusals = 2;
  const secondCopy = {
    ask: (what: string) => {
      asked.push(what);
      return what === 'failed' && refusals-- > 0 ? Promise.reject(new Error('no room')) : Promise.resolve(null);
    },
  } as SecondCopy;
  spillDelayedWrites({ unsaved: () => [], recentlyWritten: () => [] }, secondCopy, () => secondCopy, status);
  status.setState({ pending: 1, problem: { type: 'storage-broken' } });
  await vi.advanceTimersByTimeAsync(4_500);
  expect(asked).toEqual(['failed', 'divert', 'failed', 'failed']);
});
