/** The ring buffer of ignored errors. Its memory belongs to a page, so each test loads the module again, as a reload does. */
import { beforeEach, expect, test, vi } from 'vitest';
import type { TabStorage } from '../../src/lib/ignored-errors.ts';

const loadPage = () => {
  vi.resetModules();
  return import('../../src/lib/ignored-errors.ts');
};
let page: Awaited<ReturnType<typeof loadPage>>;
beforeEach(async () => {
  page = await loadPage();
});

function aTab(stored?: string): TabStorage & { readonly rows: Map<string, string> } {
  const rows = new Map(stored === undefined ? [] : [['lanes.ignored', stored]]);
  return { rows, getItem: (key) => rows.get(key) ?? null, setItem: (key, value) => void rows.set(key, value) };
}
const places = (): readonly string[] => page.listIgnoredErrors().map(({ where }) => where);

test('entries keep their order, their place and a time in UTC', () => {
  page.ignored(new TypeError('no'), 'first');
  page.ignored(new RangeError('no'), 'second');
  expect(page.listIgnoredErrors()).toEqual([
    { at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/), where: 'first', error: 'TypeError' },
    { at: expect.stringMatching(/Z$/), where: 'second', error: 'RangeError' },
  ]);
});

test('the caller goes on with its fallback, or with undefined', async () => {
  expect(page.ignored(new Error('no'), 'here')).toBeUndefined();
  expect(await Promise.reject(new Error('no')).catch((error) => page.ignored(error, 'here', false))).toBe(false);
});

test('the last 200 errors are kept', () => {
  for (let i = 1; i <= 203; i++) page.ignored(new Error('no'), `place ${i}`);
  expect(places()).toHaveLength(200);
  expect(places()[0]).toBe('place 4');
  expect(places().at(-1)).toBe('place 203');
});

test('entries survive a reload through the storage of the tab', async () => {
  const tab = aTab();
  page.keepIgnoredErrorsIn(() => tab);
  page.ignored(new Error('no'), 'before');
  page = await loadPage();
  page.ignored(new Error('no'), 'while loading');
  page.keepIgnoredErrorsIn(() => tab);
  page.ignored(new Error('no'), 'after');
  expect(places()).toEqual(['before', 'while loading', 'after']);
  expect(JSON.parse(tab.rows.get('lanes.ignored') ?? '')).toHaveLength(3);
});

const BROKEN_TABS: Readonly<Record<string, () => TabStorage>> = {
  forbidden: () => {
    throw new DOMException('denied', 'SecurityError');
  },
  full: () => ({
    getItem: () => null,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  }),
  'holding half a text': () => aTab('[{"at":'),
  'holding another value': () => aTab('{"length":7}'),
  'holding other entries': () => aTab('[null, 7, "text", {"at":1,"where":"x","error":"y"}, {"at":"now","where":"x"}]'),
};
test.each(Object.entries(BROKEN_TABS))('a storage that is %s leaves the entries in memory', (_name, open) => {
  page.keepIgnoredErrorsIn(open);
  page.ignored(new Error('no'), 'here');
  expect(places()).toEqual(['here']);
});

const cases: readonly (readonly [unknown, string])[] = [
  [new DOMException('full', 'QuotaExceededError'), 'QuotaExceededError 22'],
  [Object.assign(new Error('x'), { code: 'ERR_OUT_OF_RANGE' }), 'Error ERR_OUT_OF_RANGE'],
  [Object.assign(new Error('x'), { name: 'AbortError', inner: new RangeError('y') }), 'AbortError < RangeError'],
  [new Error('x', { cause: new TypeError('y') }), 'Error < TypeError'],
  [{ type: 'storage-full' }, 'storage-full'],
  ['a text that was thrown', 'string'],
  [undefined, 'undefined'],
  [null, 'object'],
  [{}, 'unnamed'],
];
test.each(cases)('error %o is recorded as "%s"', (error, recorded) => {
  page.ignored(error, 'here');
  expect(page.listIgnoredErrors()[0]?.error).toBe(recorded);
});

test('a chain of causes that never ends is cut', () => {
  const error: Error & { inner?: Error } = new Error('round');
  error.inner = error;
  page.ignored(error, 'here');
  expect(page.listIgnoredErrors()[0]?.error).toBe('Error < Error < Error < Error < Error');
});

test('no text that people wrote enters an entry', () => {
  const secret = 'Amara said the hall is cold';
  const tab = aTab();
  page.keepIgnoredErrorsIn(() => tab);
  let fault: unknown;
  try {
    JSON.parse(secret);
  } catch (error) {
    fault = error;
  }
  expect(String(fault)).toContain('Amara');
  const errors = [
    fault,
    secret,
    [secret],
    { name: secret, code: secret, type: secret, message: secret, stack: secret, [secret]: secret },
    Object.assign(new Error(secret, { cause: secret }), { name: secret, code: 'Amara', type: 'hall' }),
    new Error(secret, { cause: new DOMException(secret, 'DataError') }),
  ];
  for (const error of errors) page.ignored(error, 'here');
  expect(page.listIgnoredErrors()).toHaveLength(errors.length);
  expect(`${[...tab.rows]}${JSON.stringify(page.listIgnoredErrors())}`).not.toMatch(/Amara|hall|cold/);
});
