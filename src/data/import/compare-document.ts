/** Document of a file against the one on this device. */
import { holdsNewEdits } from '../documents/compare-copy.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { ImportedDocument } from './validate-backup.ts';

/** new: not on this device. same: here, and the file has no edit that is missing. adds: here, and the file has more. */
export type DocumentComparison = 'new' | 'same' | 'adds';

/** @param existing ids that are on this device; asking for all at once saves one read per new document */
export async function compareDocument(
  { documents }: Workspace,
  { copy, doc }: ImportedDocument,
  existing: ReadonlySet<string>,
): Promise<DocumentComparison> {
  if (!existing.has(copy.id)) return 'new';
  const adds = await documents.withDocument(copy.id, (here) => holdsNewEdits(doc, here.doc));
  if (!adds.ok) return 'new';
  return adds.value ? 'adds' : 'same';
}

/** Returns those documents of a file that are on this device, persisted or not. */
export const existingAmong = (
  { documents }: Workspace,
  imported: readonly ImportedDocument[],
): Promise<ReadonlySet<string>> => documents.existing(imported.map(({ copy }) => copy.id));
