/**
 * Findings to check before a document is exported: gaps, claims, and text that could identify a person. Hints, never
 * errors.
 */
import { type Action, isOpenAction, missingFrom } from '../assessment/action.ts';
import { stageAnswer, statementAnswer } from '../assessment/assessment.ts';
import { detectPersonalData, findContacts } from '../assessment/detect-personal-data.ts';
import { type EvidenceItem, isPresentItem } from '../assessment/evidence.ts';
import { type QuoteConsentError, quoteConsentErrors } from '../assessment/quote-consent.ts';
import { linkedEvidence, planOf, type ReportInput, stageSummaryOf } from '../assessment/report-input.ts';
import type { ExportProfile } from '../document/audience.ts';

/** Subject of a finding, for a link to its screen. */
export type FindingSubject =
  | { readonly type: 'action'; readonly id: string }
  | { readonly type: 'statement'; readonly stage: string; readonly id: string }
  | { readonly type: 'stage'; readonly id: string }
  | { readonly type: 'evidence'; readonly id: string }
  | { readonly type: 'quote'; readonly id: string; readonly faults: readonly QuoteConsentError[] };

export const PRE_EXPORT_FINDINGS = [
  'no-lead',
  'no-date',
  'no-measure',
  'claimed',
  'quotes',
  'names',
  'contacts',
  'unanswered',
  'no-level',
  'nothing-written',
] as const;
export type PreExportFindingKind = (typeof PRE_EXPORT_FINDINGS)[number];

/** One kind of finding with its cases. Kinds without cases are left out. */
export interface PreExportFinding {
  readonly kind: PreExportFindingKind;
  readonly about: readonly FindingSubject[];
}

/** @param input data before redaction, so that text to be redacted is found too */
export function checkBeforeExport(input: ReportInput, profile: ExportProfile): readonly PreExportFinding[] {
  const open = planOf(input).actions.filter(isOpenAction);
  const actions = (of: (action: Action) => boolean): readonly FindingSubject[] =>
    open.filter(of).map(({ id }) => ({ type: 'action', id }));
  const found: Readonly<Record<PreExportFindingKind, readonly FindingSubject[]>> = {
    'no-lead': actions((action) => missingFrom(action).includes('lead')),
    'no-date': actions((action) => missingFrom(action).includes('by')),
    'no-measure': actions((action) => missingFrom(action).includes('measure')),
    claimed: statements(input, (stage) => stageSummaryOf(input, stage).claimedNotShown),
    quotes: quotesToLookAt(input, profile),
    names: actions((action) => detectPersonalData(action.lead) === 'name'),
    contacts: contacts(input),
    unanswered: statements(input, (stage) =>
      stage.statements
        .map(({ id }) => id)
        .filter((id) => statementAnswer(input.assessment, id).answer.type === 'unanswered'),
    ),
    'no-level': stages(input, (id) => stageAnswer(input.assessment, id).agreed === null),
    'nothing-written': stages(input, (id) => stageAnswer(input.assessment, id).now.trim() === ''),
  };
  return PRE_EXPORT_FINDINGS.map((kind) => ({ kind, about: found[kind] })).filter(({ about }) => about.length > 0);
}

const statements = (
  { rubric }: ReportInput,
  of: (stage: ReportInput['rubric']['stages'][number]) => readonly string[],
): readonly FindingSubject[] =>
  rubric.stages.flatMap((stage) => of(stage).map((id): FindingSubject => ({ type: 'statement', stage: stage.id, id })));

const stages = ({ rubric }: ReportInput, of: (id: string) => boolean): readonly FindingSubject[] =>
  rubric.stages.filter(({ id }) => of(id)).map(({ id }) => ({ type: 'stage', id }));

/** Quotes whose consent or wording speaks against showing them to these readers. */
const quotesToLookAt = (input: ReportInput, profile: ExportProfile): readonly FindingSubject[] =>
  evidenceOf(input)
    .filter(({ kind }) => kind === 'quote')
    .map(
      ({ id, title, terms }): Extract<FindingSubject, { type: 'quote' }> => ({
        type: 'quote',
        id,
        faults: quoteConsentErrors({ words: title, ...terms }, profile, input.today),
      }),
    )
    .filter(({ faults }) => faults.length > 0);

const evidenceOf = (input: ReportInput): readonly EvidenceItem[] =>
  [...linkedEvidence(input)].flatMap((id) => input.evidence.get(id) ?? []).filter(isPresentItem);

/** Subjects whose text holds an address, a telephone number, or a name after a title. */
function contacts(input: ReportInput): readonly FindingSubject[] {
  const { assessment, rubric } = input;
  const has = (...texts: readonly string[]): boolean => texts.some((text) => findContacts(text).length > 0);
  return [
    ...rubric.stages
      .filter(({ id }) => has(...texts(stageAnswer(assessment, id))))
      .map(({ id }): FindingSubject => ({ type: 'stage', id })),
    ...statements(input, (stage) =>
      stage.statements.map(({ id }) => id).filter((id) => has(...texts(statementAnswer(assessment, id)))),
    ),
    ...planOf(input)
      .actions.filter((action) => has(...texts(action)))
      .map(({ id }): FindingSubject => ({ type: 'action', id })),
    ...evidenceOf(input)
      .filter((item) => has(...texts(item)))
      .map(({ id }): FindingSubject => ({ type: 'evidence', id })),
  ];
}

/** Joins all typed text of a subject. Ids have no spaces or punctuation, so none looks like contact details. */
const texts = (thing: object): readonly string[] => Object.values(thing).filter((value) => typeof value === 'string');
