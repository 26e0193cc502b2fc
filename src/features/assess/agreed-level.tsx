import { agreeLevel, noteDissent } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { useDocumentText } from '../../data/assessments/use-document-text.ts';
import { paths } from '../../data/documents/paths.ts';
import { type Agreement, notAgreed, stageAnswer, viewRange } from '../../domain/assessment/assessment.ts';
import { levelName, localize, type Stage } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { Checkbox } from '../../ui/controls/field.tsx';
import { LevelStops } from '../../ui/controls/level-stops.tsx';
import { RangeSelects } from '../../ui/controls/range-selects.tsx';
import { TextArea } from '../../ui/controls/text-area.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import row from '../../ui/layout/row.module.css';
import { answerOf, levelOptions, levelStops, stopOf } from './answers.ts';
import css from './assess.module.css';
import { ConflictNotice } from './conflict-notice.tsx';
import { TargetLevel } from './target-level.tsx';
import { text } from './text.ts';
import { useStageSummary } from './use-stage-summary.ts';

/** Asks for the level that people agree for a stage, and for dissenting views. The middle level is suggested, never filled in. */
export function AgreedLevel({ open, stage }: { readonly open: OpenAssessment; readonly stage: Stage }) {
  const { agreed, someSawItDifferently } = useStore(open.assessment, (assessment) => stageAnswer(assessment, stage.id));
  const { typical } = useStageSummary(open, stage);
  const name = localize(stage.name);
  const hint =
    typical === null
      ? text.agreeHintNone
      : formatMessage(text.agreeHint, { suggestion: levelName(open.rubric, typical) });

  const agree = (agreement: Agreement): void =>
    open.act(formatMessage(text.undoAgree, { stage: name }), () => agreeLevel(open.document, stage.id, agreement));

  function decide(value: string): void {
    const answer = answerOf(value);
    if (answer.type === 'level' || answer.type === 'not-agreed') agree(answer);
  }

  return (
    <section class={css.section}>
      <h2>{text.agree}</h2>
      <p class="hint" id="agree-hint">
        {hint}
      </p>
      <LevelStops
        legend={<span class="hidden">{formatMessage(text.agreeLegend, { stage: name })}</span>}
        describedBy="agree-hint"
        stops={levelStops(open.rubric)}
        others={[{ value: 'not-agreed', label: text.notAgreed }]}
        value={agreed && stopOf(agreed)}
        onChoose={decide}
      />
      <ConflictNotice open={open} path={paths.stage(stage.id).agreed} />
      {agreed?.type === 'not-agreed' && (
        <div class={`${row.fields} ${css.fields}`}>
          <RangeSelects
            lowLabel={text.lowest}
            highLabel={text.highest}
            none={text.noView}
            options={levelOptions(open.rubric)}
            range={viewRange(agreed)}
            onChange={(range) => agree(notAgreed(range))}
          />
        </div>
      )}
      {agreed && (
        <Checkbox
          checked={someSawItDifferently}
          onToggle={(on) =>
            open.act(formatMessage(text.undoDissent, { stage: name }), () => noteDissent(open.document, stage.id, on))
          }
        >
          {text.differently}
        </Checkbox>
      )}
      {agreed && (someSawItDifferently || agreed.type === 'not-agreed') && <Dissent open={open} stage={stage} />}
      <TargetLevel
        open={open}
        owner={paths.stage(stage.id).owner}
        legend={formatMessage(text.aimStage, { stage: name })}
        subject={name}
      />
    </section>
  );
}

function Dissent({ open, stage }: { readonly open: OpenAssessment; readonly stage: Stage }) {
  const words = useDocumentText(open, paths.stage(stage.id).dissent, text.typing);
  return <TextArea text={words} label={text.dissent} lines={2} />;
}
