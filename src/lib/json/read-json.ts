import { fail, ok, type Result } from '../problem/problem.ts';
import { jsonErrorPosition } from './json-position.ts';

/** No file of Lanes is nested deeper. `JSON.parse` itself accepts a million levels, which then overflow every recursion. */
export const DEPTH_LIMIT = 32;

/**
 * Reads JSON text from outside. Nesting and values are counted before anything is built, and a `__proto__` key is dropped, so
 * that no file can reach an object's prototype. Fails with `empty-file`, `too-deep`, `too-many` or `not-json` (with line and column).
 * @param name name of the file in messages
 * @param most values that a file of this kind may hold: two megabytes of `{}` take a minute to validate one by one
 */
export function readJson(text: string, name: string, most = Number.POSITIVE_INFINITY): Result<unknown> {
  const source = text.replace(/^\uFEFF/, '');
  if (source.trim() === '') return fail({ type: 'empty-file', name });
  const { depth, values } = measure(source);
  if (depth > DEPTH_LIMIT) return fail({ type: 'too-deep', name, limit: DEPTH_LIMIT });
  if (values > most) return fail({ type: 'too-many', name, limit: most });
  try {
    const mayNameProto = /__proto__|\\u00(?:5f|6f|7[024])/i.test(source);
    return ok(
      mayNameProto ? JSON.parse(source, (key, value) => (key === '__proto__' ? undefined : value)) : JSON.parse(source),
    );
  } catch {
    return fail({ type: 'not-json', name, ...placeOf(source) });
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;

/** Returns how deep brackets nest outside strings, and how many values there can be at most. One pass, no recursion. */
function measure(source: string): { readonly depth: number; readonly values: number } {
  let depth = 0;
  let deepest = 0;
  let values = 1;
  for (let i = 0; i < source.length; i++) {
    switch (source.charCodeAt(i)) {
      case QUOTE:
        i = endOfString(source, i + 1);
        break;
      case 0x2c: // ,
        values++;
        break;
      case 0x7b: // {
      case 0x5b: // [
        values++;
        deepest = Math.max(deepest, ++depth);
        break;
      case 0x7d: // }
      case 0x5d: // ]
        depth--;
        break;
      default:
    }
  }
  return { depth: deepest, values };
}

/** Returns the place of the quotation mark that ends a string, or the text's length where none does. */
function endOfString(source: string, start: number): number {
  for (let i = start; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === BACKSLASH) i++;
    else if (code === QUOTE) return i;
  }
  return source.length;
}

function placeOf(source: string): { line: number; column: number } {
  const before = source.slice(0, jsonErrorPosition(source)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Returns the JSON path that faults name: `$.stages[2].id`. Keys that are not plain words are quoted. */
export function jsonPath(keys: readonly (string | number)[]): string {
  const steps = keys.map((key) => {
    if (typeof key === 'number') return `[${key}]`;
    return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  });
  return `$${steps.join('')}`;
}

/** True for an object `{ … }`: not for a list, not for `null`. */
export const isRecord = (x: unknown): x is Record<string, unknown> =>
  typeof x === 'object' && x !== null && !Array.isArray(x);
