import { useState } from 'preact/hooks';
import type { MadeBackup } from '../../../data/backup.ts';
import { storageProblem } from '../../../data/storage-fault.ts';
import { explain } from '../../../domain/explain.ts';
import { fileName } from '../../../domain/file-name.ts';
import { fail, type Problem, type Result } from '../../../domain/problem.ts';
import { say } from '../../../domain/words.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { saveFile } from '../../../ui/save-file.ts';
import { today } from '../../../ui/today.ts';
import type { WorkshopProps } from '../use-workshop.ts';
import { helperText as text } from './text.ts';

type Props = Pick<WorkshopProps, 'room' | 'workshop'>;
type Saved = { readonly name: string } | { readonly problem: Problem };

export interface HelperFile {
  readonly saved: Saved | null;
  save(): void;
  close(): void;
}

/** A file from which another laptop goes on where this one is, open votes with it. */
export function useHelperFile(props: Props): HelperFile {
  const [saved, setSaved] = useState<Saved | null>(null);
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

/** The assessment with its workshops as they stand: what was tapped a moment ago is at rest first, so that it is in the file. */
async function fileNow({ room, workshop }: Props): Promise<Result<MadeBackup>> {
  const { makeBackup } = await import('../../../data/backup.ts');
  await workshop.votes.settled();
  await room.settled();
  return makeBackup(room, { contents: 'assessment', id: workshop.open.id });
}

/** What to do with the file. It stays until somebody puts it away, and keeps nobody from counting. */
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
        <p>{explain(saved.problem)}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="good" title={say(text.saved, saved)} actions={done}>
      <p>
        {text.how} {text.secret}
      </p>
    </Notice>
  );
}
