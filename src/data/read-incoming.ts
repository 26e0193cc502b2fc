/** A file from outside → what it is. Nothing is changed by looking. */
import { BACKUP_FILE_LIMIT, kindOfFile } from '../domain/backup-file.ts';
import type { Problem } from '../domain/problem.ts';
import { parseResults, type Results } from '../domain/results-file.ts';
import { lookAtFile } from './file-text.ts';
import { type ReadBackup, readBackup } from './restore.ts';

export type Incoming =
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'locked'; readonly file: File }
  | { readonly state: 'rubric' }
  | { readonly state: 'results'; readonly name: string; readonly results: Results }
  | { readonly state: 'backup'; readonly name: string; readonly read: ReadBackup };

export async function readIncoming(file: File): Promise<Incoming> {
  const { name } = file;
  const looked = await lookAtFile(file, BACKUP_FILE_LIMIT);
  if (!looked.ok) return { state: 'refused', problem: looked.problem };
  if (looked.value.type === 'protected') return { state: 'locked', file };
  const words = looked.value.text;
  const kind = kindOfFile(words);
  if (kind === 'rubric') return { state: 'rubric' };
  if (kind === 'results') {
    const results = parseResults(words, name);
    return results.ok ? { state: 'results', name, results: results.value } : { state: 'refused', problem: results.problem };
  }
  const read = await readBackup(words, name);
  if (!read.ok) return { state: 'refused', problem: kind === null ? asNoFileOfOurs(read.problem) : read.problem };
  return { state: 'backup', name, read: read.value };
}

/** A file that says nothing of Lanes may be anything: it is not called a broken backup. */
const asNoFileOfOurs = (problem: Problem): Problem => (problem.type === 'not-a-lanes-file' ? { ...problem, kind: null } : problem);
