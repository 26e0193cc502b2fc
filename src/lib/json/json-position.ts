/** Where JSON text stops being JSON. Asked only when reading has failed: not every engine says where it stumbled. */

const SPACE = /[ \t\r\n]*/y;
const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** The place of the first character that does not belong, from 0; the text's length where it is cut short. Nesting must be bounded. */
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

  /** Character by character: a pattern over a whole string goes back and forth for ever when its end is missing. */
  function text(): boolean {
    if (!take('"')) return false;
    for (;;) {
      const character = source[at];
      if (character === '\\') {
        if (!skip(ESCAPE)) return false;
      } else if (character === undefined || character < ' ') return false;
      else {
        at++;
        if (character === '"') return true;
      }
    }
  }

  if (value()) skip(SPACE);
  return at;
}
