import { useMemo, useState } from 'preact/hooks';
import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { startEntry } from '../../../data/workshops/workshop-commands.ts';
import type { EntryChoices, EntryKind } from '../../../domain/workshop/entry.ts';
import type { Group } from '../../../domain/workshop/workshop.ts';
import { randomId } from '../../../lib/browser/random-id.ts';
import { Select } from '../../../ui/controls/field.tsx';
import { TextArea } from '../../../ui/controls/text-area.tsx';
import { text } from './text.ts';

interface AddEntryProps {
  readonly workshop: OpenWorkshop;
  readonly kind: EntryKind;
  readonly question: string | null;
  /** Whoever may say it; nobody is asked where there is only one. */
  readonly groups: readonly Group[];
  readonly label: string;
  readonly choices?: Partial<EntryChoices>;
}

/** A box for the next thing that somebody says. Its entry is there from the first letter; Enter goes on to the one after. */
export function AddEntry({ workshop, kind, question, groups, label, choices }: AddEntryProps) {
  const [id, setId] = useState(() => randomId(10));
  const [chosen, setChosen] = useState<string | null>(null);
  const group = groups.length > 1 ? (groups.find((each) => each.id === chosen) ?? groups[0])?.id : groups[0]?.id;
  const possible = choices?.possible ?? null;
  const words = useMemo(
    () =>
      workshop.text('workshop', `entry/${id}/words`, text.undoWrite, () =>
        startEntry(workshop.document, id, {
          kind,
          question,
          group: group ?? null,
          choices: possible === null ? {} : { possible },
        }),
      ),
    [workshop, id, kind, question, group, possible],
  );
  const onwards = (): void => {
    if (words.get().trim() !== '') setId(randomId(10));
  };
  return (
    <>
      {groups.length > 1 && (
        <Select
          label={text.group}
          value={group ?? null}
          choices={groups.map((each) => ({ value: each.id, label: each.name }))}
          onChoose={setChosen}
        />
      )}
      <TextArea text={words} label={label} hint={text.noNames} lines={1} onEnter={onwards} onBlur={onwards} />
    </>
  );
}
