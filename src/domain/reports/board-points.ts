/** Decisions and risks for a board: lines that people wrote, then lines derived from the plan by rule. */

import { formatList, formatMessage } from '../../lib/i18n/messages.ts';
import { type Action, isOpenAction, priorityOf } from '../assessment/action.ts';
import { isPresentItem, isStale } from '../assessment/evidence.ts';
import { capacityOf } from '../assessment/plan.ts';
import { linkedEvidence, planOf, type ReportInput } from '../assessment/report-input.ts';
import { establishedLevel, levelName, localize } from '../rubric/rubric.ts';
import { text } from './board-text.ts';
import { everyStatement, overdueActions, stageMoves } from './highlights.ts';
import { isClaimed } from './statement-text.ts';

/** Overdue actions that are named; the others are counted. */
const NAMED = 3;

/** Splits typed text into lines and strips list markers. */
export const boardActionLines = (words: string): readonly string[] =>
  words
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–•*·]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '');

/**
 * Lists decisions that a board can take: those that the team wrote down, an owner for each action of "Do first" and "Plan ahead"
 * that has none, and which actions wait when the hours that people entered do not fit. Nothing is asked that the team has not
 * said: which level to plan from is the team's own question, unless it writes it down.
 */
export function decisionsFor(input: ReportInput): readonly string[] {
  const { assessment } = input;
  const open = planOf(input).actions.filter(isOpenAction);
  const unled = open.filter((action) => isForBoard(action) && action.lead.trim() === '');
  const needed = capacityOf(open, null).chosen.reduce((sum, { hours }) => sum + (hours ?? 0), 0);
  const available = assessment.hoursAMonth;
  return [
    ...boardActionLines(assessment.forReports.decide),
    ...unled.map(({ words }) => formatMessage(text.decideLead, { action: words })),
    ...(available !== null && needed > available ? [formatMessage(text.decideHours, { needed, available })] : []),
  ];
}

const isForBoard = (action: Action): boolean => {
  const priority = priorityOf(action);
  return priority === 'do-first' || priority === 'plan';
};

/** Lists risks in plain words. Each is counted or named; none is weighted. */
export function risksOf(input: ReportInput): readonly string[] {
  const { assessment, evidence, rubric, today } = input;
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
          formatMessage(late.length > NAMED ? text.riskLateMore : text.riskLate, {
            n: late.length,
            actions: formatList(late.slice(0, NAMED).map(({ words }) => `“${words}”`)),
          }),
        ]
      : []),
    ...(claimed > 0
      ? [formatMessage(text.riskClaimed, { n: claimed, level: levelName(rubric, establishedLevel(rubric)) })]
      : []),
    ...(unknown > 0 ? [formatMessage(text.riskUnknown, { n: unknown })] : []),
    ...(old > 0 ? [formatMessage(text.riskOld, { n: old })] : []),
  ];
}
