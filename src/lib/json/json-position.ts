/** Place of a syntax error in JSON text, found after reading has failed: not every engine names it. */

const SPACE = /[ \t\r\n]*/y;
const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
/** Characters of a string that stand for themselves: all from the space on but the quotation mark and the backslash. */
const PLAIN = /[ !#-[\]-\uffff]*/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Returns the place of the first wrong character, from 0; the text's length where it is cut short. Nesting must be bounded. */
export function jsonErrorPosition(source: string): number {
  let at = 0;

  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(source);
    if (found) at = pattern.lastIndex;
    return found !== null;
  };
  const take = (character: string): boolean => {
    skip(SPACE);
    if (source[at] !== character) return false;
    at++;
    return true;
  };

  function value(): boolean {
    skip(SPACE);
    if (take('{')) return members('}', () => text() && take(':') && value());
    if (take('[')) return members(']', value);
    return source[at] === '"' ? text() : skip(OTHER);
  }

  function members(end: string, member: () => boolean): boolean {
    if (take(end)) return true;
    do {
      if (!member()) return false;
    } while (take(','));
    return take(end);
  }

  function text(): boolean {
    if (!take('"')) return false;
    do skip(PLAIN);
    while (skip(ESCAPE));
    if (source[at] !== '"') return false;
    at++;
    return true;
  }

  if (value()) skip(SPACE);
  return at;
}
