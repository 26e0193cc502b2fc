/** How safe the work is on this device: the browser's promise, and the age of the last backup. */
import { ignored } from '../../lib/ignored-errors.ts';
import { readKnownContents, writeKnownContents } from '../recovery/data-loss-check.ts';
import type { Reader } from '../storage/storage.ts';
import type { Workspace } from '../workspace/workspace.ts';

/** Asks the browser never to clear this origin's storage. @returns whether it promises; false also where it cannot be asked */
export const requestPersistence = async (): Promise<boolean> =>
  (await navigator.storage
    ?.persist?.()
    .catch((error) => ignored(error, 'backup status: ask for persistence', false))) ?? false;

export const isPersisted = async (): Promise<boolean> =>
  (await navigator.storage?.persisted?.().catch((error) => ignored(error, 'backup status: read persistence', false))) ??
  false;

const LAST_BACKUP = 'last backup';

/** Notes that everything was backed up just now, in the database and beside it. */
export async function noteBackup(workspace: Workspace, at: number): Promise<void> {
  await workspace.storage.write(['kept'], (tx) => tx.put('kept', [{ key: LAST_BACKUP, value: at }]));
  writeKnownContents({ ...(readKnownContents() ?? { documents: 0, writes: 0 }), lastBackup: at });
}

/** The moment of the last backup of everything, milliseconds since 1970. */
export async function lastBackup(reader: Reader): Promise<number | null> {
  const value = (await reader.get('kept', LAST_BACKUP))?.value;
  return typeof value === 'number' ? value : null;
}

export interface BackupStatus {
  readonly organisations: number;
  readonly assessments: number;
  readonly lastBackup: number | null;
  /** Assessments that changed after the last backup. */
  readonly changedSince: number;
}

/** What this device holds, and how much of it no backup has. */
export async function backupStatusOf(reader: Reader): Promise<BackupStatus> {
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
