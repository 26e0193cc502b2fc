/** What the parts of a workshop's record are made of. */
import { type Action, isOpen } from './action.ts';
import type { ClosedRound } from './ballot.ts';
import type { Audience } from './entry.ts';
import { text as planText } from './plan-text.ts';
import { text } from './record-text.ts';
import { type Block, cell, paragraph } from './report.ts';
import type { Rubric } from './rubric.ts';
import { written } from './snapshot.ts';
import { say, shortDay } from './words.ts';
import type { Workshop } from './workshop.ts';

export interface RecordSource {
  readonly workshop: Workshop;
  readonly rubric: Rubric;
  /** Rounds that the room has seen, by unit, first to last. */
  readonly rounds: ReadonlyMap<string, readonly ClosedRound[]>;
  /** Live actions that came from this workshop, in plan order. */
  readonly actions: readonly Action[];
  readonly organisation: string;
  /** 'YYYY-MM-DD' */
  readonly today: string;
  /** Who it is for: decides which quotes and which leads are in it. */
  readonly readers: Audience;
}

/** Lines that people wrote apart stay apart. */
export const paragraphs = (words: string): readonly Block[] =>
  words.split('\n').flatMap((line) => (line.trim() === '' ? [] : [paragraph(written(line))]));

/** A list, or nothing where there is nothing to list. */
export const list = (items: readonly string[]): readonly Block[] =>
  items.length === 0 ? [] : [{ type: 'list', items: items.map((item) => written(item)) }];

/** 'gaining confidence (3 times)' */
export const timesWords = ({ words, count }: { readonly words: string; readonly count: number }): string =>
  count === 1 ? words : say(text.wordTimes, { words, n: count });

/** Who leads is told to the team and to partners; a page for everybody names nobody. */
export function actionTable(caption: string, actions: readonly Action[], readers: Audience): Block {
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
      ...(named ? [cell(written(action.lead))] : []),
      cell(written(action.by === null || !isOpen(action) ? '' : shortDay(action.by))),
      cell(written(planText[action.status])),
    ]),
  };
}
