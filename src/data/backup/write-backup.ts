/** Everything on this device → one file. */
import { type Backup, type BackupBody, checkedText } from '../../domain/exchange/backup-file.ts';
import { readableAssessment, readableOrganisation, readableWorkshop } from '../../domain/exchange/readable-backup.ts';
import { toBase64 } from '../../lib/browser/base64.ts';
import { sha256 } from '../../lib/browser/sha256.ts';
import { ok, type Result } from '../../lib/problem/problem.ts';
import { assessmentDocument, readAssessment } from '../assessments/assessment-document.ts';
import { organisationDocument, readOrganisation } from '../assessments/organisation-document.ts';
import { deviceLabel } from '../device/preferences.ts';
import type { StoredDocument } from '../documents/stored-document.ts';
import { cleanState } from '../documents/update-log.ts';
import { readBackup } from '../import/validate-backup.ts';
import type { RubricRow, VoteRow } from '../storage/schema.ts';
import { readWorkshop, workshopDocument } from '../workshops/workshop-document.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** What a backup holds: all of this device, one organisation with its assessments, or one assessment with its organisation. */
export type BackupScope =
  | { readonly contents: 'everything' }
  | { readonly contents: 'organisation' | 'assessment'; readonly id: string };

export interface MadeBackup {
  readonly text: string;
  readonly organisations: number;
  readonly assessments: number;
}

/** Makes a backup, and reads it back before it says that it is one. */
export async function makeBackup(workspace: Workspace, scope: BackupScope): Promise<Result<MadeBackup>> {
  await workspace.documents.settled();
  const documents = await documentsIn(workspace, scope);
  const [rubrics, votes] = await workspace.storage.read(
    ['rubrics', 'votes'],
    async (tx) => [await tx.list('rubrics'), await tx.list('votes')] as const,
  );
  return fileOf(scope, await bodyOf(workspace, documents, rubrics, votes));
}

/**
 * A backup of what this window has in hand, asking nothing of a storage that fails just now. Its rubrics are those that the
 * window has read; whoever opens the file on a device that lacks one is told so.
 */
export async function makeRescueBackup(workspace: Workspace): Promise<Result<MadeBackup>> {
  return fileOf(
    { contents: 'everything' },
    await bodyOf(workspace, await workspace.documents.openDocuments(), workspace.rubrics.loaded(), []),
  );
}

async function fileOf({ contents }: BackupScope, body: BackupBody): Promise<Result<MadeBackup>> {
  const backup: Backup = {
    format: 'lanes-backup',
    formatVersion: 1,
    writtenAt: new Date().toISOString(),
    app: { version: __APP_VERSION__ },
    device: deviceLabel(),
    contents,
    ...body,
    checksum: await sha256(checkedText(body)),
  };
  const text = `${JSON.stringify(backup, null, 1)}\n`;
  const readBack = await readBackup(text, 'backup');
  if (!readBack.ok) return readBack;
  return ok({ text, organisations: backup.organisations.length, assessments: backup.assessments.length });
}

/** A document that cannot be read keeps nothing else from being backed up; its raw bytes are had from the rescue page. */
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
    // What was deleted is in no file, as if it were gone already.
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

async function bodyOf(
  workspace: Workspace,
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
      const assessment = readAssessment(assessmentDocument(doc));
      const rubric = await workspace.rubrics.load(assessment.rubric);
      rubricKeys.add(assessment.rubric);
      assessments.push({ id, readable: rubric.ok ? readableAssessment(assessment, rubric.value) : null, document });
    }
  }
  const rubrics = shelved.filter((row) => rubricKeys.has(row.key)).map(({ key, text }) => ({ key, text }));
  // JSON has its own idea of `undefined` and of dates: what is hashed is what the file will hold.
  return JSON.parse(JSON.stringify({ rubrics, organisations, assessments, workshops })) as BackupBody;
}
