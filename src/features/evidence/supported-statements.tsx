import { linkEvidence } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { preferences } from '../../data/device/preferences.ts';
import type { EvidenceOwner } from '../../data/documents/document-layout.ts';
import { paths, WHOLE_ASSESSMENT } from '../../data/documents/paths.ts';
import { type Assessment, stageAnswer, statementAnswer } from '../../domain/assessment/assessment.ts';
import { inLanguage, type Stage } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { Checkbox } from '../../ui/controls/field.tsx';
import { StageIcon } from '../../ui/display/stage-icon.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import css from './evidence.module.css';
import { text } from './text.ts';

/** Links an item to the assessment, to stages and to statements. Stages without a link are folded. */
export function SupportedStatements({ open, id }: { readonly open: OpenAssessment; readonly id: string }) {
  const assessment = useStore(open.assessment, (state) => state);
  return (
    <fieldset>
      <legend class={css.legend}>{text.supports}</legend>
      <p class="hint">{text.wholeHint}</p>
      <Checkbox
        checked={assessment.evidence.includes(id)}
        onToggle={(on) => open.act(text.undoLink, () => linkEvidence(open.document, WHOLE_ASSESSMENT, id, on))}
      >
        {text.assessmentAsAWhole}
      </Checkbox>
      {open.rubric.stages.map((stage, lane) => (
        <StageSupports key={stage.id} open={open} id={id} stage={stage} lane={lane} assessment={assessment} />
      ))}
    </fieldset>
  );
}

interface StageSupportsProps {
  readonly open: OpenAssessment;
  readonly id: string;
  readonly stage: Stage;
  readonly lane: number;
  readonly assessment: Assessment;
}

function StageSupports({ open, id, stage, lane, assessment }: StageSupportsProps) {
  const supportsStage = stageAnswer(assessment, stage.id).evidence.includes(id);
  const ticked = stage.statements.filter((statement) =>
    statementAnswer(assessment, statement.id).evidence.includes(id),
  );
  const name = inLanguage(stage.name);
  const plain = useStore(preferences, (state) => state.plain);
  const link = (owner: EvidenceOwner, on: boolean): void =>
    open.act(text.undoLink, () => linkEvidence(open.document, owner, id, on));
  return (
    <details class={css.supports} open={supportsStage || ticked.length > 0}>
      <summary>
        <StageIcon lane={lane} lanes={open.rubric.stages.length} size="xs" />
        <span lang={name.lang}>{name.text}</span>
      </summary>
      <Checkbox checked={supportsStage} onToggle={(on) => link(paths.stage(stage.id).owner, on)}>
        {formatMessage(text.stageAsAWhole, { stage: name.text })}
      </Checkbox>
      {stage.statements.map((statement, i) => {
        const words = inLanguage((plain ? statement.plain : undefined) ?? statement.text);
        return (
          <Checkbox
            key={statement.id}
            checked={ticked.includes(statement)}
            onToggle={(on) => link(paths.statement(statement.id).owner, on)}
          >
            <span lang={words.lang}>
              {i + 1}. {words.text}
            </span>
          </Checkbox>
        );
      })}
    </details>
  );
}
