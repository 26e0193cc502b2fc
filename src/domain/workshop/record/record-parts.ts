/** Shared input and building blocks of the workshop record. */

import { formatMessage, formatShortDate } from '../../../lib/i18n/messages.ts';
import type { Logo } from '../../../lib/logo.ts';
import { type Action, isOpenAction } from '../../assessment/action.ts';
import { detectPersonalData, removeContacts } from '../../assessment/detect-personal-data.ts';
import { text as planText } from '../../assessment/field-labels.ts';
import { written } from '../../assessment/report-input.ts';
import { type Block, cell, paragraph } from '../../document/blocks.ts';
import { text as withheldText } from '../../privacy/redact-text.ts';
import type { Rubric } from '../../rubric/rubric.ts';
import type { ClosedRound } from '../ballot.ts';
import { ENTRY_TEXTS, type Entry, type QuoteAudience } from '../entry.ts';
import { RECORD_TEXTS, type Workshop, type WorkshopDecision } from '../workshop.ts';
import { text } from './record-text.ts';

export interface RecordSource {
  readonly workshop: Workshop;
  readonly rubric: Rubric;
  /** Revealed rounds by unit, first to last. */
  readonly rounds: ReadonlyMap<string, readonly ClosedRound[]>;
  /** Why no level was agreed, by unit (`reasonsIn`). */
  readonly reasons: ReadonlyMap<string, string>;
  /** Live actions of this workshop, in plan order. */
  readonly actions: readonly Action[];
  readonly organisation: string;
  readonly logo: Logo | null;
  /** 'YYYY-MM-DD' */
  readonly today: string;
  /** Decides which quotes and leads are included. */
  readonly readers: QuoteAudience;
}

const clean = (words: string): string => removeContacts(words, withheldText.instead);
const cleanAll = (texts: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...texts].map(([id, words]) => [id, clean(words)]));

/** Redacts the workshop and the reasons of a record for its readers. */
export const redactSource = (source: RecordSource): RecordSource =>
  source.readers === 'team'
    ? source
    : { ...source, workshop: redactRecord(source.workshop, source.readers), reasons: cleanAll(source.reasons) };

/**
 * Removes contact details and titled names from every text, unless the readers are the team. Discussion notes are for
 * the team, and for partners where the facilitator shared them.
 */
export function redactRecord(workshop: Workshop, readers: QuoteAudience): Workshop {
  if (readers === 'team') return workshop;
  const redactEntry = (entry: Entry): Entry => ({
    ...entry,
    ...Object.fromEntries(ENTRY_TEXTS.map((field) => [field, clean(entry[field])])),
  });
  const redactDecision = ({ will, did }: WorkshopDecision): WorkshopDecision => ({
    will: clean(will),
    did: clean(did),
  });
  return {
    ...workshop,
    entries: workshop.entries.map(redactEntry),
    decisions: new Map([...workshop.decisions].map(([id, decision]) => [id, redactDecision(decision)])),
    units: new Map(
      [...workshop.units].map(([id, unit]) => {
        const isShared = readers === 'partners' && unit.saidForPartners;
        return [id, { ...unit, said: isShared ? clean(unit.said) : '' }];
      }),
    ),
    themes: cleanAll(workshop.themes),
    record: {
      ...workshop.record,
      ...Object.fromEntries(RECORD_TEXTS.map((field) => [field, clean(workshop.record[field])])),
    },
  };
}

/** Returns one paragraph per line that is not blank. */
export const paragraphs = (words: string): readonly Block[] =>
  words.split('\n').flatMap((line) => (line.trim() === '' ? [] : [paragraph(written(line))]));

/** Returns a list block, or none if there are no items. */
export const list = (items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [{ type: 'list', items: items.map((item) => written(item)) }];

/** Returns 'gaining confidence (3 times)', or just the words for one time. */
export const timesText = ({ words, count }: { readonly words: string; readonly count: number }): string =>
  count === 1 ? words : formatMessage(text.wordTimes, { words, n: count });

/**
 * Returns a table of actions. The team sees every lead, partners see roles only, and the public sees none.
 * @param dots dots that people gave the action's idea, by action; without any there is no such column
 */
export function recordActionTable(
  caption: string,
  actions: readonly Action[],
  readers: QuoteAudience,
  dots: ReadonlyMap<string, number> = new Map(),
): Block {
  const named = readers !== 'public';
  const isDotted = actions.some(({ id }) => (dots.get(id) ?? 0) > 0);
  return {
    type: 'table',
    caption,
    nameColumn: 0,
    columns: [
      { label: text.action, width: 42 },
      ...(named ? [{ label: text.lead, width: 20 }] : []),
      { label: text.by, width: 17 },
      ...(isDotted ? [{ label: text.dots, width: 8 }] : []),
      { label: text.status, width: 17 },
    ],
    rows: actions.map((action) => [
      cell(written(action.words), true),
      ...(named ? [cell(written(leadFor(action.lead, readers)))] : []),
      cell(written(action.by === null || !isOpenAction(action) ? '' : formatShortDate(action.by))),
      ...(isDotted ? [cell(written(String(dots.get(action.id) ?? 0)))] : []),
      cell(written(planText[action.status])),
    ]),
  };
}

const leadFor = (lead: string, readers: QuoteAudience): string =>
  readers === 'team' || detectPersonalData(lead) !== 'name' ? lead : withheldText.instead;
