import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPo, writePo } from '../../../src/lib/i18n/po.ts';
import { anyText } from '../../support/any-text.ts';

const po = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;
const entry = (text: string) => ({ context: 'start.title', id: 'Start', text, notes: [] });
/** What a file says: context, English and translation of each entry. */
const saidBy = (text: string) => readPo(text).entries.map(({ context, id, text: said }) => [context, id, said]);
const faultsOf = (text: string) => readPo(text).faults.map(({ line, words }) => `${line}: ${words}`);
const START = ['msgctxt "start.title"', 'msgid "Start"', 'msgstr "Dechrau"'];

describe('a file that is written', () => {
  test('begins with a header that names the language and the character set', () => {
    const [header = ''] = writePo('pt-BR', []).split('\n\n');
    expect(header.split('\n')).toEqual(
      expect.arrayContaining(['"Language: pt_BR\\n"', '"Content-Type: text/plain; charset=UTF-8\\n"']),
    );
  });
  test('has for each message its notes, its context, its English and its translation', () => {
    const written = writePo('cy', [{ ...entry('Dechrau'), notes: ['Placeholders: {n}', 'Plural form'] }]);
    expect(written.split('\n\n')[1]).toBe(po('#. Placeholders: {n}', '#. Plural form', ...START));
  });
  test('begins text of more than one line on a line of its own', () => {
    expect(writePo('cy', [entry('un\ndau\n')])).toContain('msgstr ""\n"un\\n"\n"dau\\n"\n');
    expect(writePo('cy', [entry('un\ndau')])).toContain('msgstr ""\n"un\\n"\n"dau"\n');
  });
  test.each([
    ['"yes"', '\\"yes\\"'],
    ['C:\\new', 'C:\\\\new'],
    ['a\tb', 'a\\tb'],
    ['a\rb', 'a\\rb'],
    ['a\x07\b\v\fb', 'a\\a\\b\\v\\fb'],
    ['a\0b\x1b1', 'a\\000b\\0331'],
    ['don’t {n} ŵ 😀', 'don’t {n} ŵ 😀'],
  ])('writes %j as %s', (text, escaped) => expect(writePo('cy', [entry(text)])).toContain(`msgstr "${escaped}"\n`));
});

test('whatever is written is read again as it was', () => {
  const words = anyText({ maxLength: 30 });
  const entries = fc.array(fc.record({ context: words, id: words, text: words, notes: fc.constant(['{n}']) }), {
    maxLength: 8,
  });
  fc.assert(
    fc.property(entries, fc.constantFrom('\n', '\r\n', '\r'), fc.boolean(), (given, lineEnd, mark) => {
      const read = readPo(`${mark ? '\uFEFF' : ''}${writePo('cy', given).replaceAll('\n', lineEnd)}`);
      expect(read.faults).toEqual([]);
      expect(read.language?.tag).toBe('cy');
      expect(read.entries.map(({ context, id, text }) => ({ context, id, text, notes: ['{n}'] }))).toEqual(given);
    }),
  );
});

test('no text at all makes reading throw, and every fault has a line of the file', () => {
  const keyword = fc.constantFrom('msgid ', 'msgctxt ', 'msgstr ', '"', '\\', '#, fuzzy', '#~ ', '\n', 'x');
  fc.assert(
    fc.property(fc.array(fc.oneof(keyword, anyText({ maxLength: 5 }))), (parts) => {
      const text = parts.join('');
      for (const { line } of readPo(text).faults)
        expect(line).toSatisfy((at: number) => at >= 1 && at <= text.split(/\r\n|\r|\n/).length);
    }),
  );
});

