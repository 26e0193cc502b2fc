/** A file from outside → what it is, with the page awake however large it is. */

import { runInWorker } from '../../lib/browser/run-in-worker.ts';
import type { Problem } from '../../lib/problem/problem.ts';
import workerUrl from './import-worker.ts?worker&url';
import { type ParsedImport, parseImport } from './parse-import.ts';
import { type ValidatedBackup, validateBackup } from './validate-backup.ts';

export type ImportedFile =
  | Exclude<ParsedImport, { state: 'backup' }>
  | { readonly state: 'backup'; readonly name: string; readonly read: ValidatedBackup };

/** Bytes that are read here, in some tens of milliseconds: ten full assessments. More is read in a worker, which gives its memory back when it ends. */
export const READ_IN_WINDOW_LIMIT = 2_000_000;

/** Never rejects: what goes wrong is a Problem. Nothing is changed by looking. */
export async function readImport(file: File): Promise<ImportedFile> {
  const found = file.size > READ_IN_WINDOW_LIMIT ? await inWorker(file) : await parseImport(file);
  if (found.state !== 'backup') return found;
  const { name } = found;
  const proven = await validateBackup(found.unpacked, name);
  return proven.ok ? { state: 'backup', name, read: proven.value } : { state: 'refused', problem: proven.problem };
}

const inWorker = (file: File): Promise<ParsedImport> =>
  runInWorker(workerUrl, file, { answerIn: (found: ParsedImport) => found }).catch((error: unknown) => ({
    state: 'refused',
    problem: cannotOpen(file, error),
  }));

const cannotOpen = ({ name }: File, error: unknown): Problem => ({
  type: 'cannot-open-here',
  name,
  detail: String(error),
});
