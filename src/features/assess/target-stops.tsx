import type { ComponentChildren } from 'preact';
import { aimFor } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { preferences } from '../../data/device/preferences.ts';
import type { Owner } from '../../data/documents/document-layout.ts';
import { stageAnswer, statementAnswer, type Target } from '../../domain/assessment/assessment.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { DayBox } from '../../ui/controls/field.tsx';
import { LevelStops } from '../../ui/controls/level-stops.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { levelStops } from './shared/answers.ts';
import css from './stage.module.css';
import { text } from './text.ts';

interface TargetStopsProps {
  readonly open: OpenAssessment;
  readonly owner: Owner;
  /** Heading of the target, with the id that names the group of stops. */
  readonly heading: (id: string) => ComponentChildren;
  /** Name of the stage or statement in the undo label: 'Plan 1'. */
  readonly subject: string;
}

const MAINTAIN = 'maintain';

/** Asks for a target with the same stops as a rating: a level with an optional day, or staying at the level. */
export function TargetStops({ open, owner, heading, subject }: TargetStopsProps) {
  const plain = useStore(preferences, (state) => state.plain);
  const [kind, id = ''] = owner.split('/');
  const target = useStore(
    open.assessment,
    (assessment) => (kind === 'stage' ? stageAnswer(assessment, id) : statementAnswer(assessment, id)).target,
  );
  const headingId = `target-${kind}-${id}`;
  const day = target?.type === 'level' ? target.by : null;
  const decide = (next: Target | null): void =>
    open.act(formatMessage(text.undoTarget, { what: subject }), () => aimFor(open.document, owner, next));
  return (
    <div class={css.pair}>
      <div class={css.targetWords}>
        {heading(headingId)}
        <div class={css.targetDay}>
          {target?.type === 'level' && (
            <DayBox label={text.targetBy} value={day} onChoose={(by) => decide({ ...target, by })} />
          )}
        </div>
      </div>
      <LevelStops
        labelledBy={headingId}
        layout="headed"
        isTarget
        stops={levelStops(open.rubric, plain)}
        others={[{ value: MAINTAIN, label: text.maintain }]}
        value={choiceOf(target)}
        onChoose={(value) => decide(targetOf(value, day))}
        note={target === null ? <span class={css.quiet}>{text.noTarget}</span> : null}
        after={
          target !== null && (
            <button type="button" class={css.link} onClick={() => decide(null)}>
              {text.removeTarget}
            </button>
          )
        }
      />
    </div>
  );
}

function choiceOf(target: Target | null): string | null {
  if (target === null) return null;
  return target.type === 'maintain' ? MAINTAIN : String(target.level);
}

const targetOf = (value: string, day: string | null): Target =>
  value === MAINTAIN ? { type: 'maintain' } : { type: 'level', level: Number(value), by: day };
