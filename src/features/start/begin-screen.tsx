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
import type { PageProps } from '../feature-types.ts';
import { NextAssessmentForm } from './next-assessment-form.tsx';
import css from './start.module.css';
import { text } from './text.ts';

const NEW = 'new';

type NewAssessmentForm = Pick<NewAssessment, 'organisation' | 'scope' | 'period'> & { readonly rubric: string | null };

const allOrganisations = (reader: Reader): Promise<readonly OrganisationRow[]> =>
  reader.list('organisations', { orderBy: 'updatedAt', newestFirst: true, limit: 100 });

/** A first assessment, or (`?after=…`) the next one after another. */
export default function BeginScreen({ appData, route }: PageProps) {
  const { after } = route.query;
  if (after === undefined) return <BeginForm appData={appData} />;
  return appData && <NextAssessmentForm appData={appData} after={after} />;
}

/** Organisation, period, scope, rubric. Only the organisation's name is needed. */
function BeginForm({ appData }: Pick<PageProps, 'appData'>) {
  const workspace = useUserWorkspace(appData);
  const organisations = useLiveQuery(appData?.storage ?? null, allOrganisations, null);
  const [shelf, setShelf] = useState<readonly StoredRubric[]>([]);
  const [chosen, choose] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [period, setPeriod] = useState(() => seasonOf(today()));
  const [scope, setScope] = useState('');
  const [rubric, setRubric] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [wish, setWish] = useState<NewAssessmentForm | null>(null);
  const nameBox = useRef<HTMLInputElement>(null);

  useEffect(() => {
    void workspace?.rubrics.list().then(setShelf);
  }, [workspace]);

  const known = organisations.state === 'ready' ? organisations.value : [];
  const whose = chosen ?? known[0]?.id ?? NEW;

  // The wish may come before the code that can fulfil it: it is kept until then.
  useEffect(() => {
    const key = wish?.rubric ?? shelf[0]?.row.key;
    if (wish && workspace && key !== undefined)
      void workspace.begin({ ...wish, rubric: key, previous: null }).then((id) => go(routes.overview(id)));
  }, [wish, workspace, shelf]);

  function begin(event: SubmitEvent): void {
    event.preventDefault();
    const nameless = whose === NEW && name.trim() === '';
    setMissing(nameless);
    if (nameless) nameBox.current?.focus();
    else
      setWish({
        organisation: whose === NEW ? { name: name.trim() } : { id: whose },
        rubric,
        scope: scope.trim(),
        period: period.trim(),
      });
  }

  return (
    <form class={css.form} onSubmit={begin} noValidate>
      <PageHeading title={missing ? `${text.problem}: ${text.newTitle}` : text.newTitle}>{text.newTitle}</PageHeading>
      <p class="hint">{text.newLead}</p>
      {missing && (
        <Notice tone="bad" title={text.problem} urgent>
          <Button look="plain" onClick={() => nameBox.current?.focus()}>
            {text.nameMissing}
          </Button>
        </Notice>
      )}
      {known.length > 0 && (
        <Radios
          legend={text.whose}
          stacked
          value={whose}
          choices={[
            ...known.map(({ id, name: label }) => ({ value: id, label })),
            { value: NEW, label: text.otherOrganisation },
          ]}
          onChoose={choose}
        />
      )}
      {whose === NEW && (
        <LineInput
          label={text.name}
          hint={text.nameHint}
          value={name}
          onWrite={(words) => {
            // The list of organisations may come while somebody writes: it must not take the box away from under the words.
            choose(NEW);
            setName(words);
          }}
          boxRef={nameBox}
          error={missing ? text.nameMissing : undefined}
        />
      )}
      <LineInput label={text.period} hint={text.periodHint} value={period} onWrite={setPeriod} />
      <LineInput label={text.scope} hint={text.scopeHint} value={scope} onWrite={setScope} />
      {shelf.length > 1 && (
        <Radios
          legend={text.rubric}
          stacked
          value={rubric ?? shelf[0]?.row.key ?? null}
          choices={shelf.map(({ row, rubric: each }) => ({
            value: row.key,
            label: `${localize(each.title)}, ${formatMessage(text.edition, { edition: each.edition })}`,
          }))}
          onChoose={setRubric}
        />
      )}
      <div>
        <Button look="first" submit disabled={wish !== null}>
          {text.go}
        </Button>
      </div>
    </form>
  );
}
