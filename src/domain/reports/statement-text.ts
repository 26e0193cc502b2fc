/** Statement in words: its answer with the reason, its evidence, and the strip of a stage. */

import { formatMessage, formatShortDate } from '../../lib/i18n/messages.ts';
import { type Answer, statementAnswer } from '../assessment/assessment.ts';
import { type EvidenceItem, isPresentItem, isStale } from '../assessment/evidence.ts';
import { text as planText } from '../assessment/field-labels.ts';
import {
  answerText,
  laneCount,
  laneOf,
  type ReportInput,
  stageSummaryOf,
  strengthText,
  written,
} from '../assessment/report-input.ts';
import { isClaimedNotShown } from '../assessment/stage-summary.ts';
import { type Block, cell, type StripMark, type TableCell } from '../document/blocks.ts';
import { establishedLevel, localize } from '../rubric/rubric.ts';
import type { AnsweredStatement as SaidStatement } from './highlights.ts';
import { text } from './report-text.ts';

export const statementPlaceText = ({ stage, number }: Pick<SaidStatement, 'stage' | 'number'>): string =>
  formatMessage(text.placed, { stage: localize(stage.name), number: String(number) });

/** Answer, with the reason that an answer without a level needs. */
export function answerCell(input: ReportInput, { statement, answer }: SaidStatement): TableCell {
  const { reason } = statementAnswer(input.assessment, statement.id);
  return [...cell(written(answerText(answer, input.rubric)), answer.type === 'level'), ...cell(written(reason))];
}

export const beforeCell = (input: ReportInput, id: string): TableCell => {
  const before = input.answersBefore.get(id);
  return before === undefined || before.type === 'unanswered' ? [] : cell(written(answerText(before, input.rubric)));
};

/** Strength and items of evidence, or a note that the level is claimed and not yet shown. */
export function showCell(input: ReportInput, said: SaidStatement): TableCell {
  const { evidence } = statementAnswer(input.assessment, said.statement.id);
  const items = evidence
    .flatMap((id) => input.evidence.get(id) ?? [])
    .filter((item) => isPresentItem(item) && item.leftOut !== true);
  const strength = isClaimed(input, said) ? text.claimed : strengthText()[said.strength];
  return [
    ...cell(written(strength), true),
    ...items.flatMap((item) => cell(written(evidenceItemText(item, input.today)))),
  ];
}

export const isClaimed = (input: ReportInput, { statement, answer, strength }: SaidStatement): boolean =>
  isClaimedNotShown({ statement: statement.id, answer, strength }, establishedLevel(input.rubric));

export function evidenceItemText(item: EvidenceItem, today: string): string {
  if (item.date === null) return item.title;
  return formatMessage(isStale(item, today) ? text.older : text.dated, {
    title: item.title,
    day: formatShortDate(item.date),
  });
}

const SIGNS = { 'dont-know': '?', 'not-applicable': '–', 'not-agreed': '≠', unanswered: '·' } as const;
type NoLevel = keyof typeof SIGNS;

/** Figure of all answers: one strip per stage, one block per statement. */
export function stripsBlock(input: ReportInput, title: string): Block {
  const { rubric } = input;
  const answers: Answer[] = [];
  const strips = rubric.stages.map((stage) => {
    const { strip, claimedNotShown } = stageSummaryOf(input, stage);
    answers.push(...strip.map(({ answer }) => answer));
    const marks = strip.map(({ answer, statement }) => markOf(answer, claimedNotShown.includes(statement)));
    return { name: localize(stage.name), lane: laneOf(input, stage.id), marks };
  });
  const signs = (Object.keys(SIGNS) as NoLevel[]).filter((type) => answers.some((answer) => answer.type === type));
  const levels = rubric.scale.levels.map((level, i) => ({ mark: String(i + 1), means: localize(level.label) }));
  const others = signs.map((type) => ({
    mark: SIGNS[type],
    means: type === 'not-agreed' ? text.notAgreedShort : planText[type],
  }));
  const inFull = ({ mark, level, claimed }: StripMark): string => {
    const words = level === null ? (others.find((other) => other.mark === mark)?.means ?? mark) : mark;
    return claimed ? `${words} (${text.claimed})` : words;
  };
  const said = strips.map(({ name, marks }) => `${name}: ${marks.map(inFull).join(', ')}`).join('. ');
  const claims = strips.some(({ marks }) => marks.some(({ claimed }) => claimed))
    ? [{ mark: '!', means: text.claimed }]
    : [];
  return {
    type: 'strips',
    title,
    strips,
    levels: levels.length,
    of: laneCount(input),
    key: [...levels, ...others, ...claims],
    said,
  };
}

const markOf = (answer: Answer, claimed: boolean): StripMark => ({
  mark: answer.type === 'level' ? String(answer.level) : SIGNS[answer.type],
  level: answer.type === 'level' ? answer.level : null,
  notApplicable: answer.type === 'not-applicable',
  claimed,
});
