/**
 * Record of a workshop: We asked · You said · We will · We did. It consists of the same blocks as every report, so
 * that it exports to HTML, PDF, Word or plain text. It contains approved entries only; small groups are merged with
 * others.
 */

import { currentLocale, formatLongDate, formatMessage } from '../../../lib/i18n/messages.ts';
import type { Action } from '../../assessment/action.ts';
import { written } from '../../assessment/report-input.ts';
import { type Block, cell, heading, paragraph, type Report } from '../../document/blocks.ts';
import { attributionsOf } from '../attribution.ts';
import {
  CLOSING_QUESTION,
  type Entry,
  isPresentEntry,
  isShownEntry,
  type QuoteAudience,
  quoteRefusal,
} from '../entry.ts';
import { rankedWords } from '../five-words.ts';
import { mayExport, POLL_QUESTIONS } from '../poll.ts';
import { groupsIn, type Workshop } from '../workshop.ts';
import { questionBlocks } from './record-entries.ts';
import { list, paragraphs, type RecordSource, recordActionTable, redactRecord, timesText } from './record-parts.ts';
import { ratingBlocks } from './record-ratings.ts';
import { text } from './record-text.ts';

/** Makes the record of a workshop for its readers. */
export function recordReport(given: RecordSource): Report {
  const { readers, organisation, logo } = given;
  const workshop = redactRecord(given.workshop, readers);
  const source = { ...given, workshop };
  const title = formatMessage(text.titleOf, { workshop: workshop.setup.title });
  const linked = new Set(workshop.entries.flatMap(({ action }) => action ?? []));
  const asked = workshop.setup.questions.flatMap((question) => questionBlocks(source, question));
  return {
    title,
    lang: currentLocale(),
    landscape: false,
    footer: formatMessage(text.footer, { title, day: formatLongDate(source.today) }),
    blocks: [
      { type: 'brand', organisation, line: workshop.setup.title, logo },
      heading(1, written(text.title)),
      ...draftNote(workshop),
      aboutWorkshop(source),
      ...paragraphs(workshop.record.opening),
      ...asked,
      ...nextBlocks(
        source,
        source.actions.filter(({ id }) => !linked.has(id)),
      ),
      ...ratingBlocks(source),
      ...quoteBlocks(workshop.entries, readers, source.today),
      ...(readers === 'public' ? [] : presentationBlocks(workshop.entries)),
      ...closeBlocks(workshop),
    ],
  };
}

/** Returns a notice unless the record is approved. */
export const draftNote = ({ record }: Workshop): readonly Block[] =>
  record.approvedAt === null ? [paragraph(written(text.draft), true)] : [];

/**
 * Returns the facts of the day: date, venue, participants, and when people hear back. Small groups are counted
 * together.
 */
export function aboutWorkshop({ workshop }: Pick<RecordSource, 'workshop'>): Block {
  const { setup, hearBack } = workshop;
  const voices = attributionsOf(groupsIn(setup, setup.scheme), setup.leastInExports).filter(({ people }) => people > 0);
  const people = voices.map(({ name, people: n }) =>
    name === '' ? formatMessage(text.peopleIn, { n }) : formatMessage(text.peopleOf, { name, n }),
  );
  const facts = [
    { name: text.day, value: setup.day === null ? '' : formatLongDate(setup.day) },
    { name: text.venue, value: setup.venue },
    { name: text.people, value: people.join(', ') },
    { name: text.hearBack, value: hearBack.day === null ? '' : formatLongDate(hearBack.day) },
    { name: text.how, value: hearBack.how },
  ];
  return {
    type: 'facts',
    facts: facts.filter(({ value }) => value.trim() !== '').map(({ name, value }) => ({ name, value: written(value) })),
  };
}

function nextBlocks({ readers }: RecordSource, actions: readonly Action[]): readonly Block[] {
  return actions.length === 0 ? [] : [heading(2, written(text.next)), recordActionTable(text.next, actions, readers)];
}

/** Returns the quotes that these readers may see. Only the team learns that there are others: elsewhere the count itself tells. */
export function quoteBlocks(entries: readonly Entry[], readers: QuoteAudience, today: string): readonly Block[] {
  const quotes = entries.filter((entry) => entry.kind === 'quote' && isPresentEntry(entry));
  const shown = quotes.filter((quote) => quoteRefusal(quote, readers, today) === null);
  const withheld = readers === 'team' ? quotes.length - shown.length : 0;
  if (shown.length === 0 && withheld === 0) return [];
  return [
    heading(2, written(text.quotes)),
    ...list(
      shown.map(({ words, speaker }) =>
        speaker.trim() === '' ? formatMessage(text.quote, { words }) : formatMessage(text.quoteBy, { words, speaker }),
      ),
    ),
    ...(withheld === 0 ? [] : [paragraph(written(formatMessage(text.withheld, { n: withheld })), true)]),
  ];
}

/** Returns a table of the presentations with their four headings. */
export function presentationBlocks(entries: readonly Entry[], title: string = text.presentations): readonly Block[] {
  const shown = entries.filter((entry) => entry.kind === 'presentation' && isPresentEntry(entry));
  if (shown.length === 0) return [];
  return [
    heading(2, written(title)),
    {
      type: 'table',
      caption: title,
      nameColumn: 0,
      columns: [text.organisation, text.outline, text.aims, text.benefits, text.nextTime].map((label, i) => ({
        label,
        width: i === 0 ? 16 : 21,
      })),
      rows: shown.map(({ words, outline, aims, benefits, next }) => [
        cell(written(words), true),
        ...[outline, aims, benefits, next].map((value) => cell(written(value))),
      ]),
    },
  ];
}

function closeBlocks({ poll, entries, setup }: Workshop): readonly Block[] {
  const counted = POLL_QUESTIONS.filter((question) => mayExport(poll[question], setup.leastInExports));
  const facts = counted.map((question) => {
    const [yes, partly, no] = poll[question];
    return { name: text[question], value: written(formatMessage(text.pollCounts, { yes, partly, no })) };
  });
  const closingWords = rankedWords(
    entries.filter((entry) => entry.kind === 'word' && entry.question === CLOSING_QUESTION && isShownEntry(entry)),
  );
  if (facts.length === 0 && closingWords.length === 0) return [];
  return [
    heading(2, written(text.close)),
    ...(facts.length === 0 ? [] : [{ type: 'facts' as const, facts }]),
    ...(closingWords.length === 0 ? [] : [heading(3, written(text.oneWord)), ...list(closingWords.map(timesText))]),
  ];
}
