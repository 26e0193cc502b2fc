/** Summary of a stage's answers in words. */

import { formatMessage } from '../../lib/i18n/messages.ts';
import { type ReportInput, stageSummaryOf } from '../assessment/report-input.ts';
import type { StageSummary } from '../assessment/stage-summary.ts';
import { type Level, levelName, localize, type Stage } from '../rubric/rubric.ts';
import { text } from './report-text.ts';

const levelWords = (input: ReportInput, level: Level): string => levelName(input.rubric, level);

/** Names the middle and the lowest level together, never one alone, or states why there is neither. */
export function stageSummaryText(input: ReportInput, stage: Stage): readonly string[] {
  const { typical, lowest, noTypical } = stageSummaryOf(input, stage);
  const low = lowest && lowestWords(input, stage, lowest);
  if (typical === null || low === null) {
    const why = noTypical === 'too-few-apply' ? text.tooFew : text.notEnough;
    return low === null ? [why] : [why, low];
  }
  return [formatMessage(text.typical, { level: levelWords(input, typical) }), low];
}

function lowestWords(
  input: ReportInput,
  stage: Stage,
  { level, statements }: NonNullable<StageSummary['lowest']>,
): string {
  const [first = '', ...others] = statements;
  const at = stage.statements.findIndex(({ id }) => id === first);
  const words = localize(stage.statements[at]?.plain ?? stage.statements[at]?.text);
  const statement = formatMessage(text.numbered, { number: String(at + 1), words: words.replace(/\.$/, '') });
  const lowest = formatMessage(text.lowest, { level: levelWords(input, level), statement });
  return others.length === 0 ? lowest : formatMessage(text.lowestMore, { lowest, n: others.length });
}
