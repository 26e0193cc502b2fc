/** Updates the read models after their documents: after a pause, all rows of a document in one transaction, by a window that has its newest state. */

import { levelCount } from '../../domain/rubric/rubric.ts';
import { accountOf } from '../../domain/workshop/record/extract-account.ts';
import { ignored } from '../../lib/ignored-errors.ts';
import { ok, type Result } from '../../lib/problem/problem.ts';
import { assessmentDocument, readAbout, readAssessment } from '../assessments/assessment-document.ts';
import { organisationDocument, readOrganisation } from '../assessments/organisation-document.ts';
import type { RubricStore } from '../assessments/rubric-store.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import type { StoredDocument } from '../documents/stored-document.ts';
import type { Storage, Writer } from '../storage/storage.ts';
import { readWorkshop, workshopDocument } from '../workshops/workshop-document.ts';
import { buildReadModel, READ_MODEL_VERSION } from './read-model.ts';

const AFTER_OURS_MS = 300;
/** The window that made a change updates its rows; others do so only when that window is closed. */
const AFTER_THEIRS_MS = 3_000;
/** Documents per transaction when many are stale: each transaction refreshes the lists, and typed text waits for it. */
const AT_A_TIME = 8;
const READ_MODEL_TABLES = [
  'documents',
  'organisations',
  'workshops',
  'assessments',
  'answers',
  'actions',
  'bin',
] as const;

/** Writes rows within a transaction over `READ_MODEL_TABLES`, unless a newer revision is stored. */
type WriteReadModel = (tx: Writer) => Promise<void>;

/** New documents that the caller has decoded, by id. Their rows are derived from them while they have their first revision only. */
export type DecodedDocuments = ReadonlyMap<string, Pick<StoredDocument, 'kind' | 'doc'>>;

const FIRST_REVISION = 1;

export interface ReadModelUpdater {
  /** Updates the rows of all waiting documents now. */
  settled(): Promise<void>;
  /** Updates the documents that a closed or crashed window left stale; all documents when the shape of the rows has changed. */
  catchUp(decoded?: DecodedDocuments): Promise<void>;
}

export function createReadModelUpdater(
  storage: Storage,
  documents: DocumentStore,
  rubrics: RubricStore,
): ReadModelUpdater {
  const waiting = new Map<StoredDocument, ReturnType<typeof setTimeout>>();

  function projectAfter(document: StoredDocument, ms: number): void {
    clearTimeout(waiting.get(document));
    // Typed text goes first: rows written before it would delay its commit.
    const timer = setTimeout(
      () => (documents.isSaving() ? projectAfter(document, AFTER_OURS_MS) : void projectNow(document)),
      ms,
    );
    waiting.set(document, timer);
  }
  documents.onChange((document, mine) => projectAfter(document, mine ? AFTER_OURS_MS : AFTER_THEIRS_MS));

  /** Reads a document and returns the step that writes its rows. */
  async function projectionOf(document: StoredDocument): Promise<WriteReadModel> {
    clearTimeout(waiting.get(document));
    waiting.delete(document);
    if (document.kind === 'organisation') return organisationRows(document);
    return document.kind === 'workshop' ? workshopRows(document) : assessmentRows(rubrics, document);
  }

  async function projectNow(document: StoredDocument): Promise<void> {
    try {
      await storage.write(READ_MODEL_TABLES, await projectionOf(document));
    } catch (error) {
      // The document stays marked stale and is tried again at the next change or the next start.
      ignored(error, 'read models: update');
    }
  }

  function projectionOfId(id: string, decoded: DecodedDocuments): Promise<Result<WriteReadModel>> {
    const known = decoded.get(id);
    if (!known) return documents.withDocument(id, projectionOf);
    return projectionOf({ ...known, id, damaged: 0, revision: () => FIRST_REVISION }).then(ok);
  }

  async function projectMany(ids: readonly string[], decoded: DecodedDocuments): Promise<void> {
    const read = await Promise.all(
      ids.map((id) =>
        projectionOfId(id, decoded).catch((error) => ignored(error, 'read models: read stale document', null)),
      ),
    );
    const found = read.flatMap((result) => (result?.ok ? [result.value] : []));
    const writeAll = async (tx: Writer): Promise<void> => {
      for (const write of found) await write(tx);
    };
    await storage.write(READ_MODEL_TABLES, writeAll).catch(async (failure) => {
      ignored(failure, 'read models: write several documents');
      // A document whose rows cannot be written must not hold up the others.
      for (const write of found)
        await storage
          .write(READ_MODEL_TABLES, write)
          .catch((error) => ignored(error, 'read models: write one document'));
    });
  }

  return {
    async settled() {
      for (const document of [...waiting.keys()]) await projectNow(document);
    },
    async catchUp(decoded = new Map()) {
      const stale = await staleDocuments(storage);
      for (let i = 0; i < stale.length; i += AT_A_TIME) await projectMany(stale.slice(i, i + AT_A_TIME), decoded);
    },
  };
}

