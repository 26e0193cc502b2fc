/**
 * Last step of an import: writes the documents of a file, each in the mode that was chosen, in one transaction and with a restore
 * point of every document that changes; and undoes the whole of it.
 */

import * as Y from 'yjs';
import { assessmentDocument, signIn } from '../assessments/assessment-document.ts';
import { cloneDocument, editToMatch } from '../assessments/diff-documents.ts';
import { saveRestorePoints } from '../assessments/restore-points.ts';
import { deviceLabel, preferences } from '../device/preferences.ts';
import { paths } from '../documents/paths.ts';
import type { StoredDocument } from '../documents/stored-document.ts';
import { readText, replaceText } from '../documents/text-binding.ts';
import type { Copy } from '../documents/update-log.ts';
import type { DecodedDocuments } from '../read-models/read-model-updater.ts';
import type { DocumentKind } from '../storage/schema.ts';
import { listTrash, moveToTrash, TRASH_TABLES } from '../workspace/trash.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { compareDocument, existingAmong } from './compare-document.ts';
import { applyRows, type RowsBeforeImport, undoRows } from './import-rows.ts';
import { assessmentOf, votesToImport } from './import-workshops.ts';
import type { ImportedDocument, ValidatedBackup } from './validate-backup.ts';

/** join: both together. add: as another assessment. replace: as the file has it, by new edits. leave: not at all. */
export type MergeMode = 'join' | 'add' | 'replace' | 'leave';

export interface AppliedImport {
  /** Ids of assessments that are new here, or that have changed, or a workshop of which has. */
  readonly changed: readonly string[];
  /**
   * Undoes the import and keeps what was done since: documents that were here are as before, new assessments go to the trash,
   * assessments that left the trash return to it, and workshops that were not continued are deleted with their votes.
   */
  undo(): Promise<void>;
}

export interface ImportStep {
  readonly backup: Pick<ValidatedBackup, 'documents' | 'rubrics' | 'votes'>;
  /** By id of an assessment; the default is a join. */
  readonly modes?: ReadonlyMap<string, MergeMode>;
  /** Appended to the period of an assessment that is added beside the one that is here: 'copy of 21 Nov 2026'. */
  readonly label?: string;
}

/** Document that the import writes. */
interface ImportedCopy extends Copy {
  /** Decoded state; `null` for a state that differs from the file's. */
  readonly doc: Y.Doc | null;
  /** Of a workshop. */
  readonly assessment: string | null;
}

/** Rejects, with nothing changed, when the storage refuses. */
export async function applyImport(workspace: Workspace, steps: readonly ImportStep[]): Promise<AppliedImport> {
  const copies: ImportedCopy[] = [];
  for (const step of steps) copies.push(...(await copiesToWrite(workspace, step)));
  const existing = await workspace.documents.existing(copies.map(({ id }) => id));
  const here = await openAll(workspace, existing);
  const origin = {};
  // Created before the change, so that they record it; they undo only changes with this origin.
  const undoManagers = [...here.values()].map(
    ({ doc }) => new Y.UndoManager(doc, { trackedOrigins: new Set([origin]), captureTimeout: 0 }),
  );
  const before = await write(workspace, steps, copies, here, origin).catch((error: unknown) => {
    for (const undoManager of undoManagers) undoManager.destroy();
    throw error;
  });
  await workspace.readModels.catchUp(newDocuments(copies, existing));
  const changed = new Set(
    copies.flatMap(({ id, kind, assessment }) => (kind === 'assessment' ? [id] : (assessment ?? []))),
  );
  const added = copies.filter(({ id }) => !here.has(id)).map(addedDocument);
  return {
    changed: [...changed],
    async undo() {
      for (const undoManager of undoManagers) {
        while (undoManager.undo());
        undoManager.destroy();
      }
      await removeAdded(workspace, added, before);
    },
  };
}

/** Document that the import created. While an undo is possible neither its bytes nor its decoded state are held: a large file has 60 MB. */
interface AddedDocument extends Pick<ImportedCopy, 'id' | 'kind' | 'assessment'> {
  /** Edits that a workshop has when it arrives; `null` for other kinds, which go to the trash whole. */
  readonly vector: string | null;
}

const addedDocument = ({ id, kind, assessment, state }: ImportedCopy): AddedDocument => ({
  id,
  kind,
  assessment,
  vector: kind === 'workshop' ? String(Y.encodeStateVectorFromUpdate(state)) : null,
});

/** Documents that are new on this device. One that two files bring is left out: its state is that of both. */
function newDocuments(copies: readonly ImportedCopy[], existing: ReadonlySet<string>): DecodedDocuments {
  const found = new Map<string, { readonly kind: DocumentKind; readonly doc: Y.Doc }>();
  const seen = new Set<string>();
  for (const { id, kind, doc } of copies) {
    if (seen.has(id)) found.delete(id);
    else if (doc && !existing.has(id)) found.set(id, { kind, doc });
    seen.add(id);
  }
  return found;
}

