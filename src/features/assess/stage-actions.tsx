import { addAction } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { useDocumentText } from '../../data/assessments/use-document-text.ts';
import { paths } from '../../data/documents/paths.ts';
import { replaceText } from '../../data/documents/text-binding.ts';
import type { Action } from '../../domain/assessment/action.ts';
import type { Assessment } from '../../domain/assessment/assessment.ts';
import { inPlanOrder } from '../../domain/assessment/plan.ts';
import type { Stage } from '../../domain/rubric/rubric.ts';
import { formatMessage, formatShortDate } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { Button } from '../../ui/controls/button.tsx';
import { TextArea } from '../../ui/controls/text-area.tsx';
import { Icon } from '../../ui/display/icon.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import card from '../../ui/layout/card.module.css';
import row from '../../ui/layout/row.module.css';
import css from './assess.module.css';
import { text } from './text.ts';

const actionsOf = (assessment: Assessment, stage: Stage): readonly Action[] =>
  inPlanOrder(
    [...assessment.actions.values()].filter((action) => action.stage === stage.id),
    [stage.id],
  );

const areSame = (a: readonly Action[], b: readonly Action[]): boolean =>
  a.length === b.length && a.every((action, i) => action === b[i]);

/** Fourth column of the paper form: lists the actions of a stage; each line that is written becomes an action. */
export function StageActions({ open, stage }: { readonly open: OpenAssessment; readonly stage: Stage }) {
  const actions = useStore(open.assessment, (assessment) => actionsOf(assessment, stage), areSame);
  const name = paths.stage(stage.id).could;
  const words = useDocumentText(open, name, text.typing);
  const hasLines = useStore(
    open.assessment,
    (assessment) => (assessment.stages.get(stage.id)?.could ?? '').trim() !== '',
  );

  function addLines(): void {
    const lines = words
      .get()
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    if (lines.length === 0) return;
    open.act(formatMessage(text.addedLines, { n: lines.length }), () => {
      for (const line of lines)
        addAction(open.document, { stage: stage.id, statement: null, origin: 'stage', texts: { words: line } });
      replaceText(open.document.doc, name, '');
    });
  }

  return (
    <section class={css.section}>
      <h2>{text.actions}</h2>
      <p class="hint">{text.actionsHint}</p>
      <ul class={css.actions}>
        {actions.map((action) => (
          <ActionLine key={action.id} open={open} action={action} />
        ))}
      </ul>
      <TextArea text={words} label={text.could} lines={2} />
      {hasLines && (
        <div>
          <Button icon="plus" onClick={addLines}>
            {text.addLines}
          </Button>
        </div>
      )}
    </section>
  );
}

function ActionLine({ open, action }: { readonly open: OpenAssessment; readonly action: Action }) {
  const href = routes.action(open.id, action.id);
  return (
    <li class={`${card.quiet} ${css.action}`}>
      <a href={href} class={`${row.title} ${css.actionWords}`} dir="auto">
        {action.words}
      </a>
      {action.lead.trim() === '' ? (
        <a class={css.missing} href={href}>
          <Icon name="warning" size={16} />
          {text.addWho}
        </a>
      ) : (
        <span class={css.meta} dir="auto">
          {action.lead}
        </span>
      )}
      {action.by === null ? (
        <a class={css.missing} href={href}>
          {text.addWhen}
        </a>
      ) : (
        <span class={`${css.meta} number`}>
          <Icon name="calendar" size={16} />
          {formatShortDate(action.by)}
        </span>
      )}
    </li>
  );
}
