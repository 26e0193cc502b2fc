/** An open workshop: its snapshot as a store, its votes, its assessment, and the commands that need more than one of them. */

import type * as Y from 'yjs';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { isAgreement } from '../../../domain/assessment/stored-answer.ts';
import { allStatements, levelCount, type Rubric } from '../../../domain/rubric/rubric.ts';
import type { WorkshopAnswer } from '../../../domain/workshop/agreement.ts';
import { type ClosedRound, closeRound } from '../../../domain/workshop/ballot.ts';
import { groupsIn, isVotingOpen, unitState, unitsOf, type Workshop } from '../../../domain/workshop/workshop.ts';
import type { StageId, StatementId, UnitId, WorkshopId } from '../../../lib/ids.ts';
import { ignored } from '../../../lib/ignored-errors.ts';
import { type MemoizedAsync, memoizeAsync } from '../../../lib/memoize-async.ts';
import { fail, ok, type Result } from '../../../lib/problem/problem.ts';
import { agreeLevel, answerStatement, noteDissent } from '../../assessments/assessment-commands.ts';
import { isVotedScale, readRounds, recordRound } from '../../assessments/closed-rounds.ts';
import {
  bindUndoableText,
  followDocument,
  type OpenAssessment,
  signInAtFirstChange,
} from '../../assessments/open-assessment.ts';
import { deviceLabel, preferences } from '../../device/preferences.ts';
import type { WorkshopDocument } from '../../documents/document-handle.ts';
import type { AssessmentText, WorkshopText } from '../../documents/document-layout.ts';
import { paths } from '../../documents/paths.ts';
import type { TextBinding } from '../../documents/text-binding.ts';
import { createUndo, type Undo, WORKSHOP_ORIGIN } from '../../documents/undo.ts';
import type { SaveStatusStore } from '../../storage/save-status.ts';
import type { Storage } from '../../storage/storage.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { cellsOf, deleteVotes, openVotes, turnoutOf, type Votes } from '../votes.ts';
import { agreeUnit, closeUnit, endSession, sawDifferently } from '../workshop-commands.ts';
import { type AboutWorkshop, fillWorkshop, readWorkshop, workshopDocument } from '../workshop-document.ts';

export interface OpenWorkshop {
  readonly id: WorkshopId;
  readonly isExample: boolean;
  /** Workshop that this one rehearses; `null` for a real workshop. */
  readonly rehearses: WorkshopId | null;
  readonly rubric: Rubric;
  readonly workshop: StoreApi<Workshop>;
  /** Rounds whose result the room has seen, by unit. */
  readonly rounds: StoreApi<ReadonlyMap<UnitId, readonly ClosedRound[]>>;
  readonly document: WorkshopDocument;
  readonly open: OpenAssessment;
  readonly votes: Votes;
  readonly undo: Undo;
  /** Runs one decision of the room, in the workshop, the assessment, or both, as one step that can be undone. */
  act(label: string, change: () => void, options?: { readonly offer?: boolean }): void;
  /** Binds a text of the workshop, or of its assessment. @param first runs before each change, in the same step */
  text(kind: 'workshop', path: WorkshopText, label: string, first?: () => void): TextBinding;
  text(kind: 'assessment', path: AssessmentText, label: string, first?: () => void): TextBinding;
  /** Returns the snapshot with all typed text. */
  now(): Workshop;
  /** Resolves when everything decided so far is committed. */
  committed(): Promise<void>;
  /** False after a write of this window has failed. */
  isSaved(): boolean;
}

const opened = new WeakMap<Workspace, MemoizedAsync<OpenWorkshop>>();

/** Opens a workshop with its assessment; further calls in this window return the same one. */
export function openWorkshop(
  workspace: Workspace,
  id: WorkshopId,
  status: SaveStatusStore,
): Promise<Result<OpenWorkshop>> {
  const ask = opened.get(workspace) ?? memoizeAsync((key) => open(workspace, key, status));
  opened.set(workspace, ask);
  return ask(id);
}

async function open(workspace: Workspace, id: WorkshopId, status: SaveStatusStore): Promise<Result<OpenWorkshop>> {
  const stored = await workspace.documents.open(id);
  if (!stored.ok) return stored.problem.type === 'no-such-assessment' ? fail({ type: 'no-such-workshop' }) : stored;
  if (stored.value.kind !== 'workshop') return fail({ type: 'no-such-workshop' });
  const { doc } = stored.value;
  const assessment = await workspace.openAssessment(String(doc.getMap('about').get('assessment')));
  if (!assessment.ok) return assessment;
  const { rubric } = assessment.value;
  const document = workshopDocument(doc);
  const read = (): Workshop =>
    readWorkshop(document, rubric, (unit) => isVotedScale(assessment.value.document, unit, levelCount(rubric)));
  const workshop = createStore<Workshop>()(read);
  const rounds = createStore<ReadonlyMap<UnitId, readonly ClosedRound[]>>()(() =>
    readRounds(assessment.value.document, id),
  );
  const refresh = followDocument(doc, () => workshop.setState(read(), true));
  followDocument(assessment.value.document.doc, (owners) => {
    if ([...owners].some((owner) => owner.startsWith('tally/')))
      rounds.setState(readRounds(assessment.value.document, id), true);
  });
  // Levels agreed before the workshop can be restored after it.
  workshop.subscribe(({ session }, before) => {
    if (session.startedAt !== null && before.session.startedAt === null)
      void workspace
        .saveRestorePoint(assessment.value.id, 'workshop')
        .catch((error) => ignored(error, 'workshop: restore point at the start'));
  });
  signInAtFirstChange(doc, () => ({ role: preferences.getState().role, device: deviceLabel() }));
  const undo = createUndo([doc, assessment.value.document.doc], WORKSHOP_ORIGIN);
  return ok({
    id,
    isExample: workspace.isExample,
    rehearses: rehearsedBy(doc),
    rubric,
    workshop,
    rounds,
    document,
    open: assessment.value,
    votes: openVotes(workspace.storage, id, levelCount(rubric), status),
    undo,
    act: undo.act,
    text: (kind, path, label, first) =>
      bindUndoableText(kind === 'workshop' ? doc : assessment.value.document.doc, path, undo, label, first),
    now() {
      refresh();
      return workshop.getState();
    },
    committed: () => workspace.documents.settled(),
    isSaved: () => status.getState().problem === null,
  });
}

