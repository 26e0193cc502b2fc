/** Result of each stage in a workshop: the level that people agreed, the one that its statements suggest, or why there is none. */

import { defineMessages, formatMessage } from '../../../lib/i18n/messages.ts';
import type { Level, Stage } from '../../rubric/rubric.ts';
import { suggestStageLevel, type WorkshopAnswer } from '../agreement.ts';
import { groupsIn, unitState } from '../workshop.ts';
import type { DisplayState } from './display-state.ts';
import { offersOf, offerText } from './offers.ts';

const text = defineMessages('workshop stage results', {
  from: 'from {rated} of {of}',
  tooFew: { one: 'Only {n} of {of} statements has a level', other: 'Only {n} of {of} statements have a level' },
  none: 'No statement has a level',
  noVotes: 'No votes on this stage',
  'open-not-agreed': 'Not agreed: {numbers}',
  'open-dont-know': 'Don’t know: {numbers}',
  'open-not-applicable': 'Not applicable: {numbers}',
  'open-none': 'No result: {numbers}',
});

export interface StageResult {
  readonly stage: Stage;
  /** Level that people agreed for the stage, or "not agreed"; `null` = still open. */
  readonly agreed: WorkshopAnswer | null;
  /** Level to suggest; `null` if too few statements have one. */
  readonly suggested: Level | null;
  /** Result of each statement; of the stage itself in a quick workshop. */
  readonly marks: readonly (WorkshopAnswer | null)[];
  /** How many statements the suggestion comes from, or why there is none. */
  readonly basis: string;
  /** Statements without a level, by number: 'Not agreed: 1, 3'; '' if all have one. */
  readonly open: string;
}

/** Returns the result of every stage of the workshop, in rubric order. */
export function stageResults(
  displayState: Pick<DisplayState, 'workshop' | 'rubric' | 'rounds'>,
): readonly StageResult[] {
  const { workshop, rubric } = displayState;
  const { setup } = workshop;
  const stages = rubric.stages.filter(({ id }) => setup.stages.includes(id));
  if (setup.depth === 'quick') return stages.map((stage) => quickResult(displayState, stage));
  return stages.map((stage) => {
    const marks = stage.statements.map(({ id }) => unitState(workshop, id).agreed);
    const { level, rated, of } = suggestStageLevel(marks);
    const tooFew = rated === 0 ? text.none : formatMessage(text.tooFew, { n: rated, of });
    return {
      stage,
      agreed: unitState(workshop, stage.id).agreed,
      suggested: level,
      marks,
      basis: level === null ? tooFew : formatMessage(text.from, { rated, of }),
      open: openText(marks),
    };
  });
}

/** A stage that was rated as a whole: its own votes suggest the level. */
function quickResult(displayState: Pick<DisplayState, 'workshop' | 'rubric' | 'rounds'>, stage: Stage): StageResult {
  const { workshop, rubric } = displayState;
  const offered = offersOf(displayState).find(({ unit }) => unit === stage.id);
  const { agreed } = unitState(workshop, stage.id);
  const groups = groupsIn(workshop.setup, workshop.setup.scheme);
  return {
    stage,
    agreed,
    suggested: offered?.offer?.type === 'level' ? offered.offer.level : null,
    marks: [agreed],
    basis: offered?.offer ? offerText(offered, { rubric, groups }) : text.noVotes,
    open: '',
  };
}

const OPEN = ['not-agreed', 'dont-know', 'not-applicable', 'none'] as const;

/** Names the statements without a level by their number, grouped by what they have instead. */
function openText(marks: readonly (WorkshopAnswer | null)[]): string {
  return OPEN.flatMap((kind) => {
    const numbers = marks.flatMap((mark, i) => ((mark?.type ?? 'none') === kind ? [i + 1] : []));
    return numbers.length === 0 ? [] : [formatMessage(text[`open-${kind}`], { numbers: numbers.join(', ') })];
  }).join(' · ');
}
