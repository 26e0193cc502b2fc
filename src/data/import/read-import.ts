/** A file from outside → what it is, with the page awake however large it is. */

import { askWorker } from '../../lib/browser/run-in-worker.ts';
import type { Problem } from '../../lib/problem/problem.ts';
import workerUrl from './import-worker.ts?worker&url';
import { type FileRead, readFile } from './parse-import.ts';
import { proveBackup, type ReadBackup } from './validate-backup.ts';

export type Incoming = Exclude<FileRead, { state: 'backup' }> | { readonly state: 'backup'; readonly name: string; readonly read: ReadBackup };

/** Bytes that are read here, in some tens of milliseconds: ten full assessments. More is read in a worker, which gives its memory back when it ends. */
export const READ_HERE = 2_000_000;

/** Never rejects: what goes wrong is a Problem. Nothing is changed by looking. */
export async function readIncoming(file: File): Promise<Incoming> {
  const found = file.size > READ_HERE ? await inWorker(file) : await readFile(file);
  if (found.state !== 'backup') return found;
  const { name } = found;
  const proven = await proveBackup(found.unpacked, name);
  return proven.ok ? { state: 'backup', name, read: proven.value } : { state: 'refused', problem: proven.problem };
}

const inWorker = (file: File): Promise<FileRead> =>
  askWorker(workerUrl, file, { answerIn: (found: FileRead) => found }).catch((error: unknown) => ({
    state: 'refused',
    problem: cannotOpen(file, error),
  }));

const cannotOpen = ({ name }: File, error: unknown): Problem => ({ type: 'cannot-open-here', name, detail: String(error) });
