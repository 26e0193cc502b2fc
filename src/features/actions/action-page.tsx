import { decideAction, linkEvidence } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { changedItem, ensureEvidence } from '../../data/assessments/organisation-document.ts';
import { useDocumentText } from '../../data/assessments/use-document-text.ts';
import { paths } from '../../data/documents/paths.ts';
import type { Action } from '../../domain/assessment/action.ts';
import { inLanguage, placeStatement } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { go } from '../../ui/browser/navigation.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { DayBox, Radios } from '../../ui/controls/field.tsx';
import { TextArea } from '../../ui/controls/text-area.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import css from './actions.module.css';
import type { Decide } from './decide-action.ts';
import { MoreFields } from './more-fields.tsx';
import { SortFields } from './sort-fields.tsx';
import { text } from './text.ts';
import { useActionText } from './use-action-text.ts';
import { usePlan } from './use-plan.ts';

/** One action: what, who, when, how we will know; then the rest, for when it is known. */
export function ActionPage({ open, id }: { readonly open: OpenAssessment; readonly id: string }) {
  const action = useStore(open.assessment, (assessment) => assessment.actions.get(id) ?? null);
  if (!action || action.removed)
    return <LostPage title={text.title} words={text.gone} back={{ href: routes.actions(open.id), label: text.back }} />;
  return <ActionForm open={open} action={action} />;
}

function ActionForm({ open, action }: { readonly open: OpenAssessment; readonly action: Action }) {
  const { refs } = usePlan(open);
  const reference = refs.get(action.id) ?? '';
  const organisation = useStore(open.organisation, (state) => state.name);
  const typing = formatMessage(text.undoChange, { ref: reference });
  const decide: Decide = (field, value) => open.act(typing, () => decideAction(open.document, action.id, field, value));
  const words = useActionText(open, action, 'words', typing);
  const lead = useActionText(open, action, 'lead', typing);
  const measure = useActionText(open, action, 'measure', typing);

  function remove(): void {
    open.act(text.undoRemove, () => decideAction(open.document, action.id, 'removed', true), { offer: true });
    go(routes.actions(open.id));
  }

  return (
    <div class={css.form}>
      <PageHeading title={`${formatMessage(text.actionTitle, { ref: reference })} – ${organisation}`}>
        {formatMessage(text.actionTitle, { ref: reference })}
      </PageHeading>
      <Supports open={open} action={action} />
      <TextArea text={words} label={text.words} hint={text.wordsHint} lines={2} />
      <div class={css.pair}>
        <TextArea text={lead} label={text.lead} hint={text.leadHint} lines={1} />
        <DayBox label={text.by} value={action.by} onChoose={(day) => decide('by', day)} />
      </div>
      <TextArea text={measure} label={text.measure} hint={text.measureHint} lines={2} />
      <StatusFields open={open} action={action} decide={decide} typing={typing} />
      <SortFields open={open} action={action} decide={decide} typing={typing} />
      <MoreFields open={open} action={action} decide={decide} typing={typing} />
      <div class={css.ways}>
        <LinkButton look="first" href={routes.actions(open.id)}>
          {text.back}
        </LinkButton>
        <Button onClick={remove}>{text.remove}</Button>
      </div>
    </div>
  );
}

/** The statement that the action is about, in its own words. */
function Supports({ open, action }: { readonly open: OpenAssessment; readonly action: Action }) {
  const placed = action.statement === null ? undefined : placeStatement(open.rubric, action.statement);
  if (!placed) return null;
  const words = inLanguage(placed.statement.text);
  return (
    <p class={css.supports} lang={words.lang}>
      <a href={routes.statement(open.id, placed.stage.id, placed.statement.id)}>
        {inLanguage(placed.stage.name).text} {placed.number}. {words.text}
      </a>
    </p>
  );
}

interface FieldsProps {
  readonly open: OpenAssessment;
  readonly action: Action;
  readonly decide: Decide;
  readonly typing: string;
}

/** How far it is. "Done" asks what changed, and the answer is evidence: the hinge between doing and measuring. */
function StatusFields({ open, action, decide, typing }: FieldsProps) {
  const item = changedItem(action.id);
  const progress = useActionText(open, action, 'progress', typing);
  const changed = useDocumentText(open, paths.evidence(item).title, typing, () => {
    ensureEvidence(open.organisationDocument, item);
    if (action.statement !== null) linkEvidence(open.document, paths.statement(action.statement).owner, item, true);
    else if (action.stage !== null) linkEvidence(open.document, paths.stage(action.stage).owner, item, true);
  });
  const choices = (['not-started', 'in-progress', 'done', 'stopped'] as const).map((value) => ({
    value,
    label: text[value],
  }));
  return (
    <>
      <Radios
        legend={text.status}
        value={action.status}
        choices={choices}
        onChoose={(status) => decide('status', status)}
      />
      {action.status === 'done' && (
        <TextArea text={changed} label={text.whatChanged} hint={text.whatChangedHint} lines={2} />
      )}
      {action.status !== 'not-started' && (
        <TextArea text={progress} label={action.status === 'stopped' ? text.whyStopped : text.progress} lines={2} />
      )}
    </>
  );
}
