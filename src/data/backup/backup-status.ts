/** Safety of the work on this device: the browser's promise to keep it, and the age of the last backup. */
import { ignored } from '../../lib/ignored-errors.ts';
import { readKnownContents, writeKnownContents } from '../recovery/data-loss-check.ts';
import type { Reader } from '../storage/storage.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Asks the browser never to clear this origin's storage. @returns whether it promises; false also if it cannot be asked */
export const requestPersistence = async (): Promise<boolean> =>
  (await navigator.storage?.persist?.().catch((error) => ignored(error, 'backup-status: persist', false))) ?? false;

export const isPersisted = async (): Promise<boolean> =>
  (await navigator.storage?.persisted?.().catch((error) => ignored(error, 'backup-status: persisted', false))) ?? false;

const LAST_BACKUP = 'last backup';

/** Records a backup of everything, in the database and beside it. @param madeAt milliseconds since 1970 */
export async function noteBackup(workspace: Workspace, madeAt: number): Promise<void> {
  await workspace.storage.write(['kept'], (tx) => tx.put('kept', [{ key: LAST_BACKUP, value: madeAt }]));
  writeKnownContents({ ...(readKnownContents() ?? { documents: 0, writes: 0 }), lastBackup: madeAt });
}

/** Returns the time of the last backup of everything, milliseconds since 1970; `null` for none. */
export async function lastBackup(reader: Reader): Promise<number | null> {
  const value = (await reader.get('kept', LAST_BACKUP))?.value;
  return typeof value === 'number' ? value : null;
}

export interface BackupStatus {
  readonly organisations: number;
  readonly assessments: number;
  readonly lastBackup: number | null;
  /** Number of assessments that have changed since the last backup. */
  readonly changedSince: number;
}

/** Counts the work on this device, and the part of it that is in no backup. */
export async function readBackupStatus(reader: Reader): Promise<BackupStatus> {
  const backup = await lastBackup(reader);
  const assessments = await reader.count('assessments');
  return {
    organisations: await reader.count('organisations'),
    assessments,
    lastBackup: backup,
    changedSince:
      backup === null ? assessments : await reader.count('assessments', { index: 'updatedAt', above: backup }),
  };
}
