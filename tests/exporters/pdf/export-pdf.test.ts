import { afterEach, expect, test, vi } from 'vitest';
import { exportPdf } from '../../../src/exporters/pdf/export-pdf.ts';
import type { PdfRequest } from '../../../src/exporters/pdf/pdf-messages.ts';
import { aReport } from './made.ts';

/** Worker that answers as given and records its request and its end. */
function aWorker(answer: (worker: EventTarget, order: PdfRequest) => void) {
  const seen = { url: '', type: '', order: null as PdfRequest | null, ended: false };
  vi.stubGlobal(
    'Worker',
    class extends EventTarget {
      constructor(url: string, { type }: { type: string }) {
        super();
        Object.assign(seen, { url, type });
      }
      postMessage(order: PdfRequest) {
        seen.order = order;
        answer(this, order);
      }
      terminate() {
        seen.ended = true;
      }
    },
  );
  return seen;
}

afterEach(() => vi.unstubAllGlobals());

test('returns the file and the undrawable characters, and ends the worker', async () => {
  const seen = aWorker((worker) =>
    worker.dispatchEvent(
      new MessageEvent('message', { data: { type: 'written', bytes: new Uint8Array([1, 2, 3]), cannotDraw: ['社'] } }),
    ),
  );
  const made = await exportPdf(aReport([]), 'Letter');
  expect(made.ok && [made.value.file.size, made.value.file.type, made.value.cannotDraw]).toEqual([
    3,
    'application/pdf',
    ['社'],
  ]);
  expect(seen).toMatchObject({ type: 'module', ended: true, order: { paper: 'Letter', words: { aim: 'Target' } } });
  expect(seen.url).toContain('pdf-worker');
});

test.each([
  [
    'the writer failed',
    (worker: EventTarget) =>
      worker.dispatchEvent(new MessageEvent('message', { data: { type: 'failed', detail: 'No such font' } })),
    'No such font',
  ],
  [
    'its script could not be had',
    (worker: EventTarget) => worker.dispatchEvent(new Event('error')),
    'could not be started',
  ],
  [
    'its answer could not be read',
    (worker: EventTarget) => worker.dispatchEvent(new MessageEvent('messageerror')),
    'could not be read',
  ],
])('%s: the failure is reported and the worker ended', async (_, answer, detail) => {
  const seen = aWorker(answer);
  const made = await exportPdf(aReport([]), 'A4');
  expect(made).toMatchObject({
    ok: false,
    problem: { type: 'export-failed', detail: expect.stringContaining(detail) },
  });
  expect(seen.ended).toBe(true);
});

test('a browser without workers gets a problem instead of an exception', async () => {
  vi.stubGlobal('Worker', undefined);
  expect(await exportPdf(aReport([]), 'A4')).toMatchObject({ ok: false, problem: { type: 'export-failed' } });
});
