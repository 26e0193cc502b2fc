import { expect, test } from 'vitest';
import type { Announcement } from '../../../../src/data/documents/update-log.ts';
import type { DatabaseSource } from '../../../../src/data/recovery/second-copy/database-source.ts';
import { createMirror, type Mirror } from '../../../../src/data/recovery/second-copy/mirror.ts';
import type { DocumentRow, UpdateRow } from '../../../../src/data/storage/schema.ts';
import { crc32 } from '../../../../src/lib/formats/crc32.ts';
import { memoryFiles } from '../../../support/memory-files.ts';

/** Database with rows written by hand. An update is one word. */
function aDatabase() {
  const rows = new Map<string, { row: DocumentRow; updates: UpdateRow[] }>();
  const rubrics: unknown[] = [];
  const source: DatabaseSource = {
    documents: async () => [...rows.values()].map(({ row }) => row),
    rowsOf: async (id) => rows.get(id) ?? null,
    all: async () => rubrics,
  };
  return {
    source,
    rows,
    rubrics,
    write(document: string, word: string): Announcement {
      const bytes = new TextEncoder().encode(word);
      const revision = (rows.get(document)?.row.revision ?? 0) + 1;
      const updates = [...(rows.get(document)?.updates ?? []), { document, bytes, crc: crc32(bytes) }];
      rows.set(document, {
        row: { id: document, kind: 'assessment', revision, updatedAt: revision, stale: 0 },
        updates,
      });
      return { document, kind: 'assessment', revision, update: bytes };
    },
  };
}

const wordsOf = async (mirror: Mirror, id: string): Promise<ReadonlySet<string>> =>
  new Set((await mirror.take(id)).map(({ body }) => new TextDecoder().decode(body)));

test('a new window finds every flushed word, through many rewrites', async () => {
  const [database, files] = [aDatabase(), memoryFiles()];
  const mirror = createMirror(files, database.source);
  const words = Array.from({ length: 200 }, (_, i) => `word${i}`);
  for (const word of words) {
    mirror.note(database.write('a', word));
    await mirror.flush();
  }
  const later = createMirror(memoryFiles(files.content), database.source);
  expect(await wordsOf(later, 'a')).toEqual(new Set(words));
  expect(await later.inventory()).toMatchObject([{ id: 'a', kind: 'assessment', revision: 200 }]);
});

test('a cut in any write loses nothing that was flushed before', async () => {
  const run = async (cut: { at: number; share: number } | null): Promise<number> => {
    const [database, files] = [aDatabase(), memoryFiles(new Map(), cut)];
    const mirror = createMirror(files, database.source);
    const flushed = new Set<string>();
    try {
      for (let i = 0; i < 80; i++) {
        mirror.note(database.write('a', `word${i}`));
        await mirror.flush();
        flushed.add(`word${i}`);
      }
    } catch {
      // The power is gone; the next start follows.
    }
    const found = await wordsOf(createMirror(memoryFiles(files.content), database.source), 'a');
    for (const word of flushed) expect(found, `${word} after a cut at ${JSON.stringify(cut)}`).toContain(word);
    return files.writes();
  };
  const writes = await run(null);
  expect(writes).toBeGreaterThan(150);
  for (let at = 0; at < writes; at++) for (const share of [0, 0.5, 0.99]) await run({ at, share });
});

test('changes that no window copied are caught up, and a database that lost its newest is found', async () => {
  const [database, files] = [aDatabase(), memoryFiles()];
  database.write('a', 'one');
  database.write('b', 'two');
  database.rubrics.push({ key: 'r/1/x' });
  const mirror = createMirror(files, database.source);
  await mirror.catchUp(['rubrics']);
  expect([await wordsOf(mirror, 'a'), await wordsOf(mirror, 'b')]).toEqual([new Set(['one']), new Set(['two'])]);
  expect(await mirror.takeTable('rubrics')).toEqual([{ key: 'r/1/x' }]);

  mirror.note(database.write('a', 'newest'));
  await mirror.flush();
  const older = aDatabase();
  older.write('a', 'one');
  older.write('b', 'two');
  const later = createMirror(memoryFiles(files.content), older.source);
  expect(await later.ahead()).toEqual(['a']);
  expect(await wordsOf(later, 'a')).toEqual(new Set(['one', 'newest']));
});

test('a database that is behind removes no words from the copy', async () => {
  const [database, files] = [aDatabase(), memoryFiles()];
  const mirror = createMirror(files, database.source);
  for (const word of ['one', 'two', 'three']) mirror.note(database.write('a', word));
  await mirror.flush();
  const emptied = aDatabase();
  const later = createMirror(memoryFiles(files.content), emptied.source);
  later.note(emptied.write('a', 'after'));
  await later.flush();
  expect(await wordsOf(later, 'a')).toEqual(new Set(['one', 'two', 'three', 'after']));
});

test('a damaged row is not copied, and the copy keeps its earlier words', async () => {
  const [database, files] = [aDatabase(), memoryFiles()];
  const mirror = createMirror(files, database.source);
  mirror.note(database.write('a', 'one'));
  await mirror.flush();
  const [row] = database.rows.get('a')?.updates ?? [];
  if (row) row.bytes.fill(0);
  database.write('a', 'two');
  mirror.note({ ...database.write('a', 'three'), revision: 9 });
  await mirror.flush();
  expect(await wordsOf(mirror, 'a')).toEqual(new Set(['one', 'two', 'three']));
});

test('a deleted document is in no list and in no file of the copy', async () => {
  const [database, files] = [aDatabase(), memoryFiles()];
  const mirror = createMirror(files, database.source);
  mirror.note(database.write('a', 'secret'));
  await mirror.flush();
  database.rows.delete('a');
  await mirror.forget('a');
  expect(await mirror.inventory()).toEqual([]);
  for (const bytes of files.content.values()) expect(new TextDecoder().decode(bytes)).not.toContain('secret');
});
