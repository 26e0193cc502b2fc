/** Disagreements: "not agreed" with the range, if people gave one, and the reason; and views that differ from the agreed level. */

import { formatMessage } from '../../lib/i18n/messages.ts';
import { type NotAgreed, stageAnswer, statementAnswer, viewRange } from '../assessment/assessment.ts';
import { type ReportInput, written } from '../assessment/report-input.ts';
import { type Block, heading } from '../document/blocks.ts';
import { localize } from '../rubric/rubric.ts';
import { everyStatement } from './highlights.ts';
import { text } from './report-text.ts';
import { statementPlaceText } from './statement-text.ts';

/** @param plain true for readers who do not have the statements at hand */
export function disagreementText(input: ReportInput, plain: boolean): readonly string[] {
  const { assessment, rubric } = input;
  const withReason = (first: string, second: string): string =>
    second.trim() === '' ? first : formatMessage(text.and, { first, second });
  const statements = everyStatement(input).flatMap((said) => {
    if (said.answer.type !== 'not-agreed') return [];
    const words = localize(said.statement.plain ?? said.statement.text).replace(/\.$/, '');
    const what = plain ? words : statementPlaceText(said);
    return [withReason(notAgreedText(said.answer, what), statementAnswer(assessment, said.statement.id).reason)];
  });
  const stages = rubric.stages.flatMap((stage) => {
    const { agreed, someSawItDifferently, dissent } = stageAnswer(assessment, stage.id);
    const what = localize(stage.name);
    if (agreed?.type === 'not-agreed') return [withReason(notAgreedText(agreed, what), dissent)];
    return someSawItDifferently ? [withReason(formatMessage(text.sawDifferently, { what }), dissent)] : [];
  });
  return [...stages, ...statements];
}

function notAgreedText(answer: NotAgreed, what: string): string {
  const range = viewRange(answer);
  return range ? formatMessage(text.notAgreedRange, { what, ...range }) : formatMessage(text.notAgreed, { what });
}

export function disagreementBlocks(input: ReportInput, plain = false): readonly Block[] {
  const items = disagreementText(input, plain);
  if (items.length === 0) return [];
  return [
    heading(2, written(formatMessage(text.differences, { n: items.length }))),
    { type: 'list', items: items.map(written) },
  ];
}
