/** The first door for every file that comes in: how large it is, what it is, and its text. */
import { bytesKind } from '../../domain/exchange/detect-file-type.ts';
import { fail, ok, type Problem, type Result } from '../../lib/problem/problem.ts';

const START_BYTES = 64;

export type DetectedFile = { readonly type: 'text'; readonly text: string } | { readonly type: 'protected' };

/**
 * Reads a file as text. Never more than `limit` bytes, and never with a letter put in place of what could not be read:
 * text that is taken over must be the text that was written. (Notepad writes UTF-16 and byte-order marks; both are read.)
 */
export async function detectFile(file: File, limit: number): Promise<Result<DetectedFile>> {
  const { name, size } = file;
  if (size > limit) return fail({ type: 'too-large', name, size, limit });
  try {
    const kind = bytesKind(new Uint8Array(await file.slice(0, START_BYTES).arrayBuffer()));
    if (kind === 'protected') return ok({ type: 'protected' });
    if (kind === 'packed') return fail({ type: 'packed-file', name });
    return ok({ type: 'text', text: new TextDecoder(kind, { fatal: true }).decode(await file.arrayBuffer()) });
  } catch (error) {
    return fail(unreadable(error, name));
  }
}

/** Reads a file that must be text of ours. */
export async function readFileText(file: File, limit: number): Promise<Result<string>> {
  const looked = await detectFile(file, limit);
  if (!looked.ok) return looked;
  return looked.value.type === 'text'
    ? ok(looked.value.text)
    : fail({ type: 'not-a-lanes-file', name: file.name, kind: null });
}

/** A stick that was pulled out, or a file that changed while it was read, is no TypeError. */
const unreadable = (error: unknown, name: string): Problem =>
  error instanceof TypeError
    ? { type: 'not-text', name }
    : { type: 'cannot-open-here', name, detail: error instanceof Error ? error.name : String(error) };
