import { type BackupScope, type MadeBackup, makeBackup } from '../../data/backup.ts';
import { noteBackup } from '../../data/durability.ts';
import type { Room } from '../../data/room.ts';
import { fileName } from '../../domain/file-name.ts';
import { ok, type Result } from '../../domain/problem.ts';
import { say } from '../../domain/words.ts';
import { saveFile } from '../../ui/save-file.ts';
import { today } from '../../ui/today.ts';
import { text } from './text.ts';

/** Makes a backup and hands it to the person as a file. @returns what to say of it */
export async function saveBackup(room: Room, scope: BackupScope, whose: string): Promise<Result<string>> {
  const backup = await makeBackup(room, scope);
  if (!backup.ok) return backup;
  const name = fileName(whose, 'backup', today(), 'lanes.json');
  saveFile(name, backup.value.text, 'application/json');
  if (scope.contents === 'everything') await noteBackup(room, Date.now());
  return ok(say(text.made, { ...counted(backup.value), name }));
}

/** '1 organisation' and '3 assessments', for the sentences that count both. */
export const counted = ({ organisations, assessments }: Pick<MadeBackup, 'organisations' | 'assessments'>) => ({
  organisations: say(text.organisations, { n: organisations }),
  assessments: say(text.assessments, { n: assessments }),
});
