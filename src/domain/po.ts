/**
 * PO files, which translators' programs read and write: all messages ⇄ one file. Each form of a plural is an entry of
 * its own (`table.key#few`), because its English is chosen by our rules and not by gettext's formula.
 */
import type { Message, Table } from './words.ts';

/** Tables of messages by name. */
export type Tables = { readonly [table: string]: Table };
type Category = Intl.LDMLPluralRule;

/** What a PO file says in a language. With any fault there is nothing in `said` to be trusted. */
export interface Translation {
  readonly said: Tables;
  readonly translated: number;
  readonly total: number;
  /** Sentences that begin with the line: why the file is refused. */
  readonly faults: readonly string[];
  /** Sentences that begin with the line: what somebody should look at. */
  readonly warnings: readonly string[];
}

/** One message, or one form of a plural, in English. */
interface Form {
  readonly context: string;
  readonly table: string;
  readonly key: string;
  readonly category: Category | null;
  readonly english: string;
  /** Names that the translation must hold, and that it may hold. */
  readonly needed: ReadonlySet<string>;
  readonly allowed: ReadonlySet<string>;
}

const ORDER: readonly Category[] = ['zero', 'one', 'two', 'few', 'many', 'other'];
const SAMPLES = Array.from({ length: 401 }, (_, index) => index / 2);

/**
 * The plural categories of a language, each with the numbers up to 200 that it is said of, halves too.
 * A language that nobody knows the rules of has one form, which `say` falls back to everywhere.
 */
export function pluralForms(tag: string): ReadonlyMap<Category, readonly number[]> {
  if (Intl.PluralRules.supportedLocalesOf(tag).length === 0) return new Map([['other', SAMPLES]]);
  const rules = new Intl.PluralRules(tag);
  const known = rules.resolvedOptions().pluralCategories;
  return new Map(ORDER.filter((each) => known.includes(each)).map((each) => [each, SAMPLES.filter((n) => rules.select(n) === each)]));
}

/** The names in braces, as somebody who does not program might write them too: `{n}`, `{né}`, `{ n }`. */
export const placeholdersIn = (text: string): ReadonlySet<string> => new Set([...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? ''));

/** Every message as forms of the target language, by table and key. */
function formsOf(tag: string, english: Tables): readonly Form[] {
  const plurals = pluralForms(tag);
  return sorted(english).flatMap(([table, messages]) =>
    sorted(messages).flatMap(([key, message]): readonly Form[] => {
      const context = `${table}.${key}`;
      if (typeof message === 'string') {
        const names = placeholdersIn(message);
        return [{ context, table, key, category: null, english: message, needed: names, allowed: names }];
      }
      const names = placeholdersIn(message.other);
      return [...plurals].map(([category, numbers]) => {
        // "One thing" may stand for "{n} things", but only where the form is said of a single number: Ukrainian says `one` of 21 too.
        const needed = category !== 'other' && numbers.length === 1 ? new Set([...names].filter((name) => name !== 'n')) : names;
        const allowed = new Set([...names, 'n']);
        return { context: `${context}#${category}`, table, key, category, english: message[category] ?? message.other, needed, allowed };
      });
    }),
  );
}

/** Writes all messages as a PO file, with the translations that there are. */
export function writePo(tag: string, english: Tables, said: Tables): string {
  const plurals = pluralForms(tag);
  const have = new Map(formsOfSaid(said));
  const head = `Project-Id-Version: Lanes\nLanguage: ${tag.replaceAll('-', '_')}\nMIME-Version: 1.0\nContent-Type: text/plain; charset=UTF-8\nContent-Transfer-Encoding: 8bit\n`;
  const entries = formsOf(tag, english).map((form) => [
    ...notesOn(form, plurals).map((note) => `#. ${note}`),
    `msgctxt ${quoted(form.context)}`,
    `msgid ${quoted(form.english)}`,
    `msgstr ${quoted(have.get(form.context) ?? '')}`,
  ]);
  const top = ['# Write into msgstr. Keep names in braces as they are. What is empty stays English.', 'msgid ""', `msgstr ${quoted(head)}`];
  return `${[top, ...entries].map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function formsOfSaid(said: Tables): readonly (readonly [string, string])[] {
  return sorted(said).flatMap(([table, messages]) =>
    sorted(messages).flatMap(([key, message]) => {
      if (typeof message === 'string') return [[`${table}.${key}`, message] as const];
      return Object.entries(message).map(([category, text]) => [`${table}.${key}#${category}`, text] as const);
    }),
  );
}

function notesOn({ category, needed, allowed }: Form, plurals: ReadonlyMap<Category, readonly number[]>): readonly string[] {
  const names = [...allowed].map((name) => (needed.has(name) ? `{${name}}` : `{${name}} (may be left out)`));
  const placeholders = names.length > 0 ? [`Placeholders: ${names.join(', ')}`] : [];
  if (!category) return placeholders;
  const whole = plurals.get(category)?.filter(Number.isInteger) ?? [];
  const examples = whole.length > 0 ? `, for ${whole.slice(0, 5).join(', ')}${whole.length > 5 ? ', …' : ''}` : '';
  return [`Plural form "${category}"${examples}`, ...placeholders];
}

/** Reads a translation back and checks it against the English. Never throws. */
export function readPo(tag: string, english: Tables, po: string): Translation {
  const forms = new Map(formsOf(tag, english).map((form) => [form.context, form]));
  const { entries, faults: broken } = entriesIn(po);
  const faults = [...broken];
  const warnings: Note[] = [];
  const lines = new Map<string, number>();
  const texts = new Map<string, string>();
  for (const { line, context, id, text, fuzzy } of entries) {
    if (context === null && id === '') {
      faults.push(...headerFaults(tag, line, text ?? ''));
      continue;
    }
    const form = forms.get(context ?? '');
    if (!form) warnings.push([line, `Lanes has no message "${context ?? id}". It is left out.`]);
    else if (lines.has(form.context)) faults.push([line, `"${form.context}" is here a second time, after line ${lines.get(form.context)}.`]);
    else {
      lines.set(form.context, line);
      if (fuzzy || !text?.trim()) continue;
      faults.push(...placeholderFaults(form, line, text));
      if (id !== form.english) warnings.push([line, `The English of "${form.context}" is another one now: “${form.english}”`]);
      texts.set(form.context, text);
    }
  }
  if (broken.length === 0 && lines.size === 0) faults.push([1, 'No entry of this file belongs to Lanes.']);
  const { said, translated, total, halves } = collected(english, [...forms.values()], texts);
  for (const context of halves)
    warnings.push([lines.get(context) ?? 1, `"${context}" is not translated, so the other forms of its plural are not used.`]);
  return { said, translated, total, faults: inOrder(faults), warnings: inOrder(warnings) };
}
