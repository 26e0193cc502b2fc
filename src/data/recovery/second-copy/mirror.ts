/**
 * Keeps the second copy behind the database: each committed change is written here within seconds. Files and database are parameters, so
 * that tests can cut writes short and lose rows.
 */
import { crc32 } from '../../../lib/formats/crc32.ts';
import type { Announcement } from '../../documents/update-log.ts';
import type { CopyFiles } from './copy-files.ts';
import {
  type CopyRecord,
  encodeRecord,
  isUpdate,
  joinRecords,
  type UpdateHead,
  type UpdateRecord,
} from './copy-record.ts';
import type { DatabaseSource } from './database-source.ts';
import type { MirroredDocument } from './second-copy-messages.ts';
import { type Slots, slotsOf } from './slots.ts';

/** A document with more records is rewritten from the compacted rows of the database. */
const MAX_RECORDS = 64;
/** With more documents the index is rewritten only by `catchUp` and `forget`: `inventory` finds the others by their files. */
const MAX_INDEXED = 500;

export interface Mirror {
  /** Notes a committed change for the next flush. */
  note(news: Announcement): void;
  /** Notes that a small table has changed. */
  noteTable(table: string): void;
  /** Writes what was noted. Resolves when it is on the disk. */
  flush(): Promise<void>;
  /** Writes every document that changed while no window kept the copy, and all of these tables. */
  catchUp(tables: readonly string[]): Promise<void>;
  /** Returns every document in the copy. */
  inventory(): Promise<readonly MirroredDocument[]>;
  /** Returns documents with a newer revision here than in the database, which has lost something. */
  ahead(): Promise<readonly string[]>;
  /** Returns everything known of a document. Record bodies are Yjs updates. */
  take(id: string): Promise<readonly UpdateRecord[]>;
  takeTable(table: string): Promise<readonly unknown[]>;
  forget(id: string): Promise<void>;
}

interface KnownDocument {
  readonly revision: number;
  readonly records: number;
}

interface MirrorState {
  readonly files: CopyFiles;
  readonly source: DatabaseSource;
  readonly now: () => number;
  readonly slots: Map<string, Slots>;
  readonly known: Map<string, KnownDocument>;
  readonly waiting: Map<string, Announcement[]>;
  readonly tables: Set<string>;
  readonly index: Map<string, MirroredDocument>;
}

export function createMirror(files: CopyFiles, source: DatabaseSource, now: () => number = Date.now): Mirror {
  const mirror: MirrorState = {
    files,
    source,
    now,
    slots: new Map(),
    known: new Map(),
    waiting: new Map(),
    tables: new Set(),
    index: new Map(),
  };
  return {
    note: (news) => note(mirror, news),
    noteTable: (table) => void mirror.tables.add(table),
    flush: () => flush(mirror),
    catchUp: (tables) => catchUp(mirror, tables),
    inventory: () => inventory(mirror),
    ahead: () => documentsAhead(mirror),
    take: (id) => takeDocument(mirror, id),
    takeTable: (table) => takeTable(mirror, table),
    forget: (id) => forget(mirror, id),
  };
}

function note({ waiting }: MirrorState, news: Announcement): void {
  const changes = waiting.get(news.document) ?? [];
  changes.push(news);
  waiting.set(news.document, changes);
}

async function flush(mirror: MirrorState): Promise<void> {
  const batch = [...mirror.waiting];
  mirror.waiting.clear();
  for (const [id, changes] of batch) await writeDocument(mirror, id, changes);
  const tables = [...mirror.tables];
  mirror.tables.clear();
  for (const table of tables) await writeTable(mirror, table);
  if (batch.length > 0 && mirror.index.size <= MAX_INDEXED) await writeIndex(mirror);
}

async function catchUp(mirror: MirrorState, tables: readonly string[]): Promise<void> {
  await readIndex(mirror);
  const rows = await mirror.source.documents();
  // An empty database may have been emptied by the browser: the copy learns nothing from it.
  if (rows.length === 0) return;
  const behind = rows.filter(({ id, revision }) => (mirror.index.get(id)?.revision ?? 0) < revision);
  for (const { id } of behind) await rewriteDocument(mirror, id);
  for (const table of tables) await writeTable(mirror, table);
  if (behind.length > 0) await writeIndex(mirror);
}

async function inventory(mirror: MirrorState): Promise<readonly MirroredDocument[]> {
  await readIndex(mirror);
  for (const id of await documentsWithFiles(mirror.files)) {
    if (mirror.index.has(id)) continue;
    const [newest] = (await takeDocument(mirror, id)).toSorted((a, b) => b.head.revision - a.head.revision);
    if (newest) remember(mirror, newest.head, 0);
  }
  return [...mirror.index.values()];
}

async function documentsAhead(mirror: MirrorState): Promise<readonly string[]> {
  await readIndex(mirror);
  const rows = await mirror.source.documents();
  return rows.filter(({ id, revision }) => (mirror.index.get(id)?.revision ?? 0) > revision).map(({ id }) => id);
}

