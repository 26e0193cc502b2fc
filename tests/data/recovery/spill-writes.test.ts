import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Copy } from '../../../src/data/documents/update-log.ts';
import type { SecondCopy } from '../../../src/data/recovery/second-copy/second-copy.ts';
import { spillRefusedWrites } from '../../../src/data/recovery/spill-writes.ts';
import { createSaveStatus } from '../../../src/data/storage/save-status.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** @param refuse whether the second copy rejects this request */
function aWindow(refuse: (what: string, ids: readonly string[]) => boolean = () => false) {
  const status = createSaveStatus();
  const asked: string[] = [];
  let unsaved: readonly Copy[] = [];
  const copyOf = (id: string): Copy => ({ id, kind: 'assessment', state: new Uint8Array() });
  const secondCopy = {
    ask: (what: string, copies: readonly Copy[] | null) => {
      const ids = (copies ?? []).map(({ id }) => id);
      asked.push([what, ...ids].join(' '));
      return refuse(what, ids) ? Promise.reject(new Error('no space')) : Promise.resolve(null);
    },
  } as SecondCopy;
  return {
    asked,
    status,
    start: () =>
      spillRefusedWrites(
        { unsaved: () => unsaved, recentlyWritten: () => [copyOf('recent'), ...unsaved] },
        secondCopy,
        status,
      ),
    unsavedUpdates(...ids: readonly string[]) {
      unsaved = ids.map(copyOf);
      status.setState({ pending: ids.length });
    },
  };
}

test('a database that takes every write leaves the spill files alone', async () => {
  const { asked, start, unsavedUpdates } = aWindow();
  start();
  for (let key = 0; key < 50; key++) {
    unsavedUpdates('a');
    await vi.advanceTimersByTimeAsync(400);
    unsavedUpdates();
  }
  await vi.advanceTimersByTimeAsync(60_000);
  expect(asked).toEqual([]);
});

test('refused writes are spilled with recent ones, again as they grow, and cleared once saved', async () => {
  const { asked, start, status, unsavedUpdates } = aWindow();
  start();
  unsavedUpdates('a');
  status.setState({ problem: { type: 'storage-full' } });
  await vi.advanceTimersByTimeAsync(500);
  expect(asked).toEqual(['divert recent a']);
  unsavedUpdates('a', 'b');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked).toEqual(['divert recent a', 'divert recent a b']);
  status.setState({ pending: 0, problem: null });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked).toEqual(['divert recent a', 'divert recent a b', 'undivert']);
});

test('spilled writes leave recent ones out where there is no space for both', async () => {
  const { asked, start, status, unsavedUpdates } = aWindow((_, ids) => ids.includes('recent'));
  start();
  unsavedUpdates('a');
  status.setState({ problem: { type: 'storage-full' } });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(asked).toEqual(['divert recent a', 'divert a']);
});

test('a failed disk is noted, and writes are spilled whether the note succeeds or not', async () => {
  let refusals = 2;
  const { asked, start, status, unsavedUpdates } = aWindow((what) => what === 'failed' && refusals-- > 0);
  start();
  unsavedUpdates('a');
  status.setState({ problem: { type: 'storage-broken' } });
  await vi.advanceTimersByTimeAsync(4_500);
  expect(asked).toEqual(['failed', 'divert recent a', 'failed', 'failed']);
});

test('a window that opens while writes are frozen spills what is typed in it', async () => {
  const { asked, start, status, unsavedUpdates } = aWindow();
  status.setState({ problem: { type: 'storage-broken' } });
  start();
  unsavedUpdates('a');
  await vi.advanceTimersByTimeAsync(1_500);
  expect(asked).toEqual(['failed', 'divert recent a']);
});
