/** Backup file, `*.lanes.json`: its schema, and its text → a `Backup`, or all faults of the file. */
import * as v from 'valibot';
import { isRecord, readJson } from '../../lib/json/read-json.ts';
import { type Fault, type FileKind, fail, ok, type Result } from '../../lib/problem/problem.ts';
import { faultsOf, RUBRIC_FILE_LIMIT } from '../rubric/rubric-file.ts';
import { VOTING_METHODS } from '../workshop/workshop.ts';

/** Characters; about 2,000 full assessments. More work than that needs one file per organisation. */
export const BACKUP_FILE_LIMIT = 400_000_000;
/** Characters per JSON value. Our files have twelve or more; a file with fewer is not ours and would take long to parse. */
const CHARACTERS_PER_VALUE = 8;
const VALUES_ALWAYS_ALLOWED = 100_000;
/** Entries of one list; ten times as many as fit into a file. */
const MOST_LISTED = 20_000;

const id = v.pipe(v.string('an id'), v.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, 'an id: letters, digits and hyphens'));
const base64 = v.pipe(v.string('base64 text'), v.regex(/^[A-Za-z0-9+/]*={0,2}$/, 'base64 text'));
const readable = v.unknown();

const count = v.pipe(v.number('a whole number'), v.integer('a whole number'), v.minValue(0, 'a whole number'));
/** Votes of an open round: no document holds them, and the file does only for the laptop that continues the workshop. */
const vote = v.object(
  {
    unit: v.string('text'),
    round: count,
    voter: v.string('text'),
    group: v.string('text'),
    way: v.picklist(VOTING_METHODS, 'a way of voting'),
    tally: v.object(
      { levels: v.pipe(v.array(count, 'a list of counts'), v.readonly()), dontKnow: count, notApplicable: count },
      'counts { … }',
    ),
    at: v.number('a moment, in milliseconds'),
  },
  'votes { … }',
);

/** Schema of a backup. `contents` and `readable` are for people; `document` is what an import restores. */
export const backupSchema = v.object(
  {
    format: v.literal('lanes-backup', '"lanes-backup"'),
    formatVersion: v.literal(1, '1'),
    writtenAt: v.string('a moment, such as "2026-11-21T14:32:00.000Z"'),
    app: v.object({ version: v.string('text') }, 'an object { "version": … }'),
    device: v.optional(v.string('text'), ''),
    contents: v.picklist(['everything', 'organisation', 'assessment'], '"everything", "organisation" or "assessment"'),
    rubrics: v.array(
      v.object({ key: v.string('text'), text: v.string('the text of a rubric file') }, 'an object { … }'),
      'a list [ … ]',
    ),
    organisations: v.array(v.object({ id, readable, document: base64 }, 'an organisation { … }'), 'a list [ … ]'),
    assessments: v.array(v.object({ id, readable, document: base64 }, 'an assessment { … }'), 'a list [ … ]'),
    workshops: v.optional(
      v.array(
        v.object(
          { id, readable, document: base64, votes: v.pipe(v.array(vote, 'a list [ … ]'), v.readonly()) },
          'a workshop { … }',
        ),
        'a list [ … ]',
      ),
      [],
    ),
    checksum: v.string('text'),
  },
  'an object { … }',
);

export type Backup = v.InferOutput<typeof backupSchema>;
/** Parts that the checksum covers: everything that is restored, and everything that people read. */
export type BackupBody = Pick<Backup, 'rubrics' | 'organisations' | 'assessments' | 'workshops'>;

/**
 * Parses a backup. The checksum is verified elsewhere, because that needs `crypto` (data/import/parse-backup.ts).
 * @param name of the file, for the sentences of a problem
 */
export function parseBackup(text: string, name: string): Result<Backup> {
  if (text.length > BACKUP_FILE_LIMIT)
    return fail({ type: 'too-large', name, size: text.length, limit: BACKUP_FILE_LIMIT });
  const json = readJson(text, name, VALUES_ALWAYS_ALLOWED + text.length / CHARACTERS_PER_VALUE);
  if (!json.ok) return json;
  if (!isRecord(json.value) || json.value.format !== 'lanes-backup')
    return fail({ type: 'not-a-lanes-file', name, kind: 'backup' });
  const { formatVersion } = json.value;
  if (typeof formatVersion === 'number' && formatVersion > 1)
    return fail({ type: 'newer-file', name, written: formatVersion, known: 1 });
  const tooLong = listsTooLong(json.value);
  if (tooLong.length > 0) return fail({ type: 'faults', name, kind: 'backup', faults: tooLong });
  const parsed = v.safeParse(backupSchema, json.value);
  return parsed.success
    ? ok(parsed.output)
    : fail({ type: 'faults', name, kind: 'backup', faults: faultsOf(parsed.issues, backupSchema) });
}

/** Refuses lists that are longer than ours before their entries are checked one by one. */
const listsTooLong = (file: Readonly<Record<string, unknown>>): Fault[] =>
  ['rubrics', 'organisations', 'assessments', 'workshops'].flatMap((list) => {
    const found = file[list];
    return Array.isArray(found) && found.length > MOST_LISTED
      ? [{ path: `$.${list}`, expected: `at most ${MOST_LISTED}`, found: String(found.length) }]
      : [];
  });

/** Returns the text whose SHA-256 is the checksum. */
export const checkedText = ({ rubrics, organisations, assessments, workshops }: BackupBody): string =>
  JSON.stringify([rubrics, organisations, assessments, workshops]);

/** Returns the kind of Lanes file by the first "format" in the text; `null` for any other file. */
export function kindOfFile(text: string): FileKind | null {
  const format = /"format"\s*:\s*"lanes-(rubric|backup|results)"/.exec(text.slice(0, RUBRIC_FILE_LIMIT));
  return format ? (format[1] as FileKind) : null;
}
