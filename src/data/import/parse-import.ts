/** Second step of an import: text of a file → its kind and its parts. Runs in the window, or in a worker for a large file. */
import { BACKUP_FILE_LIMIT, kindOfFile } from '../../domain/exchange/backup-file.ts';
import { parseResults, type Results } from '../../domain/exchange/results-file.ts';
import type { Problem } from '../../lib/problem/problem.ts';
import { type ParsedBackup, parseBackupParts } from './parse-backup.ts';
import { readFile } from './read-file.ts';

export type ParsedImport =
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'encrypted'; readonly file: File }
  | { readonly state: 'rubric' }
  | { readonly state: 'results'; readonly name: string; readonly results: Results }
  | { readonly state: 'backup'; readonly name: string; readonly backup: ParsedBackup };

/** Reads and parses a file. Changes nothing. */
export async function parseImport(file: File): Promise<ParsedImport> {
  const { name } = file;
  const content = await readFile(file, BACKUP_FILE_LIMIT);
  if (!content.ok) return { state: 'refused', problem: content.problem };
  if (content.value.type === 'encrypted') return { state: 'encrypted', file };
  const { text } = content.value;
  const kind = kindOfFile(text);
  if (kind === 'rubric') return { state: 'rubric' };
  if (kind === 'results') {
    const results = parseResults(text, name);
    return results.ok
      ? { state: 'results', name, results: results.value }
      : { state: 'refused', problem: results.problem };
  }
  const parsed = await parseBackupParts(text, name);
  if (parsed.ok) return { state: 'backup', name, backup: parsed.value };
  return { state: 'refused', problem: kind === null ? withoutKind(parsed.problem) : parsed.problem };
}

/** A file without a "format" of Lanes can be anything: the problem must not call it a broken backup. */
const withoutKind = (problem: Problem): Problem =>
  problem.type === 'not-a-lanes-file' ? { ...problem, kind: null } : problem;
