/** Derives everything that the overview shows of a stage, once for its headline, chart and table. */
import type { AssessmentRow } from '../../data/storage/schema.ts';
import {
  type Assessment,
  isAnswered,
  isComplete,
  type StageAnswer,
  type StageProgress,
  stageAnswer,
  stageProgress,
  statementAnswer,
  type Target,
} from '../../domain/assessment/assessment.ts';
import { type EvidenceItem, strengthOf } from '../../domain/assessment/evidence.ts';
import { type LevelStanding, movement, standingLevel } from '../../domain/assessment/movement.ts';
import { type StageSummary, summarizeStage } from '../../domain/assessment/stage-summary.ts';
import {
  establishedLevel,
  inLanguage,
  type Level,
  type LocalizedText,
  type Rubric,
  type Stage,
} from '../../domain/rubric/rubric.ts';
import { formatList } from '../../lib/i18n/messages.ts';

export interface StageView {
  readonly stage: Stage;
  readonly lane: number;
  readonly name: LocalizedText;
  readonly answer: StageAnswer;
  readonly reading: StageSummary;
  readonly progress: StageProgress;
  readonly answered: number;
  /** Answers that lack the reason that they need. */
  readonly noReason: number;
  readonly now: Level | null;
  /** True if the answers suggest `now` and people have not agreed it. */
  readonly provisional: boolean;
  readonly before: Level | null;
  readonly moved: number | null;
  readonly target: Level | null;
}

/** @param before the previous assessment; `null` if there was none or it used another edition */
export function stageViews(
  assessment: Assessment,
  rubric: Rubric,
  evidence: ReadonlyMap<string, EvidenceItem>,
  before: AssessmentRow | null,
): readonly StageView[] {
  return rubric.stages.map((stage, lane) => {
    const answer = stageAnswer(assessment, stage.id);
    const statements = stage.statements.map((statement) => statementAnswer(assessment, statement.id));
    const rated = stage.statements.map((statement) => {
      const { answer: given, evidence: ids } = statementAnswer(assessment, statement.id);
      return {
        statement: statement.id,
        answer: given,
        strength: strengthOf(ids.flatMap((id) => evidence.get(id) ?? [])),
      };
    });
    const reading = summarizeStage(rated, establishedLevel(rubric));
    const standing: LevelStanding = { agreed: answer.agreed, typical: reading.typical };
    const earlier = before?.stages.find((row) => row.stage === stage.id) ?? null;
    return {
      stage,
      lane,
      name: inLanguage(stage.name),
      answer,
      reading,
      progress: stageProgress(answer, statements),
      answered: statements.filter(isAnswered).length,
      noReason: statements.filter((own) => isAnswered(own) && !isComplete(own)).length,
      now: standingLevel(standing),
      provisional: answer.agreed === null,
      before: earlier && standingLevel(earlier),
      moved: movement(standing, earlier),
      target: targetLevel(answer.target, standing),
    };
  });
}

/** Returns the level of a target; "maintain" means the level that the stage has. */
function targetLevel(target: Target | null, standing: LevelStanding): Level | null {
  if (target === null) return null;
  return target.type === 'level' ? target.level : standingLevel(standing);
}

/** Returns the number of a statement within its stage, from 1. */
export const numberIn = (stage: Stage, statement: string): string =>
  String(stage.statements.findIndex(({ id }) => id === statement) + 1);

/** Returns the numbers of the statements at the lowest level: '2', or '1 and 3'; '' without a level. */
export const lowestNumbers = ({ reading, stage }: StageView): string =>
  formatList((reading.lowest?.statements ?? []).map((id) => numberIn(stage, id)));
