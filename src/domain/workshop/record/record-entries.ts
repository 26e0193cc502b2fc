/** Record blocks of the questions: what was asked, and what people said, group by group, with their quotes. */

import { formatList, formatMessage } from '../../../lib/i18n/messages.ts';
import { written } from '../../assessment/report-input.ts';
import { type Block, cell, heading, paragraph, type TableCell } from '../../document/blocks.ts';
import { attributionsOf } from '../attribution.ts';
import {
  answersTo,
  type Entry,
  isPresentEntry,
  isShownEntry,
  quoteRefusal,
  sortByDots,
  speakerText,
} from '../entry.ts';
import { rankedWords } from '../five-words.ts';
import { groupsIn, type WorkshopQuestion } from '../workshop.ts';
import { list, paragraphs, type RecordSource, timesText } from './record-parts.ts';
import { text } from './record-text.ts';

/** Returns all questions with their answers, then the quotes that belong to none of them. */
export function askedBlocks(source: RecordSource): readonly Block[] {
  const { questions } = source.workshop.setup;
  const quotes = shownQuotes(source);
  const asked = questions.flatMap((question) => {
    const blocks = answerBlocks(
      source,
      question,
      quotes.filter((quote) => quote.question === question.id),
    );
    return blocks.length === 0 ? [] : [{ question, blocks }];
  });
  const other = quotes.filter(({ question }) => !questions.some(({ id }) => id === question));
  const blocks = [
    ...asked.flatMap(({ question, blocks: answers }, i) => [
      heading(3, written(formatMessage(text.question, { n: i + 1, question: question.words }))),
      ...answers,
    ]),
    ...(other.length === 0 ? [] : [heading(3, written(text.quotes)), ...quoteBlocks(other)]),
    ...withheldNote(source),
  ];
  return blocks.length === 0 ? [] : [heading(2, written(text.askedAndSaid)), ...blocks];
}

/** Returns themes, answers and quotes of a question; no blocks for one that has none of them. */
function answerBlocks(
  source: RecordSource,
  { id, form, scheme }: WorkshopQuestion,
  quotes: readonly Entry[],
): readonly Block[] {
  const { workshop } = source;
  const shown = workshop.entries.filter(isShownEntry);
  const voices = voicesOf(
    source,
    scheme,
    form === 'ideas'
      ? sortByDots(answersTo(shown, id, 'idea'))
      : answersTo(shown, id, form === 'words' ? 'word' : 'said'),
  );
  return [...paragraphs(workshop.themes.get(id) ?? ''), ...ANSWERS[form](voices), ...quoteBlocks(quotes)];
}

/** Entries of one group, or of several small ones together; without a name when nothing may tell groups apart. */
interface Voice {
  readonly name: string;
  readonly entries: readonly Entry[];
}

function voicesOf(
  { workshop: { setup } }: RecordSource,
  scheme: WorkshopQuestion['scheme'],
  entries: readonly Entry[],
): readonly Voice[] {
  const all = groupsIn(setup, scheme);
  const voices = attributionsOf(all, setup.leastInExports).map(({ name, groups }) => ({
    // A group that everyone is in tells nothing.
    name: all.length === 1 && scheme === 'mixed' ? '' : name,
    entries: entries.filter(({ group }) => group !== null && groups.includes(group)),
  }));
  const heard = new Set(voices.flatMap((voice) => voice.entries));
  return [...voices, { name: '', entries: entries.filter((entry) => !heard.has(entry)) }].filter(
    (voice) => voice.entries.length > 0,
  );
}

