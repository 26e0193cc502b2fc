/** Many files at once: each is read and previewed, those that fit are applied in batches, and each that does not is named with its reason. */
import type { Workspace } from '../workspace/workspace.ts';
import { type AppliedImport, applyImport, type ImportStep } from './apply-import.ts';
import { compareDocument, type DocumentComparison, existingAmong } from './compare-document.ts';
import { type ImportedFile, readImport } from './read-import.ts';
import type { ValidatedBackup } from './validate-backup.ts';

export interface ManyImports {
  readonly backups: readonly ImportStep['backup'][];
  /** Numbers of assessments. */
  readonly fresh: number;
  readonly adds: number;
  readonly same: number;
  /** Files that cannot be opened, and those that have to be opened alone. */
  readonly refused: readonly RefusedImport[];
}

interface RefusedImport {
  readonly name: string;
  readonly reason: Exclude<ImportedFile, { state: 'backup' }>;
}

/** Files per transaction: a failure half way leaves whole files, and the browser can draw in between. */
const FILES_PER_BATCH = 25;

/**
 * Reads files, one after the other. Changes nothing.
 * @param onProgress is called with the number of files that have been read; returns whether to go on
 */
export async function previewManyImports(
  workspace: Workspace,
  files: readonly File[],
  onProgress: (done: number) => boolean,
): Promise<ManyImports> {
  const backups: ImportStep['backup'][] = [];
  const refused: RefusedImport[] = [];
  const comparisons = new Map<string, DocumentComparison>();
  const rubrics = new Map<string, ValidatedBackup['rubrics'][number]>();
  for (const [i, file] of files.entries()) {
    if (!onProgress(i)) break;
    const imported = await readImport(file);
    if (imported.state === 'backup') {
      backups.push(withSharedRubrics(imported.backup, rubrics));
      await compareAssessments(workspace, imported.backup, comparisons);
    } else refused.push({ name: file.name, reason: imported });
  }
  const count = (sought: DocumentComparison): number =>
    [...comparisons.values()].filter((comparison) => comparison === sought).length;
  return { backups, refused, fresh: count('new'), adds: count('adds'), same: count('same') };
}

/** Keeps one text in memory for a rubric that many files bring. */
function withSharedRubrics(
  { documents, votes, rubrics }: ValidatedBackup,
  shared: Map<string, ValidatedBackup['rubrics'][number]>,
): ImportStep['backup'] {
  for (const row of rubrics) if (!shared.has(row.key)) shared.set(row.key, row);
  return { documents, votes, rubrics: rubrics.flatMap(({ key }) => shared.get(key) ?? []) };
}

/** Two files may hold the same assessment: it is counted once, by the file that brings most. */
async function compareAssessments(
  workspace: Workspace,
  { documents }: ValidatedBackup,
  comparisons: Map<string, DocumentComparison>,
): Promise<void> {
  const assessments = documents.filter(({ copy }) => copy.kind === 'assessment');
  const existing = await existingAmong(workspace, assessments);
  for (const document of assessments) {
    const { id } = document.copy;
    const comparison = await compareDocument(workspace, document, existing);
    const known = comparisons.get(id);
    if (known === undefined || (known !== 'new' && comparison !== 'same')) comparisons.set(id, comparison);
  }
}

/**
 * Joins the files that were previewed. Rejects when the storage refuses: files applied until then stay, whole.
 * @param onProgress is called with the number of files that have been applied
 */
export async function applyManyImports(
  workspace: Workspace,
  { backups }: ManyImports,
  onProgress: (done: number) => void,
): Promise<AppliedImport> {
  const batches: AppliedImport[] = [];
  for (let i = 0; i < backups.length; i += FILES_PER_BATCH) {
    onProgress(i);
    const steps = backups.slice(i, i + FILES_PER_BATCH).map((backup) => ({ backup }));
    batches.push(await applyImport(workspace, steps));
  }
  return {
    changed: [...new Set(batches.flatMap(({ changed }) => changed))],
    async undo() {
      for (const batch of batches.toReversed()) await batch.undo();
    },
  };
}