function rehearsedBy(doc: Y.Doc): string | null {
  const id = doc.getMap('about').get('rehearses');
  return typeof id === 'string' ? id : null;
}

/**
 * Creates a workshop about an assessment and resolves to its id once it is committed.
 * @param previous id of the workshop that this one follows
 * @param rehearsal names the rehearsed workshop, for a rehearsal
 */
export async function beginWorkshop(
  workspace: Workspace,
  { id: assessment, assessment: about }: OpenAssessment,
  previous: WorkshopId | null,
  rehearsal: Pick<AboutWorkshop, 'rehearses'> = {},
): Promise<WorkshopId> {
  const id = workspace.newId();
  const { organisation } = about.getState();
  await workspace.documents.create(id, 'workshop', (doc) =>
    fillWorkshop(doc, { id, assessment, organisation, previous, createdAt: Date.now(), ...rehearsal }),
  );
  await workspace.readModels.settled();
  return id;
}

/**
 * Closes the open round of a unit: its histogram, with small cells folded, goes into the assessment's document and is shown
 * to the room. A further call corrects a wrong count.
 */
export function reveal(workshop: OpenWorkshop, unit: UnitId): void {
  const { setup, units } = workshop.workshop.getState();
  const state = unitState({ units }, unit);
  const groups = groupsIn(setup, setup.scheme);
  const cells = cellsOf(
    workshop.votes.rows.getState(),
    { unit, round: state.round },
    groups.map(({ id }) => id),
  );
  const { document } = workshop.open;
  document.doc.transact(() =>
    recordRound(document, workshop.id, unit, closeRound(state.round, cells, groups, setup.leastOnScreen)),
  );
  workshop.document.doc.transact(() => closeUnit(workshop.document, unit, state.round));
}

/** Returns the units with votes in a round whose result the room has not seen. */
export function neverShown({ workshop, votes, rubric }: OpenWorkshop): readonly UnitId[] {
  const { setup, units } = workshop.getState();
  const rows = votes.rows.getState();
  return unitsOf(setup, rubric).filter((unit) => {
    const state = unitState({ units }, unit);
    return isVotingOpen(state) && turnoutOf(rows, { unit, round: state.round }).some(({ voted }) => voted > 0);
  });
}

/**
 * Ends a workshop: closes every open round, so that its histogram stays, and then deletes each vote. After a failed write
 * nothing is deleted: votes are better kept longer than lost.
 */
export async function endWorkshop(workshop: OpenWorkshop, storage: Storage): Promise<void> {
  for (const unit of neverShown(workshop)) reveal(workshop, unit);
  workshop.document.doc.transact(() => endSession(workshop.document, Date.now()));
  await workshop.votes.settled();
  await workshop.committed();
  if (workshop.isSaved()) await deleteVotes(storage, workshop.id);
}

/** Stores what the room agreed: in the workshop, and as the assessment's answer for the statement or the stage. */
export const agree = (workshop: OpenWorkshop, unit: UnitId, agreed: WorkshopAnswer, label: string): void =>
  workshop.act(label, () => storeAgreed(workshop, unit, agreed));

export const differ = (workshop: OpenWorkshop, unit: UnitId, differently: boolean, label: string): void =>
  workshop.act(label, () => storeDissent(workshop, unit, differently));

/** Suggestion that the room keeps, and whether some groups saw it differently. */
export interface KeptSuggestion {
  readonly unit: UnitId;
  readonly agreed: WorkshopAnswer;
  readonly differently: boolean;
}

/** Keeps suggestions as one step that can be undone. */
export const keepSuggestions = (workshop: OpenWorkshop, kept: readonly KeptSuggestion[], label: string): void =>
  workshop.act(label, () => {
    for (const { unit, agreed, differently } of kept) {
      storeAgreed(workshop, unit, agreed);
      storeDissent(workshop, unit, differently);
    }
  });

/** A stage has no answer but a level or "not agreed"; anything else leaves it open in the assessment. */
function storeAgreed({ open, document, rubric }: OpenWorkshop, unit: UnitId, agreed: WorkshopAnswer): void {
  agreeUnit(document, unit, agreed);
  if (isStatement(rubric, unit)) answerStatement(open.document, unit, agreed);
  else agreeLevel(open.document, unit, isAgreement(agreed) ? agreed : null);
}

function storeDissent({ open, document, rubric }: OpenWorkshop, unit: UnitId, differently: boolean): void {
  sawDifferently(document, unit, differently);
  if (isStage(rubric, unit)) noteDissent(open.document, unit, differently);
}

/** Path of the text that reports show as the reason for no agreement: the statement's reason, or the stage's dissent. */
export const reasonText = ({ rubric }: OpenWorkshop, unit: UnitId): AssessmentText =>
  isStage(rubric, unit) ? paths.stage(unit).dissent : paths.statement(unit).reason;

const isStage = ({ stages }: Rubric, unit: UnitId): unit is StageId => stages.some(({ id }) => id === unit);

const isStatement = (rubric: Rubric, unit: UnitId): unit is StatementId =>
  allStatements(rubric).some(({ id }) => id === unit);
