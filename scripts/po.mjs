/** PO files, the format of translators' programs, through gettext-parser. */
import { po } from 'gettext-parser';

/** @typedef {import('gettext-parser').GetTextTranslations} PoTable */

/** A file that is not PO, or not in UTF-8; its message is a sentence with the line where one is known. */
export class PoError extends Error {}

/**
 * Writes a PO file in UTF-8.
 * @param {PoTable} table
 */
export const writePo = (table) => po.compile(table, { foldLength: 0 }).toString('utf8');

/**
 * Reads a PO file. Two messages with the same context and English, a missing translation line and the wrong number of plural forms are errors.
 * @param {string} text
 * @returns {PoTable}
 * @throws {PoError}
 */
export function readPo(text) {
  const table = parse(text.replace(/\r\n?/g, '\n').replace(ESCAPES, unescaped));
  const charset = /charset=([\w-]+)/i.exec(table.headers?.['Content-Type'] ?? '')?.[1];
  if (charset && !/^utf-?8$/i.test(charset))
    throw new PoError(`The file says that it is in ${charset}. Save it as UTF-8.`);
  return table;
}

/** @param {string} text */
function parse(text) {
  try {
    return po.parse(text, { validation: true });
  } catch (error) {
    const reason =
      error instanceof SyntaxError || error instanceof RangeError ? error.message : 'A message is not complete.';
    throw new PoError(`This is not a PO file. ${reason.replace(/^Error parsing PO data: /, '')}`);
  }
}

/** Escapes of C that the package reads as plain letters or digits. Any other escape is matched too, so that `\\305` is not taken for one. */
const ESCAPES = /((?:\\(?:[0-7]{1,3}|x[0-9a-fA-F]{2}))+)|\\([abvf])|\\[\s\S]/g;
/** @type {Record<string, string>} */
const CONTROLS = { a: '\x07', b: '\b', v: '\v', f: '\f' };

/**
 * Bytes in octal or hexadecimal are UTF-8: `\305\274` is ż.
 * @param {string} whole
 * @param {string | undefined} bytes
 * @param {string | undefined} letter
 */
function unescaped(whole, bytes, letter) {
  if (letter) return CONTROLS[letter] ?? letter;
  if (!bytes) return whole;
  const values = bytes
    .split('\\')
    .slice(1)
    .map((code) => Number.parseInt(code.replace('x', ''), code.startsWith('x') ? 16 : 8));
  const text = Buffer.from(values).toString('utf8');
  return text.replace(/[\\"]/g, '\\$&').replaceAll('\n', '\\n');
}
