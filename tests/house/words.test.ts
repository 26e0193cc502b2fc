/** Our own words: every table is found, every message can be translated, and all of them are plain. And the translators' tools. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allWords, placeholdersIn, pluralForms, poEntries, type Tables, translationIn } from '../../src/app/all-words.ts';
import { translate } from '../../src/app/languages/pseudo.ts';
import { readPo, writePo } from '../../src/domain/po.ts';
import type { Message } from '../../src/domain/words.ts';

const english = allWords();
const formsOf = (message: Message): readonly string[] => (typeof message === 'string' ? [message] : Object.values(message));
const messages = Object.entries(english).flatMap(([table, entries]) =>
  Object.entries(entries).map(([key, message]) => ({ context: `${table}.${key}`, table, key, message })),
);
const forms = messages.flatMap(({ context, message }) => formsOf(message).map((text) => ({ context, text })));
const sentences = forms.flatMap(({ context, text }) => text.split(/(?<=[.?!])\s+/).map((sentence) => ({ context, sentence })));

/** Every message in the plural categories of a language, each said in the made-up one. */
const pseudoIn = (tag: string): Tables =>
  Object.fromEntries(
    Object.entries(english).map(([table, entries]) => {
      const categories = [...pluralForms(tag).keys()];
      const inForms = (message: Message) =>
        typeof message === 'string' ? message : { ...Object.fromEntries(categories.map((each) => [each, message.other])), other: message.other };
      return [table, translate(table, Object.fromEntries(Object.entries(entries).map(([key, message]) => [key, inForms(message)])))];
    }),
  );

describe('the tables', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
  const read = (name: string) => readFileSync(join('src', name), 'utf8');
  const handedIn = sources.flatMap((name) => [...read(name).matchAll(/(?<![.\w])words\(\s*(['"`])([^'"`]+)\1\s*,/g)].map((match) => match[2] ?? ''));

  test('are all found, wherever they are handed in', () => expect(Object.keys(english).toSorted()).toEqual([...new Set(handedIn)].toSorted()));
  test('are in every text.ts', () => {
    const files = sources.filter((name) => /(^|[\\/])text\.ts$/.test(name));
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((name) => !/words\(\s*'/.test(read(name)))).toEqual([]);
  });
  test('have a name each', () => expect(handedIn.filter((name, index) => handedIn.indexOf(name) !== index)).toEqual([]));
  test('and their messages have names that a context can be made of', () =>
    expect(messages.filter(({ table, key }) => /[.#]/.test(table + key))).toEqual([]));
  test('are not all asked for by the program, which loads them room by room', () =>
    expect(sources.filter((name) => read(name).includes('all-words.ts'))).toEqual([]));
});

describe('a message', () => {
  test('of several forms has the same placeholders in each, but for the number', () => {
    const different = messages.filter(({ message }) => {
      const [first, ...others] = formsOf(message).map((text) =>
        [...placeholdersIn(text)]
          .filter((name) => name !== 'n')
          .toSorted()
          .join(),
      );
      return others.some((names) => names !== first);
    });
    expect(different).toEqual([]);
  });
  test('of several forms has in its last one all that the others have', () => {
    const more = messages.filter(({ message }) => {
      const last = placeholdersIn(typeof message === 'string' ? message : message.other);
      return formsOf(message).some((text) => [...placeholdersIn(text)].some((name) => !last.has(name)));
    });
    expect(more).toEqual([]);
  });
  test('names its values as `say` reads them', () => expect(forms.filter(({ text }) => /[{}]/.test(text.replace(/\{\w+\}/g, '')))).toEqual([]));
  test('is longer in the made-up language and keeps its placeholders', () => {
    for (const { context, table, message } of messages) {
      const [before, after] = [formsOf(message), formsOf(translate(table, { it: message }).it ?? '')];
      expect(after.map(placeholdersIn), context).toEqual(before.map(placeholdersIn));
      expect(
        after.every((text, index) => text.length > (before[index]?.length ?? 0)),
        context,
      ).toBe(true);
    }
  });
});

describe('a translation of everything', () => {
  test.each(['cy', 'uk', 'ar-XB', 'fr', 'ja', 'arn'])('into "%s" leaves and comes back the same', (tag) => {
    const said = pseudoIn(tag);
    const back = translationIn(readPo(writePo(tag, poEntries(tag, english, said))), tag, english);
    expect([back.faults, back.warnings]).toEqual([[], []]);
    expect([back.translated, back.total]).toEqual([messages.length, messages.length]);
    expect(back.said).toEqual(said);
  });

  test('goes out and comes in by `npm run words`', { timeout: 60_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), 'lanes-words-'));
    const [file, kept] = [join(folder, 'cy.po'), join(folder, 'cy.json')];
    const run = (verb: string) =>
      spawnSync(process.execPath, ['scripts/words.mjs', verb, 'cy', file], { encoding: 'utf8', env: { ...process.env, LANGUAGES: folder } });
    writeFileSync(kept, JSON.stringify(pseudoIn('cy')));
    expect(run('export')).toMatchObject({ status: 0, stderr: '' });
    writeFileSync(kept, '{}');
    expect(run('import')).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringContaining(`${messages.length} of ${messages.length} messages`),
    });
    const written = readFileSync(kept, 'utf8');
    expect(JSON.parse(written)).toEqual(pseudoIn('cy'));

    const lines = readFileSync(file, 'utf8').split('\n');
    const at = lines.findIndex((line) => line.startsWith('msgstr') && line.includes('{'));
    writeFileSync(file, lines.with(at, 'msgstr "{x}"').join('\n'));
    expect(run('import')).toMatchObject({ status: 1, stderr: expect.stringMatching(new RegExp(`^Line ${at - 1}: .*\\{x\\}`, 'm')) });
    expect(readFileSync(kept, 'utf8')).toBe(written);
    expect(run('export')).toMatchObject({ status: 1, stderr: expect.stringContaining('is there already') });
    expect(existsSync(file)).toBe(true);
  });
});

describe('no message', () => {
  const wordCount = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  /** Messages that say something that they should not. */
  const saying = (pattern: RegExp) => forms.filter(({ text }) => pattern.test(text)).map(({ context, text }) => `${context}: ${text}`);

  test.each(['scor', 'fail', 'non-?complian', 'stakeholder', 'maturity'])('judges or sells: "%s…"', (stem) =>
    expect(saying(new RegExp(`\\b${stem}`, 'i'))).toEqual([]),
  );
  test('has a sentence of more than 25 words', () =>
    expect(sentences.filter(({ sentence }) => wordCount(sentence) > 25).map(({ context, sentence }) => `${context}: ${sentence}`)).toEqual([]));
  test('says please without need: five at most', () => {
    const begging = saying(/\bplease\b/i);
    expect(begging.length, begging.join('\n')).toBeLessThanOrEqual(5);
  });
});

test('all messages together are under 40,000 characters of English, which is what a translator has to do', () => {
  const characters = forms.reduce((sum, { text }) => sum + text.length, 0);
  expect(characters, `${messages.length} messages, ${characters} characters`).toBeLessThan(40_000);
});
