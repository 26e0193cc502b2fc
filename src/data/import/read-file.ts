/** First step of every import: bytes of a file → its text, within a limit. */
import { bytesKind } from '../../domain/exchange/detect-file-type.ts';
import { fail, ok, type Problem, type Result } from '../../lib/problem/problem.ts';

const START_BYTES = 64;

export type FileContent = { readonly type: 'text'; readonly text: string } | { readonly type: 'encrypted' };

/**
 * Reads a file. Refuses more than `limit` bytes, and bytes that are no text: a replacement character would be taken over as if
 * it had been written. UTF-8 and UTF-16 (Notepad), with or without a byte-order mark, are read.
 */
export async function readFile(file: File, limit: number): Promise<Result<FileContent>> {
  const { name, size } = file;
  if (size > limit) return fail({ type: 'too-large', name, size, limit });
  try {
    const kind = bytesKind(new Uint8Array(await file.slice(0, START_BYTES).arrayBuffer()));
    if (kind === 'protected') return ok({ type: 'encrypted' });
    if (kind === 'packed') return fail({ type: 'packed-file', name });
    return ok({ type: 'text', text: new TextDecoder(kind, { fatal: true }).decode(await file.arrayBuffer()) });
  } catch (error) {
    return fail(readProblem(error, name));
  }
}

/** Reads a file that must be text. */
export async function readTextFile(file: File, limit: number): Promise<Result<string>> {
  const content = await readFile(file, limit);
  if (!content.ok) return content;
  return content.value.type === 'text'
    ? ok(content.value.text)
    : fail({ type: 'not-a-lanes-file', name: file.name, kind: null });
}

/** TextDecoder throws a TypeError; a removed stick or a file that changed while it was read does not. */
const readProblem = (error: unknown, name: string): Problem =>
  error instanceof TypeError
    ? { type: 'not-text', name }
    : { type: 'cannot-open-here', name, detail: error instanceof Error ? error.name : String(error) };
