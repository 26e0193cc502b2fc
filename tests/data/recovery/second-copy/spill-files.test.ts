import { expect, test } from 'vitest';
import {
  claimWindowNumber,
  openSpillFiles,
  type SpillFiles,
} from '../../../../src/data/recovery/second-copy/spill-files.ts';
import { memoryFiles } from '../../../support/memory-files.ts';

const recordOf = (words: string) => ({
  head: { document: 'a', kind: 'assessment', revision: 0, at: 1 } as const,
  body: new TextEncoder().encode(words),
});

const wordsLeft = async (spill: SpillFiles): Promise<readonly string[]> =>
  (await spill.left()).flatMap(({ records }) => records.map(({ body }) => new TextDecoder().decode(body)));

const noneOpen = async (): Promise<boolean> => false;

test('the next window finds spilled writes until they are cleared', async () => {
  const files = memoryFiles();
  const mine = openSpillFiles(files, 0, noneOpen);
  await mine.write([recordOf('kept')]);
  expect(await wordsLeft(mine)).toEqual([]);
  expect(await wordsLeft(openSpillFiles(files, 1, noneOpen))).toEqual(['kept']);
  await mine.clear();
  expect(await wordsLeft(openSpillFiles(files, 1, noneOpen))).toEqual([]);
});

test('reserved files take spilled writes on a full disk', async () => {
  const files = memoryFiles();
  const mine = openSpillFiles(files, 0, noneOpen);
  await mine.reserve();
  files.noMoreRoom();
  for (let i = 0; i < 5; i++) await mine.write([recordOf(`words ${i}`)]);
  expect(await wordsLeft(openSpillFiles(files, 1, noneOpen))).toContain('words 4');
  await mine.clear();
  await mine.write([recordOf('once more')]);
  expect(await wordsLeft(openSpillFiles(files, 1, noneOpen))).toEqual(['once more']);
});

test('spilled writes of an open window are not read', async () => {
  const files = memoryFiles();
  await openSpillFiles(files, 0, noneOpen).write([recordOf('mine')]);
  await openSpillFiles(files, 1, noneOpen).write([recordOf('theirs')]);
  expect(await wordsLeft(openSpillFiles(files, 2, async (window) => window === 0))).toEqual(['theirs']);
});

test('a write cut at any byte leaves the earlier spill', async () => {
  for (const share of [0, 0.0001, 0.5, 0.99]) {
    const files = memoryFiles(new Map(), { at: 3, share });
    const mine = openSpillFiles(files, 0, noneOpen);
    await mine.reserve();
    await mine.write([recordOf('before')]);
    await expect(mine.write([recordOf('before and after')])).rejects.toThrow('cut');
    expect(await wordsLeft(openSpillFiles(memoryFiles(files.content), 1, noneOpen))).toContain('before');
  }
});

test('a window number with unread spilled writes is not claimed, and files are never removed', async () => {
  const files = memoryFiles();
  const taken = new Set([1]);
  const claim = async (window: number) => {
    if (taken.has(window)) return null;
    taken.add(window);
    return () => void taken.delete(window);
  };
  await openSpillFiles(files, 0, noneOpen).write([recordOf('left')]);
  expect(await claimWindowNumber(files, claim)).toBe(2);
  expect([...taken]).toEqual([1, 2]);
  const next = openSpillFiles(files, 2, noneOpen);
  await next.empty((await next.left()).map(({ file }) => file));
  expect(await next.left()).toEqual([]);
  expect([...files.content.keys()]).toContain('x.0.0');
  expect(await claimWindowNumber(files, claim)).toBe(0);
});
