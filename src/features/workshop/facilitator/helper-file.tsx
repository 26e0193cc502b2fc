import { useState } from 'preact/hooks';
import type { MadeBackup } from '../../../data/backup/write-backup.ts';
import { storageProblem } from '../../../data/storage/classify-storage-error.ts';
import { fileName } from '../../../lib/formats/file-name.ts';
import { formatMessage } from '../../../lib/i18n/messages.ts';
import { fail, type Problem, type Result } from '../../../lib/problem/problem.ts';
import { problemMessage } from '../../../lib/problem/problem-messages.ts';
import { saveFile } from '../../../ui/browser/save-file.ts';
import { today } from '../../../ui/browser/today.ts';
import { Button } from '../../../ui/controls/button.tsx';
import { Notice } from '../../../ui/display/notice.tsx';
import type { WorkshopProps } from '../shared/use-workshop.ts';
import { helperText as text } from './shared/text.ts';

type Props = Pick<WorkshopProps, 'workspace' | 'workshop'>;
type SavedHelperFile = { readonly name: string } | { readonly problem: Problem };

export interface HelperFile {
  readonly saved: SavedHelperFile | null;
  save(): void;
  close(): void;
}

/** Saves a file with which another laptop continues the workshop, open votes included. */
export function useHelperFile(props: Props): HelperFile {
  const [saved, setSaved] = useState<SavedHelperFile | null>(null);
  async function save(): Promise<void> {
    const made = await fileNow(props).catch((error: unknown): Result<MadeBackup> => fail(storageProblem(error)));
    if (!made.ok) {
      setSaved({ problem: made.problem });
      return;
    }
    const name = fileName(props.workshop.workshop.getState().setup.title, 'workshop', today(), 'lanes.json');
    saveFile(name, made.value.text, 'application/json');
    setSaved({ name });
  }
  return { saved, save: () => void save(), close: () => setSaved(null) };
}

/** Backs up the assessment with its workshops, once the latest taps are committed and so are in the file. */
async function fileNow({ workspace, workshop }: Props): Promise<Result<MadeBackup>> {
  const { makeBackup } = await import('../../../data/backup/write-backup.ts');
  await workshop.votes.settled();
  await workspace.settled();
  return makeBackup(workspace, { contents: 'assessment', id: workshop.open.id });
}

/** Instructions for the saved file. They stay until dismissed and block nothing. */
export function HelperFileNotice({ file: { saved, close } }: { readonly file: HelperFile }) {
  if (saved === null) return null;
  const done = (
    <Button small onClick={close}>
      {text.close}
    </Button>
  );
  if ('problem' in saved) {
    return (
      <Notice tone="bad" urgent actions={done}>
        <p>{problemMessage(saved.problem)}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="good" title={formatMessage(text.saved, saved)} actions={done}>
      <p>
        {text.how} {text.secret}
      </p>
    </Notice>
  );
}
