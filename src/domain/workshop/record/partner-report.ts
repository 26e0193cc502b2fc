/**
 * Report for one partner, to take to the next meeting: their lines and presentations, our commitments, and blank
 * lines for more.
 */

import { currentLocale, formatLongDate, formatMessage } from '../../../lib/i18n/messages.ts';
import { written } from '../../assessment/report-input.ts';
import { type Block, heading, paragraph, type Report } from '../../document/blocks.ts';
import { type Entry, isPresentEntry, isShownEntry } from '../entry.ts';
import type { Group, WorkshopQuestion } from '../workshop.ts';
import { aboutWorkshop, draftNote, presentationBlocks, quoteBlocks } from './record.ts';
import { ideaBlocks } from './record-entries.ts';
import { list, paragraphs, type RecordSource, recordActionTable, redactRecord } from './record-parts.ts';
import { text } from './record-text.ts';

/** Blank lines to write on. */
const ROOM_TO_WRITE = 3;

/**
 * Makes the report. It contains no entry of another group.
 * @param partner one of the workshop's groups
 */
export function partnerReport(given: Omit<RecordSource, 'readers'>, partner: Group): Report {
  const { actions, today, organisation, logo } = given;
  const workshop = redactRecord(given.workshop, 'partners');
  const source: RecordSource = { ...given, workshop, readers: 'partners' };
  const title = formatMessage(text.partnerTitle, { partner: partner.name });
  const own = workshop.entries.filter((entry) => isTheirs(entry, partner));
  const theirs = actions.filter(
    ({ id, partners }) => own.some(({ action }) => action === id) || names(partners, partner.name),
  );
  const others = actions.filter((action) => !theirs.includes(action));
  return {
    title,
    lang: currentLocale(),
    landscape: false,
    footer: formatMessage(text.footer, { title, day: formatLongDate(today) }),
    blocks: [
      { type: 'brand', organisation, line: workshop.setup.title, logo },
      heading(1, written(title)),
      ...draftNote(workshop),
      aboutWorkshop(source),
      paragraph(written(text.thanks)),
      ...workshop.setup.questions.flatMap((question) =>
        theirAnswer({ ...source, workshop: { ...workshop, entries: own } }, question),
      ),
      ...(theirs.length === 0
        ? []
        : [heading(2, written(text.will)), recordActionTable(text.will, theirs, 'partners')]),
      ...presentationBlocks(own, text.presented),
      ...quoteBlocks(own, 'partners', today),
      ...(others.length === 0
        ? []
        : [heading(2, written(text.everyoneElse)), recordActionTable(text.everyoneElse, others, 'partners')]),
      heading(2, written(text.meet)),
      blankTable(),
    ],
  };
}

/** Lines need approval; presentations do not: they were given in public under the partner's name. */
function isTheirs(entry: Entry, { id, name }: Group): boolean {
  if (entry.kind === 'presentation') return isPresentEntry(entry) && (entry.group === id || names(entry.words, name));
  return entry.group === id && (entry.kind === 'quote' ? isPresentEntry(entry) : isShownEntry(entry));
}

const names = (partners: string, name: string): boolean =>
  name.trim() !== '' && partners.toLowerCase().includes(name.trim().toLowerCase());

function theirAnswer({ workshop }: RecordSource, question: WorkshopQuestion): readonly Block[] {
  const entries = workshop.entries.filter(
    (entry) =>
      entry.question === question.id && (entry.kind === 'said' || entry.kind === 'word' || entry.kind === 'idea'),
  );
  if (entries.length === 0) return [];
  const { will, did } = workshop.decisions.get(question.id) ?? { will: '', did: '' };
  const answers =
    question.form === 'ideas'
      ? ideaBlocks(entries)
      : [heading(3, written(text.said)), ...list(entries.map(({ words }) => words))];
  return [
    heading(2, written(formatMessage(text.asked, { question: question.words }))),
    ...answers,
    ...(will.trim() === '' ? [] : [heading(3, written(text.will)), ...paragraphs(will)]),
    ...(did.trim() === '' ? [] : [heading(3, written(text.did)), ...paragraphs(did)]),
  ];
}

const blankTable = (): Block => ({
  type: 'table',
  caption: text.meet,
  nameColumn: 0,
  form: 'blank',
  columns: [
    { label: text.meetWhat, width: 56 },
    { label: text.lead, width: 22 },
    { label: text.by, width: 22 },
  ],
  rows: Array.from({ length: ROOM_TO_WRITE }, () => [[], [], []]),
});
