/** Texts of a rated unit: a statement within its stage, or a whole stage in a quick workshop. */

import { defineMessages, formatMessage } from '../../../lib/i18n/messages.ts';
import { viewRange } from '../../assessment/assessment.ts';
import { inLanguage, levelName, placeStatement, type Rubric } from '../../rubric/rubric.ts';
import type { WorkshopAnswer } from '../agreement.ts';
import type { UnitHead } from './frame.ts';

const text = defineMessages('units', {
  statement: '{stage}, statement {n}',
  short: '{stage} {n}',
  notAgreed: 'Not agreed',
  notAgreedRange: 'Not agreed, {low} to {high}',
  'dont-know': 'Don’t know',
  'not-applicable': 'Not applicable',
});

/** Returns the heading of a unit, or `null` if this edition has neither such a statement nor such a stage. */
export function unitHead(rubric: Rubric, id: string): UnitHead | null {
  const lanes = rubric.stages.length;
  const placed = placeStatement(rubric, id);
  if (placed) {
    const { stage, statement, number } = placed;
    return {
      id,
      lane: rubric.stages.indexOf(stage),
      lanes,
      stage: inLanguage(stage.name),
      number: { n: number, of: stage.statements.length },
      words: inLanguage(statement.text),
      plain: statement.plain ? inLanguage(statement.plain) : null,
    };
  }
  const lane = rubric.stages.findIndex((stage) => stage.id === id);
  const stage = rubric.stages[lane];
  if (!stage) return null;
  return {
    id,
    lane,
    lanes,
    stage: inLanguage(stage.name),
    number: null,
    words: inLanguage(stage.challenge),
    plain: null,
  };
}

/** Returns 'Measure, statement 2', 'Measure', or the id if the unit is unknown. */
export function unitName(rubric: Rubric, id: string): string {
  const head = unitHead(rubric, id);
  if (!head) return id;
  return head.number ? formatMessage(text.statement, { stage: head.stage.text, n: head.number.n }) : head.stage.text;
}

/** Returns 'Measure 2', 'Measure', or the id if the unit is unknown. */
export function unitShort(rubric: Rubric, id: string): string {
  const head = unitHead(rubric, id);
  if (!head) return id;
  return head.number ? formatMessage(text.short, { stage: head.stage.text, n: head.number.n }) : head.stage.text;
}

/** Returns '2 Emerging', 'Don’t know', 'Not agreed' or, where there is a range, 'Not agreed, 2 to 4'. */
export function agreedText(rubric: Rubric, agreed: WorkshopAnswer): string {
  if (agreed.type === 'level') return levelName(rubric, agreed.level);
  if (agreed.type !== 'not-agreed') return text[agreed.type];
  const range = viewRange(agreed);
  return range ? formatMessage(text.notAgreedRange, range) : text.notAgreed;
}
