/**
 * Keeps the second copy behind the database: what is durable there is written down here within seconds. Pure of any
 * browser: files and database come in, so that tests can lose and cut them.
 */
import { crc32 } from '../../../lib/formats/crc32.ts';
import type { Announcement } from '../../documents/update-log.ts';
import type { DocumentKind } from '../../storage/schema.ts';
import type { CopyFiles } from './copy-files.ts';
import { encodeRecord, isUpdate, joinRecords, type UpdateHead, type UpdateRecord } from './copy-record.ts';
import type { DatabaseSource } from './database-source.ts';
import { type Slots, slotsOf } from './slots.ts';

/** Beyond this many records a document's slot is written anew, from the database's compacted rows. */
const RECORDS_MOST = 64;
/** With more documents than this, the index is written only when it is asked to be. */
const INDEX_ALWAYS_TO = 500;

export interface MirroredDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly revision: number;
  readonly at: number;
}

export interface Mirror {
  /** A change that is durable in the database. Written down at the next flush. */
  note(news: Announcement): void;
  /** A small table has changed. */
  noteTable(table: string): void;
  /** Writes down what was noted. Resolves when it is on the disk. */
  flush(): Promise<void>;
  /** Writes down every document that changed while nobody was mirroring. */
  catchUp(tables: readonly string[]): Promise<void>;
  /** Every document that is here. */
  inventory(): Promise<readonly MirroredDocument[]>;
  /** Documents of which more is here than in the database: it has lost something. */
  ahead(): Promise<readonly string[]>;
  /** All that is known of a document, in records whose bodies are Yjs updates. */
  take(id: string): Promise<readonly UpdateRecord[]>;
  takeTable(table: string): Promise<readonly unknown[]>;
  forget(id: string): Promise<void>;
}

interface KnownDocument {
  revision: number;
  records: number;
}

export function createMirror(files: CopyFiles, source: DatabaseSource, now: () => number = Date.now): Mirror {
  const slots = new Map<string, Slots>();
  const known = new Map<string, KnownDocument>();
  const waiting = new Map<string, Announcement[]>();
  const tables = new Set<string>();
  const index = new Map<string, MirroredDocument>();

  const slotsFor = (name: string): Slots => {
    const found = slots.get(name) ?? slotsOf(files, name);
    slots.set(name, found);
    return found;
  };
  const documentSlots = (id: string): Slots => slotsFor(`d.${id}`);
  const take = async (id: string): Promise<readonly UpdateRecord[]> =>
    (await documentSlots(id).read()).filter(isUpdate);

  async function knownOf(id: string): Promise<KnownDocument> {
    let found = known.get(id);
    if (!found) {
      const records = await take(id);
      found = {
        revision: records.reduce((most, { head }) => Math.max(most, head.revision), 0),
        records: records.length,
      };
      known.set(id, found);
    }
    return found;
  }

  function remember(head: UpdateHead, records: number): void {
    known.set(head.document, { revision: head.revision, records });
    index.set(head.document, { id: head.document, kind: head.kind, revision: head.revision, at: head.at });
  }

  /** The database's rows as a slot of their own. Where those are damaged, or older than what is here, what is here stays beside them. */
  async function rewrite(id: string): Promise<void> {
    const found = await source.rowsOf(id);
    if (!found) return;
    const { row, updates } = found;
    const whole = updates.filter(({ bytes, crc }) => bytes instanceof Uint8Array && crc32(bytes) === crc);
    const lacking = whole.length < updates.length || row.revision < (await knownOf(id)).revision;
    const bodies = [...(lacking ? (await take(id)).map(({ body }) => body) : []), ...whole.map(({ bytes }) => bytes)];
    if (bodies.length === 0) return;
    const head: UpdateHead = { document: id, kind: row.kind, revision: row.revision, at: now() };
    await documentSlots(id).replace(joinRecords(bodies.map((body) => encodeRecord(head, body))));
    remember(head, bodies.length);
  }

  async function write(id: string, news: readonly Announcement[]): Promise<void> {
    const { revision, records } = await knownOf(id);
    const fresh = news.toSorted((a, b) => a.revision - b.revision);
    const last = fresh.at(-1);
    const follows =
      last && revision > 0 && fresh[0]?.revision === revision + 1 && last.revision === revision + fresh.length;
    if (!follows || records + fresh.length > RECORDS_MOST) {
      await rewrite(id);
      return;
    }
    const head = (each: Announcement): UpdateHead => ({
      document: id,
      kind: each.kind,
      revision: each.revision,
      at: now(),
    });
    await documentSlots(id).append(joinRecords(fresh.map((each) => encodeRecord(head(each), each.update))));
    remember(head(last), records + fresh.length);
  }

  async function writeTable(table: string): Promise<void> {
    const rows = new TextEncoder().encode(JSON.stringify(await source.all(table)));
    await slotsFor(`t.${table}`).replace(encodeRecord({ table, at: now() }, rows));
  }

  const writeIndex = (): Promise<void> =>
    slotsFor('index').replace(
      encodeRecord({ index: true, at: now() }, new TextEncoder().encode(JSON.stringify([...index.values()]))),
    );

  async function readIndex(): Promise<void> {
    const newest = (await slotsFor('index').read()).toSorted((a, b) => b.head.at - a.head.at)[0];
    if (!newest) return;
    for (const each of JSON.parse(new TextDecoder().decode(newest.body)) as readonly MirroredDocument[])
      if (!index.has(each.id)) index.set(each.id, each);
  }

  return {
    note(news) {
      const ofDocument = waiting.get(news.document) ?? [];
      ofDocument.push(news);
      waiting.set(news.document, ofDocument);
    },
    noteTable: (table) => void tables.add(table),
    async flush() {
      const batch = [...waiting];
      waiting.clear();
      for (const [id, news] of batch) await write(id, news);
      const changed = [...tables];
      tables.clear();
      for (const table of changed) await writeTable(table);
      if (batch.length > 0 && index.size <= INDEX_ALWAYS_TO) await writeIndex();
    },
    async catchUp(all) {
      await readIndex();
      const there = await source.documents();
      // An empty database may be one that was emptied: nothing is learnt from it.
      if (there.length === 0) return;
      const behind = there.filter(({ id, revision }) => (index.get(id)?.revision ?? 0) < revision);
      for (const { id } of behind) await rewrite(id);
      for (const table of all) await writeTable(table);
      if (behind.length > 0) await writeIndex();
    },
    async inventory() {
      await readIndex();
      for (const id of await documentNames(files)) {
        if (index.has(id)) continue;
        const last = (await take(id)).toSorted((a, b) => b.head.revision - a.head.revision)[0];
        if (last) remember(last.head, 0);
      }
      return [...index.values()];
    },
    async ahead() {
      await readIndex();
      const rows = await source.documents();
      return rows.filter(({ id, revision }) => (index.get(id)?.revision ?? 0) > revision).map(({ id }) => id);
    },
    take,
    async takeTable(table) {
      const newest = (await slotsFor(`t.${table}`).read()).toSorted((a, b) => b.head.at - a.head.at)[0];
      return newest ? (JSON.parse(new TextDecoder().decode(newest.body)) as readonly unknown[]) : [];
    },
    async forget(id) {
      await documentSlots(id).remove();
      known.delete(id);
      index.delete(id);
      await writeIndex();
    },
  };
}

const documentNames = async (files: CopyFiles): Promise<readonly string[]> => [
  ...new Set((await files.names()).filter((name) => name.startsWith('d.')).map((name) => name.slice(2, -2))),
];
