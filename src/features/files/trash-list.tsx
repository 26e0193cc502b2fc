import { useState } from 'preact/hooks';
import type { TrashRow } from '../../data/storage/schema.ts';
import { useLiveQuery } from '../../data/storage/use-live-query.ts';
import { deleteAssessmentPermanently } from '../../data/workspace/purge-trash.ts';
import { expiresAt, listTrash, restoreFromTrash } from '../../data/workspace/trash.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { formatLongDate, formatMessage, formatTimeAgo } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import css from './files.module.css';
import { importTitle } from './import-title.ts';
import { text } from './text.ts';

const nameOf = ({ organisationName, row }: TrashRow): string =>
  formatMessage(text.binRow, { organisation: organisationName, assessment: importTitle(row) });

/** What was deleted in the last 30 days, and the way back for each. */
export function TrashList({ workspace }: { readonly workspace: Workspace }) {
  const live = useLiveQuery(workspace.storage, listTrash, null);
  const [back, setBack] = useState<string | null>(null);
  const rows = live.state === 'ready' ? live.value : [];

  async function bringBack(row: TrashRow): Promise<void> {
    await restoreFromTrash(workspace.storage, row.id);
    setBack(nameOf(row));
    await workspace.readModels.catchUp();
  }

  if (rows.length === 0 && back === null) return null;
  return (
    <section class="part">
      <h2>{text.bin}</h2>
      <p class="hint">{text.binWhy}</p>
      <p role="status">{back !== null && formatMessage(text.putBackDone, { title: back })}</p>
      <ul class={css.bin}>
        {rows.map((row) => (
          <Entry
            key={row.id}
            row={row}
            onPutBack={() => void bringBack(row)}
            onForGood={() => void deleteAssessmentPermanently(workspace, [row.id])}
          />
        ))}
      </ul>
    </section>
  );
}

interface EntryProps {
  readonly row: TrashRow;
  readonly onPutBack: () => void;
  readonly onForGood: () => void;
}

function Entry({ row, onPutBack, onForGood }: EntryProps) {
  const [sure, setSure] = useState(false);
  const goes = formatLongDate(new Date(expiresAt(row)).toISOString().slice(0, 10));
  return (
    <li>
      <p class={css.binned}>
        <b dir="auto">{nameOf(row)}</b>
        <span class="hint">
          {formatMessage(text.deletedOn, { when: formatTimeAgo(row.at, Date.now()), day: goes })}
        </span>
      </p>
      {sure ? (
        <div class={css.ways}>
          <p class="hint">{text.forGoodSure}</p>
          <Button small aria-label={formatMessage(text.forGoodNamed, { title: nameOf(row) })} onClick={onForGood}>
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
          <Button
            small
            look="plain"
            aria-label={formatMessage(text.forGoodNamed, { title: nameOf(row) })}
            onClick={() => setSure(true)}
          >
            {text.forGood}
          </Button>
        </div>
      )}
    </li>
  );
}
