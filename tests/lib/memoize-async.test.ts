import { expect, test } from 'vitest';
import { memoizeAsync } from '../../src/lib/memoize-async.ts';
import { fail, ok, type Result } from '../../src/lib/problem/problem.ts';

/** A source that counts how often it is asked, and answers as it is told. */
function countingSource(answer: (key: string, asked: number) => Promise<Result<string>>) {
  const asked: string[] = [];
  const memoized = memoizeAsync((key: string) => {
    asked.push(key);
    return answer(key, asked.length);
  });
  return { asked, memoized };
}

test('each key is asked for once, also by callers at the same time', async () => {
  const { asked, memoized } = countingSource(async (key) => ok(key.toUpperCase()));
  expect(await Promise.all([memoized('a'), memoized('a'), memoized('b')])).toEqual([ok('A'), ok('A'), ok('B')]);
  expect(await memoized('a')).toEqual(ok('A'));
  expect(asked).toEqual(['a', 'b']);
});

test('a failure is asked for again', async () => {
  const problem = fail({ type: 'no-such-report' });
  const { asked, memoized } = countingSource(async (key, times) => (times === 1 ? problem : ok(key)));
  expect(await memoized('a')).toEqual(problem);
  expect(await memoized('a')).toEqual(ok('a'));
  expect(asked).toEqual(['a', 'a']);
});

test('an exception reaches the caller and is not remembered', async () => {
  const { memoized } = countingSource(async (key, times) => {
    if (times === 1) throw new Error('no disk');
    return ok(key);
  });
  await expect(memoized('a')).rejects.toThrow('no disk');
  expect(await memoized('a')).toEqual(ok('a'));
});

test('a forgotten key is asked for again, and the others are not', async () => {
  const { asked, memoized } = countingSource(async (key) => ok(key));
  await Promise.all([memoized('a'), memoized('b')]);
  memoized.forget('a');
  await Promise.all([memoized('a'), memoized('b')]);
  expect(asked).toEqual(['a', 'b', 'a']);
});
