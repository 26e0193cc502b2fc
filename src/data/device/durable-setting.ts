/** Small settings outside the database, in localStorage and in a cookie: a browser that clears one often leaves the other. */

import { decodeUriText } from '../../lib/browser/outside-value.ts';
import { ignored } from '../../lib/ignored-errors.ts';

const folder = (): string => location.pathname.replace(/[^/]*$/, '');

/** @param maxAge seconds; a cookie without it ends with the browser's session */
export function writeCookie(name: string, value: string, maxAge?: number): void {
  const life = maxAge === undefined ? '' : `; max-age=${maxAge}`;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser that we support.
  document.cookie = `${name}=${encodeURIComponent(value)}; path=${folder()}${life}; SameSite=Strict`;
}

/** Returns the value of a cookie; `null` if there is none, or one that was not written by `writeCookie`. */
export function readCookie(name: string): string | null {
  const found = document.cookie.split('; ').find((cookie) => cookie.startsWith(`${name}=`));
  return found ? decodeUriText(found.slice(name.length + 1)) : null;
}

const YEAR_S = 31_536_000;

/** Returns the values in localStorage and in the cookie, as far as they exist. */
export function readDurableSetting(name: string): readonly string[] {
  return [stored(name), readCookie(name)].filter((text) => text !== null);
}

/** Writes the cookie alone, for a value that changes often. */
export const writeCookieSetting = (name: string, value: string): void => writeCookie(name, value, YEAR_S);

export function writeDurableSetting(name: string, value: string): void {
  try {
    localStorage.setItem(name, value);
  } catch (error) {
    // The cookie remains.
    ignored(error, 'write a setting');
  }
  writeCookieSetting(name, value);
}

/** Deletes both values. */
export function deleteDurableSetting(name: string): void {
  localStorage.removeItem(name);
  writeCookie(name, '', 0);
}

function stored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch (error) {
    return ignored(error, 'read a setting', null);
  }
}
