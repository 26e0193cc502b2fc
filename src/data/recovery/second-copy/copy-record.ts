/**
 * Record format of the second copy. Each record has its own length and checksum, so that a damaged one does not affect the others.
 *
 *   u32 length of head · u32 length of body · u32 CRC-32 of both · head (JSON) · body
 */
import { crc32 } from '../../../lib/formats/crc32.ts';
import { ignored } from '../../../lib/ignored-errors.ts';
import type { DocumentKind } from '../../storage/schema.ts';
import type { CopiedUpdates } from './second-copy-messages.ts';

/** Head of one Yjs update of a document. */
export interface UpdateHead {
  readonly document: string;
  readonly kind: DocumentKind;
  readonly revision: number;
  /** Time of writing, milliseconds since 1970. */
  readonly at: number;
}

/** Head of a whole table; the body is its rows as JSON. */
export interface TableHead {
  readonly table: string;
  readonly at: number;
}

/** Head of the index: the revision of each document in the copy, as JSON. */
export interface IndexHead {
  readonly index: true;
  readonly at: number;
}

export type RecordHead = UpdateHead | TableHead | IndexHead;

export interface CopyRecord {
  readonly head: RecordHead;
  readonly body: Uint8Array;
}

const FRONT = 12;

export function encodeRecord(head: RecordHead, body: Uint8Array): Uint8Array {
  const front = new TextEncoder().encode(JSON.stringify(head));
  const bytes = new Uint8Array(FRONT + front.length + body.length);
  bytes.set(front, FRONT);
  bytes.set(body, FRONT + front.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, front.length);
  view.setUint32(4, body.length);
  view.setUint32(8, crc32(bytes.subarray(FRONT)));
  return bytes;
}

export function joinRecords(records: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(records.reduce((sum, record) => sum + record.length, 0));
  let at = 0;
  for (const record of records) {
    all.set(record, at);
    at += record.length;
  }
  return all;
}

/** Returns every whole record. Records after a damaged length cannot be found. */
export function decodeRecords(bytes: Uint8Array): readonly CopyRecord[] {
  const records: CopyRecord[] = [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + FRONT <= bytes.length; ) {
    const [front, body] = [view.getUint32(at), view.getUint32(at + 4)];
    const end = at + FRONT + front + body;
    if (front === 0 || end > bytes.length) break;
    const content = bytes.subarray(at + FRONT, end);
    const head = crc32(content) === view.getUint32(at + 8) ? headOf(content.subarray(0, front)) : null;
    if (head) records.push({ head, body: content.slice(front) });
    at = end;
  }
  return records;
}

function headOf(bytes: Uint8Array): RecordHead | null {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as RecordHead;
  } catch (error) {
    return ignored(error, 'read the head of a record', null);
  }
}

export interface UpdateRecord extends CopyRecord {
  readonly head: UpdateHead;
}
export const isUpdate = (record: CopyRecord): record is UpdateRecord => 'document' in record.head;

/** Groups records by document. The revision is the newest one in the records; 0 for spilled writes, which have none. */
export function updatesByDocument(records: readonly UpdateRecord[]): readonly CopiedUpdates[] {
  const documents = new Map<string, UpdateRecord[]>();
  for (const record of records)
    documents.set(record.head.document, [...(documents.get(record.head.document) ?? []), record]);
  return [...documents].flatMap(([id, updates]) => {
    const [first] = updates;
    const revision = updates.reduce((newest, { head }) => Math.max(newest, head.revision), 0);
    return first ? [{ id, kind: first.head.kind, revision, updates: updates.map(({ body }) => body) }] : [];
  });
}
