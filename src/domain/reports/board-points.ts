/** What a board is asked to decide, and what could go wrong: what people wrote, then what follows from the plan by rule. */

import { listed, say } from '../../lib/i18n/messages.ts';
import { isOpen } from '../assessment/action.ts';
import { stageAnswer } from '../assessment/assessment.ts';
import { isStale, isStanding } from '../assessment/evidence.ts';
import { capacityOf } from '../assessment/plan.ts';
import { linkedEvidence, planOf, type Snapshot } from '../assessment/report-input.ts';
import { inWords } from '../rubric/rubric.ts';
import { text } from './board-text.ts';
import { everyStatement, overdueActions, stageMoves } from './highlights.ts';
import { isClaimed } from './statement-text.ts';

/** The lines that people wrote, without the signs that lists begin with. */
export const linesOf = (words: string): readonly string[] =>
  words
    .split('\n')
    .map((line) => line.replace(/^\s*(?:[-–•*·]|\d+[.)])\s+/, '').trim())
    .filter((line) => line !== '');

/** What somebody must decide: what is not agreed, what nobody leads, and a plan that asks for more hours than there are. */
export function decisionsFor(snapshot: Snapshot): readonly string[] {
  const { rubric, assessment } = snapshot;
  const notAgreed = rubric.stages.flatMap((stage) => {
    const { agreed } = stageAnswer(assessment, stage.id);
    return agreed?.type === 'not-agreed' ? [say(text.decideLevel, { ...agreed, stage: inWords(stage.name) })] : [];
  });
  const open = planOf(snapshot).actions.filter(isOpen);
  const unled = open.filter((action) => action.lead.trim() === '');
  const { available, needed } = capacityOf(open, assessment.hoursAMonth);
  return [
    ...linesOf(assessment.forReports.decide),
    ...notAgreed,
    ...unled.map(({ words }) => say(text.decideLead, { action: words })),
    ...(available !== null && needed > available ? [say(text.decideHours, { needed, available })] : []),
  ];
}

/** In plain words. Each is counted or named; none is weighed against another. */
export function risksOf(snapshot: Snapshot): readonly string[] {
  const { assessment, evidence, today } = snapshot;
  const claimed = everyStatement(snapshot).filter((said) => isClaimed(snapshot, said)).length;
  const unknown = everyStatement(snapshot).filter(({ answer }) => answer.type === 'dont-know').length;
  const old = [...linkedEvidence(snapshot)].filter((id) => {
    const item = evidence.get(id);
    return item !== undefined && isStanding(item) && isStale(item, today);
  }).length;
  const late = overdueActions(snapshot);
  const { down } = stageMoves(snapshot);
  return [
    ...linesOf(assessment.forReports.risks),
    ...(down.length > 0 ? [say(text.riskDown, { n: down.length, stages: listed(down.map(({ name }) => inWords(name))) })] : []),
    ...(late.length > 0 ? [say(text.riskLate, { n: late.length, actions: listed(late.slice(0, 3).map(({ words }) => `“${words}”`)) })] : []),
    ...(claimed > 0 ? [say(text.riskClaimed, { n: claimed })] : []),
    ...(unknown > 0 ? [say(text.riskUnknown, { n: unknown })] : []),
    ...(old > 0 ? [say(text.riskOld, { n: old })] : []),
  ];
}
