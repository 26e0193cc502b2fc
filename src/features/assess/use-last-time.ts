import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { comparable, resultsOf } from '../../data/assessments/previous-results.ts';
import { useLiveQuery } from '../../data/storage/use-live-query.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { levelOf } from '../../domain/assessment/assessment.ts';
import { standingLevel } from '../../domain/assessment/movement.ts';
import type { Level } from '../../domain/rubric/rubric.ts';
import { useStore } from '../../ui/hooks/use-store.ts';

/** Levels of the assessment before this one. Shown only after people chose, because a level that is seen anchors the choice. */
export interface LastTime {
  readonly period: string;
  /** By statement; answers that are no level are left out. */
  readonly statements: ReadonlyMap<string, Level>;
  readonly stages: ReadonlyMap<string, Level>;
}

/** Returns last time's levels; `null` in a first round, after another edition, and while they load. */
export function useLastTime(open: OpenAssessment, workspace: Workspace): LastTime | null {
  const previous = useStore(open.assessment, (assessment) => assessment.previous);
  const rubric = useStore(open.assessment, (assessment) => assessment.rubric);
  const live = useLiveQuery(workspace.storage, resultsOf, previous);
  const results = live.state === 'ready' ? comparable(live.value, rubric) : null;
  if (!results) return null;
  return {
    period: results.row.period,
    statements: withLevels(results.answers.map(({ statement, answer }) => [statement, levelOf(answer)])),
    stages: withLevels(results.row.stages.map((stage) => [stage.stage, standingLevel(stage)])),
  };
}

const withLevels = (pairs: readonly (readonly [string, Level | null])[]): ReadonlyMap<string, Level> =>
  new Map(pairs.flatMap(([id, level]) => (level === null ? [] : [[id, level] as const])));
