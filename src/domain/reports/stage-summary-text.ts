/** What the answers to a stage come to, in words. */

import { say } from '../../lib/i18n/messages.ts';
import { readingOf, type Snapshot } from '../assessment/report-input.ts';
import type { Reading } from '../assessment/stage-summary.ts';
import { inWords, type Level, levelLabel, type Stage } from '../rubric/rubric.ts';
import { text } from './report-text.ts';

const levelWords = (snapshot: Snapshot, level: Level): string => `${level} ${levelLabel(snapshot.rubric, level)}`;

/** What is typical and what is lowest, by name: never the one without the other. Or why there is neither. */
export function readingWords(snapshot: Snapshot, stage: Stage): readonly string[] {
  const { typical, lowest, noTypical } = readingOf(snapshot, stage);
  const low = lowest && lowestWords(snapshot, stage, lowest);
  if (typical === null || low === null) {
    const why = noTypical === 'too-few-apply' ? text.tooFew : text.notEnough;
    return low === null ? [why] : [why, low];
  }
  return [say(text.typical, { level: levelWords(snapshot, typical) }), low];
}

function lowestWords(snapshot: Snapshot, stage: Stage, { level, statements }: NonNullable<Reading['lowest']>): string {
  const [first = '', ...others] = statements;
  const at = stage.statements.findIndex(({ id }) => id === first);
  const words = inWords(stage.statements[at]?.plain ?? stage.statements[at]?.text);
  const statement = say(text.numbered, { number: String(at + 1), words: words.replace(/\.$/, '') });
  const lowest = say(text.lowest, { level: levelWords(snapshot, level), statement });
  return others.length === 0 ? lowest : say(text.lowestMore, { lowest, n: others.length });
}
