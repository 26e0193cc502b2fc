/**
 * Record of a workshop, in the order in which a reader asks: what the day was about, what people said, what follows,
 * where we are, and how the votes were. It consists of the same blocks as every report, so that it exports to HTML,
 * PDF, Word or plain text. It contains only what people entered and approved; small groups are merged with others.
 */

import { currentLocale, formatList, formatLongDate, formatMessage } from '../../../lib/i18n/messages.ts';
import { written } from '../../assessment/report-input.ts';
import { type Block, cell, heading, paragraph, type Report } from '../../document/blocks.ts';
import { agendaSteps } from '../agenda.ts';
import { attributionsOf } from '../attribution.ts';
import { CLOSING_QUESTION, type Entry, isPresentEntry, isShownEntry } from '../entry.ts';
import { mayExport, POLL_QUESTIONS } from '../poll.ts';
import { groupsIn, type Workshop } from '../workshop.ts';
import { askedBlocks, wordsText } from './record-entries.ts';
import { paragraphs, type RecordSource, redactSource } from './record-parts.ts';
import { planBlocks } from './record-plan.ts';
import { ratingBlocks } from './record-ratings.ts';
import { text } from './record-text.ts';
import { voteBlocks } from './record-votes.ts';

/** Makes the record of a workshop for its readers. */
export function recordReport(given: RecordSource): Report {
  const source = redactSource(given);
  const { workshop, readers, organisation, logo, today } = source;
  const { setup, record, entries } = workshop;
  const title = formatMessage(text.titleOf, { workshop: setup.title });
  return {
    title,
    lang: currentLocale(),
    landscape: false,
    footer: formatMessage(text.footer, { title, day: formatLongDate(today) }),
    blocks: [
      { type: 'brand', organisation, line: text[`copy-${readers}`], logo },
      heading(1, written(setup.title)),
      ...draftNote(workshop),
      ...paragraphs(record.opening),
      ...section(text.summary, [...paragraphs(record.summary), ...aboutWorkshop(source)]),
      ...(readers === 'public' ? [] : agendaBlocks(source)),
      ...(readers === 'public' ? [] : section(text.presentations, presentationBlocks(entries))),
      ...askedBlocks(source),
      ...section(text.soWhat, paragraphs(record.soWhat)),
      ...planBlocks(source),
      ...ratingBlocks(source),
      ...section(text.close, closeBlocks(workshop)),
      ...section(text.thanks, paragraphs(record.thanks)),
      ...voteBlocks(source),
    ],
  };
}

/** A section without blocks is left out, heading included. */
export const section = (title: string, blocks: readonly Block[]): readonly Block[] =>
  blocks.length === 0 ? [] : [heading(2, written(title)), ...blocks];

/** Returns a notice unless the record is approved. */
export const draftNote = ({ record }: Workshop): readonly Block[] =>
  record.approvedAt === null ? [paragraph(written(text.draft), true)] : [];

/**
 * Returns the facts of the day: date, venue, participants, partners, and when people hear back. Small groups are
 * counted together.
 */
export function aboutWorkshop({ workshop }: Pick<RecordSource, 'workshop'>): readonly Block[] {
  const { setup, hearBack } = workshop;
  const voices = attributionsOf(groupsIn(setup, setup.scheme), setup.leastInExports).filter(({ people }) => people > 0);
  const people = voices.map(({ name, people: n }) =>
    name === '' ? formatMessage(text.peopleIn, { n }) : formatMessage(text.peopleOf, { name, n }),
  );
  const partners = setup.scheme === 'partners' ? [] : groupsIn(setup, 'partners').map(({ name }) => name);
  const facts = [
    { name: text.day, value: setup.day === null ? '' : formatLongDate(setup.day) },
    { name: text.venue, value: setup.venue },
    { name: text.people, value: people.join(', ') },
    { name: text.partners, value: partners.length === 0 ? '' : formatList(partners) },
    { name: text.hearBack, value: hearBack.day === null ? '' : formatLongDate(hearBack.day) },
    { name: text.how, value: hearBack.how },
  ]
    .filter(({ value }) => value.trim() !== '')
    .map(({ name, value }) => ({ name, value: written(value) }));
  return facts.length === 0 ? [] : [{ type: 'facts', facts }];
}

/** Returns the agenda with its planned minutes; no blocks for a workshop that never began. */
function agendaBlocks({ workshop, rubric }: RecordSource): readonly Block[] {
  if (workshop.session.startedAt === null) return [];
  const steps = agendaSteps(workshop.setup, rubric, workshop.previous !== null).filter(({ on }) => on);
  return section(text.agenda, [
    {
      type: 'table',
      caption: text.agenda,
      nameColumn: 0,
      columns: [
        { label: text.step, width: 80 },
        { label: text.minutes, width: 20 },
      ],
      rows: steps.map(({ title, minutes }) => [cell(written(title)), cell(written(String(minutes)))]),
    },
  ]);
}

/** Returns each presentation under the name of its organisation, with those of its four headings that have notes. */
export function presentationBlocks(entries: readonly Entry[]): readonly Block[] {
  const shown = entries.filter((entry) => entry.kind === 'presentation' && isPresentEntry(entry));
  return shown.flatMap(({ words, outline, aims, benefits, next }) => {
    const facts = [
      { name: text.outline, value: outline },
      { name: text.aims, value: aims },
      { name: text.benefits, value: benefits },
      { name: text.nextTime, value: next },
    ]
      .filter(({ value }) => value.trim() !== '')
      .map(({ name, value }) => ({ name, value: written(value.trim()) }));
    return [heading(3, written(words)), ...(facts.length === 0 ? [] : [{ type: 'facts' as const, facts }])];
  });
}

/** Counted hands, the closing words, and what else people said about the day. */
function closeBlocks({ poll, entries, setup, record }: Workshop): readonly Block[] {
  const counted = POLL_QUESTIONS.filter((question) => mayExport(poll[question], setup.leastInExports));
  const words = entries.filter(
    (entry) => entry.kind === 'word' && entry.question === CLOSING_QUESTION && isShownEntry(entry),
  );
  const facts = [
    ...counted.map((question) => {
      const [yes, partly, no] = poll[question];
      return { name: text[question], value: written(formatMessage(text.pollCounts, { yes, partly, no })) };
    }),
    ...(words.length === 0 ? [] : [{ name: text.oneWord, value: written(wordsText(words)) }]),
  ];
  return [...(facts.length === 0 ? [] : [{ type: 'facts' as const, facts }]), ...paragraphs(record.comments)];
}
