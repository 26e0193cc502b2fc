/** A backup file → documents. What is restored is looked at first, previewed, and written all at once or not at all (take-in.ts). */
import * as Y from 'yjs';
import { isLive } from '../domain/action.ts';
import { type Backup, checkedText, parseBackup } from '../domain/backup-file.ts';
import { fail, ok, type Result } from '../domain/problem.ts';
import { parseRubric } from '../domain/rubric-file.ts';
import { assessmentDocument, readAbout, readAssessment } from './assessment-document.ts';
import { fromBase64 } from './base64.ts';
import { inBin } from './bin.ts';
import { sha256 } from './checksum.ts';
import { type CopyState, copyState } from './copy-state.ts';
import { differencesBetween } from './differences.ts';
import type { Copy } from './document-rows.ts';
import { organisationDocument, readOrganisation } from './organisation-document.ts';
import type { Room } from './room.ts';
import type { DocumentKind, RubricRow, VoteRow } from './rows.ts';
import { type UnderWay, underWayIn, workshopNews } from './workshops-in-file.ts';

/** A backup whose every part has been looked at. Only this can be restored. */
export interface ReadBackup {
  readonly backup: Backup;
  readonly copies: readonly Copy[];
  readonly rubrics: readonly RubricRow[];
  /** Of rounds that were open when the file was written. */
  readonly votes: readonly VoteRow[];
}

/** Reads and checks a backup: its form, its checksum, each document and each rubric in it. Changes nothing. */
export async function readBackup(text: string, name: string): Promise<Result<ReadBackup>> {
  const parsed = parseBackup(text, name);
  if (!parsed.ok) return parsed;
  const backup = parsed.value;
  if ((await sha256(checkedText(backup))) !== backup.checksum) return fail({ type: 'damaged-file', name, part: 'checksum' });
  const copies: Copy[] = [];
  for (const kind of ['organisation', 'assessment', 'workshop'] as const) {
    for (const [i, { id, document }] of backup[`${kind}s`].entries()) {
      const state = fromBase64(document);
      if (!state || !isDocument(state, id, kind)) return fail({ type: 'damaged-file', name, part: `$.${kind}s[${i}].document` });
      copies.push({ id, kind, state });
    }
  }
  const rubrics: RubricRow[] = [];
  for (const { key, text: rubricText } of backup.rubrics) {
    const rubric = parseRubric(rubricText, name);
    if (!rubric.ok) return rubric;
    const { id, edition } = rubric.value.rubric;
    const ownKey = `${id}/${edition}/${(await sha256(rubricText)).slice(0, 8)}`;
    if (ownKey !== key) return fail({ type: 'damaged-file', name, part: `rubric ${key}` });
    rubrics.push({ key, id, edition, text: rubricText, addedAt: Date.now() });
  }
  const votes = backup.workshops.flatMap(({ id: workshop, votes: given }) => given.map((each) => ({ workshop, ...each })));
  return ok({ backup, copies, rubrics, votes });
}

/** Whether bytes are a whole document of ours, and the one that they are said to be. */
function isDocument(state: Uint8Array, id: string, kind: DocumentKind): boolean {
  const doc = new Y.Doc();
  try {
    Y.applyUpdate(doc, state);
    return readAbout(doc).id === id && doc.getMap('about').get('kind') === kind;
  } catch {
    return false;
  } finally {
    doc.destroy();
  }
}

export interface PreviewedAssessment {
  readonly id: string;
  readonly organisation: string;
  readonly period: string;
  readonly scope: string;
  readonly answered: number;
  readonly actions: number;
  readonly copy: Copy;
  /** binned: in the bin here. older: here, and the file has nothing new, but reads differently. same: nothing new, and alike. */
  readonly state: CopyState | 'binned' | 'older';
}

export interface Preview {
  readonly writtenAt: string;
  readonly device: string;
  readonly version: string;
  readonly organisations: readonly string[];
  readonly assessments: readonly PreviewedAssessment[];
  readonly underWay: readonly UnderWay[];
}

/** What a file holds, and what of it is here. Changes nothing. */
export async function previewBackup(room: Room, { backup, copies, votes }: ReadBackup): Promise<Preview> {
  const names = new Map<string, string>();
  const assessments: PreviewedAssessment[] = [];
  const further = await workshopNews(room, copies, votes);
  for (const copy of copies.filter(({ kind }) => kind !== 'workshop')) {
    const doc = new Y.Doc();
    Y.applyUpdate(doc, copy.state);
    if (copy.kind === 'organisation') {
      names.set(copy.id, readOrganisation(organisationDocument(doc)).name);
      continue;
    }
    const assessment = readAssessment(assessmentDocument(doc));
    const answered = [...assessment.statements.values()].filter(({ answer }) => answer.type !== 'unanswered').length;
    const { organisation, period, scope } = assessment;
    const actions = [...assessment.actions.values()].filter(isLive).length;
    const own = await stateOf(room, copy, doc);
    const state = (own === 'same' || own === 'older') && further.has(copy.id) ? 'adds' : own;
    assessments.push({ id: copy.id, organisation: names.get(organisation) ?? '', period, scope, answered, actions, copy, state });
    doc.destroy();
  }
  const { writtenAt, device, app } = backup;
  return { writtenAt, device, version: app.version, organisations: [...names.values()], assessments, underWay: underWayIn(copies) };
}

async function stateOf(room: Room, copy: Copy, theirs: Y.Doc): Promise<PreviewedAssessment['state']> {
  if (await room.storage.read(['bin'], (tx) => inBin(tx, copy.id))) return 'binned';
  const state = await copyState(room.documents, copy);
  if (state !== 'same') return state;
  const different = await room.documents.glance(
    copy.id,
    ({ doc }) => differencesBetween(assessmentDocument(doc), assessmentDocument(theirs)).length > 0,
  );
  return different.ok && different.value ? 'older' : 'same';
}
