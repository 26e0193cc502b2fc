import { expect, test } from 'vitest';
import { decodeRecords, encodeRecord } from '../../../../src/data/recovery/second-copy/copy-record.ts';

const bodies = ['', 'We meet in spring', 'Cyfarfod 🌱 اجتماع'].map((words) => new TextEncoder().encode(words));
const records = bodies.map((body, i) =>
  encodeRecord({ document: `d${i}`, kind: 'assessment', revision: i + 1, at: 5 }, body),
);
const all = new Uint8Array(records.flatMap((record) => [...record]));

test('records are read as they were written', () => {
  expect(decodeRecords(all).map(({ body }) => body)).toEqual(bodies);
  expect(decodeRecords(all)[1]?.head).toEqual({ document: 'd1', kind: 'assessment', revision: 2, at: 5 });
});

test('a cut at any byte leaves the whole records before it', () => {
  const ends = records.map((_, i) => records.slice(0, i + 1).reduce((sum, { length }) => sum + length, 0));
  for (let length = 0; length <= all.length; length++)
    expect(decodeRecords(all.slice(0, length)).length, `cut at ${length}`).toBe(
      ends.filter((end) => end <= length).length,
    );
});

test('a changed byte never passes as written content', () => {
  for (let at = 0; at < all.length; at++) {
    const damaged = all.slice();
    damaged[at] = (damaged[at] ?? 0) ^ 0x20;
    const known = new Set(records.map((record) => String([...record])));
    for (const { head, body } of decodeRecords(damaged))
      expect(known, `byte ${at}`).toContain(String([...encodeRecord(head, body)]));
  }
});
