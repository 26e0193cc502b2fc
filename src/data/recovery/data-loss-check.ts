/**
 * What this device is known to hold, kept apart from the database: in localStorage and in a cookie. Browsers replace a
 * damaged database by an empty one, or by last week's, without a word; only a second memory can tell that from a first visit.
 */

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
  /** The moment of the last backup, milliseconds since 1970. */
  readonly lastBackup: number | null;
}

const NAME = `${storagePrefix()}.canary`;

/**
 * The cookie follows every note, localStorage at this distance (and when documents come or go), ms. Whoever asks Firefox for localStorage while it clears the site's storage
 * stands still with the whole page until it gives up after 50 s.
 */
const LASTING_EVERY_MS = 30_000;
let lastingAt = Number.NEGATIVE_INFINITY;

/** The one that knows of more, because either memory may have been cleared; `null` on a first visit. */
export function readKnownContents(): KnownContents | null {
  const memories = readDurableSetting(NAME).flatMap(parsed);
  return memories.toSorted((a, b) => b.writes - a.writes)[0] ?? null;
}

export const writeKnownContents = (canary: KnownContents): void => writeDurableSetting(NAME, JSON.stringify(canary));

/** Whether a database holds less than it is known to have held. */
export const hasLostData = (found: WriteCounts, known: WriteCounts): boolean =>
  found.writes < known.writes || (found.writes === known.writes && found.documents < known.documents);

/**
 * Notes what the database was seen to hold. The memory only grows by itself (a database that is emptied under an open window
 * must not take it along); fewer documents are believed only after more writes: then somebody removed them.
 */
export function noteKnownContents(found: WriteCounts): void {
  const inPassing = Date.now() - lastingAt < LASTING_EVERY_MS ? parsed(readCookie(NAME) ?? '')[0] : undefined;
  const known = inPassing ?? readKnownContents();
  if (known && (found.writes < known.writes || (found.writes === known.writes && found.documents <= known.documents)))
    return;
  const canary = { ...found, lastBackup: known?.lastBackup ?? null };
  if (inPassing?.documents === found.documents) writeCookieSetting(NAME, JSON.stringify(canary));
  else {
    lastingAt = Date.now();
    writeKnownContents(canary);
  }
}

/** Forgets that anything was ever here: for whoever deletes everything. */
export const removeKnownContents = (): void => deleteDurableSetting(NAME);

function parsed(text: string): KnownContents[] {
  try {
    const { documents, writes, lastBackup } = JSON.parse(text) as Partial<KnownContents>;
    if (typeof documents !== 'number' || typeof writes !== 'number') return [];
    return [{ documents, writes, lastBackup: typeof lastBackup === 'number' ? lastBackup : null }];
  } catch {
    return [];
  }
}
