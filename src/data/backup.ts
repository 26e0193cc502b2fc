/** Everything on this device → one file. */
import { type Backup, type BackupBody, checkedText } from '../domain/backup-file.ts';
import { ok, type Result } from '../domain/problem.ts';
import { readableAssessment, readableOrganisation } from '../domain/readable.ts';
import { assessmentDocument, readAssessment } from './assessment-document.ts';
import { toBase64 } from './base64.ts';
import { sha256 } from './checksum.ts';
import { cleanState } from './document-rows.ts';
import { organisationDocument, readOrganisation } from './organisation-document.ts';
import { deviceLabel } from './preferences.ts';
import { readBackup } from './restore.ts';
import type { Room } from './room.ts';
import type { DocumentKind } from './rows.ts';

/** What a backup holds: all of this device, one organisation with its assessments, or one assessment with its organisation. */
export type BackupScope = { readonly contents: 'everything' } | { readonly contents: 'organisation' | 'assessment'; readonly id: string };

export interface MadeBackup {
  readonly text: string;
  readonly organisations: number;
  readonly assessments: number;
}

/** Makes a backup, and reads it back before it says that it is one. */
export async function makeBackup(room: Room, scope: BackupScope): Promise<Result<MadeBackup>> {
  await room.documents.settled();
  const ids = await idsIn(room, scope);
  const body = await bodyOf(room, ids);
  if (!body.ok) return body;
  const backup: Backup = {
    format: 'lanes-backup',
    formatVersion: 1,
    writtenAt: new Date().toISOString(),
    app: { version: __APP_VERSION__ },
    device: deviceLabel(),
    contents: scope.contents,
    ...body.value,
    checksum: await sha256(checkedText(body.value)),
  };
  const text = `${JSON.stringify(backup, null, 1)}\n`;
  const readBack = await readBackup(text, 'backup');
  if (!readBack.ok) return readBack;
  return ok({ text, organisations: backup.organisations.length, assessments: backup.assessments.length });
}

async function idsIn(room: Room, scope: BackupScope): Promise<readonly { readonly id: string; readonly kind: DocumentKind }[]> {
  return room.storage.read(['documents', 'assessments'], async (tx) => {
    const all = await tx.list('documents');
    if (scope.contents === 'everything') return all;
    const rows = await tx.list('assessments');
    const assessments = rows.filter((row) => (scope.contents === 'organisation' ? row.organisation : row.id) === scope.id);
    const wanted = new Set([scope.id, ...assessments.flatMap((row) => [row.id, row.organisation])]);
    return all.filter((row) => wanted.has(row.id));
  });
}

async function bodyOf(room: Room, ids: readonly { readonly id: string; readonly kind: DocumentKind }[]): Promise<Result<BackupBody>> {
  const organisations: BackupBody['organisations'] = [];
  const assessments: BackupBody['assessments'] = [];
  const rubricKeys = new Set<string>();
  for (const { id, kind } of ids) {
    const opened = await room.documents.open(id);
    // A document that cannot be read keeps nothing else from being backed up; its raw bytes are had from the rescue page.
    if (!opened.ok) continue;
    const { doc } = opened.value;
    const document = toBase64(cleanState(doc));
    if (kind === 'organisation') {
      const { name, evidence } = readOrganisation(organisationDocument(doc));
      organisations.push({ id, readable: readableOrganisation(name, evidence.values()), document });
      continue;
    }
    const assessment = readAssessment(assessmentDocument(doc));
    const rubric = await room.shelf.load(assessment.rubric);
    rubricKeys.add(assessment.rubric);
    assessments.push({ id, readable: rubric.ok ? readableAssessment(assessment, rubric.value) : null, document });
  }
  const rows = await room.storage.read(['rubrics'], (tx) => tx.list('rubrics'));
  const rubrics = rows.filter((row) => rubricKeys.has(row.key)).map(({ key, text }) => ({ key, text }));
  // JSON has its own idea of `undefined` and of dates: what is hashed is what the file will hold.
  return ok(JSON.parse(JSON.stringify({ rubrics, organisations, assessments })) as BackupBody);
}
