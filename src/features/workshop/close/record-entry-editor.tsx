import type { OpenWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import { decideEntry } from '../../../data/workshops/workshop-commands.ts';
import type { Entry } from '../../../domain/workshop/entry.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Checkbox } from '../../../ui/controls/field.tsx';
import { TextArea } from '../../../ui/controls/text-area.tsx';
import { useStore } from '../../../ui/hooks/use-store.ts';
import { useEntryText } from '../collect/use-entry-text.ts';
import css from './close.module.css';
import { text } from './text.ts';

/** Answers by group; each can be corrected, and put into the record or left out. */
export function RecordEntryEditor({
  workshop,
  entries,
}: {
  readonly workshop: OpenWorkshop;
  readonly entries: readonly Entry[];
}) {
  const groups = useStore(workshop.workshop, ({ setup }) => setup.groups);
  const nameOf = (id: string | null): string => groups.find((group) => group.id === id)?.name ?? '';
  if (entries.length === 0) return <p class="quiet">{text.nothing}</p>;
  const held = entries.filter(({ shown }) => !shown);
  return (
    <>
      {[...new Set(entries.map(({ group }) => group))].map((group) => (
        <div key={group ?? ''}>
          {nameOf(group) !== '' && <p class={css.by}>{formatMessage(text.lineBy, { group: nameOf(group) })}</p>}
          <ul class={css.lines}>
            {entries
              .filter((entry) => entry.group === group)
              .map((entry) => (
                <Line key={entry.id} workshop={workshop} entry={entry} />
              ))}
          </ul>
        </div>
      ))}
      {held.length > 1 && (
        <div>
          <Button
            small
            onClick={() =>
              workshop.act(text.undoDecide, () => {
                for (const { id } of held) decideEntry(workshop.document, id, 'shown', true);
              })
            }
          >
            {formatMessage(text.putAllIn, { n: held.length })}
          </Button>
        </div>
      )}
    </>
  );
}

function Line({ workshop, entry }: { readonly workshop: OpenWorkshop; readonly entry: Entry }) {
  const words = useEntryText(workshop, entry.id, 'words');
  return (
    <li class={entry.shown ? undefined : css.held}>
      <TextArea text={words} label={text.line} labelHidden lines={1} />
      <Checkbox
        checked={entry.shown}
        onToggle={(on) => workshop.act(text.undoDecide, () => decideEntry(workshop.document, entry.id, 'shown', on))}
      >
        {text.putIn}
        <span class="hidden">: {entry.words}</span>
      </Checkbox>
    </li>
  );
}
