/** The backup file, `*.lanes.json` (contracts.md §5): text → a Backup that is complete and true, or what is wrong with it. */
import * as v from 'valibot';
import { isRecord, readJson } from '../../lib/json/read-json.ts';
import { type Fault, type FileKind, fail, ok, type Result } from '../../lib/problem/problem.ts';
import { faultsOf, RUBRIC_FILE_LIMIT } from '../rubric/rubric-file.ts';
import { VOTING_METHODS } from '../workshop/workshop.ts';

/** About 2,000 full assessments. More than that is one file an organisation. */
export const BACKUP_FILE_LIMIT = 400_000_000;
/** What we write has twelve letters or more to each value; a file with fewer is not ours, and would be long in the reading. */
const LETTERS_A_VALUE = 8;
const VALUES_OF_NOTHING = 100_000;
/** Ten times as many of anything as fit into a file. */
const MOST_LISTED = 20_000;

const id = v.pipe(v.string('an id'), v.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, 'an id: letters, digits and hyphens'));
const base64 = v.pipe(v.string('base64 text'), v.regex(/^[A-Za-z0-9+/]*={0,2}$/, 'base64 text'));
const readable = v.unknown();

const count = v.pipe(v.number('a whole number'), v.integer('a whole number'), v.minValue(0, 'a whole number'));
/** Votes of a round that is open: in no document, and in a file only for the laptop that takes over. */
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

/** The schema of a backup. `contents` and `readable` are for people; `document` is what is restored. */
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
/** What the checksum is reckoned over: everything that is restored, and everything that people read. */
export type BackupBody = Pick<Backup, 'rubrics' | 'organisations' | 'assessments' | 'workshops'>;

/**
 * Reads a backup. Its checksum is not verified here: that needs `crypto` (data/backup/write-backup.ts does it).
 * @param name what to call the file in sentences
 */
export function parseBackup(text: string, name: string): Result<Backup> {
  if (text.length > BACKUP_FILE_LIMIT)
    return fail({ type: 'too-large', name, size: text.length, limit: BACKUP_FILE_LIMIT });
  const json = readJson(text, name, VALUES_OF_NOTHING + text.length / LETTERS_A_VALUE);
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

/** Lists that are longer than any of ours are not looked at one by one. */
const listsTooLong = (file: Readonly<Record<string, unknown>>): Fault[] =>
  ['rubrics', 'organisations', 'assessments', 'workshops'].flatMap((list) => {
    const found = file[list];
    return Array.isArray(found) && found.length > MOST_LISTED
      ? [{ path: `$.${list}`, expected: `at most ${MOST_LISTED}`, found: String(found.length) }]
      : [];
  });

/** The text that the checksum is the SHA-256 of. */
export const checkedText = ({ rubrics, organisations, assessments, workshops }: BackupBody): string =>
  JSON.stringify([rubrics, organisations, assessments, workshops]);

/** What kind of Lanes file a text begins to be, told by its "format" alone; `null` for anything else. */
export function kindOfFile(text: string): FileKind | null {
  const format = /"format"\s*:\s*"lanes-(rubric|backup|results)"/.exec(text.slice(0, RUBRIC_FILE_LIMIT));
  return format ? (format[1] as FileKind) : null;
}
