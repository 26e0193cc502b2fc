/** The file, or the files, that this window is opening. Of this window only, so it is not stored; it outlives the page, so that a join can be taken back. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type TakenIn, takeIn, type Way } from '../../data/import/apply-import.ts';
import { lookAtMany, type ManyFiles, takeInMany } from '../../data/import/import-many.ts';
import { type Preview, previewBackup } from '../../data/import/preview-backup.ts';
import { type JoinPreview, previewJoin } from '../../data/import/preview-merge.ts';
import { readIncoming } from '../../data/import/read-import.ts';
import type { ReadBackup } from '../../data/import/validate-backup.ts';
import { storageProblem } from '../../data/storage/classify-storage-error.ts';
import type { Room } from '../../data/workspace/workspace.ts';
import type { Results } from '../../domain/exchange/results-file.ts';
import { longDay, say } from '../../lib/i18n/messages.ts';
import type { Problem } from '../../lib/problem/problem.ts';
import { text } from './text.ts';

/** How many assessments that are here already are shown field by field; a whole backup may hold hundreds. */
const SHOWN = 12;

export interface Previewed {
  readonly name: string;
  readonly read: ReadBackup;
  readonly preview: Preview;
  /** What joining would change, for the first of those that are here already. */
  readonly joins: ReadonlyMap<string, JoinPreview>;
}

export type Opening =
  | { readonly state: 'idle' | 'reading' | 'taking' | 'taking-back' | 'taken-back' }
  | { readonly state: 'reading-many' | 'writing-many'; readonly done: number; readonly all: number }
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'locked'; readonly file: File }
  | { readonly state: 'results'; readonly name: string; readonly results: Results }
  | { readonly state: 'previewed'; readonly file: Previewed }
  | { readonly state: 'previewed-many'; readonly many: ManyFiles; readonly all: number }
  | { readonly state: 'taken'; readonly taken: TakenIn; readonly file: Previewed | null; readonly ways: ReadonlyMap<string, Way> };

export const opening: StoreApi<Opening> = createStore<Opening>()(() => ({ state: 'idle' }));
const show = (next: Opening): void => opening.setState(next, true);
export const leave = (): void => show({ state: 'idle' });

/** Looks at one file. Changes nothing. @returns 'rubric' when the page for sets of statements is the one to open it */
export async function lookAt(room: Room, file: File): Promise<'rubric' | 'shown'> {
  show({ state: 'reading' });
  const looked = await readIncoming(file);
  if (looked.state === 'rubric') {
    leave();
    return 'rubric';
  }
  show(looked.state === 'backup' ? { state: 'previewed', file: await previewed(room, looked.name, looked.read) } : looked);
  return 'shown';
}

async function previewed(room: Room, name: string, read: ReadBackup): Promise<Previewed> {
  const preview = await previewBackup(room, read);
  const joins = new Map<string, JoinPreview>();
  for (const { id, copy } of preview.assessments.filter(({ state }) => state === 'adds' || state === 'older').slice(0, SHOWN)) {
    const join = await previewJoin(room, copy);
    if (join) joins.set(id, join);
  }
  return { name, read, preview, joins };
}

/** Opens a file as was chosen for each assessment in it. */
export async function take(room: Room, file: Previewed, ways: ReadonlyMap<string, Way>): Promise<void> {
  show({ state: 'taking' });
  try {
    const label = say(text.copyLabel, { day: longDay(file.preview.writtenAt.slice(0, 10)) });
    const taken = await takeIn(room, [{ read: file.read, ways, label }]);
    show({ state: 'taken', taken, file, ways });
  } catch (error) {
    show({ state: 'refused', problem: storageProblem(error) });
  }
}

/** Looks at many files, until somebody says stop. Changes nothing. */
export async function lookAtAll(room: Room, files: readonly File[]): Promise<void> {
  const all = files.length;
  const goOn = (done: number): boolean => {
    if (done > 0 && opening.getState().state !== 'reading-many') return false;
    show({ state: 'reading-many', done, all });
    return true;
  };
  const many = await lookAtMany(room, files, goOn);
  if (opening.getState().state === 'reading-many') show({ state: 'previewed-many', many, all });
}

export async function takeAll(room: Room, many: ManyFiles): Promise<void> {
  const all = many.held.length;
  try {
    const taken = await takeInMany(room, many, (done) => show({ state: 'writing-many', done, all }));
    show({ state: 'taken', taken, file: null, ways: new Map() });
  } catch (error) {
    show({ state: 'refused', problem: storageProblem(error) });
  }
}

export async function takeBack({ takeBack: back }: TakenIn): Promise<void> {
  show({ state: 'taking-back' });
  try {
    await back();
    show({ state: 'taken-back' });
  } catch (error) {
    show({ state: 'refused', problem: storageProblem(error) });
  }
}
