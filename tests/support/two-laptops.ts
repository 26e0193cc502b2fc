import type { OpenAssessment } from '../../src/data/assessments/open-assessment.ts';
import { makeBackup } from '../../src/data/backup/write-backup.ts';
import { takeIn } from '../../src/data/import/apply-import.ts';
import { type ReadBackup, readBackup } from '../../src/data/import/validate-backup.ts';
import type { Room } from '../../src/data/workspace/workspace.ts';
import { aRoom, begun, opened } from './test-workspace.ts';

export const level = (n: number) => ({ type: 'level' as const, level: n });

/** Everything in a room as a file, as text. */
export async function fileOf(room: Room): Promise<string> {
  await room.settled();
  const made = await makeBackup(room, { contents: 'everything' });
  if (!made.ok) throw new Error(JSON.stringify(made.problem));
  return made.value.text;
}

export async function read(text: string): Promise<ReadBackup> {
  const result = await readBackup(text, 'test.lanes.json');
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.value;
}

export interface Laptop {
  readonly room: Room;
  readonly open: OpenAssessment;
}

/** Ana's laptop and Ben's, with the same assessment on both, as `before` left it. */
export async function twoLaptops(before: (open: OpenAssessment) => void = () => undefined): Promise<{ readonly ana: Laptop; readonly ben: Laptop }> {
  const room = await aRoom();
  const open = await begun(room);
  before(open);
  const other = await aRoom();
  await takeIn(other, [{ read: await read(await fileOf(room)) }]);
  return { ana: { room, open }, ben: { room: other, open: await opened(other, open.id) } };
}
