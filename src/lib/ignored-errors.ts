/**
 * Errors that the program ignores on purpose, kept for a report of a fault: the last 200 in memory and in the storage of
 * this tab. They are shown under Help → Diagnostics and added to the rescue download; nothing is sent anywhere.
 */
import { isRecord } from './json/read-json.ts';

export interface IgnoredError {
  /** Time of the call, ISO 8601 in UTC. */
  readonly at: string;
  /** Place in the program, a literal of the source code. */
  readonly where: string;
  /** Names and codes of the error and its causes, outermost first: `AbortError < QuotaExceededError`. */
  readonly error: string;
}

/** The part of `sessionStorage` that is used; this layer compiles without a DOM. */
export interface TabStorage {
  readonly getItem: (key: string) => string | null;
  readonly setItem: (key: string, value: string) => void;
}

const LIMIT = 200;
const KEY = 'lanes.ignored';
const MAX_CAUSES = 5;

let entries: readonly IgnoredError[] = [];
let openTabStorage: (() => TabStorage) | null = null;

/**
 * Records an error that has no effect for the user. Never throws.
 * @param where the place, as a literal: it must never contain data
 * @param fallback value to go on with
 * @returns `fallback`, or `undefined` without one
 */
export function ignored(error: unknown, where: string): undefined;
export function ignored<T>(error: unknown, where: string, fallback: T): T;
export function ignored(error: unknown, where: string, fallback?: unknown): unknown {
  entries = [...entries, { at: new Date().toISOString(), where, error: safeName(error) }].slice(-LIMIT);
  save();
  return fallback;
}

/** Returns the ignored errors of this tab, oldest first. */
export const listIgnoredErrors = (): readonly IgnoredError[] => entries;

/**
 * Adds the entries of earlier pages of this tab, and keeps all entries in its storage from now on.
 * @param open a function, because reading `sessionStorage` throws where site data is forbidden
 */
export function keepIgnoredErrorsIn(open: () => TabStorage): void {
  openTabStorage = open;
  entries = [...readStored(open), ...entries].slice(-LIMIT);
}

function readStored(open: () => TabStorage): readonly IgnoredError[] {
  try {
    const stored: unknown = JSON.parse(open().getItem(KEY) ?? '[]');
    return Array.isArray(stored) ? stored.filter(isEntry) : [];
  } catch {
    return [];
  }
}

function save(): void {
  try {
    openTabStorage?.().setItem(KEY, JSON.stringify(entries));
  } catch {
    // A full or forbidden storage leaves the entries in memory. Recording this error would try to save again.
  }
}

const isEntry = (value: unknown): value is IgnoredError =>
  isRecord(value) && ['at', 'where', 'error'].every((key) => typeof value[key] === 'string');

/**
 * Fields of an error that are kept, with the form that they must have. Messages are left out: JSON.parse, validators and
 * IndexedDB quote the text that they refuse, and a stack begins with the message.
 */
const SAFE_FIELDS = {
  name: /^(?:[A-Z][A-Za-z]*)?(?:Error|Exception)$/,
  // Number of a DOMException, or a word such as ERR_OUT_OF_RANGE.
  code: /^(?:\d{1,6}|[A-Z][A-Z0-9_]{2,39})$/,
  // A Problem.
  type: /^[a-z]+(?:-[a-z]+)+$/,
} as const;

function safeName(error: unknown): string {
  const names: string[] = [];
  let next = error;
  while (isRecord(next) && names.length < MAX_CAUSES) {
    const record = next;
    const fields = Object.entries(SAFE_FIELDS).map(([field, form]) => ({ value: String(record[field] ?? ''), form }));
    names.push(fields.flatMap(({ value, form }) => (form.test(value) ? [value] : [])).join(' ') || 'unnamed');
    next = record.inner ?? record.cause;
  }
  return names.join(' < ') || typeof error;
}
