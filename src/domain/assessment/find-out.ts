/** Titles of actions that follow from "Don't know": they say in plain words which statement is to be found out. */
import { defineMessages, formatMessage } from '../../lib/i18n/messages.ts';
import { localize, placeStatement, type Rubric } from '../rubric/rubric.ts';
import type { Action } from './action.ts';

const text = defineMessages('find out', {
  whether: 'Find out whether {statement}',
  whetherTrue: 'Find out whether this is true: {statement}',
  /** Title that earlier releases gave. It names the statement by its number only. */
  earlier: 'Find out: {place}',
});

/** Returns 'Find out whether we asked local people ourselves'; '' if this edition has no such statement. */
export function findOutTitle(rubric: Rubric, statement: string): string {
  const placed = placeStatement(rubric, statement);
  if (!placed) return '';
  const words = localize(placed.statement.plain ?? placed.statement.text)
    .trim()
    .replace(/\.$/, '');
  // Two sentences do not fit into one clause.
  return /[.!?]\s/.test(words)
    ? formatMessage(text.whetherTrue, { statement: words })
    : formatMessage(text.whether, { statement: withSmallInitial(words) });
}

/** Keeps 'NHS' and other words in capitals, and 'I'. */
const withSmallInitial = (words: string): string =>
  /^\p{Lu}(?:\p{Lu}|\s)/u.test(words) && !words.startsWith('A ')
    ? words
    : `${words.slice(0, 1).toLocaleLowerCase()}${words.slice(1)}`;

/** Returns the words of an action for readers: a title that an earlier release gave is replaced by the plain one. */
export function readableWords({ words, statement }: Action, rubric: Rubric): string {
  const placed = statement === null ? undefined : placeStatement(rubric, statement);
  if (!placed) return words;
  const earlier = formatMessage(text.earlier, { place: `${localize(placed.stage.name)} ${placed.number}` });
  return words.trim() === earlier ? findOutTitle(rubric, placed.statement.id) : words;
}
