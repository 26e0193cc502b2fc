import { useEffect } from 'preact/hooks';
import { decideAction, linkEvidence, placeAction } from '../../data/assessments/assessment-commands.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { changedItem, ensureEvidence } from '../../data/assessments/organisation-document.ts';
import { useDocumentText } from '../../data/assessments/use-document-text.ts';
import type { ActionLocation } from '../../data/documents/document-layout.ts';
import { paths } from '../../data/documents/paths.ts';
import type { Action } from '../../domain/assessment/action.ts';
import { inLanguage, localize, placeStatement } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { go } from '../../ui/browser/navigation.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { DayBox, Radios, Select } from '../../ui/controls/field.tsx';
import { TextArea } from '../../ui/controls/text-area.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import panel from '../../ui/layout/panel.module.css';
import row from '../../ui/layout/row.module.css';
import { type ActionFieldsProps, useActionText } from './action-fields.ts';
import css from './actions.module.css';
import { MoreFields } from './more-fields.tsx';
import { SortFields } from './sort-fields.tsx';
import { text } from './text.ts';
import { usePlan } from './use-plan.ts';

interface ActionPageProps {
  readonly open: OpenAssessment;
  readonly id: string;
  /** Field that takes the focus: `lead` or `by`. */
  readonly field: string | undefined;
}

/** Ids of the fields that an address can name. */
const FIELD_IDS: Readonly<Record<string, string>> = { lead: 'action-lead', by: 'action-by' };

/** One action: the fields that every action needs first, then the optional ones. */
export function ActionPage({ open, id, field }: ActionPageProps) {
  const action = useStore(open.assessment, (assessment) => assessment.actions.get(id) ?? null);
  if (!action || action.removed)
    return <LostPage title={text.title} words={text.gone} back={{ href: routes.actions(open.id), label: text.back }} />;
  return <ActionForm open={open} action={action} field={field} />;
}

function ActionForm({ open, action, field }: Omit<ActionPageProps, 'id'> & { readonly action: Action }) {
  const { refs } = usePlan(open);
  const reference = refs.get(action.id) ?? '';
  const organisation = useStore(open.organisation, (state) => state.name);
  const typing = formatMessage(text.undoChange, { ref: reference });
  const decide: ActionFieldsProps['decide'] = (field, value) =>
    open.act(typing, () => decideAction(open.document, action.id, field, value));
  const words = useActionText(open, action, 'words', typing);
  const lead = useActionText(open, action, 'lead', typing);
  const measure = useActionText(open, action, 'measure', typing);

  // After the heading, which takes the focus of a new page.
  useEffect(() => {
    document.getElementById(FIELD_IDS[field ?? ''] ?? '')?.focus();
  }, [field]);

  function remove(): void {
    open.act(text.undoRemove, () => decideAction(open.document, action.id, 'removed', true), { offer: true });
    go(routes.actions(open.id));
  }

  return (
    <div class={panel.column}>
      <PageHeading title={`${formatMessage(text.actionTitle, { ref: reference })} – ${organisation}`}>
        {formatMessage(text.actionTitle, { ref: reference })}
      </PageHeading>
      <TextArea text={words} label={text.words} hint={text.wordsHint} lines={2} />
      <PlaceFields open={open} action={action} typing={typing} />
      <div class={`${row.fields} ${css.pair}`}>
        <TextArea id={FIELD_IDS.lead} text={lead} label={text.lead} hint={text.leadHint} lines={1} />
        <DayBox id={FIELD_IDS.by} label={text.by} value={action.by} onChoose={(day) => decide('by', day)} />
      </div>
      <TextArea text={measure} label={text.measure} hint={text.measureHint} lines={2} />
      <StatusFields open={open} action={action} decide={decide} typing={typing} />
      <SortFields open={open} action={action} decide={decide} typing={typing} />
      <MoreFields open={open} action={action} decide={decide} typing={typing} />
      <div class={row.buttons}>
        <LinkButton look="first" href={routes.actions(open.id)}>
          {text.back}
        </LinkButton>
        <Button onClick={remove}>{text.remove}</Button>
      </div>
    </div>
  );
}

/** Stage and statement that the action is about, and a link to where that statement is rated. */
function PlaceFields({ open, action, typing }: Pick<ActionFieldsProps, 'open' | 'action' | 'typing'>) {
  const stage = open.rubric.stages.find((candidate) => candidate.id === action.stage);
  const placed = action.statement === null ? undefined : placeStatement(open.rubric, action.statement);
  const place = (to: ActionLocation): void => open.act(typing, () => placeAction(open.document, action.id, to));
  return (
    <div class={css.place}>
      <Select
        label={text.stage}
        none={text.noStage}
        value={action.stage}
        choices={open.rubric.stages.map(({ id, name }) => ({ value: id, label: localize(name) }))}
        onChoose={(chosen) => chosen !== action.stage && place({ stage: chosen, statement: null })}
      />
      {stage && (
        <Select
          label={text.statement}
          none={text.noStatement}
          value={action.statement}
          choices={stage.statements.map(({ id, text: words }, i) => ({
            value: id,
            label: `${i + 1}. ${localize(words)}`,
          }))}
          onChoose={(statement) => place({ stage: stage.id, statement })}
        />
      )}
      {placed && (
        <p class={css.supports} lang={inLanguage(placed.statement.text).lang}>
          <a class={row.link} href={routes.statement(open.id, placed.stage.id, placed.statement.id)}>
            {localize(placed.stage.name)} {placed.number}. {localize(placed.statement.text)}
          </a>
        </p>
      )}
    </div>
  );
}

/** Status of the action. "Done" asks for the change that followed, and the answer becomes evidence. */
function StatusFields({ open, action, decide, typing }: ActionFieldsProps) {
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