async function openAll(
  { documents }: Workspace,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, StoredDocument>> {
  const here = new Map<string, StoredDocument>();
  for (const id of ids) {
    const document = await documents.open(id);
    if (document.ok) here.set(id, document.value);
  }
  return here;
}

async function write(
  workspace: Workspace,
  steps: readonly ImportStep[],
  copies: readonly Copy[],
  here: ReadonlyMap<string, StoredDocument>,
  origin: object,
): Promise<RowsBeforeImport> {
  const rubrics = steps.flatMap(({ backup }) => backup.rubrics);
  const votes = await votesToImport(workspace, steps.flatMap(votesOf));
  const ids = new Set(copies.map(({ id }) => id));
  let before: RowsBeforeImport = { votes: [], trash: [] };
  await workspace.documents.join(copies, {
    origin,
    alongside: async (tx) => {
      await saveRestorePoints(tx, [...here.values()], 'join', Date.now());
      for (const row of rubrics) if (!(await tx.get('rubrics', row.key))) await tx.put('rubrics', [row]);
      before = await applyRows(tx, votes, ids);
    },
  });
  return before;
}

/** Open votes of the workshops that the import does not leave. */
function votesOf({ backup, modes }: ImportStep): ValidatedBackup['votes'] {
  const left = new Set(backup.documents.filter((document) => modeOf(document, modes) === 'leave').map(idOf));
  return backup.votes.filter(({ workshop }) => !left.has(workshop));
}

const idOf = ({ copy }: ImportedDocument): string => copy.id;

/** Removes the documents that the import created. */
async function removeAdded(
  workspace: Workspace,
  added: readonly AddedDocument[],
  before: RowsBeforeImport,
): Promise<void> {
  await workspace.settled();
  const assessments = added.flatMap(({ id, kind }) => (kind === 'assessment' ? [id] : []));
  await workspace.storage.write([...TRASH_TABLES, 'votes'], async (tx) => {
    for (const id of assessments) await moveToTrash(tx, id, Date.now());
    await undoRows(tx, before);
  });
  // Workshops of an assessment in the trash stay with it.
  const workshops = added.filter(({ assessment }) => assessment !== null && !assessments.includes(assessment));
  const untouched: string[] = [];
  for (const workshop of workshops) if (await isUntouched(workspace, workshop)) untouched.push(workshop.id);
  if (untouched.length > 0) await workspace.documents.deletePermanently(untouched);
}

/** Returns whether a document has had no edit since it was imported. */
async function isUntouched({ documents }: Workspace, { id, vector }: AddedDocument): Promise<boolean> {
  const now = await documents.withDocument(id, ({ doc }) => String(Y.encodeStateVector(doc)));
  return now.ok && now.value === vector;
}

/**
 * Returns the copies that change something here. Organisations are always joined: they hold evidence, item by item. Workshops
 * follow their assessment; those of an assessment that is left, or added as another one, are left.
 */
async function copiesToWrite(
  workspace: Workspace,
  { backup, modes, label = '' }: ImportStep,
): Promise<readonly ImportedCopy[]> {
  const existing = await existingAmong(workspace, backup.documents);
  const binned = new Set((await workspace.storage.read(['bin'], listTrash)).map(({ id }) => id));
  const copies: ImportedCopy[] = [];
  for (const document of backup.documents) {
    const { copy, doc } = document;
    const mode = modeOf(document, modes);
    const add = (state: Uint8Array, id = copy.id): void => {
      const decoded = state === copy.state ? doc : null;
      copies.push({ ...copy, id, state, doc: decoded, assessment: assessmentOf(document) });
    };
    if (mode === 'add') {
      const id = workspace.newId();
      add(asSeparate(doc, id, label), id);
    } else if (mode === 'replace') {
      const here = await workspace.documents.open(copy.id);
      add(here.ok ? editsToReplace(here.value.doc, doc) : copy.state);
    } else if (mode === 'join') {
      const comparison = await compareDocument(workspace, document, existing);
      if (comparison !== 'same' || binned.has(copy.id)) add(copy.state);
    }
  }
  return copies;
}

function modeOf(document: ImportedDocument, modes: ImportStep['modes']): MergeMode {
  const { id, kind } = document.copy;
  if (kind === 'organisation') return 'join';
  const mode = modes?.get(assessmentOf(document) ?? id) ?? 'join';
  if (kind === 'assessment') return mode;
  return mode === 'join' || mode === 'replace' ? 'join' : 'leave';
}

/** Returns the state of an assessment of its own with the same texts and decisions. Leaves `doc` as it is. */
export function asSeparate(doc: Y.Doc, id: string, label: string): Uint8Array {
  const separate = cloneDocument(doc);
  separate.getMap('about').set('id', id);
  const period = readText(separate, paths.assessment.period);
  replaceText(separate, paths.assessment.period, [period, label].filter((part) => part !== '').join(', '));
  return Y.encodeStateAsUpdate(separate);
}

/** Returns the edits that make a document read like the imported one. */
function editsToReplace(here: Y.Doc, imported: Y.Doc): Uint8Array {
  const clone = cloneDocument(here);
  clone.transact(() => {
    editToMatch(assessmentDocument(clone), assessmentDocument(imported));
    signIn(clone, { role: preferences.getState().role, device: deviceLabel() });
  });
  return Y.encodeStateAsUpdate(clone, Y.encodeStateVector(here));
}
