/** Decisions and risks for a board: lines that people wrote, then lines derived from the plan by rule. */

import { formatList, formatMessage } from '../../lib/i18n/messages.ts';
import { isOpenAction } from '../assessment/action.ts';
import { stageAnswer, viewRange } from '../assessment/assessment.ts';
import { isPresentItem, isStale } from '../assessment/evidence.ts';
import { capacityOf } from '../assessment/plan.ts';
import { linkedEvidence, planOf, type ReportInput } from '../assessment/report-input.ts';
import { localize } from '../rubric/rubric.ts';
import { text } from './board-text.ts';
import { everyStatement, overdueActions, stageMoves } from './highlights.ts';
import { isClaimed } from './statement-text.ts';

/** Splits typed text into lines and strips list markers. */
export const boardActionLines = (words: string): readonly string[] =>
  words
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–•*·]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '');

/** Lists decisions that are open: levels not agreed, actions without a lead, more hours planned than available. */
export function decisionsFor(input: ReportInput): readonly string[] {
  const { rubric, assessment } = input;
  const notAgreed = rubric.stages.flatMap((stage) => {
    const { agreed } = stageAnswer(assessment, stage.id);
    if (agreed?.type !== 'not-agreed') return [];
    const range = viewRange(agreed);
    const named = localize(stage.name);
    return [
      range
        ? formatMessage(text.decideLevelRange, { stage: named, ...range })
        : formatMessage(text.decideLevel, { stage: named }),
    ];
  });
  const open = planOf(input).actions.filter(isOpenAction);
  const unled = open.filter((action) => action.lead.trim() === '');
  const { available, needed } = capacityOf(open, assessment.hoursAMonth);
  return [
    ...boardActionLines(assessment.forReports.decide),
    ...notAgreed,
    ...unled.map(({ words }) => formatMessage(text.decideLead, { action: words })),
    ...(available !== null && needed > available ? [formatMessage(text.decideHours, { needed, available })] : []),
  ];
}

/** Lists risks in plain words. Each is counted or named; none is weighted. */
export function risksOf(input: ReportInput): readonly string[] {
  const { assessment, evidence, today } = input;
  const claimed = everyStatement(input).filter((said) => isClaimed(input, said)).length;
  const unknown = everyStatement(input).filter(({ answer }) => answer.type === 'dont-know').length;
  const old = [...linkedEvidence(input)].filter((id) => {
    const item = evidence.get(id);
    return item !== undefined && isPresentItem(item) && isStale(item, today);
  }).length;
  const late = overdueActions(input);
  const { down } = stageMoves(input);
  return [
    ...boardActionLines(assessment.forReports.risks),
    ...(down.length > 0
      ? [formatMessage(text.riskDown, { n: down.length, stages: formatList(down.map(({ name }) => localize(name))) })]
      : []),
    ...(late.length > 0
      ? [
          formatMessage(text.riskLate, {
            n: late.length,
            actions: formatList(late.slice(0, 3).map(({ words }) => `“${words}”`)),
          }),
        ]
      : []),
    ...(claimed > 0 ? [formatMessage(text.riskClaimed, { n: claimed })] : []),
    ...(unknown > 0 ? [formatMessage(text.riskUnknown, { n: unknown })] : []),
    ...(old > 0 ? [formatMessage(text.riskOld, { n: old })] : []),
  ];
}
