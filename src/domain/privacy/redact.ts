/**
 * Redacts data for a reader. Facts that the reader must not see are removed from the data, so that no format can
 * show them, and each removal is counted, so that the document can state it.
 */
import { ACTION_TEXTS, type Action, isPresentAction } from '../assessment/action.ts';
import { type Assessment, REPORT_TEXTS, type ReportText } from '../assessment/assessment.ts';
import { detectPersonalData, findContacts, removeContacts } from '../assessment/detect-personal-data.ts';
import { type EvidenceItem, isPresentItem } from '../assessment/evidence.ts';
import { mayShowQuote, NO_CONSENT } from '../assessment/quote-consent.ts';
import { linkedEvidence, type ReportInput } from '../assessment/report-input.ts';
import type { WorkshopAccount } from '../assessment/workshop-account.ts';
import { type ExportProfile, isProfileAtLeast } from '../document/audience.ts';
import { text } from './redact-text.ts';

/** Leads that look like names; contact details; quotes; places of evidence; the team's own notes; costs of actions. */
export const REDACTION_KINDS = ['names', 'contacts', 'quotes', 'places', 'notes', 'costs'] as const;
export type RedactionKind = (typeof REDACTION_KINDS)[number];
export type Redactions = Readonly<Record<RedactionKind, number>>;

export const NO_REDACTIONS: Redactions = { names: 0, contacts: 0, quotes: 0, places: 0, notes: 0, costs: 0 };

export interface RedactedInput {
  readonly input: ReportInput;
  readonly withheld: Redactions;
}

/** Texts for the team and its partners only. */
const NOTES = {
  statement: ['note', 'reason'],
  stage: ['now', 'could', 'dissent'],
  action: ['progress', 'priorityReason'],
} as const;
const FOR_THE_BOARD: readonly ReportText[] = ['decide', 'risks'];

/** State of one redaction. */
interface Redaction {
  readonly profile: ExportProfile;
  readonly today: string;
  readonly counts: Record<RedactionKind, number>;
}

export function redact(input: ReportInput, profile: ExportProfile): RedactedInput {
  const redaction: Redaction = { profile, today: input.today, counts: { ...NO_REDACTIONS } };
  const linked = linkedEvidence(input);
  const evidence = new Map(
    [...input.evidence].filter(([id]) => linked.has(id)).map(([id, item]) => [id, redactItem(redaction, item)]),
  );
  const assessment = redactAssessment(redaction, input.assessment);
  const workshops = input.workshops.map((account) => redactAccount(redaction, account));
  return { input: { ...input, evidence, assessment, workshops }, withheld: redaction.counts };
}

/** Kind to count in a public document; `null` when the readers may see the text. */
const inPublic = ({ profile }: Redaction, kind: RedactionKind): RedactionKind | null =>
  profile === 'public' ? kind : null;

/** Removes contact details from a text. @returns '' when it is of a kind that the readers must not see */
function redactText({ profile, counts }: Redaction, words: string, kind: RedactionKind | null): string {
  if (profile === 'full' || words.trim() === '') return words;
  if (kind !== null) {
    counts[kind] += 1;
    return '';
  }
  counts.contacts += findContacts(words).length;
  return removeContacts(words, text.instead);
}

const redactFields = <T extends object, F extends keyof T>(
  redaction: Redaction,
  values: T,
  fields: readonly F[],
  kindOf: (field: F) => RedactionKind | null,
): T => ({
  ...values,
  ...Object.fromEntries(fields.map((field) => [field, redactText(redaction, String(values[field]), kindOf(field))])),
});

function redactItem(redaction: Redaction, item: EvidenceItem): EvidenceItem {
  if (!isPresentItem(item)) return item;
  const { profile, today, counts } = redaction;
  const isShown = item.kind !== 'quote' || mayShowQuote({ words: item.title, ...item.terms }, profile, today);
  const where = redactText(redaction, item.where, 'places');
  if (isShown) return { ...item, title: redactText(redaction, item.title, null), where };
  counts.quotes += 1;
  return { ...item, title: text.quote, where, terms: NO_CONSENT, leftOut: true };
}

/**
 * Discussion notes are for the team, and for partners where the facilitator shared them. Neither they nor quotes are
 * counted: readers who learn that a quote is missing learn that consent was refused.
 */
function redactAccount(redaction: Redaction, account: WorkshopAccount): WorkshopAccount {
  const { profile, today } = redaction;
  const quotes = account.quotes.filter(
    ({ widest, until }) => isProfileAtLeast(widest, profile) && (until === null || until >= today),
  );
  if (profile === 'full') return { ...account, quotes };
  const clean = <T extends { readonly words: string }>(texts: readonly T[]): readonly T[] =>
    texts.map((item) => ({ ...item, words: redactText(redaction, item.words, null) }));
  return {
    ...account,
    summary: redactText(redaction, account.summary, null),
    themes: clean(account.themes),
    notes: clean(profile === 'partner' ? account.notes.filter(({ forPartners }) => forPartners) : []),
    quotes: clean(quotes),
  };
}

function redactAction(redaction: Redaction, action: Action): Action {
  const { profile, counts } = redaction;
  if (profile === 'full' || !isPresentAction(action)) return action;
  const shown = redactFields(redaction, action, ACTION_TEXTS, (field) => kindOfField(redaction, action, field));
  // A removed lead must not read as a missing one.
  const lead = shown.lead === '' && action.lead.trim() !== '' ? text.instead : shown.lead;
  if (profile !== 'public' || action.hours === null) return { ...shown, lead };
  counts.costs += 1;
  return { ...shown, lead, hours: null };
}

function kindOfField(redaction: Redaction, action: Action, field: (typeof ACTION_TEXTS)[number]): RedactionKind | null {
  if (field === 'lead') return detectPersonalData(action.lead) === 'role' ? inPublic(redaction, 'names') : 'names';
  if (field === 'partners') return inPublic(redaction, 'names');
  if (field === 'resources') return inPublic(redaction, 'costs');
  return NOTES.action.some((note) => note === field) ? inPublic(redaction, 'notes') : null;
}

function redactAssessment(redaction: Redaction, assessment: Assessment): Assessment {
  const mapped = <T>(map: ReadonlyMap<string, T>, change: (value: T) => T): ReadonlyMap<string, T> =>
    new Map([...map].map(([id, value]) => [id, change(value)]));
  const notes = (): RedactionKind | null => inPublic(redaction, 'notes');
  return {
    ...assessment,
    scope: redactText(redaction, assessment.scope, null),
    forReports: redactFields(redaction, assessment.forReports, REPORT_TEXTS, (field) =>
      FOR_THE_BOARD.includes(field) ? notes() : null,
    ),
    statements: mapped(assessment.statements, (answer) => redactFields(redaction, answer, NOTES.statement, notes)),
    stages: mapped(assessment.stages, (answer) => redactFields(redaction, answer, NOTES.stage, notes)),
    actions: mapped(assessment.actions, (action) => redactAction(redaction, action)),
  };
}
