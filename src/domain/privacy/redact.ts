/**
 * Redacts data for a reader. Facts that the reader must not see are removed from the data, so that no format can
 * show them, and each removal is counted, so that the document can state it.
 */
import { ACTION_TEXTS, type Action, isPresentAction } from '../assessment/action.ts';
import {
  type Assessment,
  REPORT_TEXTS,
  type ReportText,
  type StageAnswer,
  type StatementAnswer,
} from '../assessment/assessment.ts';
import { detectPersonalData, findContacts, removeContacts } from '../assessment/detect-personal-data.ts';
import { type EvidenceItem, isPresentItem } from '../assessment/evidence.ts';
import { mayShowQuote, NO_CONSENT } from '../assessment/quote-consent.ts';
import { linkedEvidence, type ReportInput } from '../assessment/report-input.ts';
import type { ExportProfile } from '../document/audience.ts';
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

export function redact(input: ReportInput, profile: ExportProfile): RedactedInput {
  const counts: Record<RedactionKind, number> = { ...NO_REDACTIONS };
  /** Counts one removal. Always returns false, for use as a filter. */
  function count(kind: RedactionKind): false {
    counts[kind] += 1;
    return false;
  }

  /** Removes contact details from a text; returns '' when the reader must not see the text at all. */
  function wordsFor(words: string, kind: RedactionKind | null): string {
    if (profile === 'full' || words.trim() === '') return words;
    if (kind !== null) {
      count(kind);
      return '';
    }
    counts.contacts += findContacts(words).length;
    return removeContacts(words, text.instead);
  }

  const whole = <T extends object, F extends keyof T>(
    thing: T,
    fields: readonly F[],
    kindOf: (field: F) => RedactionKind | null,
  ): T => ({
    ...thing,
    ...Object.fromEntries(fields.map((field) => [field, wordsFor(String(thing[field]), kindOf(field))])),
  });
  const inPublic = (kind: RedactionKind): RedactionKind | null => (profile === 'public' ? kind : null);

  function itemFor(item: EvidenceItem): EvidenceItem {
    if (!isPresentItem(item)) return item;
    const shown =
      item.kind !== 'quote' ||
      mayShowQuote({ words: item.title, ...item.terms }, profile, input.today) ||
      count('quotes');
    const where = wordsFor(item.where, 'places');
    return shown
      ? { ...item, title: wordsFor(item.title, null), where }
      : { ...item, title: text.quote, where, terms: NO_CONSENT, leftOut: true };
  }

  function statementFor(answer: StatementAnswer): StatementAnswer {
    return whole(answer, NOTES.statement, () => inPublic('notes'));
  }

  function stageFor(answer: StageAnswer): StageAnswer {
    return whole(answer, NOTES.stage, () => inPublic('notes'));
  }

  function actionFor(action: Action): Action {
    if (profile === 'full' || !isPresentAction(action)) return action;
    const kindOf = (field: (typeof ACTION_TEXTS)[number]): RedactionKind | null => {
      if (field === 'lead') return detectPersonalData(action.lead) === 'role' ? inPublic('names') : 'names';
      if (field === 'partners') return inPublic('names');
      if (field === 'resources') return inPublic('costs');
      return NOTES.action.some((note) => note === field) ? inPublic('notes') : null;
    };
    const seen = whole(action, ACTION_TEXTS, kindOf);
    // A removed lead must not read as a missing one.
    const cut = seen.lead === '' && action.lead.trim() !== '' ? { ...seen, lead: text.instead } : seen;
    return profile === 'public' && action.hours !== null && !count('costs') ? { ...cut, hours: null } : cut;
  }

  function assessmentFor(before: Assessment): Assessment {
    const mapped = <T>(map: ReadonlyMap<string, T>, change: (value: T) => T): ReadonlyMap<string, T> =>
      new Map([...map].map(([id, value]) => [id, change(value)]));
    return {
      ...before,
      scope: wordsFor(before.scope, null),
      forReports: whole(before.forReports, REPORT_TEXTS, (field) =>
        FOR_THE_BOARD.includes(field) ? inPublic('notes') : null,
      ),
      statements: mapped(before.statements, statementFor),
      stages: mapped(before.stages, stageFor),
      actions: mapped(before.actions, actionFor),
    };
  }

  const linked = linkedEvidence(input);
  const evidence = new Map(
    [...input.evidence].filter(([id]) => linked.has(id)).map(([id, item]) => [id, itemFor(item)]),
  );
  const assessment = assessmentFor(input.assessment);
  return { input: { ...input, evidence, assessment }, withheld: counts };
}
