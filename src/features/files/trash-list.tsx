import { useState } from 'preact/hooks';
import type { BinRow } from '../../data/storage/schema.ts';
import { useLive } from '../../data/storage/use-live-query.ts';
import { deleteForGood } from '../../data/workspace/purge-trash.ts';
import { binned, leavesAt, putBack } from '../../data/workspace/trash.ts';
import type { Room } from '../../data/workspace/workspace.ts';
import { ago, longDay, say } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import css from './files.module.css';
import { titleOf } from './import-title.ts';
import { text } from './text.ts';

const nameOf = ({ organisationName, row }: BinRow): string => say(text.binRow, { organisation: organisationName, assessment: titleOf(row) });

/** What was deleted in the last 30 days, and the way back for each. */
export function Bin({ room }: { readonly room: Room }) {
  const live = useLive(room.storage, binned, null);
  const [back, setBack] = useState<string | null>(null);
  const rows = live.state === 'ready' ? live.value : [];

  async function bringBack(row: BinRow): Promise<void> {
    await putBack(room.storage, row.id);
    setBack(nameOf(row));
    await room.projector.catchUp();
  }

  if (rows.length === 0 && back === null) return null;
  return (
    <section class="part">
      <h2>{text.bin}</h2>
      <p class="hint">{text.binWhy}</p>
      <p role="status">{back !== null && say(text.putBackDone, { title: back })}</p>
      <ul class={css.bin}>
        {rows.map((row) => (
          <Entry key={row.id} row={row} onPutBack={() => void bringBack(row)} onForGood={() => void deleteForGood(room, [row.id])} />
        ))}
      </ul>
    </section>
  );
}

interface EntryProps {
  readonly row: BinRow;
  readonly onPutBack: () => void;
  readonly onForGood: () => void;
}

function Entry({ row, onPutBack, onForGood }: EntryProps) {
  const [sure, setSure] = useState(false);
  const goes = longDay(new Date(leavesAt(row)).toISOString().slice(0, 10));
  return (
    <li>
      <p class={css.binned}>
        <b dir="auto">{nameOf(row)}</b>
        <span class="hint">{say(text.deletedOn, { when: ago(row.at, Date.now()), day: goes })}</span>
      </p>
      {sure ? (
        <div class={css.ways}>
          <p class="hint">{text.forGoodSure}</p>
          <Button small aria-label={say(text.forGoodNamed, { title: nameOf(row) })} onClick={onForGood}>
            {text.forGood}
          </Button>
          <Button small onClick={() => setSure(false)}>
            {text.keep}
          </Button>
        </div>
      ) : (
        <div class={css.ways}>
          <Button small icon="undo" onClick={onPutBack}>
            {text.putBack}
          </Button>
          <Button small look="plain" aria-label={say(text.forGoodNamed, { title: nameOf(row) })} onClick={() => setSure(true)}>
            {text.forGood}
          </Button>
        </div>
      )}
    </li>
  );
}
