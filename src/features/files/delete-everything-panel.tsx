import { useRef, useState } from 'preact/hooks';
import type { AppData } from '../../data/app-data.ts';
import { deleteEverything } from '../../data/delete-everything.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { routes } from '../../lib/routes.ts';
import { Button } from '../../ui/controls/button.tsx';
import { LineInput } from '../../ui/controls/line-input.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import row from '../../ui/layout/row.module.css';
import css from './files.module.css';
import { saveBackup } from './save-backup.ts';
import { counted, text } from './text.ts';

/** Deletes everything on this device. Says beforehand what is deleted, what a disk may retain and what stays; a typed word confirms. */
export function DeleteEverythingPanel({
  appData,
  workspace,
}: {
  readonly appData: AppData;
  readonly workspace: Workspace;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [word, setWord] = useState('');
  const [isDeleting, setDeleting] = useState(false);
  const [failure, setFailure] = useState('');
  const [backupMessage, setBackupMessage] = useState('');
  const close = (): void => dialog.current?.close();

  async function backUp(): Promise<void> {
    const saved = await saveBackup(workspace, {
      scope: { contents: 'everything' },
      owner: 'lanes',
      passphrase: null,
      onStep: () => undefined,
    });
    setBackupMessage(
      saved.ok
        ? formatMessage(text.made, { ...counted(saved.value), name: saved.value.name })
        : problemMessage(saved.problem),
    );
  }

  async function deleteAll(): Promise<void> {
    setDeleting(true);
    try {
      await deleteEverything(() => appData.close());
      location.hash = routes.start();
      location.reload();
    } catch (error) {
      setFailure(error instanceof Error ? error.name : String(error));
      setDeleting(false);
    }
  }

  return (
    <section class="part">
      <h2>{text.wipe}</h2>
      <p class="hint">{text.wipeWhy}</p>
      <div>
        <Button onClick={() => dialog.current?.showModal()}>{text.wipeOpen}</Button>
      </div>
      <dialog ref={dialog} class={css.dialog} aria-labelledby="wipe-title" onClose={() => setWord('')}>
        <h2 id="wipe-title">{text.wipeOpen}</h2>
        <p>{text.wipeWhat}</p>
        <div>
          <Button icon="file" onClick={() => void backUp()}>
            {text.wipeBackup}
          </Button>
        </div>
        <p role="status">{backupMessage}</p>
        <p>{text.wipeDisk}</p>
        <p>{text.wipeProgram}</p>
        <LineInput label={formatMessage(text.wipeType, { word: text.wipeWord })} value={word} onWrite={setWord} />
        {failure !== '' && <Notice tone="bad">{formatMessage(text.wipeFailed, { detail: failure })}</Notice>}
        <div class={`${row.controls} ${css.ways}`}>
          <Button disabled={word.trim().toLowerCase() !== text.wipeWord || isDeleting} onClick={() => void deleteAll()}>
            {isDeleting ? text.wiping : text.wipeDo}
          </Button>
          <Button look="first" onClick={close}>
            {text.keep}
          </Button>
        </div>
      </dialog>
    </section>
  );
}
