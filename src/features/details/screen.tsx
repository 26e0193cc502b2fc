import { useEffect, useState } from 'preact/hooks';
import { setArchived } from '../../data/assessments/assessment-commands.ts';
import { changeDetails, readDetails } from '../../data/assessments/details.ts';
import { preferences, setPreferences } from '../../data/device/preferences.ts';
import type { Reader } from '../../data/storage/storage.ts';
import { useLiveQuery } from '../../data/storage/use-live-query.ts';
import { moveAssessmentToTrash } from '../../data/workspace/trash.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { type Route, routes } from '../../lib/routes.ts';
import { go } from '../../ui/browser/navigation.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { ErrorSummary, type FieldError } from '../../ui/display/error-summary.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import panel from '../../ui/layout/panel.module.css';
import row from '../../ui/layout/row.module.css';
import type { AssessmentProps } from '../feature-types.ts';
import { DetailFields, type DetailValues, errorsIn, FIELDS, withoutEnds } from './detail-fields.tsx';
import css from './details.module.css';
import { FrameworkLine } from './framework-line.tsx';
import { text } from './text.ts';

const countAssessments = (reader: Reader, organisation: string): Promise<number> =>
  reader.count('assessments', { index: 'organisation', equals: organisation });

/** Changes the details of an assessment, and archives, duplicates or deletes it. */
export default function DetailsScreen(props: AssessmentProps) {
  const { open, workspace, route } = props;
  const back = backOf(open.id, route);
  const [before] = useState(() => ({ ...readDetails(open), role: preferences.getState().role }));
  const [values, setValues] = useState<DetailValues>(before);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);
  const counted = useLiveQuery(workspace.storage, countAssessments, open.organisation.getState().id);
  const rounds = counted.state === 'ready' ? Math.max(1, counted.value) : 1;
  useFieldOf(route);

  function save(event: SubmitEvent): void {
    event.preventDefault();
    const after = withoutEnds(values);
    const found = errorsIn(after, true);
    setErrors(found);
    setAttempt(attempt + 1);
    if (found.length > 0) return;
    changeDetails(open, text.saved, before, after);
    if (after.role !== before.role) setPreferences({ role: after.role });
    go(back.href);
  }

  return (
    <div class={`${panel.column} ${css.form}`}>
      <ErrorSummary title={text.problem} errors={errors} attempt={attempt} />
      <div class="way-back">
        <a href={back.href}>{back.label}</a>
        <PageHeading title={titleOf(errors, `${text.title} – ${before.organisation}`)}>{text.title}</PageHeading>
      </div>
      <form class={panel.column} onSubmit={save} noValidate>
        <DetailFields
          values={values}
          onWrite={(change) => setValues({ ...values, ...change })}
          errors={errors}
          nameHint={formatMessage(text.nameHint, { n: rounds })}
        />
        <FrameworkLine rubric={open.rubric} />
        <div class={row.controls}>
          <Button look="first" submit>
            {text.save}
          </Button>
          <LinkButton href={back.href}>{text.cancel}</LinkButton>
        </div>
      </form>
      {!open.isExample && <Manage {...props} />}
    </div>
  );
}

export const titleOf = (errors: readonly FieldError[], title: string): string =>
  errors.length > 0 ? formatMessage(text.error, { title }) : title;

/** Page that Save and Cancel lead to: the one that the person came from. */
function backOf(id: string, { query }: Route): { readonly href: string; readonly label: string } {
  if (query.back === 'start') return { href: routes.start(), label: text.toStart };
  if (query.back === 'check') return { href: routes.check(id), label: text.toCheck };
  return { href: routes.overview(id), label: text.toOverview };
}

/** Goes to the field that the address names, after the heading has had the focus of a new page. */
function useFieldOf({ query }: Route): void {
  const { field } = query;
  useEffect(() => {
    const id = field === 'name' || field === 'period' ? FIELDS[field] : null;
    if (id !== null) document.getElementById(id)?.focus();
  }, [field]);
}

/** Archive, duplicate and delete. */
function Manage({ open, workspace }: AssessmentProps) {
  const isArchived = useStore(open.assessment, (assessment) => assessment.archived);
  const [deleting, setDeleting] = useState(false);

  async function remove(): Promise<void> {
    if (deleting) return;
    setDeleting(true);
    await workspace.settled();
    await moveAssessmentToTrash(workspace.storage, open.id);
    go(routes.start({ deleted: open.id }));
  }

  const archive = (archived: boolean): void =>
    open.act(archived ? text.archived : text.broughtBack, () => setArchived(open.document, archived), { offer: true });

  return (
    <section class={css.manage}>
      <h2>{text.manage}</h2>
      <ul class={row.ruled}>
        <li class={row.ends}>
          <p>{isArchived ? text.archivedWords : text.archiveWords}</p>
          <Button small onClick={() => archive(!isArchived)}>
            {isArchived ? text.bringBack : text.archive}
          </Button>
        </li>
        <li class={row.ends}>
          <p>{text.duplicateWords}</p>
          <LinkButton small href={routes.begin({ copy: open.id })}>
            {text.duplicate}
          </LinkButton>
        </li>
        <li class={row.ends}>
          <p>{text.deleteWords}</p>
          <Button small look="danger" onClick={() => void remove()}>
            {text.delete}
          </Button>
        </li>
      </ul>
    </section>
  );
}
