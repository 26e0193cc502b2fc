/**
 * Import that this window is at. It belongs to this window only, so it is not stored; it outlives the page, so that an import can be
 * undone after a look at its result.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type AppliedImport, applyImport, type MergeMode } from '../../data/import/apply-import.ts';
import { applyManyImports, type ManyImports, previewManyImports } from '../../data/import/import-many.ts';
import { type ImportPreview, previewImport } from '../../data/import/preview-import.ts';
import { readImport } from '../../data/import/read-import.ts';
import type { ValidatedBackup } from '../../data/import/validate-backup.ts';
import { storageProblem } from '../../data/storage/classify-storage-error.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import type { Results } from '../../domain/exchange/results-file.ts';
import { formatLongDate, formatMessage } from '../../lib/i18n/messages.ts';
import type { Problem } from '../../lib/problem/problem.ts';
import { text } from './text.ts';

export interface PreviewedFile {
  readonly name: string;
  readonly backup: ValidatedBackup;
  readonly preview: ImportPreview;
}

export type ImportState =
  | { readonly state: 'idle' | 'reading' | 'applying' | 'undoing' | 'undone' }
  | { readonly state: 'reading-many' | 'applying-many'; readonly done: number; readonly all: number }
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'encrypted'; readonly file: File }
  | { readonly state: 'results'; readonly name: string; readonly results: Results }
  | { readonly state: 'previewed'; readonly file: PreviewedFile }
  | { readonly state: 'previewed-many'; readonly many: ManyImports; readonly all: number }
  | {
      readonly state: 'applied';
      readonly applied: AppliedImport;
      /** `null` for many files. */
      readonly preview: ImportPreview | null;
      readonly modes: ReadonlyMap<string, MergeMode>;
    };

export const importState: StoreApi<ImportState> = createStore<ImportState>()(() => ({ state: 'idle' }));
const show = (next: ImportState): void => importState.setState(next, true);
export const cancelImport = (): void => show({ state: 'idle' });

/** Reads and previews one file. Changes nothing. @returns 'rubric' for a set of statements, which another page opens */
export async function previewFile(workspace: Workspace, file: File): Promise<'rubric' | 'shown'> {
  show({ state: 'reading' });
  const imported = await readImport(file);
  if (imported.state === 'rubric') {
    cancelImport();
    return 'rubric';
  }
  if (imported.state === 'backup') {
    const { name, backup } = imported;
    show({ state: 'previewed', file: { name, backup, preview: await previewImport(workspace, backup) } });
  } else show(imported);
  return 'shown';
}

/** Applies a file in the mode that was chosen for each assessment in it. */
export async function importFile(
  workspace: Workspace,
  { backup, preview }: PreviewedFile,
  modes: ReadonlyMap<string, MergeMode>,
): Promise<void> {
  show({ state: 'applying' });
  try {
    const label = formatMessage(text.copyLabel, { day: formatLongDate(preview.writtenAt.slice(0, 10)) });
    const applied = await applyImport(workspace, [{ backup, modes, label }]);
    show({ state: 'applied', applied, preview, modes });
  } catch (error) {
    show({ state: 'refused', problem: storageProblem(error) });
  }
}

/** Reads and previews many files, until the user stops it. Changes nothing. */
export async function previewFiles(workspace: Workspace, files: readonly File[]): Promise<void> {
  const all = files.length;
  const goOn = (done: number): boolean => {
    if (done > 0 && importState.getState().state !== 'reading-many') return false;
    show({ state: 'reading-many', done, all });
    return true;
  };
  const many = await previewManyImports(workspace, files, goOn);
  if (importState.getState().state === 'reading-many') show({ state: 'previewed-many', many, all });
}

export async function importFiles(workspace: Workspace, many: ManyImports): Promise<void> {
  const all = many.backups.length;
  try {
    const applied = await applyManyImports(workspace, many, (done) => show({ state: 'applying-many', done, all }));
    show({ state: 'applied', applied, preview: null, modes: new Map() });
  } catch (error) {
    show({ state: 'refused', problem: storageProblem(error) });
  }
}

export async function undoImport(applied: AppliedImport): Promise<void> {
  show({ state: 'undoing' });
  try {
    await applied.undo();
    show({ state: 'undone' });
  } catch (error) {
    show({ state: 'refused', problem: storageProblem(error) });
  }
}
