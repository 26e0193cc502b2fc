/** PO files as translators' programs write them, read by `npm run words`. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PoError, readPo, writePo } from '../../scripts/po.mjs';
import { anyText } from '../support/any-text.ts';

const po = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;
const START = ['msgctxt "start.title"', 'msgid "Start"', 'msgstr "Dechrau"'];
/** Content of a file without its header: context, English and translations of each entry. */
const entriesOf = (text: string) =>
  Object.values(readPo(text).translations)
    .flatMap((entries) => Object.values(entries))
    .filter(({ msgctxt, msgid }) => msgctxt !== undefined || msgid !== '')
    .map(({ msgctxt, msgid, msgstr }) => [msgctxt, msgid, ...msgstr]);
const table = (entries: readonly (readonly [context: string, id: string, text: string, notes?: string])[]) => ({
  charset: 'utf-8',
  headers: { Language: 'cy', 'Content-Type': 'text/plain; charset=UTF-8' },
  translations: Object.fromEntries(
    entries.map(([msgctxt, msgid, text, notes]) => [
      msgctxt,
      { [msgid]: { msgctxt, msgid, msgstr: [text], comments: notes === undefined ? {} : { extracted: notes } } },
    ]),
  ),
});
const faultOf = (text: string): string => {
  try {
    readPo(text);
  } catch (error) {
    expect(error).toBeInstanceOf(PoError);
    return error instanceof PoError ? error.message : '';
  }
  return 'no fault';
};

describe('a file that is written', () => {
  test('names the language and the character set in its header', () => {
    const [header] = writePo(table([])).split('\n\n');
    expect(header).toContain('"Language: cy\\n"');
    expect(header).toContain('charset=utf-8\\n"');
  });
  test('has for each message its notes, its context, its English and its translation', () =>
    expect(
      writePo(table([['start.title', 'Start', 'Dechrau', 'Placeholders: {n}\nPlural form']])).split('\n\n')[1],
    ).toBe(po('#. Placeholders: {n}', '#. Plural form', ...START)));
  test.each(['one\nmsgid "two"', 'one\r\nmsgid "two"', 'one\rmsgid "two"'])(
    'keeps a note with a line break in comments: %j',
    (note) => {
      const text = writePo(table([['a', 'b', 'c', note]]));
      expect(text).toContain('#. one\n#. msgid "two"\nmsgctxt "a"');
      expect(entriesOf(text)).toEqual([['a', 'b', 'c']]);
    },
  );
});

test('any text that is written is read again as it was', () => {
  const words = anyText({ minLength: 1, maxLength: 30 });
  const entries = fc.uniqueArray(fc.tuple(words, words, anyText({ maxLength: 30 })), {
    selector: ([context]) => context,
    maxLength: 8,
  });
  fc.assert(
    fc.property(entries, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (given, lineEnd, mark) => {
      const file = `${mark ? '\uFEFF' : ''}${writePo(table(given)).replaceAll('\n', lineEnd)}`;
      expect(new Map(entriesOf(file).map(([context, ...rest]) => [context, rest]))).toEqual(
        new Map(given.map(([context, ...rest]) => [context, rest])),
      );
    }),
  );
});

test('any text is read or refused with a sentence', () => {
  const keyword = fc.constantFrom('msgid ', 'msgctxt ', 'msgstr ', '"', '\\', '#, fuzzy', '#~ ', '\n', 'x');
  fc.assert(
    fc.property(fc.array(fc.oneof(keyword, anyText({ maxLength: 5 }))), (parts) => {
      expect(faultOf(parts.join(''))).toMatch(/^(no fault$|This is not a PO file\. |The file says)/);
    }),
  );
});

