import { useEffect, useState } from 'preact/hooks';
import type { StoredRubric } from '../../data/assessments/rubric-store.ts';
import { preferences, setPreferences } from '../../data/device/preferences.ts';
import type { OrganisationRow } from '../../data/storage/schema.ts';
import type { Reader } from '../../data/storage/storage.ts';
import { useLiveQuery } from '../../data/storage/use-live-query.ts';
import { useUserWorkspace } from '../../data/use-workspace.ts';
import type { NewAssessment } from '../../data/workspace/workspace.ts';
import { localize } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { routes } from '../../lib/routes.ts';
import { go } from '../../ui/browser/navigation.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Radios, Select } from '../../ui/controls/field.tsx';
import { ErrorSummary, type FieldError } from '../../ui/display/error-summary.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import panel from '../../ui/layout/panel.module.css';
import type { PageProps } from '../feature-types.ts';
import { DetailFields, type DetailValues, errorsIn, withoutEnds } from './detail-fields.tsx';
import css from './details.module.css';
import { FollowOnForm } from './follow-on-form.tsx';
import { FrameworkLine } from './framework-line.tsx';
import { titleOf } from './screen.tsx';
import { text } from './text.ts';

const NEW = 'new';
/** With more organisations than this, they are offered as a list that opens. */
const MOST_RADIOS = 5;

type NewAssessmentForm = Omit<NewAssessment, 'rubric' | 'previous'> & { readonly rubric: string | null };

const allOrganisations = (reader: Reader): Promise<readonly OrganisationRow[]> => reader.list('organisations');

/** Starts a first assessment, one that follows another (`?after=…`), or a duplicate (`?copy=…`). */
export default function BeginScreen({ appData, route }: PageProps) {
  const { after, copy, organisation } = route.query;
  const source = after ?? copy;
  if (source === undefined)
    return <BeginForm key={organisation ?? ''} appData={appData} organisation={organisation ?? null} />;
  return appData && <FollowOnForm appData={appData} source={source} isCopy={after === undefined} />;
}

interface BeginFormProps extends Pick<PageProps, 'appData'> {
  /** Organisation that is chosen at first; `null` = the first of this device, or a new one. */
  readonly organisation: string | null;
}

/** Asks for the details of a new assessment. Only the organisation's name is required. */
function BeginForm({ appData, organisation }: BeginFormProps) {
  const organisations = useLiveQuery(appData?.storage ?? null, allOrganisations, null);
  const { shelf, submitted, submit } = useBegin(appData);
  const [chosen, choose] = useState<string | null>(organisation);
  const [values, setValues] = useState<DetailValues>(() => ({
    organisation: '',
    period: '',
    scope: '',
    tookPart: '',
    role: preferences.getState().role,
  }));
  const [rubric, setRubric] = useState<string | null>(null);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [attempt, setAttempt] = useState(0);

  const known = organisations.state === 'ready' ? byName(organisations.value) : [];
  const owner = known.some(({ id }) => id === chosen) || chosen === NEW ? chosen : (known[0]?.id ?? NEW);
  const framework = shelf.find(({ row }) => row.key === rubric) ?? shelf[0];

  function begin(event: SubmitEvent): void {
    event.preventDefault();
    const { organisation: name, period, scope, tookPart, role } = withoutEnds(values);
    const found = errorsIn(withoutEnds(values), owner === NEW);
    setErrors(found);
    setAttempt(attempt + 1);
    if (found.length > 0) return;
    if (role !== preferences.getState().role) setPreferences({ role });
    const whose = owner === NEW || owner === null ? { name } : { id: owner };
    submit({ organisation: whose, rubric, scope, period, tookPart });
  }

  function write(change: Partial<DetailValues>): void {
    // Chosen from the first letter: the list of organisations may arrive while the name is typed, and must not remove the box.
    if (change.organisation !== undefined) choose(NEW);
    setValues({ ...values, ...change });
  }

  return (
    <form class={`${panel.column} ${css.form}`} onSubmit={begin} noValidate>
      <ErrorSummary title={text.problem} errors={errors} attempt={attempt} />
      <PageHeading title={titleOf(errors, text.newTitle)}>{text.newTitle}</PageHeading>
      <p class="hint">{text.newLead}</p>
      <OrganisationChoice known={known} value={owner ?? NEW} onChoose={choose} />
      <DetailFields
        values={values}
        onWrite={write}
        errors={errors}
        nameHint={owner === NEW || owner === null ? text.nameNew : null}
      />
      <FrameworkChoice shelf={shelf} value={rubric} onChoose={setRubric} />
      <div>
        <Button look="first" submit disabled={submitted}>
          {formatMessage(text.go, {
            stage: localize(framework?.rubric.stages[0]?.name ?? __SHIPPED_RUBRIC__.stages[0]),
          })}
        </Button>
      </div>
    </form>
  );
}

const byName = (rows: readonly OrganisationRow[]): readonly OrganisationRow[] =>
  rows.toSorted((a, b) => a.name.localeCompare(b.name));

interface Begin {
  /** Frameworks on this device; empty while they load. */
  readonly shelf: readonly StoredRubric[];
  readonly submitted: boolean;
  readonly submit: (form: NewAssessmentForm) => void;
}

/** Begins the submitted assessment as soon as the workspace and the frameworks are loaded, and goes to its first stage. */
function useBegin(appData: PageProps['appData']): Begin {
  const workspace = useUserWorkspace(appData);
  const [shelf, setShelf] = useState<readonly StoredRubric[]>([]);
  const [form, submit] = useState<NewAssessmentForm | null>(null);
  useEffect(() => {
    void workspace?.rubrics.list().then(setShelf);
  }, [workspace]);
  useEffect(() => {
    const framework = shelf.find(({ row }) => row.key === form?.rubric) ?? shelf[0];
    if (form && workspace && framework)
      void workspace
        .begin({ ...form, rubric: framework.row.key, previous: null })
        .then((id) => go(routes.stage(id, framework.rubric.stages[0]?.id ?? '')));
  }, [form, workspace, shelf]);
  return { shelf, submitted: form !== null, submit };
}

interface OrganisationChoiceProps {
  readonly known: readonly OrganisationRow[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

function OrganisationChoice({ known, value, onChoose }: OrganisationChoiceProps) {
  if (known.length === 0) return null;
  const choices = [
    ...known.map(({ id, name }) => ({ value: id, label: name })),
    { value: NEW, label: text.otherOrganisation },
  ];
  return known.length <= MOST_RADIOS ? (
    <Radios legend={text.whose} stacked value={value} choices={choices} onChoose={onChoose} />
  ) : (
    <Select label={text.whose} value={value} choices={choices} onChoose={(chosen) => onChoose(chosen ?? NEW)} />
  );
}

interface FrameworkChoiceProps {
  readonly shelf: readonly StoredRubric[];
  /** `null` = the first one. */
  readonly value: string | null;
  readonly onChoose: (key: string) => void;
}

function FrameworkChoice({ shelf, value, onChoose }: FrameworkChoiceProps) {
  const [first] = shelf;
  if (!first) return null;
  if (shelf.length === 1) return <FrameworkLine rubric={first.rubric} />;
  return (
    <Radios
      legend={text.framework}
      stacked
      value={value ?? first.row.key}
      choices={shelf.map(({ row, rubric }) => ({
        value: row.key,
        label: formatMessage(text.edition, { title: localize(rubric.title), edition: rubric.edition }),
      }))}
      onChoose={onChoose}
    />
  );
}
