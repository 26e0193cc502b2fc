import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Copy } from '../../../src/data/documents/update-log.ts';
import type { SecondCopy } from '../../../src/data/recovery/second-copy/second-copy.ts';
import { spillRefusedWrites } from '../../../src/data/recovery/spill-writes.ts';
import { createSaveStatus } from '../../../src/data/storage/save-status.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** @param refuse whether the second copy rejects this request */
function aWindow(refuse: (type: string, ids: readonly string[]) => boolean = () => false) {
  const status = createSaveStatus();
  const requests: string[] = [];
  let unsaved: readonly Copy[] = [];
  const copyOf = (id: string): Copy => ({ id, kind: 'assessment', state: new Uint8Array() });
  const secondCopy = {
    request: (type: string, copies: readonly Copy[] | null) => {
      const ids = (copies ?? []).map(({ id }) => id);
      requests.push([type, ...ids].join(' '));
      return refuse(type, ids) ? Promise.reject(new Error('no space')) : Promise.resolve(null);
    },
  } as SecondCopy;
  return {
    requests,
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
  const { requests, start, unsavedUpdates } = aWindow();
  start();
  for (let key = 0; key < 50; key++) {
    unsavedUpdates('a');
    await vi.advanceTimersByTimeAsync(400);
    unsavedUpdates();
  }
  await vi.advanceTimersByTimeAsync(60_000);
  expect(requests).toEqual([]);
});

test('refused writes are spilled with recent ones, again as they grow, and cleared once saved', async () => {
  const { requests, start, status, unsavedUpdates } = aWindow();
  start();
  unsavedUpdates('a');
  status.setState({ problem: { type: 'storage-full' } });
  await vi.advanceTimersByTimeAsync(500);
  expect(requests).toEqual(['spill recent a']);
  unsavedUpdates('a', 'b');
  await vi.advanceTimersByTimeAsync(5_000);
  expect(requests).toEqual(['spill recent a', 'spill recent a b']);
  status.setState({ pending: 0, problem: null });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(requests).toEqual(['spill recent a', 'spill recent a b', 'clearSpill']);
});

test('spilled writes leave recent ones out where there is no space for both', async () => {
  const { requests, start, status, unsavedUpdates } = aWindow((_, ids) => ids.includes('recent'));
  start();
  unsavedUpdates('a');
  status.setState({ problem: { type: 'storage-full' } });
  await vi.advanceTimersByTimeAsync(5_000);
  expect(requests).toEqual(['spill recent a', 'spill a']);
});

test('a failed disk is noted, and writes are spilled whether the note succeeds or not', async () => {
  let refusals = 2;
  const { requests, start, status, unsavedUpdates } = aWindow((type) => type === 'noteFailure' && refusals-- > 0);
  start();
  unsavedUpdates('a');
  status.setState({ problem: { type: 'storage-broken' } });
  await vi.advanceTimersByTimeAsync(4_500);
  expect(requests).toEqual(['noteFailure', 'spill recent a', 'noteFailure', 'noteFailure']);
});

test('a window that opens while writes are frozen spills what is typed in it', async () => {
  const { requests, start, status, unsavedUpdates } = aWindow();
  status.setState({ problem: { type: 'storage-broken' } });
  start();
  unsavedUpdates('a');
  await vi.advanceTimersByTimeAsync(1_500);
  expect(requests).toEqual(['noteFailure', 'spill recent a']);
});
