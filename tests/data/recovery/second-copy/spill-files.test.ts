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

const wordsLeft = async (diverted: SpillFiles): Promise<readonly string[]> =>
  (await diverted.left()).flatMap(({ records }) => records.map(({ body }) => new TextDecoder().decode(body)));

const nobody = async (): Promise<boolean> => false;

test('what one window diverted is found by the next, and by nobody once it is at rest', async () => {
  const files = memoryFiles();
  const mine = openSpillFiles(files, 0, nobody);
  await mine.write([recordOf('kept')]);
  expect(await wordsLeft(mine)).toEqual([]);
  expect(await wordsLeft(openSpillFiles(files, 1, nobody))).toEqual(['kept']);
  await mine.clear();
  expect(await wordsLeft(openSpillFiles(files, 1, nobody))).toEqual([]);
});

test('where there is no more room, the room that was taken in time is enough', async () => {
  const files = memoryFiles();
  const mine = openSpillFiles(files, 0, nobody);
  await mine.reserve();
  files.noMoreRoom();
  for (let i = 0; i < 5; i++) await mine.write([recordOf(`words ${i}`)]);
  expect(await wordsLeft(openSpillFiles(files, 1, nobody))).toContain('words 4');
  await mine.clear();
  await mine.write([recordOf('once more')]);
  expect(await wordsLeft(openSpillFiles(files, 1, nobody))).toEqual(['once more']);
});

test('what a window that is still open has diverted, and its room, are left alone', async () => {
  const files = memoryFiles();
  await openSpillFiles(files, 0, nobody).write([recordOf('mine')]);
  await openSpillFiles(files, 1, nobody).write([recordOf('theirs')]);
  expect(await wordsLeft(openSpillFiles(files, 2, async (window) => window === 0))).toEqual(['theirs']);
});

test('what was only jotted down is found as well, without what was jotted down before it', async () => {
  const files = memoryFiles();
  const mine = openSpillFiles(files, 0, nobody);
  await mine.reserve();
  for (const words of ['a longer note', 'another long note', 'note', 'new note']) mine.jot([recordOf(words)]);
  expect(await wordsLeft(openSpillFiles(files, 1, nobody))).toEqual(['note', 'new note']);
  await mine.clear();
  expect(await wordsLeft(openSpillFiles(files, 1, nobody))).toEqual([]);
});

test('a cut at any share of a write leaves what was written before', async () => {
  for (const share of [0, 0.0001, 0.5, 0.99]) {
    const files = memoryFiles(new Map(), { at: 3, share });
    const mine = openSpillFiles(files, 0, nobody);
    await mine.reserve();
    await mine.write([recordOf('before')]);
    await expect(mine.write([recordOf('before and after')])).rejects.toThrow('cut');
    expect(await wordsLeft(openSpillFiles(memoryFiles(files.content), 1, nobody))).toContain('before');
  }
});

test('files are used again and never removed, and never by a window that would write over what was left', async () => {
  const files = memoryFiles();
  const taken = new Set([1]);
  const claim = async (window: number) => {
    if (taken.has(window)) return null;
    taken.add(window);
    return () => void taken.delete(window);
  };
  await openSpillFiles(files, 0, nobody).write([recordOf('left')]);
  expect(await claimWindowNumber(files, claim)).toBe(2);
  expect([...taken]).toEqual([1, 2]);
  const next = openSpillFiles(files, 2, nobody);
  await next.empty((await next.left()).map(({ file }) => file));
  expect(await next.left()).toEqual([]);
  expect([...files.content.keys()]).toContain('x.0.0');
  expect(await claimWindowNumber(files, claim)).toBe(0);
});
