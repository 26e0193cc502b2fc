/**
 * Known contents: counts of documents and writes, kept in localStorage and in a cookie. Browsers replace a damaged database by an empty or an
 * older one without an error; only a record outside the database tells that from a first visit.
 */
import * as v from 'valibot';
import { parseJsonText } from '../../lib/browser/outside-value.ts';
import {
  deleteDurableSetting,
  readCookie,
  readDurableSetting,
  writeCookieSetting,
  writeDurableSetting,
} from '../device/durable-setting.ts';
import { storagePrefix } from '../device/shared-device.ts';
import type { WriteCounts } from '../storage/write-counter.ts';

export interface KnownContents extends WriteCounts {
  /** Time of the last backup, milliseconds since 1970. */
  readonly lastBackup: number | null;
}

const NAME = `${storagePrefix()}.canary`;

/**
 * Distance between two notes in localStorage, ms; the cookie takes every note. A change in the number of documents goes to both at once.
 * Firefox blocks a page that reads localStorage while it clears the site's storage, for up to 50 s.
 */
const LOCAL_STORAGE_EVERY_MS = 30_000;
let notedInLocalStorageAt = Number.NEGATIVE_INFINITY;

/** Returns the record with more writes, because either store may have been cleared; `null` on a first visit. */
export function readKnownContents(): KnownContents | null {
  const records = readDurableSetting(NAME).flatMap((text) => parsed(text) ?? []);
  return records.toSorted((a, b) => b.writes - a.writes)[0] ?? null;
}

export const writeKnownContents = (contents: KnownContents): void =>
  writeDurableSetting(NAME, JSON.stringify(contents));

/** Returns whether a database holds less than it is known to have held. */
export const hasLostData = (found: WriteCounts, known: WriteCounts): boolean =>
  found.writes < known.writes || (found.writes === known.writes && found.documents < known.documents);

/**
 * Records the contents of the database, unless it holds less than is known: a database emptied under an open window must not clear the record.
 * Fewer documents are accepted only with more writes, after a deletion.
 */
export function noteKnownContents(found: WriteCounts): void {
  const isRecent = Date.now() - notedInLocalStorageAt < LOCAL_STORAGE_EVERY_MS;
  const inCookie = isRecent ? parsed(readCookie(NAME)) : null;
  const known = inCookie ?? readKnownContents();
  if (known && !isNews(found, known)) return;
  const contents = { ...found, lastBackup: known?.lastBackup ?? null };
  if (inCookie?.documents === found.documents) writeCookieSetting(NAME, JSON.stringify(contents));
  else {
    notedInLocalStorageAt = Date.now();
    writeKnownContents(contents);
  }
}

const isNews = (found: WriteCounts, known: WriteCounts): boolean =>
  found.writes > known.writes || (found.writes === known.writes && found.documents > known.documents);

/** Removes the record, when everything is deleted. */
export const removeKnownContents = (): void => deleteDurableSetting(NAME);

const COUNT = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const CONTENTS = v.object({ documents: COUNT, writes: COUNT, lastBackup: v.fallback(v.nullable(COUNT), null) });

const parsed = (text: string | null): KnownContents | null => parseJsonText(CONTENTS, text);
