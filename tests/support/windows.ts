import { createDocumentStore, type DocumentStore } from '../../src/data/documents/document-store.ts';
import type { StoredDocument } from '../../src/data/documents/stored-document.ts';
import { openIndexedDb } from '../../src/data/storage/indexed-db.ts';
import { createSaveStatus, type SaveStatusStore } from '../../src/data/storage/save-status.ts';
import type { Storage } from '../../src/data/storage/storage.ts';

/** A window with its own connection and documents. Windows of the same name share a database. */
export interface TestWindow {
  readonly storage: Storage;
  readonly documents: DocumentStore;
  readonly status: SaveStatusStore;
  close(): void;
}

let count = 0;
/** A database name that no other test uses. */
export const freshName = (): string => `test-${Date.now()}-${count++}-${Math.random().toString(36).slice(2)}`;

export async function openWindow(
  name: string,
  wrap: (storage: Storage) => Storage = (storage) => storage,
): Promise<TestWindow> {
  const storage = wrap(await openIndexedDb(name));
  const status = createSaveStatus();
  const documents = createDocumentStore({ storage, name, status });
  return {
    storage,
    documents,
    status,
    close() {
      documents.close();
      storage.close();
    },
  };
}

/** Opens a document that must exist. */
export async function mustOpen(window: TestWindow, id: string): Promise<StoredDocument> {
  const opened = await window.documents.open(id);
  if (!opened.ok) throw new Error(`Cannot open ${id}: ${JSON.stringify(opened.problem)}`);
  return opened.value;
}

export const textOf = (document: StoredDocument): string => document.doc.getText('t').toString();

export const type = (document: StoredDocument, words: string): void =>
  document.doc.getText('t').insert(document.doc.getText('t').length, words);

/** Waits until `holds` returns true, checking once per turn of the event loop. Throws after 8 s. @param seen describes the state for the error */
export async function until(holds: () => boolean, seen: () => unknown = () => 'it never held'): Promise<void> {
  const end = Date.now() + 8_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`Waited in vain: ${JSON.stringify(seen())}`);
    await new Promise((resume) => setTimeout(resume, 1));
  }
}
