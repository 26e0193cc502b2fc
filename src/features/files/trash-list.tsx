import { useState } from 'preact/hooks';
import type { TrashRow } from '../../data/storage/schema.ts';
import { useLiveQuery } from '../../data/storage/use-live-query.ts';
import { deleteAssessmentPermanently } from '../../data/workspace/purge-trash.ts';
import { expiresAt, listTrash, restoreFromTrash } from '../../data/workspace/trash.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { formatLongDate, formatMessage, formatTimeAgo } from '../../lib/i18n/messages.ts';
import { Button } from '../../ui/controls/button.tsx';
import rowCss from '../../ui/layout/row.module.css';
import css from './files.module.css';
import { importTitle, text } from './text.ts';

const nameOf = ({ organisationName, row }: TrashRow): string =>
  formatMessage(text.binRow, { organisation: organisationName, assessment: importTitle(row) });

/** Lists assessments that were deleted in the last 30 days; each can be restored or deleted permanently. */
export function TrashList({ workspace }: { readonly workspace: Workspace }) {
  const live = useLiveQuery(workspace.storage, listTrash, null);
  const [restored, setRestored] = useState<string | null>(null);
  const rows = live.state === 'ready' ? live.value : [];

  async function restore(row: TrashRow): Promise<void> {
    await restoreFromTrash(workspace.storage, row.id);
    setRestored(nameOf(row));
    await workspace.readModels.catchUp();
  }

  if (rows.length === 0 && restored === null) return null;
  return (
    <section class="part">
      <h2>{text.bin}</h2>
      <p class="hint">{text.binWhy}</p>
      <p role="status">{restored !== null && formatMessage(text.putBackDone, { title: restored })}</p>
      <ul class={`${rowCss.ruled} ${css.bin}`}>
        {rows.map((row) => (
          <TrashEntry
            key={row.id}
            row={row}
            onRestore={() => void restore(row)}
            onDelete={() => void deleteAssessmentPermanently(workspace, [row.id])}
          />
        ))}
      </ul>
    </section>
  );
}

interface TrashEntryProps {
  readonly row: TrashRow;
  readonly onRestore: () => void;
  readonly onDelete: () => void;
}

function TrashEntry({ row, onRestore, onDelete }: TrashEntryProps) {
  const [isAsking, setAsking] = useState(false);
  const lastDay = formatLongDate(new Date(expiresAt(row)).toISOString().slice(0, 10));
  return (
    <li class={rowCss.ends}>
      <p class={css.binned}>
        <b dir="auto">{nameOf(row)}</b>
        <span class="hint">
          {formatMessage(text.deletedOn, { when: formatTimeAgo(row.at, Date.now()), day: lastDay })}
        </span>
      </p>
      {isAsking ? (
        <div class={rowCss.controls}>
          <p class="hint">{text.forGoodSure}</p>
          <Button small aria-label={formatMessage(text.forGoodNamed, { title: nameOf(row) })} onClick={onDelete}>
            {text.forGood}
          </Button>
          <Button small onClick={() => setAsking(false)}>
            {text.keep}
          </Button>
        </div>
      ) : (
        <div class={rowCss.controls}>
          <Button small icon="undo" onClick={onRestore}>
            {text.putBack}
          </Button>
          <Button
            small
            look="plain"
            aria-label={formatMessage(text.forGoodNamed, { title: nameOf(row) })}
            onClick={() => setAsking(true)}
          >
            {text.forGood}
          </Button>
        </div>
      )}
    </li>
  );
}
