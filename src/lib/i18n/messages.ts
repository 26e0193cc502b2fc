/**
 * Messages of this window: their tables, the current language, and plurals, lists and dates by Intl.
 *
 * Each feature defines its messages in a `text.ts`. A language pack replaces them in place, so that a component simply
 * reads `text.title` as it draws. `npm run words` exports all tables for a translator.
 */

/** A message chosen by the number `n`, with the categories that Intl.PluralRules knows. Welsh uses all six. */
export type PluralMessage = { readonly [category in Exclude<Intl.LDMLPluralRule, 'other'>]?: string } & {
  readonly other: string;
};
export type Message = string | PluralMessage;
export type MessageTable = { readonly [key: string]: Message };
/** Translates one table, given its name and its English. Messages that are left out stay English. */
export type Translate = (name: string, english: MessageTable) => MessageTable;

type NamesIn<S> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | NamesIn<Rest> : never;
type NamesOf<M extends Message> = M extends PluralMessage ? NamesIn<M['other']> | 'n' : NamesIn<M>;
export type MessageValues<M extends Message> = { readonly [name in NamesOf<M>]: string | number };

/** English plurals. Where a language leaves one out, the rules of English choose its form: Ukrainian uses `one` for 21 too. */
const englishPlurals = new WeakSet<PluralMessage>();
const tables = new Map<string, { readonly english: MessageTable; readonly live: Record<string, Message> }>();
let locale = 'en-GB';
let translate: Translate = () => ({});

/** Registers the English messages of one feature. Returns the same keys in the language of this window. */
export function defineMessages<const T extends MessageTable>(name: string, english: T): T {
  for (const message of Object.values(english)) if (typeof message !== 'string') englishPlurals.add(message);
  const live: Record<string, Message> = { ...english, ...translate(name, english) };
  tables.set(name, { english, live });
  return live as T;
}

/** Switches this window to another language. Tables of features that load later are switched as they are defined. */
export function setLocale(newLocale: string, newTranslate: Translate): void {
  locale = newLocale;
  translate = newTranslate;
  for (const [name, { english, live }] of tables) Object.assign(live, english, newTranslate(name, english));
}

/** Returns every table that is defined so far, in English, for translators and tests. */
export function englishTables(): ReadonlyMap<string, MessageTable> {
  return new Map([...tables].map(([name, { english }]) => [name, english]));
}

/** The BCP 47 tag in use, for `lang`, dates and numbers. */
export const currentLocale = (): string => locale;

/** The language of the current locale without its region: the key into a rubric's language maps. */
export const currentLanguage = (): string => locale.split('-')[0] ?? 'en';

const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Samr', 'Syrc', 'Thaa']);

/**
 * Returns the direction of a language tag by its most likely script; 'ltr' for what is no tag.
 * `Intl.Locale.getTextInfo` is not in Firefox, and in Node 20 it calls Syriac and N'Ko left-to-right.
 */
export function directionOf(tag: string): 'rtl' | 'ltr' {
  try {
    return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}

/** Fills in the values of a message. Numbers are formatted by the language; `{n}` chooses the plural. */
export function formatMessage<const M extends Message>(message: M, values: MessageValues<M>): string {
  const given = values as { readonly [name: string]: string | number };
  return templateFor(message, given.n).replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = given[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? formatter(Intl.NumberFormat, {}).format(value) : value;
  });
}

function templateFor(message: Message, n: string | number | undefined): string {
  if (typeof message === 'string') return message;
  const category = formatter(Intl.PluralRules, {}, englishPlurals.has(message) ? 'en-GB' : locale).select(Number(n));
  return message[category] ?? message.other;
}

/** 'a, b and c' */
export const formatList = (items: readonly string[]): string =>
  formatter(Intl.ListFormat, { type: 'conjunction' }).format(items);
/** 'a, b or c' */
export const formatAlternatives = (items: readonly string[]): string =>
  formatter(Intl.ListFormat, { type: 'disjunction' }).format(items);

/** '2026-01-31' → '31 January 2026'. A day is not a moment: UTC in and out, so that no time zone moves it. */
export const formatLongDate = (day: string): string => dayWith(day, { day: 'numeric', month: 'long', year: 'numeric' });
/** '2026-01-31' → '31 Jan 2026' */
export const formatShortDate = (day: string): string =>
  dayWith(day, { day: 'numeric', month: 'short', year: 'numeric' });
/** '2026-01-31' → 'Jan' */
export const formatMonthName = (day: string): string => dayWith(day, { month: 'short' });
/** '2026-01-31' → 'January 2026' */
export const formatMonth = (day: string): string => dayWith(day, { month: 'long', year: 'numeric' });

function dayWith(day: string, options: Intl.DateTimeFormatOptions): string {
  const moment = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(moment.getTime())
    ? day
    : formatter(Intl.DateTimeFormat, { ...options, timeZone: 'UTC' }).format(moment);
}

/** A moment (milliseconds since 1970) → '14:32', in this device's time zone. */
export const formatTime = (at: number): string =>
  formatter(Intl.DateTimeFormat, { hour: '2-digit', minute: '2-digit' }).format(at);
/** A moment → '21 Nov 2026, 14:32', in this device's time zone. */
export const formatDateTime = (at: number): string =>
  formatter(Intl.DateTimeFormat, { dateStyle: 'medium', timeStyle: 'short' }).format(at);

/** A moment and now → 'today', 'yesterday', '9 days ago', '3 months ago'. */
export function formatTimeAgo(at: number, now: number): string {
  const days = Math.max(0, dayNumber(now) - dayNumber(at));
  const relative = formatter(Intl.RelativeTimeFormat, { numeric: 'auto' });
  if (days < 60) return relative.format(-days, 'day');
  return days < 730
    ? relative.format(-Math.round(days / 30.44), 'month')
    : relative.format(-Math.round(days / 365.25), 'year');
}

/** Returns the day on this device's calendar as a running number: 23:50 and 00:10 are on different days, 8:00 and 22:00 on one. */
function dayNumber(at: number): number {
  const day = new Date(at);
  return Date.UTC(day.getFullYear(), day.getMonth(), day.getDate()) / 86_400_000;
}

const formatters = new Map<string, unknown>();
/** Making an Intl formatter costs a thousand times more than using one, so each is made once per language. */
function formatter<const O extends object, F>(
  Kind: new (locale: string, options: O) => F,
  options: O,
  tag: string = locale,
): F {
  const key = `${Kind.name} ${tag} ${JSON.stringify(options)}`;
  const known = formatters.get(key) as F | undefined;
  if (known) return known;
  const made = new Kind(tag, options);
  formatters.set(key, made);
  return made;
}
