/** Everything that a second copy holds, decoded: documents as one update each, small tables as rows. */
import * as Y from 'yjs';
import type { Copy } from '../../documents/update-log.ts';
import type { DatabaseRows } from '../../storage/schema.ts';
import { type CopyRecord, decodeRecords, isUpdate, updatesByDocument } from './copy-record.ts';
import type { SecondCopy } from './second-copy.ts';
import type { CopiedTable, CopiedUpdates } from './second-copy-messages.ts';

export interface CopyContents {
  readonly documents: readonly Copy[];
  readonly tables: { readonly [T in CopiedTable]: readonly DatabaseRows[T][] };
  /** Time of the newest record, milliseconds since 1970; 0 in an empty copy. */
  readonly newest: number;
}

export const EMPTY_CONTENTS: CopyContents = { documents: [], tables: { rubrics: [], bin: [], votes: [] }, newest: 0 };

/** Reads the whole second copy. Rejects where this browser keeps none. */
export async function readSecondCopy(secondCopy: SecondCopy): Promise<CopyContents> {
  const inventory = await secondCopy.request('inventory', null);
  const taken = await secondCopy.request(
    'take',
    inventory.map(({ id }) => id),
  );
  const rowsOf = async <T extends CopiedTable>(table: T) =>
    (await secondCopy.request('takeTable', table)) as readonly DatabaseRows[T][];
  return {
    documents: taken.map(mergedCopy),
    tables: { rubrics: await rowsOf('rubrics'), bin: await rowsOf('bin'), votes: await rowsOf('votes') },
    newest: inventory.reduce((newest, { at }) => Math.max(newest, at), 0),
  };
}

/** Decodes files as the second copy names them: `d.` documents, `x.` spilled writes, `t.` tables; two slots each. */
export function contentsOfFiles(files: ReadonlyMap<string, Uint8Array>): CopyContents {
  const records = [...files.values()].flatMap((bytes) => decodeRecords(bytes));
  const rowsOf = <T extends CopiedTable>(table: T) => newestRows(records, table) as readonly DatabaseRows[T][];
  return {
    documents: updatesByDocument(records.filter(isUpdate)).map(mergedCopy),
    tables: { rubrics: rowsOf('rubrics'), bin: rowsOf('bin'), votes: rowsOf('votes') },
    newest: records.reduce((newest, { head }) => Math.max(newest, head.at), 0),
  };
}

/** Returns the union of two copies. Joining a document twice changes nothing. */
export const joinContents = (first: CopyContents, second: CopyContents): CopyContents => ({
  documents: [...first.documents, ...second.documents],
  tables: {
    rubrics: [...first.tables.rubrics, ...second.tables.rubrics],
    bin: [...first.tables.bin, ...second.tables.bin],
    votes: [...first.tables.votes, ...second.tables.votes],
  },
  newest: Math.max(first.newest, second.newest),
});

export const mergedCopy = ({ id, kind, revision, updates }: CopiedUpdates): Copy => ({
  id,
  kind,
  revision,
  state: Y.mergeUpdates([...updates]),
});

function newestRows(records: readonly CopyRecord[], table: CopiedTable): readonly unknown[] {
  const [newest] = records
    .filter(({ head }) => 'table' in head && head.table === table)
    .toSorted((a, b) => b.head.at - a.head.at);
  return newest ? (JSON.parse(new TextDecoder().decode(newest.body)) as readonly unknown[]) : [];
}