async function forget(mirror: MirrorState, id: string): Promise<void> {
  await documentSlots(mirror, id).remove();
  mirror.known.delete(id);
  mirror.index.delete(id);
  await writeIndex(mirror);
}

/** Appends the changes where they follow the newest record without a gap; else rewrites the document. */
async function writeDocument(mirror: MirrorState, id: string, changes: readonly Announcement[]): Promise<void> {
  const known = await knownDocument(mirror, id);
  const fresh = changes.toSorted((a, b) => a.revision - b.revision);
  const last = fresh.at(-1);
  if (!last || !canAppend(known, fresh)) return rewriteDocument(mirror, id);
  const at = mirror.now();
  const headOf = ({ kind, revision }: Announcement): UpdateHead => ({ document: id, kind, revision, at });
  await documentSlots(mirror, id).append(
    joinRecords(fresh.map((change) => encodeRecord(headOf(change), change.update))),
  );
  remember(mirror, headOf(last), known.records + fresh.length);
}

/** @param fresh changes in the order of their revisions */
function canAppend({ revision, records }: KnownDocument, fresh: readonly Announcement[]): boolean {
  const follows = fresh.every((change, i) => change.revision === revision + 1 + i);
  return revision > 0 && follows && records + fresh.length <= MAX_RECORDS;
}

/** Writes the database's rows to the older slot. Where those are damaged or older than the copy, its own records stay beside them. */
async function rewriteDocument(mirror: MirrorState, id: string): Promise<void> {
  const found = await mirror.source.rowsOf(id);
  if (!found) return;
  const { row, updates } = found;
  const whole = updates.filter(({ bytes, crc }) => bytes instanceof Uint8Array && crc32(bytes) === crc);
  const isLacking = whole.length < updates.length || row.revision < (await knownDocument(mirror, id)).revision;
  const own = isLacking ? await takeDocument(mirror, id) : [];
  const bodies = [...own.map(({ body }) => body), ...whole.map(({ bytes }) => bytes)];
  if (bodies.length === 0) return;
  const head: UpdateHead = { document: id, kind: row.kind, revision: row.revision, at: mirror.now() };
  await documentSlots(mirror, id).replace(joinRecords(bodies.map((body) => encodeRecord(head, body))));
  remember(mirror, head, bodies.length);
}

async function writeTable(mirror: MirrorState, table: string): Promise<void> {
  await slotsFor(mirror, `t.${table}`).replace(
    encodeRecord({ table, at: mirror.now() }, asJson(await mirror.source.all(table))),
  );
}

async function takeTable(mirror: MirrorState, table: string): Promise<readonly unknown[]> {
  const newest = newestOf(await slotsFor(mirror, `t.${table}`).read());
  return newest ? (fromJson(newest.body) as readonly unknown[]) : [];
}

const writeIndex = (mirror: MirrorState): Promise<void> =>
  slotsFor(mirror, 'index').replace(
    encodeRecord({ index: true, at: mirror.now() }, asJson([...mirror.index.values()])),
  );

async function readIndex(mirror: MirrorState): Promise<void> {
  const newest = newestOf(await slotsFor(mirror, 'index').read());
  if (!newest) return;
  for (const entry of fromJson(newest.body) as readonly MirroredDocument[])
    if (!mirror.index.has(entry.id)) mirror.index.set(entry.id, entry);
}

async function knownDocument(mirror: MirrorState, id: string): Promise<KnownDocument> {
  const known = mirror.known.get(id);
  if (known) return known;
  const records = await takeDocument(mirror, id);
  const revision = records.reduce((newest, { head }) => Math.max(newest, head.revision), 0);
  const found = { revision, records: records.length };
  mirror.known.set(id, found);
  return found;
}

function remember({ known, index }: MirrorState, { document, kind, revision, at }: UpdateHead, records: number): void {
  known.set(document, { revision, records });
  index.set(document, { id: document, kind, revision, at });
}

const takeDocument = async (mirror: MirrorState, id: string): Promise<readonly UpdateRecord[]> =>
  (await documentSlots(mirror, id).read()).filter(isUpdate);

const documentSlots = (mirror: MirrorState, id: string): Slots => slotsFor(mirror, `d.${id}`);

function slotsFor({ files, slots }: MirrorState, name: string): Slots {
  const found = slots.get(name) ?? slotsOf(files, name);
  slots.set(name, found);
  return found;
}

const documentsWithFiles = async (files: CopyFiles): Promise<ReadonlySet<string>> =>
  new Set((await files.names()).filter((name) => name.startsWith('d.')).map((name) => name.slice(2, -2)));

const newestOf = (records: readonly CopyRecord[]): CopyRecord | undefined =>
  records.toSorted((a, b) => b.head.at - a.head.at)[0];

const asJson = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));
const fromJson = (bytes: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(bytes));
