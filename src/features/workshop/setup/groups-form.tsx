import { useMemo } from 'preact/hooks';
import { paths } from '../../../data/documents/paths.ts';
import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { addGroup, countHeads, removeGroup, setUp } from '../../../data/workshops/workshop-commands.ts';
import {
  type Group,
  groupsIn,
  MOST_GROUPS,
  peopleIn,
  SCHEMES,
  type Scheme,
} from '../../../domain/workshop/workshop.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { NumberBox, Radios } from '../../../ui/controls/field.tsx';
import { TextArea } from '../../../ui/controls/text-area.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import row from '../../../ui/layout/row.module.css';
import css from './setup.module.css';
import { text } from './text.ts';

/** Groups of the scheme by which people rate, and of every scheme in which a question is asked. */
export function GroupsForm({ workshop }: { readonly workshop: OpenWorkshop }) {
  const setup = useStore(workshop.workshop, (state) => state.setup);
  const used = SCHEMES.filter(
    (scheme) =>
      scheme === setup.scheme || setup.questions.some((question) => question.on && question.scheme === scheme),
  );
  return (
    <section class="part" aria-labelledby="groups">
      <h2 id="groups">{text.groups}</h2>
      <p class="hint">{text.groupsHint}</p>
      <Radios
        legend={text.rateBy}
        value={setup.scheme}
        choices={SCHEMES.map((value) => ({ value, label: text[`by-${value}`] }))}
        onChoose={(value) => workshop.act(text.undoSetUp, () => setUp(workshop.document, 'scheme', value))}
      />
      {[setup.scheme, ...used.filter((scheme) => scheme !== setup.scheme)].map((scheme) => (
        <Grouping key={scheme} workshop={workshop} scheme={scheme} groups={groupsIn(setup, scheme)} />
      ))}
    </section>
  );
}

interface GroupingProps {
  readonly workshop: OpenWorkshop;
  readonly scheme: Scheme;
  readonly groups: readonly Group[];
}

function Grouping({ workshop, scheme, groups }: GroupingProps) {
  const people = peopleIn(groups);
  const full = groups.length >= MOST_GROUPS;
  return (
    <div class={css.grouping}>
      <h3>{text[`groups-${scheme}`]}</h3>
      <ol class={css.groups}>
        {groups.map((group, i) => (
          <GroupRow key={group.id} workshop={workshop} group={group} n={i + 1} />
        ))}
      </ol>
      <div class={`${row.controls} ${css.controls}`}>
        {full ? (
          <p class="hint">{text.mostGroups}</p>
        ) : (
          <Button
            small
            icon="plus"
            onClick={() => workshop.act(text.undoSetUp, () => addGroup(workshop.document, scheme, ''))}
          >
            {text.addGroup}
          </Button>
        )}
        {people !== null && <p class="number">{formatMessage(text.people, { n: people })}</p>}
      </div>
    </div>
  );
}

function GroupRow({
  workshop,
  group,
  n,
}: {
  readonly workshop: OpenWorkshop;
  readonly group: Group;
  readonly n: number;
}) {
  const { document } = workshop;
  const name = useMemo(() => workshop.text('workshop', paths.group(group.id).name, text.typing), [workshop, group.id]);
  return (
    <li class={css.group}>
      <TextArea
        text={name}
        label={formatMessage(text.groupName, { n })}
        labelHidden
        lines={1}
        placeholder={group.name}
      />
      <NumberBox
        label={
          <>
            {text.heads} <span class="hidden">– {group.name}</span>
          </>
        }
        value={group.people}
        onChoose={(people) => workshop.act(text.undoSetUp, () => countHeads(document, group.id, people))}
      />
      <Button
        small
        look="plain"
        onClick={() =>
          workshop.act(formatMessage(text.undoRemove, { what: group.name }), () => removeGroup(document, group.id), {
            offer: true,
          })
        }
      >
        {text.remove}
        <span class="hidden">: {group.name}</span>
      </Button>
    </li>
  );
}
