/**
 * Report for one partner, to take to the next meeting: their answers and quotes, our commitments, and blank lines for
 * more. It tells nothing about what was left out.
 */

import { currentLocale, formatLongDate, formatMessage } from '../../../lib/i18n/messages.ts';
import { written } from '../../assessment/report-input.ts';
import { type Block, heading, type Report } from '../../document/blocks.ts';
import { type Entry, isPresentEntry, isShownEntry } from '../entry.ts';
import type { Group, Workshop, WorkshopQuestion } from '../workshop.ts';
import { aboutWorkshop, draftNote, presentationBlocks, section } from './record.ts';
import { ideaText, quoteBlocks, shownQuotes } from './record-entries.ts';
import { list, paragraphs, type RecordSource, recordActionTable, redactSource } from './record-parts.ts';
import { text } from './record-text.ts';

/** Blank lines to write on. */
const ROOM_TO_WRITE = 3;

/**
 * Makes the report. It contains no entry of another group.
 * @param partner one of the workshop's groups
 */
export function partnerReport(given: Omit<RecordSource, 'readers'>, partner: Group): Report {
  const source = redactSource({ ...given, readers: 'partners' });
  const { workshop, actions, today, organisation, logo } = source;
  const title = formatMessage(text.partnerTitle, { partner: partner.name });
  const own = workshop.entries.filter((entry) => isTheirs(entry, partner));
  const theirs = actions.filter(
    ({ id, partners }) => own.some(({ action }) => action === id) || names(partners, partner.name),
  );
  const others = actions.filter((action) => !theirs.includes(action));
  const othersTitle = theirs.length === 0 ? text.whatWeWillDo : text.everyoneElse;
  const tableOf = (caption: string, chosen: typeof actions): readonly Block[] =>
    chosen.length === 0 ? [] : [recordActionTable(caption, chosen, 'partners')];
  return {
    title,
    lang: currentLocale(),
    landscape: false,
    footer: formatMessage(text.footer, { title, day: formatLongDate(today) }),
    blocks: [
      { type: 'brand', organisation, line: formatMessage(text.forPartner, { partner: partner.name }), logo },
      heading(1, written(workshop.setup.title)),
      ...draftNote(workshop),
      ...paragraphs(workshop.record.opening),
      ...aboutWorkshop(source),
      ...section(text.partnerSaid, saidBlocks({ ...source, workshop: { ...workshop, entries: own } })),
      ...section(text.together, tableOf(text.together, theirs)),
      ...section(text.presented, presentationBlocks(own)),
      ...section(othersTitle, tableOf(othersTitle, others)),
      ...section(text.thanks, paragraphs(workshop.record.thanks)),
      heading(2, written(text.meet)),
      blankTable(),
    ],
  };
}

/** Answers of the partner with our decision on each question, beside the quotes of its people. */
function saidBlocks(source: RecordSource): readonly Block[] {
  const { workshop } = source;
  const { questions } = workshop.setup;
  const quotes = shownQuotes(source);
  const other = quotes.filter(({ question }) => !questions.some(({ id }) => id === question));
  const answered = questions.flatMap((question) => {
    const blocks = [
      ...theirAnswer(workshop, question),
      ...quoteBlocks(quotes.filter((quote) => quote.question === question.id)),
    ];
    return blocks.length === 0 ? [] : [heading(3, written(question.words)), ...blocks];
  });
  return [...answered, ...(other.length === 0 ? [] : [heading(3, written(text.quotes)), ...quoteBlocks(other)])];
}

function theirAnswer({ entries, decisions }: Workshop, { id }: WorkshopQuestion): readonly Block[] {
  const answers = entries.filter(
    ({ question, kind }) => question === id && (kind === 'said' || kind === 'word' || kind === 'idea'),
  );
  if (answers.length === 0) return [];
  const { will, did } = decisions.get(id) ?? { will: '', did: '' };
  const decided = [
    { name: text.will, value: will.trim() },
    { name: text.did, value: did.trim() },
  ]
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => ({ name, value: written(value) }));
  return [
    ...list(answers.map(ideaText)),
    ...(decided.length === 0 ? [] : [{ type: 'facts' as const, facts: decided }]),
  ];
}

/**
 * Lines need approval; presentations do not: they were given in public under the partner's name. A quote is theirs too
 * if its speaker was counted in another group and came from the partner.
 */
function isTheirs(entry: Entry, { id, name }: Group): boolean {
  if (entry.kind === 'presentation') return isPresentEntry(entry) && (entry.group === id || names(entry.words, name));
  if (entry.kind === 'quote') return isPresentEntry(entry) && (entry.group === id || isSame(entry.organisation, name));
  return entry.group === id && isShownEntry(entry);
}

const isSame = (organisation: string, partner: string): boolean =>
  partner.trim() !== '' && organisation.trim().toLowerCase() === partner.trim().toLowerCase();

const names = (partners: string, name: string): boolean =>
  name.trim() !== '' && partners.toLowerCase().includes(name.trim().toLowerCase());

const blankTable = (): Block => ({
  type: 'table',
  caption: text.meet,
  nameColumn: 0,
  form: 'lines',
  columns: [
    { label: text.meetWhat, width: 56 },
    { label: text.lead, width: 22 },
    { label: text.by, width: 22 },
  ],
  rows: Array.from({ length: ROOM_TO_WRITE }, () => [[], [], []]),
});
