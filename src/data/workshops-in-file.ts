/** What a file's workshops bring: whether one is under way in it, and whether it has gone on further than here. */
import { assessmentDocument } from './assessment-document.ts';
import { copyState } from './copy-state.ts';
import type { Copy } from './document-rows.ts';
import { docOf } from './restore-points.ts';
import type { Room } from './room.ts';
import type { VoteRow } from './rows.ts';
import { isLaterVote } from './votes.ts';
import { readWorkshop } from './workshop-document.ts';

/** A workshop that had begun and not ended when the file was written: a laptop that opens the file can go on with it. */
export interface UnderWay {
  readonly id: string;
  readonly assessment: string;
  readonly title: string;
}

/** The assessment that a workshop's copy is about. */
export const aboutOf = ({ state }: Copy): string => String(docOf(state)?.getMap('about').get('assessment'));

export function underWayIn(copies: readonly Copy[]): readonly UnderWay[] {
  return copies.flatMap(({ id, kind, state }) => {
    const doc = kind === 'workshop' ? docOf(state) : null;
    if (!doc) return [];
    const { assessment, setup, session } = readWorkshop(assessmentDocument(doc));
    return session.startedAt !== null && session.endedAt === null ? [{ id, assessment, title: setup.title }] : [];
  });
}

/** Votes but those of workshops that have ended here: each of those was forgotten, and no file brings it back. */
export async function votesToTake(room: Room, votes: readonly VoteRow[]): Promise<readonly VoteRow[]> {
  const rows = await room.storage.read(['workshops'], (tx) => tx.list('workshops'));
  const ended = new Set(rows.filter(({ endedAt }) => endedAt !== null).map(({ id }) => id));
  return votes.filter(({ workshop }) => !ended.has(workshop));
}

/** Ids of assessments with a workshop that the file knows more of than this device: what was set up, said or decided in it, or open votes. */
export async function workshopNews(room: Room, copies: readonly Copy[], votes: readonly VoteRow[]): Promise<ReadonlySet<string>> {
  const open = await votesToTake(room, votes);
  const later = await room.storage.read(['votes'], async (tx) => {
    const found = new Set<string>();
    for (const row of open) if (!found.has(row.workshop) && (await isLaterVote(tx, row))) found.add(row.workshop);
    return found;
  });
  const news = new Set<string>();
  for (const copy of copies) {
    if (copy.kind === 'workshop' && (later.has(copy.id) || (await copyState(room.documents, copy)) !== 'same')) news.add(aboutOf(copy));
  }
  return news;
}