describe('reading takes', () => {
  test.each([
    ['a byte-order mark', `\uFEFF${po(...START)}`],
    ['lines that end as in Windows', po(...START).replaceAll('\n', '\r\n')],
    ['a last line that does not end', po(...START).trimEnd()],
    [
      'spaces around a line, and none after the keyword',
      po('  msgctxt"start.title"', '\tmsgid  "Start" ', 'msgstr "Dechrau"  '),
    ],
    [
      'comments of every kind',
      po('# me', '#: start.tsx:1', '#. note', '#| msgid "Begin"', '#, no-wrap', '#', ...START, '# the end'),
    ],
    [
      'strings in several parts',
      po('msgctxt ""', '"start."', '"title"', 'msgid "St" ', '"art"', 'msgstr ""', '', '"Dech"', '"rau"'),
    ],
    [
      'escapes that we do not write ourselves',
      po('msgctxt "start.title"', 'msgid "\\123tart"', 'msgstr "\\x44echr\\141u"'),
    ],
  ])('%s', (_, text) => {
    expect(readPo(text).faults).toEqual([]);
    expect(saidBy(text)).toEqual([['start.title', 'Start', 'Dechrau']]);
  });

  test('entries with no empty line between them', () =>
    expect(saidBy(po(...START, 'msgctxt "a.b"', 'msgid "B"', 'msgstr ""', 'msgid "C"', 'msgstr "c"'))).toEqual([
      ['start.title', 'Start', 'Dechrau'],
      ['a.b', 'B', ''],
      [null, 'C', 'c'],
    ]));
  test('a line separator of Unicode inside a string', () =>
    expect(saidBy(po('msgctxt "a"', 'msgid "b"', 'msgstr "c\u2028d"'))).toEqual([['a', 'b', 'c\u2028d']]));
  test('a message whose English is empty, which is not the header, as it has a context', () =>
    expect(saidBy(po('msgctxt "a.b"', 'msgid ""', 'msgstr "x"'))).toEqual([['a.b', '', 'x']]));
  test('the line where each entry begins, below its comments', () => {
    const read = readPo(po('msgid ""', 'msgstr ""', '"Language: cy\\n"', '', '# note', ...START, '', ...START));
    expect(read.entries.map(({ line }) => line)).toEqual([6, 10]);
    expect(read.language).toEqual({ line: 1, tag: 'cy' });
  });
});

describe('obsolete entries', () => {
  test('are left out', () =>
    expect(saidBy(po('#~ msgctxt "old"', '#~ msgid "Old"', '#~ msgstr "Hen"', ...START))).toEqual([
      ['start.title', 'Start', 'Dechrau'],
    ]));
  test('keep their fuzzy flag to themselves', () => {
    const read = readPo(po('#, fuzzy', '#~ msgid "Old"', '#~ msgstr "Hen"', '', ...START));
    expect(read.entries.map(({ fuzzy }) => fuzzy)).toEqual([false]);
  });
});

describe('a fuzzy flag', () => {
  const flags = (...lines: readonly string[]) => readPo(po(...lines)).entries.map(({ fuzzy }) => fuzzy);
  test('marks the entry below it and no other', () =>
    expect(flags(...START, '#, fuzzy', ...START, '', ...START)).toEqual([false, true, false]));
  test('may stand among others', () => expect(flags('#, no-wrap, fuzzy', ...START)).toEqual([true]));
  test('is not a comment that talks about fuzzy things', () =>
    expect(flags('# fuzzy', '#. fuzzy', ...START)).toEqual([false]));
});

describe('a file with something wrong is refused line by line', () => {
  const quotation = 'A quotation mark or a backslash is not right.';
  test.each<[string, readonly string[], readonly string[]]>([
    ['a quotation mark that is missing', ['msgctxt "a"', 'msgid "b', 'msgstr "c"'], [`2: ${quotation}`]],
    ['a quotation mark too many', ['msgctxt "a"', 'msgid "say "yes""', 'msgstr "c"'], [`2: ${quotation}`]],
    ['a backslash at the end', ['msgctxt "a"', 'msgid "b"', 'msgstr "c\\"'], [`3: ${quotation}`]],
    ['an escape that PO does not have', ['msgctxt "a"', 'msgid "b"', 'msgstr "\\q"'], [`3: ${quotation}`]],
    ['text before any message', ['"lost"', ...START], ['1: This text belongs to no message.']],
    ['a message without English', ['', 'msgctxt "a"', 'msgstr "c"'], ['2: A message without msgid.']],
    [
      'a message without a place for its translation',
      ['msgctxt "a"', 'msgid "b"', '', ...START],
      ['1: A message without msgstr.'],
    ],
    [
      'a merge that was not finished',
      ['<<<<<<< HEAD', ...START],
      ['1: “<<<<<<< HEAD” is no line that Lanes knows in a PO file.'],
    ],
    [
      'plurals as gettext has them',
      ['msgid "b"', 'msgstr "c"', 'msgid_plural "bs"'],
      ['3: “msgid_plural "bs"” is no line that Lanes knows in a PO file.'],
    ],
  ])('%s', (_, lines, faults) => expect(faultsOf(po(...lines))).toEqual(faults));

  test('another character set than UTF-8', () => {
    const inSet = (set: string) =>
      faultsOf(po('', 'msgid ""', 'msgstr ""', `"Content-Type: text/plain; charset=${set}\\n"`));
    expect(inSet('ISO-8859-2')).toEqual(['2: The file says that it is in ISO-8859-2. Save it as UTF-8.']);
    expect([inSet('UTF-8'), inSet('utf8')]).toEqual([[], []]);
  });
});

test('a file that names no language has none', () =>
  expect(readPo(po('msgid ""', 'msgstr "Language: \\nX: y\\n"')).language).toBeNull());
