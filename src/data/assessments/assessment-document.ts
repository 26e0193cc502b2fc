/**
 * Assessment ⇄ Y.Doc: the one place that knows the layout. Flat on purpose: every typed text is a top-level Y.Text by
 * name, every choice a register on one map. Nothing is ever created lazily inside something else.
 *
 *   about       what the document is; written once by whoever makes it
 *   decisions   registers (multi-value-register.ts), named like the texts
 *   people      Yjs client → who that was
 *   statement/<id>/…  stage/<id>/…  action/<id>/…  assessment/…  report/…     texts
 */
import type * as Y from 'yjs';
import {
  ACTION_TEXTS,
  type Action,
  type ActionText,
  ORIGINS,
  type Origin,
  readActionChoices,
} from '../../domain/assessment/action.ts';
import type {
  Agreement,
  Answer,
  Assessment,
  Conflict,
  StageAnswer,
  StatementAnswer,
  Target,
} from '../../domain/assessment/assessment.ts';
import { REPORT_TEXTS, type ReportWords, UNANSWERED } from '../../domain/assessment/assessment.ts';
import { asDay, asMoment, asText, asNumber as asWholeNumber } from '../../lib/coerce.ts';
import { type MultiValueRegisters, ownerOf, registersOf } from '../documents/multi-value-register.ts';
import { readText } from '../documents/text-binding.ts';
import { readReportSnapshot } from './report-snapshots.ts';

export interface AssessmentDocument {
  readonly doc: Y.Doc;
  readonly registers: MultiValueRegisters;
}

export interface AssessmentDetails {
  readonly id: string;
  readonly organisation: string;
  readonly rubric: string;
  readonly previous: string | null;
  readonly createdAt: number;
}

/** Who worked in a document: a role and a device, never a name that nobody gave. */
export interface Person {
  readonly role: string;
  readonly device: string;
}

/** What is said once of an action, when it is made. */
export interface MadeAction {
  readonly number: number;
  readonly stage: string | null;
  readonly statement: string | null;
  readonly origin: Origin;
  readonly originId: string | null;
  readonly at: number;
}

export const DECISIONS = 'decisions';

const known = new WeakMap<Y.Doc, AssessmentDocument>();

/** The document as this floor reads it. One index of registers a document, however often it is asked for. */
export function assessmentDocument(doc: Y.Doc): AssessmentDocument {
  const document = known.get(doc) ?? { doc, registers: registersOf(doc.getMap(DECISIONS)) };
  known.set(doc, document);
  return document;
}

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

/** Notes who is working here, once a session, at the first change. */
export function signIn(doc: Y.Doc, person: Person): void {
  const people = doc.getMap('people');
  const key = String(doc.clientID);
  if (!people.has(key)) people.set(key, { ...person, at: Date.now() });
}

/** 'Community officer, laptop in the office', as far as it is known. */
export function whoWas(doc: Y.Doc, client: number): string {
  const person = doc.getMap('people').get(String(client)) as Partial<Person> | undefined;
  return [person?.role, person?.device].filter((part) => typeof part === 'string' && part !== '').join(', ');
}

export function readAssessment(document: AssessmentDocument): Assessment {
  const owners = new Set([
    ...document.registers.owners('statement'),
    ...document.registers.owners('stage'),
    ...document.registers.owners('action'),
    ...document.registers.owners('copy'),
  ]);
  for (const name of document.doc.share.keys()) if (name.includes('/')) owners.add(ownerOf(name));
  const empty: Assessment = {
    ...readAbout(document.doc),
    ...readOwn(document),
    statements: new Map(),
    stages: new Map(),
    actions: new Map(),
    copies: new Map(),
    conflicts: new Map(),
  };
  return readOwners(document, empty, owners);
}

const readOwn = ({
  doc,
  registers,
}: AssessmentDocument): Pick<Assessment, 'scope' | 'period' | 'hoursAMonth' | 'forReports'> => ({
  scope: readText(doc, 'assessment/own/scope'),
  period: readText(doc, 'assessment/own/period'),
  hoursAMonth: asNumber(registers.value('assessment/own/hours')),
  forReports: Object.fromEntries(
    REPORT_TEXTS.map((field) => [field, readText(doc, `report/own/${field}`)]),
  ) as ReportWords,
});

/** The assessment with the things named by `owners` ('stage/plan', 'action/7kq') read anew, and everything else as it was. */
export function readOwners(document: AssessmentDocument, before: Assessment, owners: ReadonlySet<string>): Assessment {
  const statements = new Map(before.statements);
  const stages = new Map(before.stages);
  const actions = new Map(before.actions);
  const copies = new Map(before.copies);
  const conflicts = new Map(before.conflicts);
  for (const owner of owners) {
    const [kind, id = ''] = owner.split('/');
    if (kind === 'statement') statements.set(id, readStatement(document, id));
    if (kind === 'stage') stages.set(id, readStage(document, id));
    if (kind === 'action') {
      const action = readAction(document, id);
      if (action) actions.set(id, action);
      else actions.delete(id);
    }
    if (kind === 'copy') {
      const copy = readReportSnapshot(document, id);
      if (copy) copies.set(id, copy);
    }
    for (const path of document.registers.pathsOf(owner)) {
      const conflict = readConflict(document, path);
      if (conflict) conflicts.set(path, conflict);
      else conflicts.delete(path);
    }
  }
  return { ...before, ...readOwn(document), statements, stages, actions, copies, conflicts };
}

