/**
 * All messages of Lanes for translators: every table as a PO file, and back. `npm run words` and tests import this; the
 * program does not, because it would load the messages of every feature at once.
 */

import type { GetTextTranslation, GetTextTranslations } from 'gettext-parser';
import { englishTables, type Message, type MessageTable } from '../../lib/i18n/messages.ts';

// `feature.ts` of `start` imports its screen, and has no messages of its own.
import.meta.glob(
  [
    '../../**/text.ts',
    '../../features/*/feature.ts',
    '!../../features/start/feature.ts',
    '../../features/**/*-text.ts',
    '../../domain/**/*.ts',
    '../../lib/{i18n,problem}/*.ts',
  ],
  { eager: true },
);

/** Tables of messages by name: all of English, or the translated part of another language. */
export type Tables = { readonly [table: string]: MessageTable };
type Category = Intl.LDMLPluralRule;
type PluralForms = ReadonlyMap<Category, readonly number[]>;

/** Every table that Lanes has, in English. */
export const allMessages = (): Tables => Object.fromEntries(englishTables());

/** Translations of a PO file. With any fault `said` is not to be used. */
export interface Translation {
  readonly said: Tables;
  /** Messages, not forms: a plural counts once, when its `other` form is there. */
  readonly translated: number;
  readonly total: number;
  /** Translated entries that are marked fuzzy, a guess by the translator's program; they count as not translated. */
  readonly fuzzy: number;
  /** Sentences that name the context of the entry, by which translators' programs find it. */
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
}

/** One message, or one form of a plural, in the plural categories of its language. */
interface MessageForm {
  readonly context: string;
  readonly category: Category | null;
  readonly english: string;
  /** Names in braces that a translation must have, and names that it may have. */
  readonly needed: ReadonlySet<string>;
  readonly allowed: ReadonlySet<string>;
}

const ORDER: readonly Category[] = ['zero', 'one', 'two', 'few', 'many', 'other'];
const NUMBERS = Array.from({ length: 401 }, (_, index) => index / 2);

/**
 * Returns the plural categories of a language, each with the numbers up to 200 that it is used for, halves too.
 * A language without known rules has one form; `formatMessage` falls back to it everywhere.
 */
export function pluralForms(tag: string): PluralForms {
  if (Intl.PluralRules.supportedLocalesOf(tag).length === 0) return new Map([['other', NUMBERS]]);
  const rules = new Intl.PluralRules(tag);
  const categories = rules.resolvedOptions().pluralCategories;
  return new Map(
    ORDER.filter((item) => categories.includes(item)).map((item) => [
      item,
      NUMBERS.filter((n) => rules.select(n) === item),
    ]),
  );
}

/** Names in braces, also those that `formatMessage` would not fill in: `{número}`, `{ n }`. */
export const placeholdersIn = (text: string): ReadonlySet<string> =>
  new Set([...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? ''));

const sorted = <T>(table: { readonly [key: string]: T }): readonly (readonly [string, T])[] =>
  Object.entries(table).toSorted(([a], [b]) => (a < b ? -1 : 1));

interface NamedMessage {
  readonly table: string;
  readonly key: string;
  readonly context: string;
  readonly message: Message;
}

/** Every message: tables by name, and in each table the order of the source, because neighbours explain each other. */
const messagesIn = (tables: Tables): readonly NamedMessage[] =>
  sorted(tables).flatMap(([table, messages]) =>
    Object.entries(messages).map(([key, message]) => ({ table, key, context: `${table}.${key}`, message })),
  );

function formsOf({ context, message }: NamedMessage, plurals: PluralForms): readonly MessageForm[] {
  if (typeof message === 'string') {
    const names = placeholdersIn(message);
    return [{ context, category: null, english: message, needed: names, allowed: names }];
  }
  const names = placeholdersIn(message.other);
  const withoutNumber = new Set([...names].filter((name) => name !== 'n'));
  return [...plurals].map(([category, numbers]) => ({
    context: `${context}#${category}`,
    category,
    english: message[category] ?? message.other,
    // "One thing" may stand for "{n} things" only where the form is for one number: Ukrainian uses `one` for 21 too.
    needed: category !== 'other' && numbers.length === 1 ? withoutNumber : names,
    allowed: new Set([...names, 'n']),
  }));
}

