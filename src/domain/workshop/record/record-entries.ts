/** Record blocks of one question: asked, said, decided, done. */

import { formatLongDate, formatMessage } from '../../../lib/i18n/messages.ts';
import type { Action } from '../../assessment/action.ts';
import { written } from '../../assessment/report-input.ts';
import { type Block, cell, heading, paragraph, type TableCell } from '../../document/blocks.ts';
import { attributionsOf } from '../attribution.ts';
import { answersTo, type Entry, isShownEntry, sortByDots } from '../entry.ts';
import { rankedWords } from '../five-words.ts';
import { groupsIn, type WorkshopQuestion } from '../workshop.ts';
import { list, paragraphs, type RecordSource, recordActionTable, timesText } from './record-parts.ts';
import { text } from './record-text.ts';

/** Returns no blocks for a question that was neither asked nor answered. */
export function questionBlocks(source: RecordSource, question: WorkshopQuestion): readonly Block[] {
  const { workshop, actions, readers } = source;
  const entries = workshop.entries.filter((entry) => entry.question === question.id && isShownEntry(entry));
  const decision = workshop.decisions.get(question.id) ?? { will: '', did: '' };
  if (!question.on && entries.length === 0) return [];
  const own = actions.filter(({ id }) => entries.some((entry) => entry.action === id));
  return [
    heading(2, written(formatMessage(text.asked, { question: question.words }))),
    ...saidBlocks(source, question, entries),
    heading(3, written(text.will)),
    ...paragraphs(decision.will),
    ...(own.length > 0 ? [recordActionTable(text.will, own, readers)] : []),
    ...(own.length === 0 && decision.will.trim() === '' ? [paragraph(written(text.willNothing), true)] : []),
    heading(3, written(text.did)),
    ...didBlocks(source, decision.did, own),
  ];
}

function didBlocks({ workshop }: RecordSource, did: string, own: readonly Action[]): readonly Block[] {
  const done = own
    .filter(({ status }) => status === 'done')
    .map(({ words, progress }) => (progress.trim() === '' ? words : `${words}: ${progress.trim()}`));
  const { day } = workshop.hearBack;
  const nothing = day === null ? text.didNothing : formatMessage(text.didBy, { day: formatLongDate(day) });
  const blocks = [...paragraphs(did), ...list(done)];
  return blocks.length > 0 ? blocks : [paragraph(written(nothing), true)];
}

function saidBlocks(source: RecordSource, question: WorkshopQuestion, entries: readonly Entry[]): readonly Block[] {
  if (question.form === 'words')
    return underSaid(list(rankedWords(answersTo(entries, question.id, 'word')).map(timesText)));
  if (question.form === 'ideas') return ideaBlocks(sortByDots(answersTo(entries, question.id, 'idea')));
  const { setup } = source.workshop;
  const groups = groupsIn(setup, question.scheme);
  const answers = answersTo(entries, question.id, 'said');
  const linesOf = (ids: readonly string[]): readonly Entry[] =>
    answers.filter(({ group }) => group !== null && ids.includes(group));
  const voices = attributionsOf(groups, setup.leastInExports).map(({ name, groups: ids }) => ({
    name,
    lines: linesOf(ids),
  }));
  const heard = new Set(voices.flatMap(({ lines }) => lines));
  const rows = [...voices, { name: '', lines: answers.filter((entry) => !heard.has(entry)) }].filter(
    ({ lines }) => lines.length > 0,
  );
  if (rows.every(({ name }) => name === ''))
    return underSaid(list(rows.flatMap(({ lines }) => lines.map(({ words }) => words))));
  return underSaid([
    {
      type: 'table',
      caption: text.said,
      nameColumn: 0,
      columns: [
        { label: text.who, width: 28 },
        { label: text.said, width: 72 },
      ],
      rows: rows.map(({ name, lines }) => [
        cell(written(name || text.everyone), true),
        lines.flatMap(({ words }) => cell(written(words))),
      ]),
    },
  ]);
}

const underSaid = (blocks: readonly Block[]): readonly Block[] => [
  heading(3, written(text.said)),
  ...(blocks.length > 0 ? blocks : [paragraph(written(text.nothingSaid), true)]),
];

/** Returns ideas that are possible now as a list, then conditional ones as a table with their condition. */
export function ideaBlocks(ideas: readonly Entry[]): readonly Block[] {
  if (ideas.length === 0) return underSaid([]);
  const [later, now] = [
    ideas.filter(({ possible }) => possible === 'if'),
    ideas.filter(({ possible }) => possible !== 'if'),
  ];
  return [
    ...(now.length > 0 ? [heading(3, written(text.saidNow)), ...list(now.map(({ words }) => words))] : []),
    ...(later.length > 0
      ? [
          heading(3, written(text.saidIf)),
          {
            type: 'table' as const,
            caption: text.saidIf,
            nameColumn: 0,
            columns: [
              { label: text.idea, width: 50 },
              { label: text.ifWhat, width: 50 },
            ],
            rows: later.map(({ words, condition }): readonly TableCell[] => [
              cell(written(words)),
              cell(written(condition)),
            ]),
          },
        ]
      : []),
  ];
}
