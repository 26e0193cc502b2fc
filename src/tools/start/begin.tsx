import { useEffect, useRef, useState } from 'preact/hooks';
import type { OrganisationRow } from '../../data/rows.ts';
import type { ShelvedRubric } from '../../data/rubric-shelf.ts';
import type { Reader } from '../../data/storage.ts';
import { useLive } from '../../data/use-live.ts';
import { useRealRoom } from '../../data/use-room.ts';
import { address } from '../../domain/address.ts';
import { inWords } from '../../domain/rubric.ts';
import { seasonOf } from '../../domain/season.ts';
import { say } from '../../domain/words.ts';
import { Button } from '../../ui/button.tsx';
import { Radios } from '../../ui/field.tsx';
import { LineBox } from '../../ui/line-box.tsx';
import { go } from '../../ui/navigation.ts';
import { Notice } from '../../ui/notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { today } from '../../ui/today.ts';
import type { PageProps } from '../tool.ts';
import { NextForm } from './next-form.tsx';
import css from './start.module.css';
import { text } from './text.ts';

const NEW = 'new';

const allOrganisations = (reader: Reader): Promise<readonly OrganisationRow[]> =>
  reader.list('organisations', { orderBy: 'updatedAt', newestFirst: true, limit: 100 });

/** A first assessment, or (`?after=…`) the next one after another. */
export default function BeginScreen({ house, place }: PageProps) {
  const { after } = place.query;
  if (after === undefined) return <BeginForm house={house} />;
  return house && <NextForm house={house} after={after} />;
}

/** Organisation, period, scope, rubric. Only the organisation's name is needed. */
function BeginForm({ house }: Pick<PageProps, 'house'>) {
  const room = useRealRoom(house);
  const organisations = useLive(house?.storage ?? null, allOrganisations, null);
  const [shelf, setShelf] = useState<readonly ShelvedRubric[]>([]);
  const [chosen, choose] = useState<string | null>(null);
  const [name, setName] = useState('');
  const [period, setPeriod] = useState(() => seasonOf(today()));
  const [scope, setScope] = useState('');
  const [rubric, setRubric] = useState<string | null>(null);
  const [missing, setMissing] = useState(false);
  const [starting, setStarting] = useState(false);
  const nameBox = useRef<HTMLInputElement>(null);

  useEffect(() => {
    void room?.shelf.list().then(setShelf);
  }, [room]);

  const known = organisations.state === 'ready' ? organisations.value : [];
  const whose = chosen ?? known[0]?.id ?? NEW;

  async function begin(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const key = rubric ?? shelf[0]?.row.key;
    if (!room || key === undefined || starting) return;
    if (whose === NEW && name.trim() === '') {
      setMissing(true);
      nameBox.current?.focus();
      return;
    }
    setStarting(true);
    const organisation = whose === NEW ? { name: name.trim() } : { id: whose };
    go(address.overview(await room.begin({ organisation, rubric: key, scope: scope.trim(), period: period.trim(), previous: null })));
  }

  return (
    <form class={css.form} onSubmit={(event) => void begin(event)} noValidate>
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
          choices={[...known.map(({ id, name: label }) => ({ value: id, label })), { value: NEW, label: text.otherOrganisation }]}
          onChoose={choose}
        />
      )}
      {whose === NEW && (
        <LineBox
          label={text.name}
          hint={text.nameHint}
          value={name}
          onWrite={setName}
          boxRef={nameBox}
          error={missing ? text.nameMissing : undefined}
        />
      )}
      <LineBox label={text.period} hint={text.periodHint} value={period} onWrite={setPeriod} />
      <LineBox label={text.scope} hint={text.scopeHint} value={scope} onWrite={setScope} />
      {shelf.length > 1 && (
        <Radios
          legend={text.rubric}
          stacked
          value={rubric ?? shelf[0]?.row.key ?? null}
          choices={shelf.map(({ row, rubric: each }) => ({
            value: row.key,
            label: `${inWords(each.title)}, ${say(text.edition, { edition: each.edition })}`,
          }))}
          onChoose={setRubric}
        />
      )}
      <div>
        <Button look="first" submit disabled={starting}>
          {text.go}
        </Button>
      </div>
    </form>
  );
}
