/**
 * All words of Lanes for translators: every table, as entries of a PO file and back. `npm run words` and tests import
 * this; the program does not, because it would load every room's words at once.
 */

import { englishTables, type Message, type MessageTable } from '../../lib/i18n/messages.ts';
import type { PoEntry, PoFile, PoRemark } from '../../lib/i18n/po.ts';

// The front door of `start` brings its screen along, and has no words of its own.
import.meta.glob(
  [
    '../../**/text.ts',
    '../../features/*/feature.ts',
    '!../../features/start/feature.ts',
    '../../domain/**/*.ts',
    '../../lib/{i18n,problem}/*.ts',
  ],
  { eager: true },
);

/** Tables of messages by name: all of English, or what there is of another language. */
export type Tables = { readonly [table: string]: MessageTable };
type Category = Intl.LDMLPluralRule;
type PluralForms = ReadonlyMap<Category, readonly number[]>;

/** Every table that Lanes has, in English. */
export const allMessages = (): Tables => Object.fromEntries(englishTables());

/** What a PO file says in a language. With any fault `said` is not to be used. */
export interface Translation {
  readonly said: Tables;
  /** Messages, not forms: a plural counts once, when its `other` form is there. */
  readonly translated: number;
  readonly total: number;
  readonly faults: readonly PoRemark[];
  readonly warnings: readonly PoRemark[];
}

/** One message, or one form of a plural, in the plural categories of the language that it is to be said in. */
interface MessageForm {
  readonly context: string;
  readonly category: Category | null;
  readonly english: string;
  /** Names in braces that a translation must have, and those that it may have. */
  readonly needed: ReadonlySet<string>;
  readonly allowed: ReadonlySet<string>;
}

const ORDER: readonly Category[] = ['zero', 'one', 'two', 'few', 'many', 'other'];
const NUMBERS = Array.from({ length: 401 }, (_, index) => index / 2);

/**
 * The plural categories of a language, each with the numbers up to 200 that it is said of, halves too.
 * A language whose rules nobody knows has one form; `say` falls back to it everywhere.
 */
export function pluralForms(tag: string): PluralForms {
  if (Intl.PluralRules.supportedLocalesOf(tag).length === 0) return new Map([['other', NUMBERS]]);
  const rules = new Intl.PluralRules(tag);
  const categories = rules.resolvedOptions().pluralCategories;
  return new Map(
    ORDER.filter((each) => categories.includes(each)).map((each) => [
      each,
      NUMBERS.filter((n) => rules.select(n) === each),
    ]),
  );
}

/** What stands in braces, also what `say` would not fill in: `{número}`, `{ n }`. */
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
    // "One thing" may stand for "{n} things" only where the form is said of one number: Ukrainian says `one` of 21 too.
    needed: category !== 'other' && numbers.length === 1 ? withoutNumber : names,
    allowed: new Set([...names, 'n']),
  }));
}

/** Every message as entries of a PO file, filled in with the translations that there are. */
export function poEntries(tag: string, english: Tables, said: Tables): readonly PoEntry[] {
  const plurals = pluralForms(tag);
  const texts = new Map(messagesIn(said).flatMap(textsOf));
  return messagesIn(english)
    .flatMap((message) => formsOf(message, plurals))
    .map((form) => ({
      context: form.context,
      id: form.english,
      text: texts.get(form.context) ?? '',
      notes: notesOn(form, form.category ? (plurals.get(form.category) ?? []) : []),
    }));
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

/** Checks a PO file against the English and takes its translations. What is empty or fuzzy stays English. */
export function translationIn(file: PoFile, tag: string, english: Tables): Translation {
  const messages = messagesIn(english);
  const plurals = pluralForms(tag);
  const forms = new Map(messages.flatMap((message) => formsOf(message, plurals)).map((form) => [form.context, form]));
  const faults = [...file.faults, ...languageFaults(file, tag)];
  const warnings: PoRemark[] = [];
  const lines = new Map<string, number>();
  const texts = new Map<string, string>();
  for (const { line, context, id, text, fuzzy } of file.entries) {
    const form = forms.get(context ?? '');
    if (!form) warnings.push({ line, words: `Lanes has no message “${context ?? id}”. It is left out.` });
    else if (lines.has(form.context))
      faults.push({ line, words: `${form.context} is here again: line ${lines.get(form.context)} has it already.` });
    else {
      lines.set(form.context, line);
      if (fuzzy || text.trim() === '') continue;
      texts.set(form.context, text);
      faults.push(...placeholderFaults(form, text).map((words) => ({ line, words })));
      if (id !== form.english)
        warnings.push({ line, words: `${form.context} has other English now: “${form.english}”` });
    }
  }
  if (file.faults.length === 0 && lines.size === 0)
    faults.push({ line: 1, words: 'There is no message of Lanes in this file.' });
  for (const context of texts.keys()) {
    const other = context.replace(/#\w+$/, '#other');
    if (!texts.has(other))
      warnings.push({
        line: lines.get(context) ?? 1,
        words: `${context} is not used, because ${other} is not translated.`,
      });
  }
  const said = messages.flatMap((named) => {
    const message = messageFrom(named, [...plurals.keys()], texts);
    return message === null ? [] : [{ ...named, message }];
  });
  return {
    said: tablesOf(said),
    translated: said.length,
    total: messages.length,
    faults: inOrder(faults),
    warnings: inOrder(warnings),
  };
}

const inOrder = (remarks: readonly PoRemark[]): readonly PoRemark[] => remarks.toSorted((a, b) => a.line - b.line);

/** A plural without its `other` form stays English as a whole: there would be numbers that it could not be said of. */
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

function languageFaults({ language }: PoFile, tag: string): readonly PoRemark[] {
  const base = (each: string) => each.toLowerCase().split(/[-@.]/)[0];
  if (!language || base(language.tag) === base(tag)) return [];
  return [{ line: language.line, words: `This file is in the language “${language.tag}”, not “${tag}”.` }];
}

function placeholderFaults({ context, needed, allowed }: MessageForm, text: string): readonly string[] {
  const has = placeholdersIn(text);
  const missing = [...needed].filter((name) => !has.has(name)).map((name) => `{${name}}`);
  const invented = [...has].filter((name) => !allowed.has(name)).map((name) => `{${name}}`);
  return [
    ...(missing.length > 0 ? [`${context} leaves out ${missing.join(', ')}.`] : []),
    ...(invented.length > 0 ? [`${context} has ${invented.join(', ')}, which its English does not have.`] : []),
  ];
}
