/** A thousand actions are exported while the page stays responsive, shows progress, and can stop the work. */
import { expect, test } from 'vitest';
import { exportDocx, exportXlsx } from '../../src/exporters/export-office.ts';
import { exportPdf } from '../../src/exporters/pdf/export-pdf.ts';
import type { ExportJobOptions } from '../../src/exporters/shared/export-job.ts';
import { longReport, longSheet } from './long-plan.ts';

/** Milliseconds without an answer that do not count as frozen, even on a busy computer. */
const AWAKE = 1000;

/** Longest time without an answer of the page during the work. */
async function longestPause<T>(work: Promise<T>): Promise<{ readonly made: T; readonly pause: number }> {
  let pause = 0;
  let going = true;
  let last = performance.now();
  const beat = (): void => {
    const now = performance.now();
    pause = Math.max(pause, now - last);
    last = now;
    if (going) channel.port2.postMessage(null);
  };
  const channel = new MessageChannel();
  channel.port1.onmessage = beat;
  beat();
  const made = await work;
  going = false;
  channel.port1.close();
  return { made, pause };
}

const KINDS: readonly (readonly [string, (options: ExportJobOptions) => Promise<{ readonly ok: boolean }>])[] = [
  ['PDF', (options) => exportPdf(longReport(), 'A4', options)],
  ['Word document', (options) => exportDocx(longReport(), 'A4', options)],
  ['workbook', (options) => exportXlsx(longSheet(), options)],
];

test.each(KINDS)(
  'a %s',
  async (_, make) => {
    const told: number[] = [];
    const { made, pause } = await longestPause(make({ onProgress: (done, of) => told.push(done / of) }));
    expect(made.ok).toBe(true);
    expect(pause).toBeLessThan(AWAKE);
    expect(told.length).toBeGreaterThan(5);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(Math.max(...told)).toBeLessThanOrEqual(1);
  },
  120_000,
);

test('an export that is stopped leaves no file', async () => {
  const stop = new AbortController();
  const begun = performance.now();
  const made = await exportPdf(longReport(), 'A4', {
    signal: stop.signal,
    onProgress: (done, of) => done / of > 0.05 && stop.abort(),
  });
  expect(made).toMatchObject({ ok: false, problem: { type: 'export-stopped' } });
  // The complete work takes many times as long.
  expect(performance.now() - begun).toBeLessThan(60_000);
}, 240_000);
