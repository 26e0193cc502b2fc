/** Our own words: every table is found, every message can be translated, and all of them are plain. And the translators' tools. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPo, writePo } from '../../scripts/po.mjs';
import { translate } from '../../src/app/languages/pseudo.ts';
import {
  allMessages,
  placeholdersIn,
  pluralForms,
  poTable,
  type Tables,
  translationIn,
} from '../../src/app/languages/translations.ts';
import type { Message } from '../../src/lib/i18n/messages.ts';
import { aFolder } from '../support/folder.ts';

const english = allMessages();
const formsOf = (message: Message): readonly string[] =>
  typeof message === 'string' ? [message] : Object.values(message);
const messages = Object.entries(english).flatMap(([table, entries]) =>
  Object.entries(entries).map(([key, message]) => ({ context: `${table}.${key}`, table, key, message })),
);
const forms = messages.flatMap(({ context, message }) => formsOf(message).map((text) => ({ context, text })));
const sentences = forms.flatMap(({ context, text }) =>
  text.split(/(?<=[.?!])\s+/).map((sentence) => ({ context, sentence })),
);

/** Every message in the plural categories of a language, each said in the made-up one. */
const pseudoIn = (tag: string): Tables =>
  Object.fromEntries(
    Object.entries(english).map(([table, entries]) => {
      const categories = [...pluralForms(tag).keys()];
      const inForms = (message: Message) =>
        typeof message === 'string'
          ? message
          : { ...Object.fromEntries(categories.map((each) => [each, message.other])), other: message.other };
      return [
        table,
        translate(table, Object.fromEntries(Object.entries(entries).map(([key, message]) => [key, inForms(message)]))),
      ];
    }),
  );

