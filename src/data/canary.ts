/**
 * What this device is known to hold, kept apart from the database: in localStorage and in a cookie. Browsers replace a
 * damaged database by an empty one without a word; only a second memory can tell that from a first visit.
 */

export interface Canary {
  /** How many documents the database held when it was last seen well. */
  readonly documents: number;
  /** The moment of the last backup, milliseconds since 1970. */
  readonly lastBackup: number | null;
}

const NAME = 'lanes.canary';
const YEAR_S = 31_536_000;

/** The larger of the two memories, because either may have been cleared; `null` on a first visit. */
export function readCanary(): Canary | null {
  const memories = [readStored(), readCookie()].flatMap((text) => parsed(text));
  return memories.toSorted((a, b) => b.documents - a.documents)[0] ?? null;
}

export function writeCanary(canary: Canary): void {
  const text = JSON.stringify(canary);
  try {
    localStorage.setItem(NAME, text);
  } catch {
    // A full or forbidden localStorage leaves the cookie.
  }
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we support.
  document.cookie = `${NAME}=${encodeURIComponent(text)}; path=${location.pathname.replace(/[^/]*$/, '')}; max-age=${YEAR_S}; SameSite=Strict`;
}

/** Forgets that anything was ever here: for whoever deletes everything. */
export function removeCanary(): void {
  localStorage.removeItem(NAME);
  // biome-ignore lint/suspicious/noDocumentCookie: as above.
  document.cookie = `${NAME}=; path=${location.pathname.replace(/[^/]*$/, '')}; max-age=0; SameSite=Strict`;
}

function readStored(): string | null {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}

function readCookie(): string | null {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${NAME}=`));
  return found ? decodeURIComponent(found.slice(NAME.length + 1)) : null;
}

function parsed(text: string | null): Canary[] {
  if (text === null) return [];
  try {
    const { documents, lastBackup } = JSON.parse(text) as Partial<Canary>;
    return typeof documents === 'number' ? [{ documents, lastBackup: typeof lastBackup === 'number' ? lastBackup : null }] : [];
  } catch {
    return [];
  }
}
