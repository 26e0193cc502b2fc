/** A thousand actions are made into files while the page stays awake, says how far it is, and can stop it. */
import { expect, test } from 'vitest';
import { exportDocx, exportXlsx } from '../../src/exporters/export-office.ts';
import { exportPdf } from '../../src/exporters/pdf/export-pdf.ts';
import type { ExportJobOptions } from '../../src/exporters/shared/export-job.ts';
import { longReport, longSheet } from './long-plan.ts';

/** Milliseconds: a page that is quiet for no longer has not stopped, even on a computer that is busy with other things. */
const AWAKE = 1000;

/** The longest time for which the page could not answer, while something goes on. */
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

test('is stopped where it stands, and leaves nothing', async () => {
  const stop = new AbortController();
  const begun = performance.now();
  const made = await exportPdf(longReport(), 'A4', {
    signal: stop.signal,
    onProgress: (done, of) => done / of > 0.05 && stop.abort(),
  });
  expect(made).toMatchObject({ ok: false, problem: { type: 'export-stopped' } });
  // The whole of it takes many times as long.
  expect(performance.now() - begun).toBeLessThan(60_000);
}, 240_000);