function readStatement({ doc, registers }: AssessmentDocument, id: string): StatementAnswer {
  const owner = `statement/${id}`;
  const heads = registers.heads(`${owner}/answer`);
  return {
    answer: joinedAnswer(heads.map((head) => asAnswer(head.value))),
    reason: readText(doc, `${owner}/reason`),
    note: readText(doc, `${owner}/note`),
    target: asTarget(registers.value(`${owner}/target`)),
    parts: switchedOn(registers, owner, 'part'),
    evidence: switchedOn(registers, owner, 'evidence'),
    changedAt: heads.at(-1)?.at ?? null,
  };
}

/** Levels that were chosen while apart are what they are: not agreed. Other clashes are open until somebody chooses. */
function joinedAnswer(answers: readonly Answer[]): Answer {
  const [first = UNANSWERED] = answers;
  if (answers.every((answer) => JSON.stringify(answer) === JSON.stringify(first))) return first;
  const levels = answers.flatMap((answer) => (answer.type === 'level' ? [answer.level] : []));
  if (levels.length < answers.length) return UNANSWERED;
  return { type: 'not-agreed', low: Math.min(...levels), high: Math.max(...levels) };
}

function readStage({ doc, registers }: AssessmentDocument, id: string): StageAnswer {
  const owner = `stage/${id}`;
  const agreed = joinedAnswer(registers.heads(`${owner}/agreed`).map((head) => asAnswer(head.value)));
  return {
    now: readText(doc, `${owner}/now`),
    could: readText(doc, `${owner}/could`),
    agreed: isAgreement(agreed) ? agreed : null,
    someSawItDifferently: registers.value(`${owner}/differently`) === true,
    dissent: readText(doc, `${owner}/dissent`),
    target: asTarget(registers.value(`${owner}/target`)),
    finished: registers.value(`${owner}/finished`) === true,
    evidence: switchedOn(registers, owner, 'evidence'),
  };
}

function readAction({ doc, registers }: AssessmentDocument, id: string): Action | null {
  const owner = `action/${id}`;
  const made = registers.value<Partial<MadeAction> | null>(`${owner}/made`);
  if (typeof made !== 'object' || made === null) return null;
  const texts = Object.fromEntries(ACTION_TEXTS.map((field) => [field, readText(doc, `${owner}/${field}`)])) as Record<
    ActionText,
    string
  >;
  const choices = readActionChoices((field) => registers.value(`${owner}/${field}`));
  return {
    ...texts,
    ...choices,
    id,
    number: asWholeNumber(made.number),
    stage: asText(made.stage),
    statement: asText(made.statement),
    origin: ORIGINS.find((each) => each === made.origin) ?? 'plan',
    originId: asText(made.originId),
    madeAt: asMoment(made.at),
  };
}

function readConflict({ doc, registers }: AssessmentDocument, path: string): Conflict | null {
  const heads = registers.heads(path);
  const different = new Set(heads.map((head) => JSON.stringify(head.value)));
  if (different.size < 2) return null;
  return { path, choices: heads.map(({ value, by, at }) => ({ value, by: whoWas(doc, by), at })) };
}

function switchedOn(registers: MultiValueRegisters, owner: string, what: string): readonly string[] {
  const start = `${owner}/${what}/`;
  return registers
    .pathsOf(owner)
    .filter((path) => path.startsWith(start) && registers.value(path) === true)
    .map((path) => path.slice(start.length));
}

const asNumber = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

const isLevel = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 9;

const isAgreement = (answer: Answer): answer is Agreement => answer.type === 'level' || answer.type === 'not-agreed';

/** What stands in a document may come from anybody's file; what is no answer is read as unanswered. */
export function asAnswer(value: unknown): Answer {
  if (typeof value !== 'object' || value === null) return UNANSWERED;
  const { type, level, low, high } = value as { type?: unknown; level?: unknown; low?: unknown; high?: unknown };
  if (type === 'dont-know' || type === 'not-applicable') return { type };
  if (type === 'level' && isLevel(level)) return { type, level };
  if (type === 'not-agreed' && isLevel(low) && isLevel(high) && low < high) return { type, low, high };
  return UNANSWERED;
}

function asTarget(value: unknown): Target | null {
  if (typeof value !== 'object' || value === null) return null;
  const { type, level, by } = value as { type?: unknown; level?: unknown; by?: unknown };
  if (type === 'maintain') return { type };
  if (type === 'level' && isLevel(level)) return { type, level, by: asDay(by) };
  return null;
}
