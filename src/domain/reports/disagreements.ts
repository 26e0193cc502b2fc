/** Where people did not see the same thing: "not agreed" with its range and reason, and views that the agreed level leaves out. */

import { say } from '../../lib/i18n/messages.ts';
import { stageAnswer, statementAnswer } from '../assessment/assessment.ts';
import { type Snapshot, written } from '../assessment/report-input.ts';
import { type Block, heading } from '../document/blocks.ts';
import { inWords } from '../rubric/rubric.ts';
import { everyStatement } from './highlights.ts';
import { text } from './report-text.ts';
import { placeWords } from './statement-text.ts';

/** @param plain in plain words, for readers who have not the statements before them */
export function differenceWords(snapshot: Snapshot, plain: boolean): readonly string[] {
  const { assessment, rubric } = snapshot;
  const withReason = (first: string, second: string): string => (second.trim() === '' ? first : say(text.and, { first, second }));
  const statements = everyStatement(snapshot).flatMap((said) => {
    if (said.answer.type !== 'not-agreed') return [];
    const words = inWords(said.statement.plain ?? said.statement.text).replace(/\.$/, '');
    const what = plain ? words : placeWords(said);
    return [withReason(say(text.notAgreed, { ...said.answer, what }), statementAnswer(assessment, said.statement.id).reason)];
  });
  const stages = rubric.stages.flatMap((stage) => {
    const { agreed, someSawItDifferently, dissent } = stageAnswer(assessment, stage.id);
    const what = inWords(stage.name);
    if (agreed?.type === 'not-agreed') return [withReason(say(text.notAgreed, { ...agreed, what }), dissent)];
    return someSawItDifferently ? [withReason(say(text.sawDifferently, { what }), dissent)] : [];
  });
  return [...stages, ...statements];
}

export function differenceBlocks(snapshot: Snapshot, plain = false): readonly Block[] {
  const items = differenceWords(snapshot, plain);
  if (items.length === 0) return [];
  return [heading(2, written(say(text.differences, { n: items.length }))), { type: 'list', items: items.map(written) }];
}
