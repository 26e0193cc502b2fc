import { expect, test } from 'vitest';
import { fail, ok, unreachable } from '../../../src/lib/problem/problem.ts';

test('a success carries its value, whatever the value is', () => {
  expect(ok(undefined)).toEqual({ ok: true, value: undefined });
  expect(ok(0)).toEqual({ ok: true, value: 0 });
});

test('a failure carries its problem', () => {
  expect(fail({ type: 'storage-full' })).toEqual({ ok: false, problem: { type: 'storage-full' } });
});

test('an unknown case throws an error that names it', () => {
  expect(() => unreachable({ type: 'new' } as never)).toThrow('{"type":"new"}');
});