describe('reading takes', () => {
  test.each([
    ['a byte-order mark', `\uFEFF${po(...START)}`],
    ['lines that end as in Windows', po(...START).replaceAll('\n', '\r\n')],
    ['a last line that does not end', po(...START).trimEnd()],
    ['spaces around a line', po('  msgctxt"start.title"', '\tmsgid  "Start" ', 'msgstr "Dechrau"  ')],
    [
      'comments of every kind',
      po('# me', '#: start.tsx:1', '#. note', '#| msgid "Begin"', '#, no-wrap', '#', ...START, '# end'),
    ],
    [
      'strings in several parts',
      po('msgctxt ""', '"start."', '"title"', 'msgid "St" ', '"art"', 'msgstr ""', '', '"Dech"', '"rau"'),
    ],
    ['two strings on one line', po('msgctxt "start." "title"', 'msgid "St" "art"', 'msgstr "Dech""rau"')],
    ['escapes in octal and hexadecimal', po('msgctxt "start.title"', 'msgid "\\123tart"', 'msgstr "\\x44echr\\141u"')],
    ['obsolete entries, which are left out', po('#~ msgctxt "old"', '#~ msgid "Old"', '#~ msgstr "Hen"', ...START)],
  ])('%s', (_, text) => expect(entriesOf(text)).toEqual([['start.title', 'Start', 'Dechrau']]));

  test.each([
    ['\\305\\274', 'ż'],
    ['\\xc5\\xbc\\x7a', 'żz'],
    ['a\\134b', 'a\\b'],
    ['\\042', '"'],
    ['\\012', '\n'],
    ['\\\\305', '\\305'],
    ['\\a\\b\\v\\f', '\x07\b\v\f'],
    ['\\"\\t\\r\\n\\\\', '"\t\r\n\\'],
  ])('the escapes %s as %j', (escaped, text) =>
    expect(entriesOf(po('msgctxt "a"', 'msgid "b"', `msgstr "${escaped}"`))).toEqual([['a', 'b', text]]),
  );
  test('plurals as gettext has them', () =>
    expect(
      entriesOf(
        po(
          'msgid ""',
          'msgstr "Plural-Forms: nplurals=2; plural=(n != 1);\\n"',
          ...['', 'msgctxt "a.rows"', 'msgid "One"', 'msgid_plural "{n}"', 'msgstr[0] "Un"', 'msgstr[1] "{n} o"'],
        ),
      ),
    ).toEqual([['a.rows', 'One', 'Un', '{n} o']]));
});

describe('a file with something wrong is refused', () => {
  test.each<[string, readonly string[], RegExp]>([
    [
      'a quotation mark that is missing',
      ['msgctxt "a"', 'msgid "b', 'msgstr "c"'],
      /End-of-line within string at line 3/,
    ],
    [
      'a quotation mark too many',
      ['msgctxt "a"', 'msgid "say "yes""', 'msgstr "c"'],
      /Invalid key name "yes" at line 2/,
    ],
    ['a backslash at the end', ['msgctxt "a"', 'msgid "b"', 'msgstr "c\\"'], /within string at line 4/],
    [
      'a message without a place for its translation',
      ['msgctxt "a"', 'msgid "b"', '', ...START],
      /"b" in "a" context, found 0/,
    ],
    ['a merge that was not finished', ['<<<<<<< HEAD', ...START], /Invalid key name "<" at line 1/],
    [
      'a message that is there twice',
      [...START, ...START],
      /entry "Start" in "start\.title" context has already been declared/,
    ],
    ['a header without its text', ['msgid ""', ...START], /A message is not complete/],
  ])('%s', (_, lines, fault) => expect(faultOf(po(...lines))).toMatch(fault));

  test.each([
    ['ISO-8859-2', 'The file says that it is in ISO-8859-2. Save it as UTF-8.'],
    ['UTF-8', 'no fault'],
    ['utf8', 'no fault'],
  ])('when its header says %s: %s', (charset, fault) =>
    expect(faultOf(po('msgid ""', 'msgstr ""', `"Content-Type: text/plain; charset=${charset}\\n"`))).toBe(fault),
  );
});
