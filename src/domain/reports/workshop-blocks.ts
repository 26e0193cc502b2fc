/** Workshops in a report: what was said about each statement, the summary of the day, themes, and quotes. */

import { formatLongDate, formatMessage } from '../../lib/i18n/messages.ts';
import { type ReportInput, written } from '../assessment/report-input.ts';
import { notesOn, type WorkshopAccount } from '../assessment/workshop-account.ts';
import { type Block, heading, paragraph } from '../document/blocks.ts';
import type { Stage } from '../rubric/rubric.ts';
import { text as together } from './report-text.ts';
import { text } from './team-text.ts';

/** Returns the notes on a stage and its statements, under one heading per workshop. */
export function discussionBlocks({ workshops }: ReportInput, stage: Stage): readonly Block[] {
  const numbers = new Map(stage.statements.map(({ id }, i) => [id, String(i + 1)]));
  const units = [stage.id, ...numbers.keys()];
  const told = workshops.filter((workshop) => notesOn([workshop], units).length > 0);
  return told.flatMap((workshop) => [
    heading(3, written(told.length === 1 ? text.said : formatMessage(text.saidIn, { workshop: workshop.title }))),
    {
      type: 'list' as const,
      items: notesOn([workshop], units).map(({ unit, words }) => {
        const number = numbers.get(unit);
        return written(number === undefined ? words : formatMessage(together.numbered, { number, words }));
      }),
    },
  ]);
}

/** Returns one section per workshop that has a summary, themes or quotes. */
export const workshopBlocks = ({ workshops }: ReportInput): readonly Block[] =>
  workshops.flatMap((workshop) => {
    const blocks = accountBlocks(workshop);
    return blocks.length === 0 ? [] : [heading(2, written(titleOf(workshop))), ...blocks];
  });

function accountBlocks({ summary, themes, quotes }: WorkshopAccount): readonly Block[] {
  const lines = summary.split('\n').filter((line) => line.trim() !== '');
  return [
    ...lines.map((line) => paragraph(written(line))),
    ...(themes.length === 0
      ? []
      : [
          {
            type: 'facts' as const,
            facts: themes.map(({ question, words }) => ({ name: question, value: written(words) })),
          },
        ]),
    ...quotes.map(({ words, speaker }) => ({
      type: 'quote' as const,
      words: written(formatMessage(together.quoted, { words })),
      speaker,
    })),
  ];
}

const titleOf = ({ title, day }: WorkshopAccount): string =>
  day === null
    ? formatMessage(text.workshop, { title })
    : formatMessage(text.workshopOn, { title, day: formatLongDate(day) });
