import { useState } from 'preact/hooks';
import { lastBackup } from '../../data/backup/backup-status.ts';
import { finishSharedSession } from '../../data/device/shared-device.ts';
import type { Reader } from '../../data/storage/storage.ts';
import { useLiveQuery } from '../../data/storage/use-live-query.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Checkbox } from '../../ui/controls/field.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { BackupPanel } from './backup-panel.tsx';
import { text } from './text.ts';

/** Whether everything that is kept is in a file too: assessments, and organisations with their evidence. */
async function unsavedIn(reader: Reader): Promise<'empty' | 'saved' | 'unsaved'> {
  const tables = ['assessments', 'organisations'] as const;
  const held = await Promise.all(tables.map((table) => reader.count(table)));
  if (held.every((count) => count === 0)) return 'empty';
  const backup = await lastBackup(reader);
  if (backup === null) return 'unsaved';
  const changed = await Promise.all(tables.map((table) => reader.count(table, { index: 'updatedAt', above: backup })));
  return changed.every((count) => count === 0) ? 'saved' : 'unsaved';
}

/** The end of work on a borrowed computer: a file first, and only then is everything removed. */
export function FinishSession({ workspace }: { readonly workspace: Workspace }) {
  const live = useLiveQuery(workspace.storage, unsavedIn, null);
  const [hasFile, setHasFile] = useState(false);
  const [removing, setRemoving] = useState(false);
  const left = live.state === 'ready' ? live.value : null;
  const empty = left === 'empty';
  const safe = left === 'empty' || left === 'saved';

  async function remove(): Promise<void> {
    setRemoving(true);
    await workspace.settled();
    // Words that were typed while somebody read this page are not in the file.
    if ((await workspace.storage.read(['assessments', 'organisations', 'kept'], unsavedIn)) === 'unsaved') {
      setRemoving(false);
      return;
    }
    finishSharedSession();
    location.reload();
  }

  return (
    <div class="page">
      <PageHeading title={text.finishTitle}>{text.finishTitle}</PageHeading>
      {empty ? (
        <p>{text.finishNothing}</p>
      ) : (
        <BackupPanel workspace={workspace} title={text.finishFile} why={text.finishFileWhy} />
      )}
      <section class="part">
        <h2>{text.finishRemove}</h2>
        {!empty && <p role="status">{safe ? text.finishSaved : text.finishNotYet}</p>}
        {!empty && (
          <Checkbox checked={hasFile} onToggle={setHasFile}>
            {text.finishHave}
          </Checkbox>
        )}
        <p class="hint">{text.finishHonest}</p>
        <div>
          <Button disabled={!safe || !(empty || hasFile) || removing} onClick={() => void remove()}>
            {removing ? text.finishing : text.finishButton}
          </Button>
        </div>
      </section>
    </div>
  );
}
