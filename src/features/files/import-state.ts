/** The file, or the files, that this window is opening. Of this window only, so it is not stored; it outlives the page, so that a join can be taken back. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type AppliedImport, applyImport, type MergeMode } from '../../data/import/apply-import.ts';
import { applyManyImports, type ManyImports, previewManyImports } from '../../data/import/import-many.ts';
import { type BackupPreview, previewBackup } from '../../data/import/preview-backup.ts';
import { type MergePreview, previewMerge } from '../../data/import/preview-merge.ts';
import { readImport } from '../../data/import/read-import.ts';
import type { ValidatedBackup } from '../../data/import/validate-backup.ts';
import { storageProblem } from '../../data/storage/classify-storage-error.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import type { Results } from '../../domain/exchange/results-file.ts';
import { formatLongDate, formatMessage } from '../../lib/i18n/messages.ts';
import type { Problem } from '../../lib/problem/problem.ts';
import { text } from './text.ts';

/** How many assessments that are here already are shown field by field; a whole backup may hold hundreds. */
const SHOWN = 12;

export interface Previewed {
  readonly name: string;
  readonly read: ValidatedBackup;
  readonly preview: BackupPreview;
  /** What joining would change, for the first of those that are here already. */
  readonly joins: ReadonlyMap<string, MergePreview>;
}

export type ImportState =
  | { readonly state: 'idle' | 'reading' | 'taking' | 'taking-back' | 'taken-back' }
  | { readonly state: 'reading-many' | 'writing-many'; readonly done: number; readonly all: number }
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'locked'; readonly file: File }
  | { readonly state: 'results'; readonly name: string; readonly results: Results }
  | { readonly state: 'previewed'; readonly file: Previewed }
  | { readonly state: 'previewed-many'; readonly many: ManyImports; readonly all: number }
  | {
      readonly state: 'taken';
      readonly taken: AppliedImport;
      readonly file: Previewed | null;
      readonly ways: ReadonlyMap<string, MergeMode>;
    };

export const importState: StoreApi<ImportState> = createStore<ImportState>()(() => ({ state: 'idle' }));
const show = (next: ImportState): void => importState.setState(next, true);
export const cancelImport = (): void => show({ state: 'idle' });

/** Looks at one file. Changes nothing. @returns 'rubric' when the page for sets of statements is the one to open it */
export async function previewFile(workspace: Workspace, file: File): Promise<'rubric' | 'shown'> {
  show({ state: 'reading' });
  const looked = await readImport(file);
  if (looked.state === 'rubric') {
    cancelImport();
    return 'rubric';
  }
  show(
    looked.state === 'backup'
      ? { state: 'previewed', file: await previewed(workspace, looked.name, looked.read) }
      : looked,
  );
  return 'shown';
}

async function previewed(workspace: Workspace, name: string, read: ValidatedBackup): Promise<Previewed> {
  const preview = await previewBackup(workspace, read);
  const joins = new Map<string, MergePreview>();
  for (const { id, copy } of preview.assessments
    .filter(({ state }) => state === 'adds' || state === 'older')
    .slice(0, SHOWN)) {
    const merge = await previewMerge(workspace, copy);
    if (merge) joins.set(id, merge);
  }
  return { name, read, preview, joins };
}

/** Opens a file as was chosen for each assessment in it. */
export async function importFile(
  workspace: Workspace,
  file: Previewed,
  ways: ReadonlyMap<string, MergeMode>,
): Promise<void> {
  show({ state: 'taking' });
  try {
    const label = formatMessage(text.copyLabel, { day: formatLongDate(file.preview.writtenAt.slice(0, 10)) });
    const taken = await applyImport(workspace, [{ read: file.read, ways, label }]);
    show({ state: 'taken', taken, file, ways });
  } catch (error) {
    show({ state: 'refused', problem: storageProblem(error) });
  }
}

/** Looks at many files, until somebody says stop. Changes nothing. */
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
  const all = many.held.length;
  try {
    const taken = await applyManyImports(workspace, many, (done) => show({ state: 'writing-many', done, all }));
    show({ state: 'taken', taken, file: null, ways: new Map() });
  } catch (error) {
    show({ state: 'refused', problem: storageProblem(error) });
  }
}

export async function undoImport({ takeBack: back }: AppliedImport): Promise<void> {
  show({ state: 'taking-back' });
  try {
    await back();
    show({ state: 'taken-back' });
  } catch (error) {
    show({ state: 'refused', problem: storageProblem(error) });
  }
}
