import { aimFor } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { Owner } from '../../data/documents/document-layout.ts';
import { stageAnswer, statementAnswer, type Target } from '../../domain/assessment/assessment.ts';
import { levelName } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { DayBox, Select } from '../../ui/controls/field.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import row from '../../ui/layout/row.module.css';
import css from './assess.module.css';
import { text } from './text.ts';

interface TargetLevelProps {
  readonly open: OpenAssessment;
  readonly owner: Owner;
  readonly legend: string;
  /** Name of the stage or statement in the undo label: 'Plan 1'. */
  readonly subject: string;
}

const MAINTAIN = 'maintain';

/** Asks for a target: a level with an optional day, or keeping the current level. */
export function TargetLevel({ open, owner, legend, subject }: TargetLevelProps) {
  const [kind, id = ''] = owner.split('/');
  const target = useStore(
    open.assessment,
    (assessment) => (kind === 'stage' ? stageAnswer(assessment, id) : statementAnswer(assessment, id)).target,
  );
  const levels = open.rubric.scale.levels.map((_, i) => ({
    value: String(i + 1),
    label: levelName(open.rubric, i + 1),
  }));
  const day = target?.type === 'level' ? target.by : null;
  const decide = (next: Target | null): void =>
    open.act(formatMessage(text.undoAim, { what: subject }), () => aimFor(open.document, owner, next));
  return (
    <div class={`${row.fields} ${css.fields}`}>
      <Select
        label={legend}
        none={text.noAim}
        value={choiceOf(target)}
        choices={[...levels, { value: MAINTAIN, label: text.maintain }]}
        onChoose={(value) => decide(targetOf(value, day))}
      />
      {target?.type === 'level' && (
        <DayBox label={text.aimBy} value={target.by} onChoose={(by) => decide({ ...target, by })} />
      )}
    </div>
  );
}

function choiceOf(target: Target | null): string | null {
  if (target === null) return null;
  return target.type === 'maintain' ? MAINTAIN : String(target.level);
}

function targetOf(value: string | null, day: string | null): Target | null {
  if (value === null) return null;
  return value === MAINTAIN ? { type: 'maintain' } : { type: 'level', level: Number(value), by: day };
}
