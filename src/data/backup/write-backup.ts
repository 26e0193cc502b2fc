/** Work on this device → the text of one backup file. */
import { type Backup, type BackupBody, checkedText } from '../../domain/exchange/backup-file.ts';
import { readableAssessment, readableOrganisation, readableWorkshop } from '../../domain/exchange/readable-backup.ts';
import { levelCount, type Rubric } from '../../domain/rubric/rubric.ts';
import { parseRubric } from '../../domain/rubric/rubric-file.ts';
import { toBase64 } from '../../lib/browser/base64.ts';
import { sha256 } from '../../lib/browser/sha256.ts';
import { ok, type Result } from '../../lib/problem/problem.ts';
import { assessmentDocument, readAbout, readAssessment } from '../assessments/assessment-document.ts';
import { organisationDocument, readOrganisation } from '../assessments/organisation-document.ts';
import { deviceLabel } from '../device/preferences.ts';
import type { StoredDocument } from '../documents/stored-document.ts';
import { cleanState } from '../documents/update-log.ts';
import { readBackup } from '../import/validate-backup.ts';
import type { RubricRow, VoteRow } from '../storage/schema.ts';
import { readWorkshop, workshopDocument } from '../workshops/workshop-document.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Contents of a backup: everything on this device, one organisation with its assessments, or one assessment with its organisation. */
export type BackupScope =
  | { readonly contents: 'everything' }
  | { readonly contents: 'organisation' | 'assessment'; readonly id: string };

export interface MadeBackup {
  readonly text: string;
  readonly organisations: number;
  readonly assessments: number;
}

/** Makes a backup of what is persisted, and reads it again before it is returned. */
export async function makeBackup(workspace: Workspace, scope: BackupScope): Promise<Result<MadeBackup>> {
  await workspace.documents.settled();
  const documents = await documentsIn(workspace, scope);
  const [rubrics, votes] = await workspace.storage.read(
    ['rubrics', 'votes'],
    async (tx) => [await tx.list('rubrics'), await tx.list('votes')] as const,
  );
  return checkedBackup(scope, await bodyOf(workspace.rubrics.load, documents, rubrics, votes));
}

/**
 * Makes a backup of the documents that are open in this window, without a call to a storage that has failed. It holds the rubrics
 * that the window has read; a device that lacks one says so when the file is opened.
 */
export async function makeRescueBackup(workspace: Workspace): Promise<Result<MadeBackup>> {
  return checkedBackup(
    { contents: 'everything' },
    await bodyOf(workspace.rubrics.load, await workspace.documents.openDocuments(), workspace.rubrics.loaded(), []),
  );
}

/** Makes a backup of documents from outside the database. Their rubrics are those among `rubrics`. */
export async function makeBackupOfCopy(
  documents: readonly StoredDocument[],
  rubrics: readonly RubricRow[],
  votes: readonly VoteRow[],
): Promise<Result<MadeBackup>> {
  const load = async (key: string): Promise<Result<Rubric>> => {
    const read = parseRubric(rubrics.find((row) => row.key === key)?.text ?? '', key);
    return read.ok ? ok(read.value.rubric) : read;
  };
  return checkedBackup({ contents: 'everything' }, await bodyOf(load, documents, rubrics, votes));
}

/**
 * Returns the text of a backup file, with its checksum.
 * @param device name of the device that the file comes from; by default this one
 */
export async function backupText(
  contents: Backup['contents'],
  body: BackupBody,
  device: string = deviceLabel(),
): Promise<string> {
  const backup: Backup = {
    format: 'lanes-backup',
    formatVersion: 1,
    writtenAt: new Date().toISOString(),
    app: { version: __APP_VERSION__ },
    device,
    contents,
    ...body,
    checksum: await sha256(checkedText(body)),
  };
  return `${JSON.stringify(backup, null, 1)}\n`;
}

/** Writes the text and reads it again, so that no backup is reported that cannot be restored. */
async function checkedBackup({ contents }: BackupScope, body: BackupBody): Promise<Result<MadeBackup>> {
  const text = await backupText(contents, body);
  const readBack = await readBackup(text, 'backup');
  if (!readBack.ok) return readBack;
  return ok({ text, organisations: body.organisations.length, assessments: body.assessments.length });
}

/** Leaves out documents that cannot be read, so that all others are backed up; the rescue screen saves their raw bytes. */
async function documentsIn(workspace: Workspace, scope: BackupScope): Promise<readonly StoredDocument[]> {
  const documents: StoredDocument[] = [];
  for (const id of await idsIn(workspace, scope)) {
    const opened = await workspace.documents.open(id);
    if (opened.ok) documents.push(opened.value);
  }
  return documents;
}

function idsIn(workspace: Workspace, scope: BackupScope): Promise<readonly string[]> {
  return workspace.storage.read(['documents', 'assessments', 'workshops', 'bin'], async (tx) => {
    // Work in the trash is left out of files, with its workshops.
    const deleted = new Set<string>((await tx.list('bin')).map((row) => row.id));
    const workshops = await tx.list('workshops');
    for (const { id, assessment } of workshops) if (deleted.has(assessment)) deleted.add(id);
    const all = (await tx.list('documents')).map((row) => row.id).filter((id) => !deleted.has(id));
    if (scope.contents === 'everything') return all;
    const rows = await tx.list('assessments');
    const assessments = rows.filter(
      (row) => (scope.contents === 'organisation' ? row.organisation : row.id) === scope.id,
    );
    const wanted = new Set([scope.id, ...assessments.flatMap((row) => [row.id, row.organisation])]);
    for (const { id, assessment } of workshops) if (wanted.has(assessment)) wanted.add(id);
    return all.filter((id) => wanted.has(id));
  });
}

const readableOf = (doc: StoredDocument['doc'], rubric: Rubric): unknown =>
  readableAssessment(readAssessment(assessmentDocument(doc), levelCount(rubric)), rubric);

async function bodyOf(
  loadRubric: (key: string) => Promise<Result<Rubric>>,
  documents: readonly StoredDocument[],
  shelved: readonly RubricRow[],
  votes: readonly VoteRow[],
): Promise<BackupBody> {
  const organisations: BackupBody['organisations'] = [];
  const assessments: BackupBody['assessments'] = [];
  const workshops: BackupBody['workshops'] = [];
  const rubricKeys = new Set<string>();
  const votesIn = (id: string) =>
    votes.filter(({ workshop }) => workshop === id).map(({ workshop: _, ...vote }) => vote);
  for (const { id, kind, doc } of documents) {
    const document = toBase64(cleanState(doc));
    if (kind === 'organisation') {
      const { name, evidence } = readOrganisation(organisationDocument(doc));
      organisations.push({ id, readable: readableOrganisation(name, evidence.values()), document });
    } else if (kind === 'workshop') {
      workshops.push({
        id,
        readable: readableWorkshop(readWorkshop(workshopDocument(doc))),
        document,
        votes: votesIn(id),
      });
    } else {
      const { rubric: key } = readAbout(doc);
      const rubric = await loadRubric(key);
      rubricKeys.add(key);
      assessments.push({ id, readable: rubric.ok ? readableOf(doc, rubric.value) : null, document });
    }
  }
  const rubrics = shelved.filter((row) => rubricKeys.has(row.key)).map(({ key, text }) => ({ key, text }));
  // Serialised once, because JSON drops `undefined`: the checksum must cover what the file will hold.
  return JSON.parse(JSON.stringify({ rubrics, organisations, assessments, workshops })) as BackupBody;
}