/** Blocks of the answers, by the form of their question. */
const ANSWERS: Readonly<Record<WorkshopQuestion['form'], (voices: readonly Voice[]) => readonly Block[]>> = {
  words: (voices) =>
    byVoice(voices, [{ label: text.said, cellOf: (entries) => cell(written(wordsText(entries))) }], (entries) => [
      paragraph(written(wordsText(entries))),
    ]),
  said: (voices) =>
    byVoice(
      voices,
      [{ label: text.said, cellOf: (entries) => entries.flatMap(({ words }) => cell(written(words))) }],
      (entries) => list(entries.map(({ words }) => words)),
    ),
  ideas: (voices) => ideaBlocks(voices),
};

interface AnswerColumn {
  readonly label: string;
  readonly cellOf: (entries: readonly Entry[]) => TableCell;
}

/** Returns a table with a row per voice, or the answers alone if no group is named. */
function byVoice(
  voices: readonly Voice[],
  columns: readonly AnswerColumn[],
  alone: (entries: readonly Entry[]) => readonly Block[],
): readonly Block[] {
  if (voices.every(({ name }) => name === '')) return voices.flatMap(({ entries }) => alone(entries));
  const caption = text.said;
  return [
    {
      type: 'table',
      caption,
      nameColumn: 0,
      columns: [
        { label: text.group, width: 24 },
        ...columns.map(({ label }) => ({ label, width: 76 / columns.length })),
      ],
      rows: voices.map(({ name, entries }) => [
        cell(written(name || text.everyone), true),
        ...columns.map(({ cellOf }) => cellOf(entries)),
      ]),
    },
  ];
}

/** Ideas that are possible now, then those that depend on something, each with its condition and its dots. */
function ideaBlocks(voices: readonly Voice[]): readonly Block[] {
  const isLater = ({ possible }: Entry): boolean => possible === 'if';
  const kinds = [
    { label: text.saidNow, isOf: (idea: Entry): boolean => !isLater(idea) },
    { label: text.saidIf, isOf: isLater },
  ].filter(({ isOf }) => voices.some(({ entries }) => entries.some(isOf)));
  return byVoice(
    voices,
    kinds.map(({ label, isOf }) => ({
      label,
      cellOf: (entries) => entries.filter(isOf).flatMap((idea) => cell(written(ideaText(idea)))),
    })),
    (entries) =>
      kinds.flatMap(({ label, isOf }) => [
        paragraph(written(label), true),
        ...list(entries.filter(isOf).map(ideaText)),
      ]),
  );
}

/** Returns an answer in words; an idea with its condition and its dots. */
export function ideaText({ words, condition, possible, dots }: Entry): string {
  const idea =
    possible === 'if' && condition.trim() !== ''
      ? formatMessage(text.ideaIf, { words: words.trim(), condition: condition.trim() })
      : words.trim();
  return dots > 0 ? formatMessage(text.ideaDots, { idea, n: dots }) : idea;
}

/** Returns words in one line, most frequent first: 'trust (2 times), tea'. */
export const wordsText = (entries: readonly Entry[]): string => formatList(rankedWords(entries).map(timesText));

/** Returns the quotes that these readers may see. */
export const shownQuotes = ({ workshop, readers, today }: RecordSource): readonly Entry[] =>
  workshop.entries.filter(
    (entry) => entry.kind === 'quote' && isPresentEntry(entry) && quoteRefusal(entry, readers, today) === null,
  );

/** Returns quotes with the role and organisation of their speakers. */
export const quoteBlocks = (quotes: readonly Entry[]): readonly Block[] =>
  quotes.map((quote) => ({
    type: 'quote',
    words: written(formatMessage(text.quote, { words: quote.words.trim() })),
    speaker: speakerText(quote),
  }));

/** Only the team learns that there are other quotes: elsewhere the count itself tells that consent was refused. */
function withheldNote(source: RecordSource): readonly Block[] {
  if (source.readers !== 'team') return [];
  const all = source.workshop.entries.filter((entry) => entry.kind === 'quote' && isPresentEntry(entry));
  const n = all.length - shownQuotes(source).length;
  return n === 0 ? [] : [paragraph(written(formatMessage(text.withheld, { n })), true)];
}
