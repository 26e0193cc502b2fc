import { describe, expect, test } from 'vitest';
import {
  BACKUP_FILE_LIMIT,
  type Backup,
  checkedText,
  kindOfFile,
  parseBackup,
} from '../../../src/domain/exchange/backup-file.ts';
import type { Fault } from '../../../src/lib/problem/problem.ts';
import { shippedText } from '../../support/builders.ts';

const aBackup = (given: Partial<Backup> = {}): Backup => ({
  format: 'lanes-backup',
  formatVersion: 1,
  writtenAt: '2026-07-15T09:05:30.000Z',
  app: { version: '0.1.0' },
  device: 'The laptop in the office',
  contents: 'everything',
  rubrics: [{ key: 'small/1/abc', text: '{}' }],
  organisations: [{ id: 'org1', readable: { name: 'Riverside Trust' }, document: 'AAE=' }],
  assessments: [{ id: 'As-1', readable: null, document: 'AAEC' }],
  workshops: [],
  checksum: 'c0ffee',
  ...given,
});
const problemOf = (backup: unknown) => {
  const result = parseBackup(typeof backup === 'string' ? backup : JSON.stringify(backup), 'b.lanes.json');
  return result.ok ? null : result.problem;
};
const faultsOf = (given: Readonly<Record<string, unknown>>): readonly Fault[] => {
  const problem = problemOf({ ...aBackup(), ...given });
  return problem?.type === 'faults' ? problem.faults : [];
};
const pathsOf = (given: Readonly<Record<string, unknown>>): readonly string[] =>
  faultsOf(given).map((fault) => fault.path);

describe('a backup', () => {
  test('a backup is parsed as it was written', () => {
    expect(parseBackup(JSON.stringify(aBackup()), 'b.lanes.json')).toEqual({ ok: true, value: aBackup() });
  });
  test('a backup may be empty', () =>
    expect(problemOf(aBackup({ rubrics: [], organisations: [], assessments: [] }))).toBeNull());
  test('a backup without a device is from a device without a name', () => {
    const result = parseBackup(JSON.stringify({ ...aBackup(), device: undefined }), 'b.lanes.json');
    expect(result.ok && result.value.device).toBe('');
  });
  test.each(['everything', 'organisation', 'assessment'])('a backup may hold %s', (contents) =>
    expect(pathsOf({ contents })).toEqual([]),
  );
  test.each(['a', 'Z', '7', 'a-b-C', 'x'.repeat(64)])('"%s" is a valid id', (id) => {
    expect(pathsOf({ assessments: [{ id, readable: null, document: '' }] })).toEqual([]);
  });
  test.each(['', 'AA==', 'AAE=', 'abc/+09Z'])('"%s" is a valid document', (document) => {
    expect(pathsOf({ assessments: [{ id: 'a', readable: null, document }] })).toEqual([]);
  });
  test('fields of a later release are ignored', () => expect(problemOf({ ...aBackup(), mood: 'sunny' })).toBeNull());
});

