import { useEffect, useRef, useState } from 'preact/hooks';
import type { StoredRubric } from '../../data/assessments/rubric-store.ts';
import type { OrganisationRow } from '../../data/storage/schema.ts';
import type { Reader } from '../../data/storage/storage.ts';
import { useLiveQuery } from '../../data/storage/use-live-query.ts';
import { useUserWorkspace } from '../../data/use-workspace.ts';
import type { NewAssessment } from '../../data/workspace/workspace.ts';
import { localize } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { seasonOf } from '../../lib/i18n/season.ts';
import { routes } from '../../lib/routes.ts';
import { go } from '../../ui/browser/navigation.ts';
import { today } from '../../ui/browser/today.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Radios } from '../../ui/controls/field.tsx';
import { LineInput } from '../../ui/controls/line-input.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import panel from '../../ui/layout/panel.module.css';
import type { PageProps } from '../feature-types.ts';
import { NextAssessmentForm } from './next-assessment-form.tsx';
import css from './start.module.css';
import { text } from './text.ts';

const NEW = 'new';

type NewAssessmentForm = Pick<NewAssessment, 'organisation' | 'scope' | 'period'> & { readonly rubric: string | null };

const allOrganisations = (reader: Reader): Promise<readonly OrganisationRow[]> =>
  reader.list('organisations', { orderBy: 'updatedAt', newestFirst: true, limit: 100 });

/** Begins a first assessment, or (`?after=…`) the one that follows another. */
export default function BeginScreen({ appData, route }: PageProps) {
  const { after } = route.query;
  if (after === undefined) return <BeginForm appData={appData} />;
  return appData && <NextAssessmentForm appData={appData} after={after} />;
}

/** Asks for organisation, period, scope and framework. Only the organisation's name is required. */
function BeginForm({ appData }: Pick<PageProps, 'appData'>) {
  const organisations = useLiveQuery(appData?.storage ?? null, allOrganisations, null);
  const { shelf, submitted, submit } = useBegin(appData);
  const [chosen, choose] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [period, setPeriod] = useState(() => seasonOf(today()));
  const [scope, setScope] = useState('');
  const [rubric, setRubric] = useState<string | null>(null);
  const [isMissing, setMissing] = useState(false);
  const nameBox = useRef<HTMLInputElement>(null);

  const known = organisations.state === 'ready' ? organisations.value : [];
  const owner = chosen ?? known[0]?.id ?? NEW;

  function begin(event: SubmitEvent): void {
    event.preventDefault();
    const isNameless = owner === NEW && name.trim() === '';
    setMissing(isNameless);
    if (isNameless) nameBox.current?.focus();
    else
      submit({
        organisation: owner === NEW ? { name: name.trim() } : { id: owner },
        rubric,
        scope: scope.trim(),
        period: period.trim(),
      });
  }

  function writeName(words: string): void {
    // Chosen from the first letter: the list of organisations may arrive while the name is typed, and must not remove the box.
    choose(NEW);
    setName(words);
  }

  return (
    <form class={`${panel.column} ${css.form}`} onSubmit={begin} noValidate>
      <PageHeading title={isMissing ? `${text.problem}: ${text.newTitle}` : text.newTitle}>{text.newTitle}</PageHeading>
      <p class="hint">{text.newLead}</p>
      {isMissing && (
        <Notice tone="bad" title={text.problem} urgent>
          <Button look="plain" onClick={() => nameBox.current?.focus()}>
            {text.nameMissing}
          </Button>
        </Notice>
      )}
      <OrganisationRadios known={known} value={owner} onChoose={choose} />
      {owner === NEW && (
        <LineInput
          label={text.name}
          hint={text.nameHint}
          value={name}
          onWrite={writeName}
          boxRef={nameBox}
          error={isMissing ? text.nameMissing : undefined}
        />
      )}
      <LineInput label={text.period} hint={text.periodHint} value={period} onWrite={setPeriod} />
      <LineInput label={text.scope} hint={text.scopeHint} value={scope} onWrite={setScope} />
      <RubricRadios shelf={shelf} value={rubric} onChoose={setRubric} />
      <div>
        <Button look="first" submit disabled={submitted}>
          {text.go}
        </Button>
      </div>
    </form>
  );
}

interface Begin {
  /** Frameworks on this device; empty while they load. */
  readonly shelf: readonly StoredRubric[];
  readonly submitted: boolean;
  readonly submit: (form: NewAssessmentForm) => void;
}

/** Begins the submitted assessment as soon as the workspace and the frameworks are loaded, and goes to it. */
function useBegin(appData: PageProps['appData']): Begin {
  const workspace = useUserWorkspace(appData);
  const [shelf, setShelf] = useState<readonly StoredRubric[]>([]);
  const [form, submit] = useState<NewAssessmentForm | null>(null);
  useEffect(() => {
    void workspace?.rubrics.list().then(setShelf);
  }, [workspace]);
  useEffect(() => {
    const key = form?.rubric ?? shelf[0]?.row.key;
    if (form && workspace && key !== undefined)
      void workspace.begin({ ...form, rubric: key, previous: null }).then((id) => go(routes.overview(id)));
  }, [form, workspace, shelf]);
  return { shelf, submitted: form !== null, submit };
}

interface OrganisationRadiosProps {
  readonly known: readonly OrganisationRow[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
}

function OrganisationRadios({ known, value, onChoose }: OrganisationRadiosProps) {
  if (known.length === 0) return null;
  return (
    <Radios
      legend={text.whose}
      stacked
      value={value}
      choices={[
        ...known.map(({ id, name }) => ({ value: id, label: name })),
        { value: NEW, label: text.otherOrganisation },
      ]}
      onChoose={onChoose}
    />
  );
}

interface RubricRadiosProps {
  readonly shelf: readonly StoredRubric[];
  /** `null` = the first one. */
  readonly value: string | null;
  readonly onChoose: (key: string) => void;
}

function RubricRadios({ shelf, value, onChoose }: RubricRadiosProps) {
  if (shelf.length < 2) return null;
  return (
    <Radios
      legend={text.rubric}
      stacked
      value={value ?? shelf[0]?.row.key ?? null}
      choices={shelf.map(({ row, rubric }) => ({
        value: row.key,
        label: `${localize(rubric.title)}, ${formatMessage(text.edition, { edition: rubric.edition })}`,
      }))}
      onChoose={onChoose}
    />
  );
}
