/**
 * Writes what the example tells, by the commands that stand behind the screens. Its transactions carry no origin, so that
 * nobody is offered to undo it.
 */

import {
  addAction,
  agreeLevel,
  aimFor,
  answerStatement,
  choose,
  ensureNextLevelAction,
  finishStage,
  linkEvidence,
  nextLevelAction,
  noteDissent,
  setHours,
  tickPart,
} from '../assessments/assessment-commands.ts';
import type { OpenAssessment } from '../assessments/open-assessment.ts';
import { addEvidence, changedItem, decideEvidence, ensureEvidence } from '../assessments/organisation-document.ts';
import type { OrganisationDocument } from '../documents/document-handle.ts';
import type { Owner, TextPath } from '../documents/document-layout.ts';
import { asTextPath, paths } from '../documents/paths.ts';
import { replaceText } from '../documents/text-binding.ts';
import { dayFrom } from './calendar.ts';
import { EVIDENCE, EVIDENCE_KEYS, type EvidenceKey, type ToldEvidence } from './evidence.ts';
import type { Sentences, ToldAction, ToldAssessment, ToldStage, ToldStatement, ToldTarget } from './story.ts';

/** An assessment that is being written, and what its story's keys and offsets stand for. */
export interface Writing {
  readonly open: OpenAssessment;
  readonly today: string;
  readonly evidence: ReadonlyMap<EvidenceKey, string>;
  /** Ids of the actions of last time, by key. */
  readonly carried: ReadonlyMap<string, string>;
}

/** One transaction over both documents, with no origin. */
function quietly<T>({ document, organisationDocument }: OpenAssessment, change: () => T): T {
  return document.doc.transact(() => organisationDocument.doc.transact(change));
}

/** Notes every item of evidence, and returns their ids. */
export function writeEvidence(open: OpenAssessment, today: string): ReadonlyMap<EvidenceKey, string> {
  return quietly(open, () => new Map(EVIDENCE_KEYS.map((key) => [key, writeItem(open, EVIDENCE[key], today)])));
}

function writeItem(
  { organisationDocument }: OpenAssessment,
  { title, terms, ...rest }: ToldEvidence,
  today: string,
): string {
  const id = addEvidence(organisationDocument, title);
  if (terms) {
    replaceText(organisationDocument.doc, paths.evidence(id).attribution, terms.attribution);
    decideEvidence(organisationDocument, id, 'consent', terms.consent);
    decideEvidence(organisationDocument, id, 'groupSize', terms.groupSize);
  }
  describeItem(organisationDocument, id, rest, today);
  return id;
}

type Described = Pick<ToldEvidence, 'kind' | 'source' | 'where' | 'date'>;

function describeItem(
  organisation: OrganisationDocument,
  id: string,
  { kind, source, where, date }: Described,
  today: string,
): void {
  decideEvidence(organisation, id, 'kind', kind);
  decideEvidence(organisation, id, 'source', source);
  decideEvidence(organisation, id, 'date', dayFrom(today, date));
  replaceText(organisation.doc, paths.evidence(id).where, where);
}

/** Writes a whole assessment. Returns the ids of its actions that have a key. */
export function writeAssessment(
  writing: Writing,
  { hoursAMonth, forReports = {}, statements, stages, actions }: ToldAssessment,
): ReadonlyMap<string, string> {
  const { open } = writing;
  const ids = quietly(open, () => {
    setHours(open.document, hoursAMonth);
    for (const [field, lines] of Object.entries(forReports))
      replaceText(open.document.doc, asTextPath(`report/own/${field}`), lines.join('\n'));
    for (const [id, told] of Object.entries(statements)) writeStatement(writing, id, told);
    for (const [id, told] of Object.entries(stages)) writeStage(writing, id, told);
    return actions.map((told) => writeAction(writing, told));
  });
  return new Map(actions.flatMap(({ key }, i) => (key === undefined ? [] : [[key, ids[i] ?? ''] as const])));
}

function writeStatement(
  writing: Writing,
  id: string,
  { answer, reason, note, target, parts = [], evidence }: ToldStatement,
): void {
  const { document } = writing.open;
  answerStatement(document, id, answer);
  for (const part of parts) tickPart(document, id, part, true);
  writeText(writing, paths.statement(id).reason, reason);
  writeText(writing, paths.statement(id).note, note);
  writeTarget(writing, paths.statement(id).owner, target);
  link(writing, paths.statement(id).owner, evidence);
}

function writeStage(writing: Writing, id: string, { now, could, agreed, dissent, target, evidence }: ToldStage): void {
  const { document } = writing.open;
  writeText(writing, paths.stage(id).now, now);
  writeText(writing, paths.stage(id).could, could === undefined ? undefined : [could]);
  writeText(writing, paths.stage(id).dissent, dissent);
  agreeLevel(document, id, agreed);
  if (dissent) noteDissent(document, id, true);
  writeTarget(writing, paths.stage(id).owner, target);
  link(writing, paths.stage(id).owner, evidence);
  finishStage(document, id, true);
}

function writeText({ open }: Writing, name: TextPath, sentences: Sentences | undefined): void {
  if (sentences) replaceText(open.document.doc, name, sentences.join(' '));
}

function writeTarget({ open, today }: Writing, owner: Owner, target: ToldTarget | undefined): void {
  if (target === undefined) return;
  aimFor(
    open.document,
    owner,
    target === 'maintain'
      ? { type: 'maintain' }
      : { type: 'level', level: target.level, by: dayFrom(today, target.by) },
  );
}

function link({ open, evidence }: Writing, owner: Owner, keys: readonly EvidenceKey[] = []): void {
  for (const key of keys) linkEvidence(open.document, owner, evidence.get(key) ?? '', true);
}

function writeAction(writing: Writing, told: ToldAction): string {
  const { document } = writing.open;
  const id = makeAction(writing, told);
  const choices = { ...told.choices, ...daysOf(told, writing.today) };
  for (const [field, words] of Object.entries(told.texts))
    replaceText(document.doc, asTextPath(`action/${id}/${field}`), words);
  for (const [field, value] of Object.entries(choices)) choose(document, `action/${id}/${field}`, value);
  if (told.changed) writeChanged(writing, id, told.statement, told.changed);
  return id;
}

/** The action to write into: the next-level one of its statement, the copy that came along from last time, or a new one. */
function makeAction({ open, carried }: Writing, { stage, statement, origin, carries = '' }: ToldAction): string {
  if (origin === 'next-level') {
    ensureNextLevelAction(open.document, stage, statement);
    return nextLevelAction(statement);
  }
  const originId = carried.get(carries);
  const copy =
    originId === undefined
      ? undefined
      : [...open.now().actions.values()].find((action) => action.originId === originId);
  return (
    copy?.id ??
    addAction(open.document, { stage, statement, origin, texts: {}, ...(originId !== undefined && { originId }) })
  );
}

const daysOf = ({ days = {} }: ToldAction, today: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(days).map(([field, offset]) => [field, dayFrom(today, offset)]));

/** What changed because of a done action: the piece of evidence that the action's own page writes. */
function writeChanged(
  { open, today }: Writing,
  action: string,
  statement: string,
  changed: NonNullable<ToldAction['changed']>,
): void {
  const { organisationDocument } = open;
  const item = changedItem(action);
  ensureEvidence(organisationDocument, item);
  replaceText(organisationDocument.doc, paths.evidence(item).title, changed.title);
  describeItem(
    organisationDocument,
    item,
    { kind: 'observation', source: 'inside', where: changed.where, date: changed.date },
    today,
  );
  linkEvidence(open.document, paths.statement(statement).owner, item, true);
}
