/** Backup of a workspace → a download. */
import { noteBackup } from '../../data/backup/backup-status.ts';
import { type BackupScope, makeBackup } from '../../data/backup/write-backup.ts';
import { encryptText } from '../../data/encryption/encrypt-file.ts';
import type { EncryptionStep } from '../../data/encryption/encryption-messages.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { fileName } from '../../lib/formats/file-name.ts';
import { ok, type Result } from '../../lib/problem/problem.ts';
import { saveFile } from '../../ui/browser/save-file.ts';
import { today } from '../../ui/browser/today.ts';

export interface SavedBackup {
  readonly name: string;
  readonly organisations: number;
  readonly assessments: number;
}

interface SaveBackupOptions {
  readonly scope: BackupScope;
  /** Name of an organisation or of the program; the file name begins with it. */
  readonly owner: string;
  /** `null`: everyone who has the file can read it. */
  readonly passphrase: string | null;
  readonly onStep: (step: EncryptionStep) => void;
}

/** Makes a backup, encrypts it if there is a passphrase, and saves it as a download. */
export async function saveBackup(
  workspace: Workspace,
  { scope, owner, passphrase, onStep }: SaveBackupOptions,
): Promise<Result<SavedBackup>> {
  await workspace.settled();
  // Taken before the file is made: text that is typed meanwhile is not in it.
  const begunAt = Date.now();
  const backup = await makeBackup(workspace, scope);
  if (!backup.ok) return backup;
  const { text, organisations, assessments } = backup.value;
  const file =
    passphrase === null
      ? ok(new Blob([text], { type: 'application/json' }))
      : await encryptText(text, passphrase, onStep);
  if (!file.ok) return file;
  const name = fileName(owner, 'backup', today(), passphrase === null ? 'lanes.json' : 'lanes.age');
  saveFile(name, file.value, file.value.type);
  if (scope.contents === 'everything') await noteBackup(workspace, begunAt);
  return ok({ name, organisations, assessments });
}
