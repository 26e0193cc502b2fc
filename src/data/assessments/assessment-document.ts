/**
 * Assessment ⇄ Y.Doc. The paths are in document-layout.ts; besides them a document has two plain maps:
 *
 *   about       identity of the document, written once when it is made
 *   people      Yjs client → role and device
 */

import type * as Y from 'yjs';
import {
  ACTION_TEXTS,
  type Action,
  type ActionText,
  ORIGINS,
  readActionChoices,
} from '../../domain/assessment/action.ts';
import type {
  Answer,
  Assessment,
  Conflict,
  StageAnswer,
  StatementAnswer,
  Target,
} from '../../domain/assessment/assessment.ts';
import { REPORT_TEXTS, type ReportWords, UNANSWERED } from '../../domain/assessment/assessment.ts';
import type { Contributor } from '../../domain/assessment/sitting.ts';
import { isAgreement } from '../../domain/assessment/stored-answer.ts';
import { asDay, asMoment, asText, asNumber as asWholeNumber } from '../../lib/coerce.ts';
import type { AssessmentId, OrganisationId } from '../../lib/ids.ts';
import { isRecord } from '../../lib/json/read-json.ts';
import { givenName } from '../device/preferences.ts';
import { type AnyDocument, type AssessmentDocument, documentHandle, idsIn } from '../documents/document-handle.ts';
import type { EvidenceOwner } from '../documents/document-layout.ts';
import type { MultiValueRegisters } from '../documents/multi-value-register.ts';
import { paths, WHOLE_ASSESSMENT } from '../documents/paths.ts';
import { readText } from '../documents/text-binding.ts';
import { answersAt, type KnownScale } from './answer-registers.ts';
import { isVotedScale } from './closed-rounds.ts';
import { readReportSnapshot } from './report-snapshots.ts';

export interface AssessmentDetails {
  readonly id: AssessmentId;
  readonly organisation: OrganisationId;
  readonly rubric: string;
  readonly previous: AssessmentId | null;
  readonly createdAt: number;
}

/** A person who worked in a document: role and device, as given in the settings; no name is asked for. */
export interface Person {
  readonly role: string;
  readonly device: string;
}

export const assessmentDocument = (doc: Y.Doc): AssessmentDocument => documentHandle('assessment', doc);

export function fillAbout(doc: Y.Doc, about: AssessmentDetails): void {
  const map = doc.getMap('about');
  for (const [key, value] of Object.entries({ layout: 1, kind: 'assessment', ...about })) map.set(key, value);
}

export function readAbout(doc: Y.Doc): AssessmentDetails {
  const map = doc.getMap('about');
  const text = (key: string): string => asText(map.get(key)) ?? '';
  return {
    id: text('id'),
    organisation: text('organisation'),
    rubric: text('rubric'),
    previous: asText(map.get('previous')),
    createdAt: asMoment(map.get('createdAt')),
  };
}

/** Notes role and device of this client, once. */
export function signIn(doc: Y.Doc, person: Person): void {
  const people = doc.getMap('people');
  const key = String(doc.clientID);
  if (!people.has(key)) people.set(key, { ...person, at: Date.now() });
}

/** Returns who used a window's session, as far as it is known: '' and `null` for what is not. */
export function personOf(doc: Y.Doc, client: number): Contributor {
  const person = doc.getMap('people').get(String(client));
  const known = isRecord(person) ? person : {};
  return {
    client,
    role: asText(known.role) ?? '',
    device: asText(known.device) ?? '',
    since: typeof known.at === 'number' ? asMoment(known.at) : null,
  };
}

/** Returns 'Community officer, laptop in the office': the role, and the device if people named it; '' if neither is known. */
export function whoWas(doc: Y.Doc, client: number): string {
  const { role, device } = personOf(doc, client);
  return [role, givenName(device)].filter((part) => part !== '').join(', ');
}

/** Things of an assessment that have ids, by the first step of their paths. */
const KINDS = ['statement', 'stage', 'action', 'copy'] as const;

/** @param levels number of levels in the rubric's scale; `null` if the rubric is unknown */
export function readAssessment(document: AssessmentDocument, levels: number | null): Assessment {
  const owners = KINDS.flatMap((kind) => idsIn(document, kind).map((id) => `${kind}/${id}`));
  const empty: Assessment = {
    ...readAbout(document.doc),
    ...readOwn(document),
    statements: new Map(),
    stages: new Map(),
    actions: new Map(),
    copies: new Map(),
    conflicts: new Map(),
  };
  return readOwners(document, empty, new Set(owners), levels);
}

const readOwn = ({
  doc,
  registers,
}: AssessmentDocument): Pick<
  Assessment,
  'scope' | 'period' | 'hoursAMonth' | 'archived' | 'evidence' | 'forReports'
> => ({
  scope: readText(doc, paths.assessment.scope),
  period: readText(doc, paths.assessment.period),
  hoursAMonth: asNumber(registers.value(paths.assessment.hours)),
  archived: registers.value(paths.assessment.archived) === true,
  evidence: switchedOn(registers, WHOLE_ASSESSMENT, 'evidence'),
  forReports: Object.fromEntries(
    REPORT_TEXTS.map((field) => [field, readText(doc, paths.report(field))]),
  ) as ReportWords,
});