describe('the tables', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const read = (name: string) => readFileSync(join('src', name), 'utf8');
  const handedIn = sources.flatMap((name) =>
    [...read(name).matchAll(/(?<![.\w])defineMessages\(\s*(['"`])([^'"`]+)\1\s*,/g)].map((match) => match[2] ?? ''),
  );

  test('are all found, wherever they are handed in', () =>
    expect(Object.keys(english).toSorted()).toEqual([...new Set(handedIn)].toSorted()));
  test('are in every text.ts', () =>
    expect(
      sources.filter((name) => /(^|[\\/])text\.ts$/.test(name) && !/defineMessages\(\s*'/.test(read(name))),
    ).toEqual([]));
  test('have a name each', () =>
    expect(handedIn.filter((name, index) => handedIn.indexOf(name) !== index)).toEqual([]));
  test('have no unused message', () => {
    const everything = sources.map(read).join('\n');
    // The words of all sources are counted once: a search for each message would read two megabytes a thousand times.
    const times = new Map<string, number>();
    for (const [word] of everything.matchAll(/\w+/g)) times.set(word, (times.get(word) ?? 0) + 1);
    // A key that is no single word, such as "not-agreed", is searched for.
    const timesOf = (key: string): number =>
      /^\w+$/.test(key) ? (times.get(key) ?? 0) : [...everything.matchAll(new RegExp(`\\b${key}\\b`, 'g'))].length;
    // Some are named by what they say it of: text[`origin-${origin}`], text[`${field}Short`].
    const inParts = (key: string) =>
      (key.includes('-') && everything.includes(`\`${key.split('-')[0]}-\${`)) ||
      [...key.matchAll(/[A-Z]/g)].some(({ index }) => everything.includes(`}${key.slice(index)}\``));
    const said = ({ key }: { key: string }) => timesOf(key) > 1 || inParts(key);
    expect(messages.filter((message) => !said(message)).map(({ context }) => context)).toEqual([]);
  });
  test('and their messages have names that a context can be made of', () =>
    expect(messages.filter(({ table, key }) => /[.#]/.test(table + key))).toEqual([]));
  test('are not loaded all at once by the program, but feature by feature', () =>
    expect(sources.filter((name) => read(name).includes('translations.ts'))).toEqual([]));
});

describe('a message', () => {
  test('of several forms has the same placeholders in each, but that the number may be left out of all but the last', () => {
    const different = messages.filter(({ message }) => {
      const last = placeholdersIn(typeof message === 'string' ? message : message.other);
      const others = formsOf(message).map(placeholdersIn);
      return others.some(
        (names) =>
          [...names].some((name) => !last.has(name)) || [...last].some((name) => name !== 'n' && !names.has(name)),
      );
    });
    expect(different).toEqual([]);
  });
  test('names its values as `say` reads them', () =>
    expect(forms.filter(({ text }) => /[{}]/.test(text.replace(/\{\w+\}/g, '')))).toEqual([]));
  test('is longer in the made-up language and keeps its placeholders', () => {
    for (const { context, table, message } of messages) {
      const [before, after] = [formsOf(message), formsOf(translate(table, { it: message }).it ?? '')];
      expect(after.map(placeholdersIn), context).toEqual(before.map(placeholdersIn));
      const longer = after.every((text, index) => text.length > (before[index]?.length ?? 0));
      expect(longer, context).toBe(true);
    }
  });
});

describe('a translation of everything', () => {
  test.each(['cy', 'uk', 'ar-XB', 'fr', 'ja', 'arn'])('into "%s" leaves and comes back the same', (tag) => {
    const said = pseudoIn(tag);
    const back = translationIn(readPo(writePo(poTable(tag, english, said))), tag, english);
    expect([back.faults, back.warnings]).toEqual([[], []]);
    expect([back.translated, back.total]).toEqual([messages.length, messages.length]);
    expect(back.said).toEqual(said);
  });
  test('into a language with unknown plural rules has one form', () =>
    expect([...pluralForms('arn').keys()]).toEqual(['other']));

  test('goes out and comes in by `npm run words`', { timeout: 60_000 }, () => {
    const folder = aFolder('words');
    const [file, kept] = [join(folder, 'cy.po'), join(folder, 'cy.json')];
    const run = (verb: string) =>
      spawnSync(process.execPath, ['scripts/words.mjs', verb, 'cy', file], {
        encoding: 'utf8',
        env: { ...process.env, LANGUAGES: folder },
      });
    writeFileSync(kept, JSON.stringify(pseudoIn('cy')));
    expect(run('export')).toMatchObject({ status: 0, stderr: '' });
    writeFileSync(kept, '{}');
    const all = `${messages.length} of ${messages.length} messages`;
    expect(run('import')).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining(all) });
    const written = readFileSync(kept, 'utf8');
    expect(JSON.parse(written)).toEqual(pseudoIn('cy'));

    const lines = readFileSync(file, 'utf8').split('\n');
    const at = lines.findIndex((line) => line.startsWith('msgstr') && line.includes('{'));
    writeFileSync(file, lines.with(at, 'msgstr "{x}"').join('\n'));
    expect(run('import')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(/^[\w .-]+(?:#\w+)? has \{x\}, which its English does not have\.$/m),
    });
    expect(readFileSync(kept, 'utf8')).toBe(written);
    writeFileSync(file, lines.with(at, 'msgstr "x').join('\n'));
    expect(run('import')).toMatchObject({
      status: 1,
      stderr: expect.stringMatching(
        /^This is not a PO file\. .* at line \d+.*\nNothing is written: put .+cy\.po right/,
      ),
    });
    expect(readFileSync(kept, 'utf8')).toBe(written);
    expect(run('export')).toMatchObject({ status: 1, stderr: expect.stringContaining('is there already') });
  });
});

const table: Tables = {
  b: { title: 'Start', hello: 'Hello {name}' },
  a: { rows: { one: 'One of {all}', other: '{n} of {all}' }, up: { other: 'Up' } },
};
/** Reads a file of `context = translation` lines, each an entry. */
const read = (tag: string, ...entries: readonly string[]) => {
  const { translations } = poTable(tag, table, {});
  const pairs = entries.map((each) => each.split(' = '));
  const lines = pairs.map(([context = '', text]) => {
    const [id = ''] = Object.keys(translations[context] ?? {});
    return `msgctxt "${context}"\nmsgid "${id}"\nmsgstr "${text}"`;
  });
  const { said, faults, warnings } = translationIn(readPo(lines.join('\n')), tag, table);
  return { said, faults, warnings };
};

describe('a translation that comes in', () => {
  test('stays English where it is empty, blank, missing or fuzzy', () => {
    expect(read('cy', 'b.title = ', 'b.hello = \\n ')).toEqual({ said: {}, faults: [], warnings: [] });
    expect(
      translationIn(readPo('#, fuzzy\nmsgctxt "b.title"\nmsgid "Start"\nmsgstr "T {x}"'), 'cy', table),
    ).toMatchObject({ said: {}, faults: [] });
  });
  test('is sorted, and says a plural by the forms that there are', () =>
    expect(
      JSON.stringify(
        read('cy', 'b.title = T', 'b.hello = {name}!', 'a.rows#other = {n} o {all}', 'a.rows#one = un o {all}').said,
      ),
    ).toBe('{"a":{"rows":{"one":"un o {all}","other":"{n} o {all}"}},"b":{"hello":"{name}!","title":"T"}}'));
  test('is told of a plural that has no last form, which stays English', () =>
    expect(read('cy', 'b.title = T', 'a.rows#one = un o {all}')).toMatchObject({
      said: { b: { title: 'T' } },
      warnings: ['a.rows#one is not used, because a.rows#other is not translated.'],
    }));
  test('is told of messages that Lanes does not have, forms that its language does not have too', () =>
    expect(read('pl', 'b.title = T', 'b.gone = X', 'a.rows#two = X').warnings).toEqual([
      'Lanes has no message “b.gone”. It is left out.',
      'Lanes has no message “a.rows#two”. It is left out.',
    ]));
  test('is told where the English is another one now, and taken', () =>
    expect(translationIn(readPo('msgctxt "b.title"\nmsgid "Begin"\nmsgstr "T"'), 'cy', table)).toMatchObject({
      said: { b: { title: 'T' } },
      warnings: ['b.title has other English now: “Start”'],
    }));
});

describe('a translation with placeholders and plurals', () => {
  test('is refused with every placeholder that is missing or invented, by line', () =>
    expect(read('cy', 'b.title = {x}', 'b.hello = {nam}', 'a.rows#few = tri', 'a.rows#other = {n}').faults).toEqual([
      'b.title has {x}, which its English does not have.',
      'b.hello leaves out {name}.',
      'b.hello has {nam}, which its English does not have.',
      'a.rows#few leaves out {all}.',
      'a.rows#other leaves out {all}.',
    ]));
  test('may leave the number out only in a form that is said of a single number, and have it in any', () => {
    for (const tag of ['cy', 'pl'])
      expect(read(tag, 'a.rows#one = {all}', 'a.up#other = {n} i fyny').faults).toEqual([]);
    for (const tag of ['uk', 'fr', 'da'])
      expect(read(tag, 'a.rows#one = {all}').faults).toEqual(['a.rows#one leaves out {n}.']);
    expect(read('cy', 'a.rows#other = {all}').faults).toEqual(['a.rows#other leaves out {n}.']);
  });
  test('is refused where it says something twice, is in another language, or has nothing of ours', () => {
    const twice = ['Start', 'Begin'].map((id) => `msgctxt "b.title"\nmsgid "${id}"\nmsgstr "T"`);
    expect(translationIn(readPo(twice.join('\n')), 'cy', table).faults).toEqual(['b.title is in the file twice.']);
    expect(translationIn(readPo(writePo(poTable('pl', table, {}))), 'cy', table).faults).toEqual([
      'This file is in the language “pl”, not “cy”.',
    ]);
    for (const { faults } of [read('cy'), read('cy', 'x.y = z')])
      expect(faults).toEqual(['There is no message of Lanes in this file.']);
  });
  test('may have plurals as gettext writes them, one form per category', () => {
    const file = (forms: number, ...texts: readonly string[]) =>
      readPo(
        [
          'msgid ""',
          `msgstr "Plural-Forms: nplurals=${forms}; plural=n;\\n"`,
          'msgctxt "a.rows"',
          'msgid "One of {all}"',
          'msgid_plural "{n} of {all}"',
          ...texts.map((text, i) => `msgstr[${i}] "${text}"`),
        ].join('\n'),
      );
    const inDutch = translationIn(file(2, 'een van {all}', '{n} van {all}'), 'nl', table);
    expect(inDutch).toMatchObject({ faults: [], warnings: [] });
    expect(inDutch.said).toEqual({ a: { rows: { one: 'een van {all}', other: '{n} van {all}' } } });
    expect(translationIn(file(2, '{n} {all}', '{n} {all}'), 'pl', table).faults).toEqual([
      'a.rows has 2 plural forms. In pl there are 4: one, few, many, other.',
    ]);
  });
  test('had been written with its placeholders and the numbers of each form named', () => {
    const entries = Object.values(poTable('cy', table, {}).translations).flatMap((byId) => Object.values(byId));
    expect(entries.find(({ msgctxt }) => msgctxt === 'a.rows#one')).toMatchObject({
      msgid: 'One of {all}',
      comments: { extracted: 'Plural form “one”: 1\nPlaceholders: {n} (may be left out), {all}' },
    });
    expect(entries.find(({ msgctxt }) => msgctxt === 'a.rows#two')).toMatchObject({
      msgid: '{n} of {all}',
      comments: { extracted: 'Plural form “two”: 2\nPlaceholders: {n} (may be left out), {all}' },
    });
  });
});

describe('no message', () => {
  const wordCount = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  /** Messages that say something that they should not. */
  const saying = (pattern: RegExp) =>
    forms.filter(({ text }) => pattern.test(text)).map(({ context, text }) => `${context}: ${text}`);

  test.each(['scor', 'fail', 'non-?complian', 'stakeholder', 'maturit', 'benchmark'])(
    'judges, sells or ranks: "%s…"',
    (stem) => expect(saying(new RegExp(`\\b${stem}`, 'i'))).toEqual([]),
  );
  test.each(['sorry', 'oops', 'invalid', 'utilis', 'leverag', 'simply', 'e\\.g\\.', 'i\\.e\\.', 'etc\\b'])(
    'talks like a machine or an office: "%s"',
    (stem) => expect(saying(new RegExp(`\\b${stem}`, 'i'))).toEqual([]),
  );
  test.each(['organiz', 'recogniz', 'color', 'center', 'behavior', 'favorite', 'canceled', 'math\\b'])(
    'is spelt as in America: "%s"',
    (stem) => expect(saying(new RegExp(`\\b${stem}`, 'i'))).toEqual([]),
  );
  test('has a sentence of more than 25 words', () =>
    expect(
      sentences
        .filter(({ sentence }) => wordCount(sentence) > 25)
        .map(({ context, sentence }) => `${context}: ${sentence}`),
    ).toEqual([]));
  test('says please without need: five at most', () => expect(saying(/\bplease\b/i).slice(5)).toEqual([]));
  test('shouts', () => expect(saying(/!|\b(?!CSV|PDF|PNG|SVG|JSON|HTML|MB|MIT)[A-Z]{3,}\b/)).toEqual([]));
  test('has a straight apostrophe where a curly one belongs', () => expect(saying(/\w'\w/)).toEqual([]));
  test('has a space too many', () => expect(saying(/^\s|\s$|\s\s|\s[.,:;]/)).toEqual([]));
  test('is empty', () => expect(saying(/^$/)).toEqual([]));
});

test('all messages together are under 90,000 characters of English, which is what a translator has to do', () => {
  const characters = forms.reduce((sum, { text }) => sum + text.length, 0);
  expect(characters, `${messages.length} messages, ${characters} characters`).toBeLessThan(90_000);
});
