import { afterEach, expect, test, vi } from 'vitest';
import { exportRawData } from '../../../src/data/recovery/rescue.ts';
import { ignored } from '../../../src/lib/ignored-errors.ts';

/** A worker whose script cannot be loaded. */
class BrokenWorker extends EventTarget {
  postMessage = () => queueMicrotask(() => this.dispatchEvent(new Event('error')));
}
afterEach(() => vi.unstubAllGlobals());

test('the rescue download contains the errors that were ignored', async () => {
  vi.stubGlobal('Worker', BrokenWorker);
  ignored(new TypeError('no'), 'wake lock');
  expect(JSON.parse(await exportRawData())).toMatchObject({
    format: 'lanes-raw-rows',
    secondCopy: { unreadable: expect.any(String) },
    ignoredErrors: [{ at: expect.any(String), where: 'wake lock', error: 'TypeError' }],
  });
});
