/** What is rated, in words: a statement at its place in its stage, or in a quick workshop a stage as a whole. */

import { defineMessages, formatMessage } from '../../../lib/i18n/messages.ts';
import { inLanguage, type Level, levelLabel, localize, placeStatement, type Rubric } from '../../rubric/rubric.ts';
import type { UnitHead } from './frame.ts';

const text = defineMessages('units', {
  statement: '{stage}, statement {n}',
  short: '{stage} {n}',
  notAgreed: 'Not agreed, {low} to {high}',
});

/** A unit's head; `null` when this edition has no such statement or stage. */
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

/** 'Measure, statement 2' or 'Measure' */
export function unitName(rubric: Rubric, id: string): string {
  const head = unitHead(rubric, id);
  if (!head) return id;
  return head.number ? formatMessage(text.statement, { stage: head.stage.text, n: head.number.n }) : head.stage.text;
}

/** 'Measure 2' or 'Measure', where there is little room */
export function unitShort(rubric: Rubric, id: string): string {
  const head = unitHead(rubric, id);
  if (!head) return id;
  return head.number ? formatMessage(text.short, { stage: head.stage.text, n: head.number.n }) : head.stage.text;
}

/** '2 Emerging' */
export const levelText = (rubric: Rubric, level: Level, plain: boolean): string =>
  `${level} ${levelLabel(rubric, level, plain)}`;

/** The labels of all levels, in plain words where the rubric has them. */
export const levelLabels = (rubric: Rubric, plain: boolean): readonly string[] =>
  rubric.scale.levels.map((level) => localize((plain ? level.plain : undefined) ?? level.label));

/** '2 Emerging' · 'Not agreed, 2 to 4' */
export const agreedText = (
  rubric: Rubric,
  agreed:
    | { readonly type: 'level'; readonly level: Level }
    | { readonly type: 'not-agreed'; readonly low: Level; readonly high: Level },
  plain: boolean,
): string => (agreed.type === 'level' ? levelText(rubric, agreed.level, plain) : formatMessage(text.notAgreed, agreed));