/** Returns the assessment with `owners` ('stage/plan', 'action/7kq') read again, and everything else as in `before`. */
export function readOwners(
  document: AssessmentDocument,
  before: Assessment,
  owners: ReadonlySet<string>,
  levels: number | null,
): Assessment {
  const statements = new Map(before.statements);
  const stages = new Map(before.stages);
  const actions = new Map(before.actions);
  const copies = new Map(before.copies);
  for (const owner of owners) {
    const [kind, id = ''] = owner.split('/');
    if (kind === 'statement') statements.set(id, readStatement(document, id, levels));
    else if (kind === 'stage') stages.set(id, readStage(document, id, levels));
    else if (kind === 'action') replace(actions, id, readAction(document, id));
    else if (kind === 'copy') replace(copies, id, readReportSnapshot(document, id));
  }
  const conflicts = readConflicts(document, before.conflicts, owners);
  return { ...before, ...readOwn(document), statements, stages, actions, copies, conflicts };
}

function replace<T>(map: Map<string, T>, key: string, value: T | null): void {
  if (value === null) map.delete(key);
  else map.set(key, value);
}

function readConflicts(
  document: AssessmentDocument,
  before: Assessment['conflicts'],
  owners: ReadonlySet<string>,
): Assessment['conflicts'] {
  const conflicts = new Map(before);
  for (const owner of owners)
    for (const path of document.registers.pathsOf(owner)) replace(conflicts, path, readConflict(document, path));
  return conflicts;
}

function readStatement(document: AssessmentDocument, id: string, levels: number | null): StatementAnswer {
  const { doc, registers } = document;
  const path = paths.statement(id);
  const heads = registers.heads(path.answer);
  return {
    answer: joinedAnswer(answersAt(registers, path.answer, id, scaleOf(document, levels))),
    reason: readText(doc, path.reason),
    note: readText(doc, path.note),
    target: asTarget(registers.value(path.target)),
    parts: switchedOn(registers, path.owner, 'part'),
    evidence: switchedOn(registers, path.owner, 'evidence'),
    changedAt: heads.at(-1)?.at ?? null,
  };
}

const scaleOf = (document: AssessmentDocument, levels: number | null): KnownScale => ({
  levels,
  isVoted: (unit) => isVotedScale(document, unit, levels),
});

/** Different levels chosen while apart read as not agreed. Other conflicts read as unanswered until a person chooses. */
function joinedAnswer(answers: readonly Answer[]): Answer {
  const [first = UNANSWERED] = answers;
  if (answers.every((answer) => JSON.stringify(answer) === JSON.stringify(first))) return first;
  const levels = answers.flatMap((answer) => (answer.type === 'level' ? [answer.level] : []));
  if (levels.length < answers.length) return UNANSWERED;
  return { type: 'not-agreed', low: Math.min(...levels), high: Math.max(...levels) };
}

function readStage(document: AssessmentDocument, id: string, levels: number | null): StageAnswer {
  const { doc, registers } = document;
  const path = paths.stage(id);
  const agreed = joinedAnswer(answersAt(registers, path.agreed, id, scaleOf(document, levels)));
  return {
    now: readText(doc, path.now),
    could: readText(doc, path.could),
    agreed: isAgreement(agreed) ? agreed : null,
    someSawItDifferently: registers.value(path.differently) === true,
    dissent: readText(doc, path.dissent),
    target: asTarget(registers.value(path.target)),
    finished: registers.value(path.finished) === true,
    evidence: switchedOn(registers, path.owner, 'evidence'),
  };
}

function readAction({ doc, registers }: AssessmentDocument, id: string): Action | null {
  const path = paths.action(id);
  const made = registers.value(path.made);
  if (!isRecord(made)) return null;
  const moved = registers.value(path.place);
  const place = isRecord(moved) ? moved : made;
  const texts = Object.fromEntries(ACTION_TEXTS.map((field) => [field, readText(doc, path.text(field))])) as Record<
    ActionText,
    string
  >;
  const choices = readActionChoices((field) => registers.value(path.choice(field)));
  return {
    ...texts,
    ...choices,
    id,
    number: asWholeNumber(made.number),
    stage: asText(place.stage),
    statement: asText(place.statement),
    origin: ORIGINS.find((origin) => origin === made.origin) ?? 'plan',
    originId: asText(made.originId),
    madeAt: asMoment(made.at),
  };
}

function readConflict({ doc, registers }: AnyDocument, path: string): Conflict | null {
  const heads = registers.heads(path);
  const different = new Set(heads.map((head) => JSON.stringify(head.value)));
  if (different.size < 2) return null;
  return { path, choices: heads.map(({ value, by, at }) => ({ value, by: whoWas(doc, by), at })) };
}

/** Last steps of the paths `<owner>/<list>/…` whose register is true. */
function switchedOn(
  registers: MultiValueRegisters,
  owner: EvidenceOwner,
  list: 'part' | 'evidence',
): readonly string[] {
  const start = `${owner}/${list}/`;
  return registers
    .pathsOf(owner)
    .filter((path) => path.startsWith(start) && registers.value(path) === true)
    .map((path) => path.slice(start.length));
}

const asNumber = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

const isLevel = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 9;

function asTarget(value: unknown): Target | null {
  if (!isRecord(value)) return null;
  const { type, level, by } = value;
  if (type === 'maintain') return { type };
  if (type === 'level' && isLevel(level)) return { type, level, by: asDay(by) };
  return null;
}
