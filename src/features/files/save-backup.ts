/** A backup, from the room to the person's own folder. */

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
  /** Whose work it is: the file is named so. */
  readonly whose: string;
  /** `null` leaves the file readable by anybody who has it. */
  readonly passphrase: string | null;
  readonly onStep: (step: EncryptionStep) => void;
}

/** Makes a backup, protects it where that is wished, and hands it to the device as a download. */
export async function saveBackup(
  workspace: Workspace,
  { scope, whose, passphrase, onStep }: SaveBackupOptions,
): Promise<Result<SavedBackup>> {
  await workspace.settled();
  // Before the file is made: what is written meanwhile is not in it.
  const at = Date.now();
  const made = await makeBackup(workspace, scope);
  if (!made.ok) return made;
  const { text, organisations, assessments } = made.value;
  const file =
    passphrase === null
      ? ok(new Blob([text], { type: 'application/json' }))
      : await encryptText(text, passphrase, onStep);
  if (!file.ok) return file;
  const name = fileName(whose, 'backup', today(), passphrase === null ? 'lanes.json' : 'lanes.age');
  saveFile(name, file.value, file.value.type);
  if (scope.contents === 'everything') await noteBackup(workspace, at);
  return ok({ name, organisations, assessments });
}
