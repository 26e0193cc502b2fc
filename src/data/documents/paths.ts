/** Names of the texts and registers of a document, as document-layout.ts types them. Stored: they never change. */

import type { ActionChoices, ActionText } from '../../domain/assessment/action.ts';
import type { ReportText } from '../../domain/assessment/assessment.ts';
import type { EntryChoices, EntryText } from '../../domain/workshop/entry.ts';
import type { RecordText } from '../../domain/workshop/workshop.ts';
import type {
  ActionId,
  EntryId,
  EvidenceId,
  GroupId,
  QuestionId,
  StageId,
  StatementId,
  UnitId,
  WorkshopId,
} from '../../lib/ids.ts';
import type { EvidenceChoices, EvidenceOwner, Owner, TextPath, WorkshopSettings } from './document-layout.ts';

export const paths = {
  assessment: {
    scope: 'assessment/own/scope',
    period: 'assessment/own/period',
    hours: 'assessment/own/hours',
    archived: 'assessment/own/archived',
  },
  report: (field: ReportText) => `report/own/${field}` as const,
  statement: (id: StatementId) =>
    ({
      owner: `statement/${id}`,
      answer: `statement/${id}/answer`,
      target: `statement/${id}/target`,
      reason: `statement/${id}/reason`,
      note: `statement/${id}/note`,
      part: (part: string) => `statement/${id}/part/${part}` as const,
    }) as const,
  stage: (id: StageId) =>
    ({
      owner: `stage/${id}`,
      now: `stage/${id}/now`,
      could: `stage/${id}/could`,
      dissent: `stage/${id}/dissent`,
      agreed: `stage/${id}/agreed`,
      target: `stage/${id}/target`,
      differently: `stage/${id}/differently`,
      finished: `stage/${id}/finished`,
    }) as const,
  target: (owner: Owner) => `${owner}/target` as const,
  evidenceLink: (owner: EvidenceOwner, item: EvidenceId) => `${owner}/evidence/${item}` as const,
  action: (id: ActionId) =>
    ({
      made: `action/${id}/made`,
      place: `action/${id}/place`,
      removed: `action/${id}/removed`,
      text: <Field extends ActionText>(field: Field) => `action/${id}/${field}` as const,
      choice: <Field extends keyof ActionChoices>(field: Field) => `action/${id}/${field}` as const,
    }) as const,
  snapshot: (id: string) => ({ made: `copy/${id}/made`, removed: `copy/${id}/removed` }) as const,
  tally: (unit: UnitId, workshop: WorkshopId, round: number) => `tally/${unit}/${workshop}/${round}` as const,

  organisation: { name: 'organisation/own/name', logo: 'organisation/own/logo' },
  evidence: (id: EvidenceId) =>
    ({
      made: `evidence/${id}/made`,
      removed: `evidence/${id}/removed`,
      title: `evidence/${id}/title`,
      where: `evidence/${id}/where`,
      attribution: `evidence/${id}/attribution`,
      choice: <Field extends keyof EvidenceChoices>(field: Field) => `evidence/${id}/${field}` as const,
    }) as const,

  workshop: {
    title: 'workshop/own/title',
    venue: 'workshop/own/venue',
    hearHow: 'workshop/own/hearHow',
    setting: <Field extends keyof WorkshopSettings>(field: Field) => `workshop/own/${field}` as const,
    method: (method: string) => `workshop/own/way/${method}` as const,
    stage: (stage: StageId) => `workshop/own/stage/${stage}` as const,
  },
  group: (id: GroupId) =>
    ({
      made: `group/${id}/made`,
      name: `group/${id}/name`,
      people: `group/${id}/people`,
      removed: `group/${id}/removed`,
    }) as const,
  question: (id: QuestionId) =>
    ({
      made: `question/${id}/made`,
      words: `question/${id}/words`,
      on: `question/${id}/on`,
      scheme: `question/${id}/scheme`,
      removed: `question/${id}/removed`,
    }) as const,
  step: (id: string) => ({ minutes: `step/${id}/minutes`, off: `step/${id}/off` }) as const,
  session: {
    startedAt: 'session/own/startedAt',
    endedAt: 'session/own/endedAt',
    place: 'session/own/place',
    timer: 'session/own/timer',
    blank: 'session/own/blank',
    join: 'session/own/join',
    discussing: 'session/own/discussing',
  },
  unit: (id: UnitId) =>
    ({
      round: `unit/${id}/round`,
      closed: `unit/${id}/closed`,
      said: `unit/${id}/said`,
      saidForPartners: `unit/${id}/saidForPartners`,
      agreed: `unit/${id}/agreed`,
      differently: `unit/${id}/differently`,
    }) as const,
  entry: (id: EntryId) =>
    ({
      made: `entry/${id}/made`,
      text: <Field extends EntryText>(field: Field) => `entry/${id}/${field}` as const,
      choice: <Field extends keyof EntryChoices>(field: Field) => `entry/${id}/${field}` as const,
    }) as const,
  poll: (question: 'useful' | 'heard') => `poll/own/${question}` as const,
  record: {
    text: <Field extends RecordText>(field: Field) => `record/own/${field}` as const,
    approvedAt: 'record/own/approvedAt',
  },
  recordDecision: (question: QuestionId) =>
    ({
      will: `record/${question}/will`,
      did: `record/${question}/did`,
      themes: `record/${question}/themes`,
    }) as const,
} as const;

/** Takes the name of a text as it stands in a document, where texts are compared or copied whatever they are. */
export const asTextPath = (name: string): TextPath => name as TextPath;

/** Path of the assessment as a whole. */
export const WHOLE_ASSESSMENT: EvidenceOwner = 'assessment/own';

/** Parses what a new item of evidence supports, from an address; `null` for any other text. */
export function parseOwner(text: string): EvidenceOwner | null {
  if (text === WHOLE_ASSESSMENT) return WHOLE_ASSESSMENT;
  const [, kind, id] = /^(statement|stage)\/([a-z0-9-]+)$/.exec(text) ?? [];
  if (id === undefined) return null;
  return kind === 'stage' ? paths.stage(id).owner : paths.statement(id).owner;
}
