/**
 * A file's assessments → this device, each in the way that was chosen for it, all at once or not at all, with restore
 * points of everything that changes; and the one undo that takes it all back.
 */

import * as Y from 'yjs';
import { assessmentDocument, signIn } from '../assessments/assessment-document.ts';
import { cloneDocument, editToMatch } from '../assessments/diff-documents.ts';
import { docOf, saveRestorePoints } from '../assessments/restore-points.ts';
import { deviceLabel, preferences } from '../device/preferences.ts';
import { compareCopy } from '../documents/compare-copy.ts';
import { paths } from '../documents/paths.ts';
import type { StoredDocument } from '../documents/stored-document.ts';
import { readText, replaceText } from '../documents/text-binding.ts';
import type { Copy } from '../documents/update-log.ts';
import { findInTrash, moveToTrash, TRASH_TABLES } from '../workspace/trash.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { importRows, type RowsBeforeImport, undoImportRows } from './import-rows.ts';
import { aboutOf, votesToImport } from './import-workshops.ts';
import type { ValidatedBackup } from './validate-backup.ts';

/** join: what is in the file and what is here, together. add: as an assessment of its own. replace: made as the file has it, by new edits. */
export type MergeMode = 'join' | 'add' | 'replace' | 'leave';

export interface AppliedImport {
  /** Assessments that are new here or have changed, or of which a workshop has. */
  readonly changed: readonly string[];
  /**
   * Takes the whole of it back, but for what was done since: documents that were here are as before, new assessments go to
   * the bin, what came out of the bin goes back into it, and workshops that nobody went on with are gone, with their votes.
   */
  takeBack(): Promise<void>;
}

interface ImportStep {
  readonly read: Pick<ValidatedBackup, 'copies' | 'rubrics' | 'votes'>;
  /** By assessment; those that are not named are joined. */
  readonly ways?: ReadonlyMap<string, MergeMode>;
  /** Stands after the period of an assessment that is added beside the one that is here: 'copy of 21 Nov 2026'. */
  readonly label?: string;
}

/** Rejects, with nothing changed, when the storage refuses. */
export async function applyImport(workspace: Workspace, orders: readonly ImportStep[]): Promise<AppliedImport> {
  const origin = {};
  const news: Copy[] = [];
  const here = new Map<string, StoredDocument>();
  for (const order of orders) {
    for (const copy of await newsOf(workspace, order)) {
      news.push(copy);
      const document = await workspace.documents.open(copy.id);
      if (document.ok) here.set(copy.id, document.value);
    }
  }
  // Made before the change, so that they see it; what they would take back is only what has this origin.
  const undos = [...here.values()].map(
    ({ doc }) => new Y.UndoManager(doc, { trackedOrigins: new Set([origin]), captureTimeout: 0 }),
  );
  const rubrics = orders.flatMap(({ read }) => read.rubrics);
  const given = orders.flatMap(({ read, ways }) => {
    const left = new Set(read.copies.filter((copy) => wayOf(copy, ways) === 'leave').map(({ id }) => id));
    return read.votes.filter(({ workshop }) => !left.has(workshop));
  });
  const votes = await votesToImport(workspace, given);
  let before: RowsBeforeImport = { votes: [], bin: [] };
  const joining = workspace.documents.join(news, {
    origin,
    alongside: async (tx) => {
      await saveRestorePoints(tx, [...here.values()], 'join', Date.now());
      for (const row of rubrics) if (!(await tx.get('rubrics', row.key))) await tx.put('rubrics', [row]);
      before = await importRows(
        tx,
        votes,
        news.map(({ id }) => id),
      );
    },
  });
  await joining.catch((error: unknown) => {
    for (const undo of undos) undo.destroy();
    throw error;
  });
  await workspace.readModels.catchUp();
  const assessments = [...new Set(news.flatMap(({ id, kind }) => (kind === 'assessment' ? [id] : [])))];
  const about = news.flatMap((copy) => (copy.kind === 'workshop' ? [aboutOf(copy)] : []));
  return {
    changed: [...new Set([...assessments, ...about])],
    async takeBack() {
      for (const undo of undos) {
        while (undo.undo());
        undo.destroy();
      }
      await workspace.settled();
      const fresh = assessments.filter((id) => !here.has(id));
      await workspace.storage.write([...TRASH_TABLES, 'votes'], async (tx) => {
        for (const id of fresh) await moveToTrash(tx, id, Date.now());
        await undoImportRows(tx, before);
      });
      const workshops = news.filter(
        (copy) => copy.kind === 'workshop' && !here.has(copy.id) && !fresh.includes(aboutOf(copy)),
      );
      const untouched: string[] = [];
      for (const copy of workshops) if (await isUntouched(workspace, copy)) untouched.push(copy.id);
      if (untouched.length > 0) await workspace.documents.deletePermanently(untouched);
    },
  };
}

const isBinned = async ({ storage }: Workspace, { id }: Copy): Promise<boolean> =>
  (await storage.read(['bin'], (tx) => findInTrash(tx, id))) !== null;

/** Whether nothing was done in a document since it came. */
async function isUntouched({ documents }: Workspace, { id, state }: Copy): Promise<boolean> {
  const now = await documents.withDocument(id, ({ doc }) => Y.encodeStateVector(doc));
  return now.ok && `${now.value}` === `${Y.encodeStateVectorFromUpdate(state)}`;
}

/**
 * The copies that bring something, in the way that was chosen for each. Organisations are always joined: what they hold is
 * evidence, item by item. Workshops follow their assessment, and stay away from one that is left or added as another.
 */
async function newsOf(workspace: Workspace, { read, ways, label = '' }: ImportStep): Promise<readonly Copy[]> {
  const news: Copy[] = [];
  for (const copy of read.copies) {
    const way = wayOf(copy, ways);
    if (way === 'leave') continue;
    if (way === 'add') news.push(separate(copy, workspace.newId(), label));
    else if (way === 'join') {
      if ((await compareCopy(workspace.documents, copy)) !== 'same' || (await isBinned(workspace, copy)))
        news.push(copy);
    } else {
      const document = await workspace.documents.open(copy.id);
      news.push(document.ok ? { ...copy, state: replacing(document.value.doc, copy) } : copy);
    }
  }
  return news;
}

function wayOf(copy: Copy, ways: ReadonlyMap<string, MergeMode> | undefined): MergeMode {
  if (copy.kind === 'organisation') return 'join';
  if (copy.kind === 'assessment') return ways?.get(copy.id) ?? 'join';
  const ofItsAssessment = ways?.get(aboutOf(copy)) ?? 'join';
  return ofItsAssessment === 'join' || ofItsAssessment === 'replace' ? 'join' : 'leave';
}

/** The same words and decisions as an assessment of its own. */
export function separate(copy: Copy, id: string, label: string): Copy {
  const doc = docOf(copy.state) ?? new Y.Doc();
  doc.getMap('about').set('id', id);
  const period = readText(doc, paths.assessment.period);
  replaceText(doc, paths.assessment.period, [period, label].filter((part) => part !== '').join(', '));
  return { id, kind: copy.kind, state: Y.encodeStateAsUpdate(doc) };
}

/** The new edits that make a document as a copy has it. */
function replacing(doc: Y.Doc, copy: Copy): Uint8Array {
  const target = docOf(copy.state) ?? new Y.Doc();
  const clone = cloneDocument(doc);
  clone.transact(() => {
    editToMatch(assessmentDocument(clone), assessmentDocument(target));
    signIn(clone, { role: preferences.getState().role, device: deviceLabel() });
  });
  return Y.encodeStateAsUpdate(clone, Y.encodeStateVector(doc));
}
