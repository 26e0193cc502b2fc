/** A file from outside → what it is, but for what its documents hold. Runs on the page for small files and in a worker for large ones (read-import.ts). */
import { BACKUP_FILE_LIMIT, kindOfFile } from '../../domain/exchange/backup-file.ts';
import { parseResults, type Results } from '../../domain/exchange/results-file.ts';
import type { Problem } from '../../lib/problem/problem.ts';
import { type UnpackedBackup, unpackBackup } from './parse-backup.ts';
import { detectFile } from './read-text.ts';

export type ParsedImport =
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'locked'; readonly file: File }
  | { readonly state: 'rubric' }
  | { readonly state: 'results'; readonly name: string; readonly results: Results }
  | { readonly state: 'backup'; readonly name: string; readonly unpacked: UnpackedBackup };

/** Nothing is changed by looking. */
export async function parseImport(file: File): Promise<ParsedImport> {
  const { name } = file;
  const looked = await detectFile(file, BACKUP_FILE_LIMIT);
  if (!looked.ok) return { state: 'refused', problem: looked.problem };
  if (looked.value.type === 'protected') return { state: 'locked', file };
  const words = looked.value.text;
  const kind = kindOfFile(words);
  if (kind === 'rubric') return { state: 'rubric' };
  if (kind === 'results') {
    const results = parseResults(words, name);
    return results.ok
      ? { state: 'results', name, results: results.value }
      : { state: 'refused', problem: results.problem };
  }
  const unpacked = await unpackBackup(words, name);
  if (!unpacked.ok)
    return { state: 'refused', problem: kind === null ? asNoFileOfOurs(unpacked.problem) : unpacked.problem };
  return { state: 'backup', name, unpacked: unpacked.value };
}

/** A file that says nothing of Lanes may be anything: it is not called a broken backup. */
const asNoFileOfOurs = (problem: Problem): Problem =>
  problem.type === 'not-a-lanes-file' ? { ...problem, kind: null } : problem;
