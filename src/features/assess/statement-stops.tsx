import { preferences } from '../../data/device/preferences.ts';
import { levelOf } from '../../domain/assessment/assessment.ts';
import { LevelStops } from '../../ui/controls/level-stops.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { AnswerNote } from './answer-note.tsx';
import { levelStops, otherAnswers, stopOf } from './shared/answers.ts';
import type { LastTime } from './use-last-time.ts';
import { chooseStop, type StatementPlace, useRating } from './use-rating.ts';

interface StatementStopsProps {
  readonly placed: StatementPlace;
  readonly last: LastTime | null;
  /** Ids of its words end with `-words`, those of its plain line with `-plain`. */
  readonly id: string;
  readonly hasPlainLine: boolean;
  readonly layout: 'headed' | 'list';
  /** Opens the question that follows from the answer. */
  readonly onAsk: () => void;
}

/** The levels and other answers of a statement, with what an answer still needs. */
export function StatementStops({ placed, last, id, hasPlainLine, layout, onAsk }: StatementStopsProps) {
  const { open, statement } = placed;
  const plain = useStore(preferences, (state) => state.plain);
  const { answer } = useRating(placed);
  const before = last?.statements.get(statement.id);
  return (
    <LevelStops
      labelledBy={`${id}-words`}
      describedBy={hasPlainLine ? `${id}-plain` : undefined}
      layout={layout}
      stops={levelStops(open.rubric, plain)}
      others={otherAnswers()}
      value={stopOf(answer)}
      onChoose={(stop) => chooseStop(placed, stop)}
      lastTime={levelOf(answer) === null || before === undefined ? null : String(before)}
      note={<AnswerNote placed={placed} onAsk={onAsk} />}
    />
  );
}
