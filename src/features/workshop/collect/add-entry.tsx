import { useMemo, useState } from 'preact/hooks';
import { paths } from '../../../data/documents/paths.ts';
import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { startEntry } from '../../../data/workshops/workshop-commands.ts';
import type { EntryChoices, EntryKind } from '../../../domain/workshop/entry.ts';
import type { Group } from '../../../domain/workshop/workshop.ts';
import { randomId } from '../../../lib/browser/random-id.ts';
import { Select } from '../../../ui/controls/field.tsx';
import { TextArea } from '../../../ui/controls/text-area.tsx';
import { useKeptState } from '../shared/use-kept-state.ts';
import { text } from './text.ts';

interface AddEntryProps {
  readonly workshop: OpenWorkshop;
  readonly kind: EntryKind;
  readonly question: string | null;
  /** Groups to choose from. With a single group there is no choice. */
  readonly groups: readonly Group[];
  readonly label: string;
  readonly choices?: Partial<EntryChoices>;
}

/** Text box for the next answer. The entry is created with its first letter; Enter begins the next one. */
export function AddEntry({ workshop, kind, question, groups, label, choices }: AddEntryProps) {
  const [id, setId] = useState(() => randomId(10));
  const [chosen, setChosen] = useKeptState<string | null>(workshop, `group ${kind} ${question}`, null);
  const group = groups.length > 1 ? (groups.find(({ id: other }) => other === chosen) ?? groups[0])?.id : groups[0]?.id;
  const possible = choices?.possible ?? null;
  const words = useMemo(
    () =>
      workshop.text('workshop', paths.entry(id).text('words'), text.undoWrite, () =>
        startEntry(workshop.document, id, {
          kind,
          question,
          group: group ?? null,
          choices: possible === null ? {} : { possible },
        }),
      ),
    [workshop, id, kind, question, group, possible],
  );
  const startNext = (): void => {
    if (words.get().trim() !== '') setId(randomId(10));
  };
  return (
    <>
      {groups.length > 1 && (
        <Select
          label={text.group}
          value={group ?? null}
          choices={groups.map(({ id: value, name }) => ({ value, label: name }))}
          onChoose={setChosen}
        />
      )}
      <TextArea text={words} label={label} hint={text.noNames} lines={1} onEnter={startNext} onBlur={startNext} />
    </>
  );
}