describe('refused backups', () => {
  test.each(['[]', 'null', '{}', '{"format":"lanes-rubric","formatVersion":1}'])('%s is not a backup', (text) => {
    expect(problemOf(text)).toEqual({ type: 'not-a-lanes-file', name: 'b.lanes.json', kind: 'backup' });
  });
  test('an empty file is refused', () => expect(problemOf('')).toEqual({ type: 'empty-file', name: 'b.lanes.json' }));
  test('a truncated file is refused', () =>
    expect(problemOf(JSON.stringify(aBackup()).slice(0, -5))?.type).toBe('not-json'));
  test('a file of a newer format is refused, whatever else it holds', () => {
    expect(problemOf({ format: 'lanes-backup', formatVersion: 2 })).toEqual({
      type: 'newer-file',
      name: 'b.lanes.json',
      written: 2,
      known: 1,
    });
  });
  test('a file over the size limit is refused before it is parsed', () => {
    const huge = { length: BACKUP_FILE_LIMIT + 1 } as unknown as string;
    expect(parseBackup(huge, 'b.lanes.json')).toMatchObject({
      ok: false,
      problem: { type: 'too-large', size: 400_000_001, limit: 400_000_000 },
    });
  });

  test.each<readonly [Readonly<Record<string, unknown>>, string]>([
    [{ formatVersion: 0 }, '$.formatVersion'],
    [{ formatVersion: undefined }, '$.formatVersion'],
    [{ formatVersion: '1' }, '$.formatVersion'],
    [{ writtenAt: 5 }, '$.writtenAt'],
    [{ app: {} }, '$.app.version'],
    [{ contents: 'some' }, '$.contents'],
    [{ rubrics: {} }, '$.rubrics'],
    [{ rubrics: [{ key: 'k' }] }, '$.rubrics[0].text'],
    [{ organisations: [{ ...aBackup().organisations[0], id: '../x' }] }, '$.organisations[0].id'],
    [{ organisations: [{ ...aBackup().organisations[0], id: 'a'.repeat(65) }] }, '$.organisations[0].id'],
    [{ assessments: [{ ...aBackup().assessments[0], document: 'not base64!' }] }, '$.assessments[0].document'],
    [{ assessments: [{ ...aBackup().assessments[0], document: null }] }, '$.assessments[0].document'],
    [{ checksum: undefined }, '$.checksum'],
  ])('%j is refused with its path', (given, path) => expect(pathsOf(given)).toEqual([path]));

  test('all faults are reported at once, each with what was expected', () => {
    const [organisation, assessment] = [
      { id: '', readable: null, document: 1 },
      { id: 2, readable: null, document: '===' },
    ];
    const broken = { formatVersion: 0, writtenAt: 1, app: 2, device: 3, contents: 4, checksum: 5 };
    const faults = faultsOf({
      ...broken,
      rubrics: [6, { key: 7, text: 8 }],
      organisations: [9, organisation],
      assessments: [10, assessment],
    });
    expect(Object.fromEntries(faults.map((fault) => [fault.path, fault.expected]))).toEqual({
      '$.formatVersion': '1',
      '$.writtenAt': 'a moment, such as "2026-11-21T14:32:00.000Z"',
      '$.app': 'an object { "version": … }',
      '$.device': 'text',
      '$.contents': '"everything", "organisation" or "assessment"',
      '$.rubrics[0]': 'an object { … }',
      '$.rubrics[1].key': 'text',
      '$.rubrics[1].text': 'the text of a rubric file',
      '$.organisations[0]': 'an organisation { … }',
      '$.organisations[1].id': 'an id: letters, digits and hyphens',
      '$.organisations[1].document': 'base64 text',
      '$.assessments[0]': 'an assessment { … }',
      '$.assessments[1].id': 'an id',
      '$.assessments[1].document': 'base64 text',
      '$.checksum': 'text',
    });
    expect(problemOf({ ...aBackup(), ...broken })).toMatchObject({
      type: 'faults',
      name: 'b.lanes.json',
      kind: 'backup',
    });
  });
  test('a missing field is reported with what was expected', () => {
    expect(faultsOf({ contents: undefined })).toEqual([
      { path: '$.contents', expected: '"everything", "organisation" or "assessment"', found: 'nothing' },
    ]);
  });
});

describe('the checksum', () => {
  const body = checkedText(aBackup());
  test('the checksum covers everything that is restored and everything that people read', () => {
    const others = [
      aBackup({ rubrics: [] }),
      aBackup({ organisations: [{ id: 'org1', readable: { name: 'Riverside trust' }, document: 'AAE=' }] }),
      aBackup({ assessments: [{ id: 'As-1', readable: null, document: 'AAED' }] }),
    ];
    for (const other of others) expect(checkedText(other)).not.toBe(body);
  });
  test('the checksum does not cover time, device and version', () => {
    expect(checkedText(aBackup({ writtenAt: 'later', device: 'another', app: { version: '9' }, checksum: 'x' }))).toBe(
      body,
    );
  });
  test('the checksum is the same after the file was parsed', () => {
    const result = parseBackup(JSON.stringify(aBackup(), null, 1), 'b.lanes.json');
    expect(result.ok && checkedText(result.value)).toBe(body);
  });
});

describe('the kind of a file', () => {
  test.each<readonly [string, string | null]>([
    [JSON.stringify(aBackup()), 'backup'],
    [shippedText, 'rubric'],
    ['{ "format" : "lanes-rubric" ', 'rubric'],
    ['{"format":"lanes-results"}', 'results'],
    ['{"format":"lanes-photos"}', null],
    ['{"note":"\\"format\\": \\"lanes-rubric\\""}', null],
    ['', null],
    ['PK\u0003\u0004', null],
  ])('%#: %s', (text, kind) => expect(kindOfFile(text)).toBe(kind));

  // JSON keeps no order: a tool that sorts properties writes "about" in three languages before "format".
  test('the format decides, wherever it stands in the file', () => {
    const about = { en: 'x'.repeat(3000), cy: 'x'.repeat(3000) };
    expect(kindOfFile(JSON.stringify({ about, format: 'lanes-rubric' }))).toBe('rubric');
  });
});
