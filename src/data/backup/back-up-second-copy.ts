import * as Y from 'yjs';
import type { Result } from '../../lib/problem/problem.ts';
import type { StoredDocument } from '../documents/stored-document.ts';
import type { Copy } from '../documents/update-log.ts';
import { readAllCopies } from '../recovery/rescue.ts';
import { type MadeBackup, makeBackupOfCopy } from './write-backup.ts';

/** Makes a backup file of the second copy, for the rescue screen. It needs no database, and leaves out what was in the bin. */
export async function backUpSecondCopy(): Promise<Result<MadeBackup>> {
  const { documents, tables } = await readAllCopies();
  const deleted = new Set(tables.bin.map(({ id }) => id));
  const ids = new Set(documents.map(({ id }) => id).filter((id) => !deleted.has(id)));
  const stored = [...ids].map((id) =>
    storedDocument(
      id,
      documents.filter((copy) => copy.id === id),
    ),
  );
  return makeBackupOfCopy(stored, tables.rubrics, tables.votes);
}

function storedDocument(id: string, copies: readonly Copy[]): StoredDocument {
  const doc = new Y.Doc();
  for (const { state } of copies) Y.applyUpdate(doc, state);
  return { id, kind: copies[0]?.kind ?? 'assessment', doc, damaged: 0, revision: () => 0 };
}
