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

/** Returns whether all assessments, and organisations with their evidence, are in a file too. */
async function unsavedIn(reader: Reader): Promise<'empty' | 'saved' | 'unsaved'> {
  const tables = ['assessments', 'organisations'] as const;
  const counts = await Promise.all(tables.map((table) => reader.count(table)));
  if (counts.every((count) => count === 0)) return 'empty';
  const backup = await lastBackup(reader);
  if (backup === null) return 'unsaved';
  const changed = await Promise.all(tables.map((table) => reader.count(table, { index: 'updatedAt', above: backup })));
  return changed.every((count) => count === 0) ? 'saved' : 'unsaved';
}

/** Ends the work on a shared device: everything is removed, but only after it was saved in a file. */
export function FinishSession({ workspace }: { readonly workspace: Workspace }) {
  const live = useLiveQuery(workspace.storage, unsavedIn, null);
  const [hasFile, setHasFile] = useState(false);
  const [isRemoving, setRemoving] = useState(false);
  const work = live.state === 'ready' ? live.value : null;
  const isEmpty = work === 'empty';
  const isSafe = work === 'empty' || work === 'saved';

  async function remove(): Promise<void> {
    setRemoving(true);
    await workspace.settled();
    // Text that was typed while this page was open is not in the file.
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
      {isEmpty ? (
        <p>{text.finishNothing}</p>
      ) : (
        <BackupPanel workspace={workspace} title={text.finishFile} why={text.finishFileWhy} />
      )}
      <section class="part">
        <h2>{text.finishRemove}</h2>
        {!isEmpty && <p role="status">{isSafe ? text.finishSaved : text.finishNotYet}</p>}
        {!isEmpty && (
          <Checkbox checked={hasFile} onToggle={setHasFile}>
            {text.finishHave}
          </Checkbox>
        )}
        <p class="hint">{text.finishHonest}</p>
        <div>
          <Button disabled={!isSafe || !(isEmpty || hasFile) || isRemoving} onClick={() => void remove()}>
            {isRemoving ? text.finishing : text.finishButton}
          </Button>
        </div>
      </section>
    </div>
  );
}
