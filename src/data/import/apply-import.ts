/**
 * A file's assessments → this device, each in the way that was chosen for it, all at once or not at all, with restore
 * points of everything that changes; and the one undo that takes it all back.
 */
import * as Y from 'yjs';
import { assessmentDocument, signIn } from '../assessments/assessment-document.ts';
import { cloneOf, makeLike } from '../assessments/diff-documents.ts';
import { docOf, keepPoints } from '../assessments/restore-points.ts';
import { deviceLabel, preferences } from '../device/preferences.ts';
import { copyState } from '../documents/compare-copy.ts';
import type { StoredDocument } from '../documents/stored-document.ts';
import { readText, replaceText } from '../documents/text-binding.ts';
import type { Copy } from '../documents/update-log.ts';
import { BINNING, inBin, putInBin } from '../workspace/trash.ts';
import type { Room } from '../workspace/workspace.ts';
import { giveRowsBack, type RowsBefore, takeRows } from './import-rows.ts';
import { aboutOf, votesToTake } from './import-workshops.ts';
import type { ReadBackup } from './validate-backup.ts';

/** join: what is in the file and what is here, together. add: as an assessment of its own. replace: made as the file has it, by new edits. */
export type Way = 'join' | 'add' | 'replace' | 'leave';

export interface TakenIn {
  /** Assessments that are new here or have changed, or of which a workshop has. */
  readonly changed: readonly string[];
  /**
   * Takes the whole of it back, but for what was done since: documents that were here are as before, new assessments go to
   * the bin, what came out of the bin goes back into it, and workshops that nobody went on with are gone, with their votes.
   */
  takeBack(): Promise<void>;
}

interface Order {
  readonly read: Pick<ReadBackup, 'copies' | 'rubrics' | 'votes'>;
  /** By assessment; those that are not named are joined. */
  readonly ways?: ReadonlyMap<string, Way>;
  /** Stands after the period of an assessment that is added beside the one that is here: 'copy of 21 Nov 2026'. */
  readonly label?: string;
}

/** Rejects, with nothing changed, when the storage refuses. */
export async function takeIn(room: Room, orders: readonly Order[]): Promise<TakenIn> {
  const origin = {};
  const news: Copy[] = [];
  const here = new Map<string, StoredDocument>();
  for (const order of orders) {
    for (const copy of await newsOf(room, order)) {
      news.push(copy);
      const document = await room.documents.open(copy.id);
      if (document.ok) here.set(copy.id, document.value);
    }
  }
  // Made before the change, so that they see it; what they would take back is only what has this origin.
  const undos = [...here.values()].map(({ doc }) => new Y.UndoManager(doc, { trackedOrigins: new Set([origin]), captureTimeout: 0 }));
  const rubrics = orders.flatMap(({ read }) => read.rubrics);
  const given = orders.flatMap(({ read, ways }) => {
    const left = new Set(read.copies.filter((copy) => wayOf(copy, ways) === 'leave').map(({ id }) => id));
    return read.votes.filter(({ workshop }) => !left.has(workshop));
  });
  const votes = await votesToTake(room, given);
  let before: RowsBefore = { votes: [], bin: [] };
  const joining = room.documents.join(news, {
    origin,
    alongside: async (tx) => {
      await keepPoints(tx, [...here.values()], 'join', Date.now());
      for (const row of rubrics) if (!(await tx.get('rubrics', row.key))) await tx.put('rubrics', [row]);
      before = await takeRows(
        tx,
        votes,
        news.map(({ id }) => id),
      );
    },
  });
  await joining.catch((error: unknown) => {
    for (const undo of undos) undo.destroy();
    throw error;
  });
  await room.projector.catchUp();
  const assessments = [...new Set(news.flatMap(({ id, kind }) => (kind === 'assessment' ? [id] : [])))];
  const about = news.flatMap((copy) => (copy.kind === 'workshop' ? [aboutOf(copy)] : []));
  return {
    changed: [...new Set([...assessments, ...about])],
    async takeBack() {
      for (const undo of undos) {
        while (undo.undo());
        undo.destroy();
      }
      await room.settled();
      const fresh = assessments.filter((id) => !here.has(id));
      await room.storage.write([...BINNING, 'votes'], async (tx) => {
        for (const id of fresh) await putInBin(tx, id, Date.now());
        await giveRowsBack(tx, before);
      });
      const workshops = news.filter((copy) => copy.kind === 'workshop' && !here.has(copy.id) && !fresh.includes(aboutOf(copy)));
      const untouched: string[] = [];
      for (const copy of workshops) if (await isUntouched(room, copy)) untouched.push(copy.id);
      if (untouched.length > 0) await room.documents.forget(untouched);
    },
  };
}

const isBinned = async ({ storage }: Room, { id }: Copy): Promise<boolean> => (await storage.read(['bin'], (tx) => inBin(tx, id))) !== null;

/** Whether nothing was done in a document since it came. */
async function isUntouched({ documents }: Room, { id, state }: Copy): Promise<boolean> {
  const now = await documents.glance(id, ({ doc }) => Y.encodeStateVector(doc));
  return now.ok && `${now.value}` === `${Y.encodeStateVectorFromUpdate(state)}`;
}

/**
 * The copies that bring something, in the way that was chosen for each. Organisations are always joined: what they hold is
 * evidence, item by item. Workshops follow their assessment, and stay away from one that is left or added as another.
 */
async function newsOf(room: Room, { read, ways, label = '' }: Order): Promise<readonly Copy[]> {
  const news: Copy[] = [];
  for (const copy of read.copies) {
    const way = wayOf(copy, ways);
    if (way === 'leave') continue;
    if (way === 'add') news.push(separate(copy, room.newId(), label));
    else if (way === 'join') {
      if ((await copyState(room.documents, copy)) !== 'same' || (await isBinned(room, copy))) news.push(copy);
    } else {
      const document = await room.documents.open(copy.id);
      news.push(document.ok ? { ...copy, state: replacing(document.value.doc, copy) } : copy);
    }
  }
  return news;
}

function wayOf(copy: Copy, ways: ReadonlyMap<string, Way> | undefined): Way {
  if (copy.kind === 'organisation') return 'join';
  if (copy.kind === 'assessment') return ways?.get(copy.id) ?? 'join';
  const ofItsAssessment = ways?.get(aboutOf(copy)) ?? 'join';
  return ofItsAssessment === 'join' || ofItsAssessment === 'replace' ? 'join' : 'leave';
}

/** The same words and decisions as an assessment of its own. */
export function separate(copy: Copy, id: string, label: string): Copy {
  const doc = docOf(copy.state) ?? new Y.Doc();
  doc.getMap('about').set('id', id);
  const period = readText(doc, 'assessment/own/period');
  replaceText(doc, 'assessment/own/period', [period, label].filter((part) => part !== '').join(', '));
  return { id, kind: copy.kind, state: Y.encodeStateAsUpdate(doc) };
}

/** The new edits that make a document as a copy has it. */
function replacing(doc: Y.Doc, copy: Copy): Uint8Array {
  const target = docOf(copy.state) ?? new Y.Doc();
  const clone = cloneOf(doc);
  clone.transact(() => {
    makeLike(assessmentDocument(clone), assessmentDocument(target));
    signIn(clone, { role: preferences.getState().role, device: deviceLabel() });
  });
  return Y.encodeStateAsUpdate(clone, Y.encodeStateVector(doc));
}
