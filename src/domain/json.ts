import { faultPlace } from './json-fault.ts';
import { fail, ok, type Result } from './problem.ts';

/** No file of ours is nested deeper. `JSON.parse` itself accepts a million levels, and then every recursion dies on them. */
export const DEPTH_LIMIT = 32;

/**
 * Reads JSON text from outside. Nesting is measured before anything is built, and a `__proto__` key is dropped, so that
 * no file can reach an object's prototype. Fails with `empty-file`, `too-deep` or `not-json` (with line and column).
 * @param name what to call the file when something is wrong with it
 */
export function readJson(text: string, name: string): Result<unknown> {
  const source = text.replace(/^\uFEFF/, '');
  if (source.trim() === '') return fail({ type: 'empty-file', name });
  if (depthOf(source) > DEPTH_LIMIT) return fail({ type: 'too-deep', name, limit: DEPTH_LIMIT });
  try {
    const mayNameProto = /__proto__|\\u00(?:5f|6f|7[024])/i.test(source);
    return ok(mayNameProto ? JSON.parse(source, (key, value) => (key === '__proto__' ? undefined : value)) : JSON.parse(source));
  } catch {
    return fail({ type: 'not-json', name, ...placeOf(source) });
  }
}

/** How deep brackets nest outside strings. One pass, no recursion. */
function depthOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let i = 0; i < source.length; i++) {
    const c = source.charCodeAt(i);
    if (inString) {
      if (c === 0x5c) i++;
      else if (c === 0x22) inString = false;
    } else if (c === 0x22) inString = true;
    else if (c === 0x7b || c === 0x5b) deepest = Math.max(deepest, ++depth);
    else if (c === 0x7d || c === 0x5d) depth--;
  }
  return deepest;
}

function placeOf(source: string): { line: number; column: number } {
  const before = source.slice(0, faultPlace(source)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** JSON path of a place, as faults name it: `$.stages[2].id`. Keys that are not plain words are quoted. */
export function jsonPath(keys: readonly (string | number)[]): string {
  const steps = keys.map((key) => {
    if (typeof key === 'number') return `[${key}]`;
    return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
  });
  return `$${steps.join('')}`;
}

/** An object `{ … }`: not a list, not `null`. */
export const isRecord = (x: unknown): x is Record<string, unknown> => typeof x === 'object' && x !== null && !Array.isArray(x);