async function staleDocuments(storage: Storage): Promise<readonly string[]> {
  return storage.write(['documents', 'kept'], async (tx) => {
    const shape = (await tx.get('kept', 'projection shape'))?.value;
    if (shape !== READ_MODEL_VERSION) {
      const all = await tx.list('documents');
      await tx.put(
        'documents',
        all.map((row) => ({ ...row, stale: 1 as const })),
      );
      await tx.put('kept', [{ key: 'projection shape', value: READ_MODEL_VERSION }]);
      return all.map((row) => row.id);
    }
    return (await tx.list('documents', { index: 'stale', equals: 1 })).map((row) => row.id);
  });
}

function organisationRows(document: StoredDocument): WriteReadModel {
  const { name } = readOrganisation(organisationDocument(document.doc));
  return async (tx) => {
    const row = await tx.get('documents', document.id);
    if (row?.revision !== document.revision()) return;
    await tx.put('organisations', [{ id: document.id, name, updatedAt: row.updatedAt }]);
    await tx.put('documents', [{ ...row, stale: 0 }]);
  };
}

function workshopRows(document: StoredDocument): WriteReadModel {
  const workshop = readWorkshop(workshopDocument(document.doc));
  const { id, assessment, createdAt, setup, session } = workshop;
  return async (tx) => {
    const row = await tx.get('documents', document.id);
    if (row?.revision !== document.revision()) return;
    await tx.put('workshops', [
      {
        id,
        assessment,
        title: setup.title,
        day: setup.day,
        createdAt,
        startedAt: session.startedAt,
        endedAt: session.endedAt,
        account: accountOf(workshop),
      },
    ]);
    await tx.put('documents', [{ ...row, stale: 0 }]);
  };
}

async function assessmentRows(rubrics: RubricStore, document: StoredDocument): Promise<WriteReadModel> {
  const rubric = await rubrics.load(readAbout(document.doc).rubric);
  if (!rubric.ok) throw new Error(rubric.problem.type);
  const assessment = readAssessment(assessmentDocument(document.doc), levelCount(rubric.value));
  return async (tx) => {
    // A deleted assessment is in no list; restoring it marks it stale again.
    if (await tx.get('bin', document.id)) return;
    const row = await tx.get('documents', document.id);
    // A newer revision is being announced, or another window has it: its rows will follow.
    if (row?.revision !== document.revision()) return;
    const rows = buildReadModel(assessment, rubric.value, row.updatedAt);
    await tx.removeWhere('answers', 'document', document.id);
    await tx.removeWhere('actions', 'document', document.id);
    await tx.put('answers', rows.answers);
    await tx.put('actions', rows.actions);
    await tx.put('assessments', [rows.assessment]);
    await tx.put('documents', [{ ...row, stale: 0 }]);
  };
}
