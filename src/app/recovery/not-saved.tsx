import { useEffect } from 'preact/hooks';
import type { AppData } from '../../data/app-data.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { saveFile } from '../../ui/browser/save-file.ts';
import { today } from '../../ui/browser/today.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import css from '../shared/frame.module.css';
import { text } from '../shared/text.ts';

/** Alert while saving fails, with a download of the work. */
export function NotSaved({ appData, workspace }: { readonly appData: AppData; readonly workspace: Workspace }) {
  const problem = useStore(appData.status, (status) => status.problem);
  if (!problem) return null;
  return (
    <div class={css.notices}>
      <Notice
        tone="bad"
        title={text.notSaved}
        urgent
        actions={
          <Button look="first" icon="file" onClick={() => void download(workspace, 'rescue')}>
            {text.download}
          </Button>
        }
      >
        <p>{problemMessage(problem)}</p>
      </Notice>
    </div>
  );
}

/** Makes a backup on Ctrl+S, instead of the browser's useless copy of the page. */
export function useSaveKey(workspace: Workspace): void {
  useEffect(() => {
    const follow = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 's')
        return;
      event.preventDefault();
      void download(workspace, 'backup');
    };
    addEventListener('keydown', follow);
    return () => removeEventListener('keydown', follow);
  }, [workspace]);
}

async function download(workspace: Workspace, kind: 'backup' | 'rescue'): Promise<void> {
  const [{ makeBackup, makeRescueBackup }, { noteBackup }] = await Promise.all([
    import('../../data/backup/write-backup.ts'),
    import('../../data/backup/backup-status.ts'),
  ]);
  const made =
    kind === 'rescue' ? await makeRescueBackup(workspace) : await makeBackup(workspace, { contents: 'everything' });
  if (!made.ok) throw new Error(problemMessage(made.problem));
  saveFile(`lanes-${kind}-${today()}.lanes.json`, made.value.text, 'application/json');
  if (kind === 'backup' && !workspace.isExample) await noteBackup(workspace, Date.now());
}
