/** What the parts of a workshop's record are made of. */

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
import type { Workshop, WorkshopDecision } from '../workshop.ts';
import { text } from './record-text.ts';

export interface RecordSource {
  readonly workshop: Workshop;
  readonly rubric: Rubric;
  /** Rounds that the room has seen, by unit, first to last. */
  readonly rounds: ReadonlyMap<string, readonly ClosedRound[]>;
  /** Live actions that came from this workshop, in plan order. */
  readonly actions: readonly Action[];
  readonly organisation: string;
  readonly logo: Logo | null;
  /** 'YYYY-MM-DD' */
  readonly today: string;
  /** Who it is for: decides which quotes and which leads are in it. */
  readonly readers: QuoteAudience;
}

/** What these readers may have of it: outside the team, no ways to reach anybody that somebody typed into a text. */
export function redactRecord(workshop: Workshop, readers: QuoteAudience): Workshop {
  if (readers === 'team') return workshop;
  const clean = (words: string): string => removeContacts(words, withheldText.instead);
  const entry = (each: Entry): Entry => ({
    ...each,
    ...Object.fromEntries(ENTRY_TEXTS.map((field) => [field, clean(each[field])])),
  });
  const decision = ({ will, did }: WorkshopDecision): WorkshopDecision => ({ will: clean(will), did: clean(did) });
  return {
    ...workshop,
    entries: workshop.entries.map(entry),
    decisions: new Map([...workshop.decisions].map(([id, each]) => [id, decision(each)])),
    record: { ...workshop.record, opening: clean(workshop.record.opening) },
  };
}

/** Lines that people wrote apart stay apart. */
export const paragraphs = (words: string): readonly Block[] =>
  words.split('\n').flatMap((line) => (line.trim() === '' ? [] : [paragraph(written(line))]));

/** A list, or nothing where there is nothing to list. */
export const list = (items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [{ type: 'list', items: items.map((item) => written(item)) }];

/** 'gaining confidence (3 times)' */
export const timesText = ({ words, count }: { readonly words: string; readonly count: number }): string =>
  count === 1 ? words : formatMessage(text.wordTimes, { words, n: count });

/** Who leads is told to the team; to partners where it is a role; a page for everybody names nobody. */
export function recordActionTable(caption: string, actions: readonly Action[], readers: QuoteAudience): Block {
  const named = readers !== 'public';
  return {
    type: 'table',
    caption,
    nameColumn: 0,
    columns: [
      { label: text.action, width: 46 },
      ...(named ? [{ label: text.lead, width: 20 }] : []),
      { label: text.by, width: 17 },
      { label: text.status, width: 17 },
    ],
    rows: actions.map((action) => [
      cell(written(action.words), true),
      ...(named ? [cell(written(leadFor(action.lead, readers)))] : []),
      cell(written(action.by === null || !isOpenAction(action) ? '' : formatShortDate(action.by))),
      cell(written(planText[action.status])),
    ]),
  };
}

const leadFor = (lead: string, readers: QuoteAudience): string =>
  readers === 'team' || detectPersonalData(lead) !== 'name' ? lead : withheldText.instead;
