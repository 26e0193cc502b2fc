/** First three steps of an import in one call: read, parse, validate. The page stays responsive whatever the size of the file. */

import { runInWorker } from '../../lib/browser/run-in-worker.ts';
import workerUrl from './import-worker.ts?worker&url';
import { type ParsedImport, parseImport } from './parse-import.ts';
import { type ValidatedBackup, validateBackup } from './validate-backup.ts';

export type ImportedFile =
  | Exclude<ParsedImport, { state: 'backup' }>
  | { readonly state: 'backup'; readonly name: string; readonly backup: ValidatedBackup };

/**
 * Largest file, in bytes, that is parsed in the window: about ten full assessments, some tens of milliseconds. A larger one is
 * parsed in a worker, whose memory is free again when it ends.
 */
export const PARSE_IN_WINDOW_LIMIT = 2_000_000;

/** Never rejects: each failure is a `Problem`. Changes nothing. */
export async function readImport(file: File): Promise<ImportedFile> {
  const parsed = file.size > PARSE_IN_WINDOW_LIMIT ? await parseInWorker(file) : await parseImport(file);
  if (parsed.state !== 'backup') return parsed;
  const { name } = parsed;
  const validated = await validateBackup(parsed.backup, name);
  return validated.ok
    ? { state: 'backup', name, backup: validated.value }
    : { state: 'refused', problem: validated.problem };
}

const parseInWorker = (file: File): Promise<ParsedImport> =>
  runInWorker(workerUrl, file, { answerIn: (parsed: ParsedImport) => parsed }).catch((error: unknown) => ({
    state: 'refused',
    problem: { type: 'cannot-open-here', name: file.name, detail: String(error) },
  }));
