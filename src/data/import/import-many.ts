/** Many files at once: each is looked at, those that fit are taken in some at a time, and for each that does not there is a word. */
import { type CopyComparison, compareCopy } from '../documents/compare-copy.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { type AppliedImport, applyImport } from './apply-import.ts';
import { type ImportedFile, readImport } from './read-import.ts';
import type { ValidatedBackup } from './validate-backup.ts';

/** What a file holds that can be taken in; the readable part of it is not kept in memory. */
type ReadableImport = Pick<ValidatedBackup, 'copies' | 'rubrics' | 'votes'>;

export interface ManyImports {
  readonly held: readonly ReadableImport[];
  readonly fresh: number;
  readonly adds: number;
  readonly same: number;
  /** Files that cannot be opened, and those that are opened by themselves. */
  readonly refused: readonly RefusedImport[];
}

interface RefusedImport {
  readonly name: string;
  readonly why: Exclude<ImportedFile, { state: 'backup' }>;
}

/** Files a transaction: a failure half way leaves whole files, and the browser can draw in between. */
const AT_A_TIME = 25;

/**
 * Reads files, one after the other. Changes nothing. Files that a folder holds besides (pictures, notes) are passed over.
 * @param onProgress hears how many have been read; answers whether to go on
 */
export async function previewManyImports(
  workspace: Workspace,
  files: readonly File[],
  onProgress: (done: number) => boolean,
): Promise<ManyImports> {
  const held: ReadableImport[] = [];
  const refused: RefusedImport[] = [];
  const seen = new Map<string, CopyComparison>();
  const rubrics = new Map<string, ValidatedBackup['rubrics'][number]>();
  for (const [i, file] of files.entries()) {
    if (!onProgress(i)) break;
    const incoming = await readImport(file);
    if (incoming.state !== 'backup') refused.push({ name: file.name, why: incoming });
    else {
      const { read } = incoming;
      for (const row of read.rubrics) if (!rubrics.has(row.key)) rubrics.set(row.key, row);
      held.push({
        copies: read.copies,
        votes: read.votes,
        rubrics: read.rubrics.flatMap(({ key }) => rubrics.get(key) ?? []),
      });
      for (const copy of read.copies) {
        const news = copy.kind === 'assessment' ? await compareCopy(workspace.documents, copy) : 'same';
        // Two files may hold one assessment: it is counted once, by the one that brings most.
        if (copy.kind === 'assessment' && seen.get(copy.id) !== 'new' && (news !== 'same' || !seen.has(copy.id)))
          seen.set(copy.id, news);
      }
    }
  }
  const count = (which: CopyComparison): number => [...seen.values()].filter((each) => each === which).length;
  return { held, refused, fresh: count('new'), adds: count('adds'), same: count('same') };
}

/**
 * Joins the files that were looked at. Rejects when the storage refuses: what was taken in until then stays, whole.
 * @param onProgress hears how many files have been taken in
 */
export async function applyManyImports(
  workspace: Workspace,
  { held }: ManyImports,
  onProgress: (done: number) => void,
): Promise<AppliedImport> {
  const taken: AppliedImport[] = [];
  for (let i = 0; i < held.length; i += AT_A_TIME) {
    onProgress(i);
    taken.push(
      await applyImport(
        workspace,
        held.slice(i, i + AT_A_TIME).map((read) => ({ read })),
      ),
    );
  }
  return {
    changed: [...new Set(taken.flatMap(({ changed }) => changed))],
    async takeBack() {
      for (const each of taken.toReversed()) await each.takeBack();
    },
  };
}
