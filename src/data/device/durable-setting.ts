/** Small facts kept beside the database, in localStorage and in a cookie: whatever clears or breaks one often leaves the other. */

const folder = (): string => location.pathname.replace(/[^/]*$/, '');

/** @param maxAge seconds; a cookie without one ends with the browser's session */
export function writeCookie(name: string, value: string, maxAge?: number): void {
  const life = maxAge === undefined ? '' : `; max-age=${maxAge}`;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we support.
  document.cookie = `${name}=${encodeURIComponent(value)}; path=${folder()}${life}; SameSite=Strict`;
}

export function readCookie(name: string): string | null {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : null;
}

const YEAR_S = 31_536_000;

/** Both memories of a fact, those that there are. */
export function readDurableSetting(name: string): readonly string[] {
  return [stored(name), readCookie(name)].filter((text) => text !== null);
}

/** In the cookie alone: for what changes all the time. */
export const writeCookieSetting = (name: string, value: string): void => writeCookie(name, value, YEAR_S);

export function writeDurableSetting(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch {
    // A full or forbidden localStorage leaves the cookie.
  }
  writeCookieSetting(name, value);
}

/** Forgets a fact, in both memories. */
export function deleteDurableSetting(name: string): void {
  localStorage.removeItem(name);
  writeCookie(name, '', 0);
}

function stored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
