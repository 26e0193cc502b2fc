import type { ComponentChildren } from 'preact';
import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { decideEntry } from '../../../data/workshops/workshop-commands.ts';
import type { Entry } from '../../../domain/workshop/entry.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Switch } from '../../../ui/controls/switch.tsx';
import { TextArea } from '../../../ui/controls/text-area.tsx';
import row from '../../../ui/layout/row.module.css';
import css from './collect.module.css';
import { text } from './text.ts';
import { useEntryText } from './use-entry-text.ts';

interface EntryLineProps {
  readonly workshop: OpenWorkshop;
  readonly entry: Entry;
  readonly children?: ComponentChildren;
}

/** One answer: its text, which can be corrected before it is shown, and the switch that shows it on the display. */
export function EntryLine({ workshop, entry, children }: EntryLineProps) {
  const words = useEntryText(workshop, entry.id, 'words');
  return (
    <li class={css.entry}>
      <TextArea text={words} label={text.edit} labelHidden lines={1} />
      {children}
      <div class={`${row.controls} ${css.entryWays}`}>
        <ShowSwitch workshop={workshop} entries={[entry]} words={entry.words} />
        <RemoveButton workshop={workshop} entries={[entry]} words={entry.words} />
      </div>
    </li>
  );
}

interface EntriesProps {
  readonly workshop: OpenWorkshop;
  readonly entries: readonly Entry[];
  readonly words: string;
}

export function ShowSwitch({ workshop, entries, words }: EntriesProps) {
  const show = (on: boolean): void =>
    workshop.act(text.undoShow, () => {
      for (const { id } of entries) decideEntry(workshop.document, id, 'shown', on);
    });
  return (
    <Switch on={entries.some(({ shown }) => shown)} onToggle={show}>
      {text.shown}
      <span class="hidden">: {words}</span>
    </Switch>
  );
}

export function RemoveButton({ workshop, entries, words }: EntriesProps) {
  const remove = (): void =>
    workshop.act(text.undoRemove, () => {
      for (const { id } of entries) decideEntry(workshop.document, id, 'removed', true);
    });
  return (
    <Button small look="plain" onClick={remove}>
      {text.remove}
      <span class="hidden">: {words}</span>
    </Button>
  );
}

/** Button that shows all hidden entries at once. Renders nothing if none is hidden. */
export function ShowAllEntries({ workshop, entries }: Omit<EntriesProps, 'words'>) {
  const hidden = entries.filter(({ shown }) => !shown);
  if (hidden.length === 0) return null;
  return (
    <Button
      small
      onClick={() =>
        workshop.act(text.undoShow, () => {
          for (const { id } of hidden) decideEntry(workshop.document, id, 'shown', true);
        })
      }
    >
      {text.showAll} ({hidden.length})
    </Button>
  );
}
