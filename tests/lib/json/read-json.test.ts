import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEPTH_LIMIT, jsonPath, readJson } from '../../../src/lib/json/read-json.ts';
import { anyText } from '../../support/any-text.ts';

const read = (text: string) => readJson(text, 'file.json');
const problem = (text: string) => {
  const result = read(text);
  return result.ok ? null : result.problem;
};
const lists = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);
const objects = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

describe('reading', () => {
  test('gives back whatever was written', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 6 }).filter((value) => !JSON.stringify(value).includes('__proto__')),
        (value) => {
          expect(read(JSON.stringify(value))).toEqual({ ok: true, value: JSON.parse(JSON.stringify(value)) });
        },
      ),
    );
  });

  test('passes over a byte-order mark', () => expect(read('\uFEFF{"a":1}')).toEqual({ ok: true, value: { a: 1 } }));
  test.each(['', ' \n\t', '\uFEFF', '\uFEFF\r\n'])('%j is an empty file', (text) =>
    expect(problem(text)).toEqual({ type: 'empty-file', name: 'file.json' }),
  );
});

describe('nesting', () => {
  test('32 levels are read', () => {
    expect(DEPTH_LIMIT).toBe(32);
    expect(read(lists(32)).ok).toBe(true);
    expect(read(objects(32)).ok).toBe(true);
  });
  test.each([lists(33), objects(33), `[${objects(32)}]`])('33 levels are refused', (text) => {
    expect(problem(text)).toEqual({ type: 'too-deep', name: 'file.json', limit: 32 });
  });
  test('is of brackets, not of how many there are', () =>
    expect(read(`[${Array(100).fill('[{}]').join(',')}]`).ok).toBe(true));
  test('brackets inside a text are text', () => {
    const texts = ['['.repeat(100), `"${'{'.repeat(100)}`, `\\${'['.repeat(100)}`, `\\"${'['.repeat(100)}`];
    for (const text of texts) expect(read(JSON.stringify([text]))).toEqual({ ok: true, value: [text] });
  });
  test('a bracket after a text that ends in a backslash is a bracket', () =>
    expect(problem(`["\\\\",${lists(32)}]`)?.type).toBe('too-deep'));

  test.each([
    ['lists', lists(1_000_000)],
    ['lists that are never closed', '['.repeat(1_000_000)],
    ['objects', objects(1_000_000)],
  ])('a million levels of %s are refused within a second', (_, text) => {
    const start = performance.now();
    expect(problem(text)?.type).toBe('too-deep');
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('a key that names the prototype', () => {
  const spellings = [
    '__proto__',
    '\\u005f_proto__',
    '\\u005F\\u005Fproto\\u005f_',
    '__pr\\u006fto__',
    '__\\u0070roto__',
    '_\\u005fproto__',
  ];

  test.each(spellings)('is dropped, spelt %s', (spelling) => {
    const result = read(`{"safe":[{"${spelling}":{"polluted":true},"kept":1}],"${spelling}":{"polluted":true}}`);
    expect(result.ok && result.value).toEqual({ safe: [{ kept: 1 }] });
    expect(result.ok && Object.keys(result.value as object)).toEqual(['safe']);
    expect(result.ok && 'polluted' in Object.assign({}, result.value)).toBe(false);
  });
  test('leaves every other object as it was', () => {
    for (const spelling of spellings) read(`{"${spelling}":{"polluted":true}}`);
    expect('polluted' in {}).toBe(false);
  });
  test('is only a word where it is a text', () =>
    expect(read('["__proto__"]')).toEqual({ ok: true, value: ['__proto__'] }));
});

describe('what is not JSON', () => {
  test.each([
    ['cut short', '{"a":1', 1, 7],
    ['cut short on its third line', '{\n"a":\n', 3, 1],
    ['a key without quotation marks', '{a:1}', 1, 2],
    ['something after the end', '{"a":1}}', 1, 8],
    ['nothing where a value should be', '{"a":}', 1, 6],
    ['a word on the second line of four', '{"a":1,\n"b":x,\n"c":2\n}', 2, 5],
    ['a comma before the end of a list', '[1,\n2,\n]', 3, 1],
    ['a comma before the end of an object, after lines of Windows', '{\r\n"a": 1,\r\n}', 3, 1],
  ])('%s: the place is named', (_, text, line, column) => {
    expect(problem(text)).toEqual({ type: 'not-json', name: 'file.json', line, column });
  });

  test('a byte-order mark moves no place', () => expect(problem('\uFEFF{a:1}')).toMatchObject({ line: 1, column: 2 }));

  test('no text at all makes it throw', () => {
    fc.assert(fc.property(anyText(), (text) => typeof read(text).ok === 'boolean'));
  });
});

test.each([
  [[], '$'],
  [['stages', 2, 'statements', 0, 'id'], '$.stages[2].statements[0].id'],
  [['title', 'en'], '$.title.en'],
  [['title', 'en-GB'], '$.title["en-GB"]'],
  [['a "b"', 0], '$["a \\"b\\""][0]'],
  [['2'], '$["2"]'],
  [['_x1'], '$._x1'],
])('the path of %j is %s', (keys, path) => expect(jsonPath(keys)).toBe(path));
