import { expect, test } from 'vitest';
import { fail, ok, unreachable } from '../../../src/lib/problem/problem.ts';

test('what went well carries its value, whatever the value is', () => {
  expect(ok(undefined)).toEqual({ ok: true, value: undefined });
  expect(ok(0)).toEqual({ ok: true, value: 0 });
});

test('what went wrong carries its problem', () => {
  expect(fail({ type: 'storage-full' })).toEqual({ ok: false, problem: { type: 'storage-full' } });
});

test('a case that nobody thought of is a bug, and says which it was', () => {
  expect(() => unreachable({ type: 'new' } as never)).toThrow('{"type":"new"}');
});
