// @vitest-environment node
/** A thousand actions are exported to every format within the memory that an old tablet gives to one thread. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** Megabytes. The report itself takes a part of it. */
const MEMORY = { pdf: 160, docx: 96, xlsx: 64 } as const;

let folder = '';

beforeAll(async () => {
  const cache = resolve('node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  folder = mkdtempSync(join(cache, 'long-plan-'));
  const entry = resolve('tests/exporters/long-plan-work.ts');
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: entry,
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: 'work.mjs' } },
    },
  });
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Size of the file in bytes. Rejects when the thread runs out of memory. */
const written = (kind: keyof typeof MEMORY, megabytes: number): Promise<number> =>
  new Promise((done, reject) => {
    const worker = new Worker(join(folder, 'work.mjs'), {
      workerData: kind,
      env: { ...process.env },
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 16 },
    });
    worker.once('message', done);
    worker.once('error', reject);
  });

test.each(Object.entries(MEMORY) as readonly (readonly [keyof typeof MEMORY, number])[])(
  'a thousand actions as %s in %d MB',
  async (kind, megabytes) => {
    expect(await written(kind, megabytes)).toBeGreaterThan(20_000);
  },
  180_000,
);

test('a smaller memory limit makes the export fail', async () => {
  await expect(written('pdf', 12)).rejects.toThrow(/memory/i);
}, 180_000);