/** Every message as a PO file, filled in with the translations that exist. */
export function poTable(tag: string, english: Tables, said: Tables): GetTextTranslations {
  const plurals = pluralForms(tag);
  const texts = new Map(messagesIn(said).flatMap(textsOf));
  const forms = messagesIn(english).flatMap((message) => formsOf(message, plurals));
  const entries = forms.map((form): readonly [string, GetTextTranslation] => [
    form.context,
    {
      msgctxt: form.context,
      msgid: form.english,
      msgstr: [texts.get(form.context) ?? ''],
      comments: { extracted: notesOn(form, form.category ? (plurals.get(form.category) ?? []) : []).join('\n') },
    },
  ]);
  const advice = 'Write into msgstr. Keep names in braces as they are. What is empty stays English.';
  return {
    charset: 'utf-8',
    headers: {
      'Project-Id-Version': 'Lanes',
      Language: tag.replaceAll('-', '_'),
      'MIME-Version': '1.0',
      'Content-Type': 'text/plain; charset=UTF-8',
      'Content-Transfer-Encoding': '8bit',
    },
    translations: {
      '': { '': { msgid: '', msgstr: [''], comments: { translator: advice } } },
      ...Object.fromEntries(entries.map(([context, entry]) => [context, { [entry.msgid]: entry }])),
    },
  };
}

const textsOf = ({ context, message }: NamedMessage): readonly (readonly [string, string])[] =>
  typeof message === 'string'
    ? [[context, message]]
    : Object.entries(message).map(([category, text]) => [`${context}#${category}`, text]);

function notesOn({ category, needed, allowed }: MessageForm, numbers: readonly number[]): readonly string[] {
  const names = [...allowed].map((name) => (needed.has(name) ? `{${name}}` : `{${name}} (may be left out)`));
  const whole = numbers.filter(Number.isInteger);
  const examples = whole.length > 5 ? `${whole.slice(0, 5).join(', ')}, …` : whole.join(', ');
  return [
    ...(category ? [`Plural form “${category}”${examples === '' ? '' : `: ${examples}`}`] : []),
    ...(names.length > 0 ? [`Placeholders: ${names.join(', ')}`] : []),
  ];
}

/** One form of a message as it came back. */
interface ReadForm {
  readonly context: string;
  readonly id: string;
  readonly text: string;
  readonly isFuzzy: boolean;
}

/** Checks a PO file against the English and takes its translations. What is empty or fuzzy stays English. */
export function translationIn(table: GetTextTranslations, tag: string, english: Tables): Translation {
  const messages = messagesIn(english);
  const plurals = pluralForms(tag);
  const categories = [...plurals.keys()];
  const forms = new Map(messages.flatMap((message) => formsOf(message, plurals)).map((form) => [form.context, form]));
  const read = entriesIn(table).flatMap((entry) => readForms(entry, categories));
  const known = read.filter(({ context }) => forms.has(context));
  const used = known.filter(({ isFuzzy, text }) => !isFuzzy && text.trim() !== '');
  const texts = new Map(used.map(({ context, text }) => [context, text]));
  const said = messages.flatMap((named) => {
    const message = messageFrom(named, categories, texts);
    return message === null ? [] : [{ ...named, message }];
  });
  return {
    said: tablesOf(said),
    translated: said.length,
    total: messages.length,
    fuzzy: known.filter(({ isFuzzy, text }) => isFuzzy && text !== '').length,
    faults: [
      ...languageFaults(table, tag),
      ...pluralFaults(table, tag, categories),
      ...repeatedFaults(known),
      ...used.flatMap(({ context, text }) => placeholderFaults(forms.get(context), text)),
      ...(known.length === 0 ? ['There is no message of Lanes in this file.'] : []),
    ],
    warnings: [
      ...read
        .filter(({ context }) => !forms.has(context))
        .map(({ context, id }) => `Lanes has no message “${context || id}”. It is left out.`),
      ...used.flatMap(({ context, id }) => changedWarnings(forms.get(context), id)),
      ...[...texts.keys()].flatMap((context) => unusedWarnings(context, texts)),
    ],
  };
}

