/** The backup file, `*.lanes.json` (contracts.md §5): text → a Backup that is complete and true, or what is wrong with it. */
import * as v from 'valibot';
import { isRecord, readJson } from './json.ts';
import { fail, ok, type Result } from './problem.ts';
import { faultOf, RUBRIC_FILE_LIMIT } from './rubric-file.ts';

/** About 2,000 full assessments. More than that is one file an organisation. */
export const BACKUP_FILE_LIMIT = 400_000_000;

const id = v.pipe(v.string('an id'), v.regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, 'an id: letters, digits and hyphens'));
const base64 = v.pipe(v.string('base64 text'), v.regex(/^[A-Za-z0-9+/]*={0,2}$/, 'base64 text'));
const readable = v.unknown();

/** The schema of a backup. `contents` and `readable` are for people; `document` is what is restored. */
export const backupSchema = v.object(
  {
    format: v.literal('lanes-backup', '"lanes-backup"'),
    formatVersion: v.literal(1, '1'),
    writtenAt: v.string('a moment, such as "2026-11-21T14:32:00.000Z"'),
    app: v.object({ version: v.string('text') }, 'an object { "version": … }'),
    device: v.optional(v.string('text'), ''),
    contents: v.picklist(['everything', 'organisation', 'assessment'], '"everything", "organisation" or "assessment"'),
    rubrics: v.array(v.object({ key: v.string('text'), text: v.string('the text of a rubric file') }, 'an object { … }'), 'a list [ … ]'),
    organisations: v.array(v.object({ id, readable, document: base64 }, 'an organisation { … }'), 'a list [ … ]'),
    assessments: v.array(v.object({ id, readable, document: base64 }, 'an assessment { … }'), 'a list [ … ]'),
    checksum: v.string('text'),
  },
  'an object { … }',
);

export type Backup = v.InferOutput<typeof backupSchema>;
/** What the checksum is reckoned over: everything that is restored, and everything that people read. */
export type BackupBody = Pick<Backup, 'rubrics' | 'organisations' | 'assessments'>;

/**
 * Reads a backup. Its checksum is not verified here: that needs `crypto` (data/backup.ts does it).
 * @param name what to call the file in sentences
 */
export function parseBackup(text: string, name: string): Result<Backup> {
  if (text.length > BACKUP_FILE_LIMIT) return fail({ type: 'too-large', name, size: text.length, limit: BACKUP_FILE_LIMIT });
  const json = readJson(text, name);
  if (!json.ok) return json;
  if (!isRecord(json.value) || json.value.format !== 'lanes-backup') return fail({ type: 'not-a-lanes-file', name, kind: 'backup' });
  const { formatVersion } = json.value;
  if (typeof formatVersion === 'number' && formatVersion > 1) return fail({ type: 'newer-file', name, written: formatVersion, known: 1 });
  const parsed = v.safeParse(backupSchema, json.value);
  return parsed.success
    ? ok(parsed.output)
    : fail({ type: 'faults', name, kind: 'backup', faults: parsed.issues.map((issue) => faultOf(issue, backupSchema)) });
}

/** The text that the checksum is the SHA-256 of. */
export const checkedText = ({ rubrics, organisations, assessments }: BackupBody): string => JSON.stringify([rubrics, organisations, assessments]);

/** What kind of Lanes file a text begins to be, told by its "format" alone; `null` for anything else. */
export function kindOfFile(text: string): 'rubric' | 'backup' | null {
  const format = /"format"\s*:\s*"lanes-(rubric|backup)"/.exec(text.slice(0, RUBRIC_FILE_LIMIT));
  return format ? (format[1] as 'rubric' | 'backup') : null;
}