/** Entries of a PO file without its header. */
const entriesIn = ({ translations }: GetTextTranslations): readonly GetTextTranslation[] =>
  Object.values(translations)
    .flatMap((entries) => Object.values(entries))
    .filter(({ msgctxt = '', msgid }) => msgctxt !== '' || msgid !== '');

/** One form per entry; a plural as gettext has it is one form per category, in the order of CLDR. */
function readForms(entry: GetTextTranslation, categories: readonly Category[]): readonly ReadForm[] {
  const { msgctxt: context = '', msgid, msgid_plural: plural, msgstr } = entry;
  const isFuzzy = /\bfuzzy\b/.test(entry.comments?.flag ?? '');
  if (plural === undefined) return [{ context, id: msgid, text: msgstr[0] ?? '', isFuzzy }];
  return categories.map((category, i) => ({
    context: `${context}#${category}`,
    id: category === 'one' ? msgid : plural,
    text: msgstr[i] ?? '',
    isFuzzy,
  }));
}

const pluralFaults = (table: GetTextTranslations, tag: string, categories: readonly Category[]): readonly string[] =>
  entriesIn(table)
    .filter(({ msgid_plural, msgstr }) => msgid_plural !== undefined && msgstr.length !== categories.length)
    .map(
      ({ msgctxt, msgstr }) =>
        `${msgctxt} has ${msgstr.length} plural forms. In ${tag} there are ${categories.length}: ${categories.join(', ')}.`,
    );

const repeatedFaults = (known: readonly ReadForm[]): readonly string[] =>
  known
    .filter(({ context }, i) => known.findIndex((other) => other.context === context) < i)
    .map(({ context }) => `${context} is in the file twice.`);

const changedWarnings = (form: MessageForm | undefined, id: string): readonly string[] =>
  form && id !== form.english ? [`${form.context} has other English now: “${form.english}”`] : [];

function unusedWarnings(context: string, texts: ReadonlyMap<string, string>): readonly string[] {
  const other = context.replace(/#\w+$/, '#other');
  return texts.has(other) ? [] : [`${context} is not used, because ${other} is not translated.`];
}

/** A plural without its `other` form stays English as a whole, because some numbers would have no form. */
function messageFrom(
  { context, message }: NamedMessage,
  categories: readonly Category[],
  texts: ReadonlyMap<string, string>,
): Message | null {
  if (typeof message === 'string') return texts.get(context) ?? null;
  const forms = categories.map((category) => [category, texts.get(`${context}#${category}`)] as const);
  const { other, ...rest } = Object.fromEntries(forms.filter(([, text]) => text !== undefined));
  return other === undefined ? null : { ...rest, other };
}

function tablesOf(said: readonly NamedMessage[]): Tables {
  const groups = new Map<string, [string, Message][]>();
  for (const { table, key, message } of said) groups.set(table, [...(groups.get(table) ?? []), [key, message]]);
  return Object.fromEntries(
    [...groups].map(([table, messages]) => [table, Object.fromEntries(sorted(Object.fromEntries(messages)))]),
  );
}

function languageFaults({ headers }: GetTextTranslations, tag: string): readonly string[] {
  const named = headers?.Language?.replaceAll('_', '-') ?? '';
  const base = (language: string) => language.toLowerCase().split(/[-@.]/)[0];
  return named === '' || base(named) === base(tag) ? [] : [`This file is in the language “${named}”, not “${tag}”.`];
}

function placeholderFaults(form: MessageForm | undefined, text: string): readonly string[] {
  if (!form) return [];
  const { context, needed, allowed } = form;
  const has = placeholdersIn(text);
  const missing = [...needed].filter((name) => !has.has(name)).map((name) => `{${name}}`);
  const invented = [...has].filter((name) => !allowed.has(name)).map((name) => `{${name}}`);
  return [
    ...(missing.length > 0 ? [`${context} leaves out ${missing.join(', ')}.`] : []),
    ...(invented.length > 0 ? [`${context} has ${invented.join(', ')}, which its English does not have.`] : []),
  ];
}
