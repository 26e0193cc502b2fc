import { useEffect, useState } from 'preact/hooks';
import { incomingFile } from '../../data/incoming-file.ts';
import { type Preview, previewBackup, type ReadBackup, readBackup, restoreBackup } from '../../data/restore.ts';
import type { Room } from '../../data/room.ts';
import { address } from '../../domain/address.ts';
import { BACKUP_FILE_LIMIT, kindOfFile } from '../../domain/backup-file.ts';
import { explain } from '../../domain/explain.ts';
import type { Problem } from '../../domain/problem.ts';
import { say } from '../../domain/words.ts';
import { Faults } from '../../ui/faults.tsx';
import { FileBox } from '../../ui/file-box.tsx';
import { go } from '../../ui/navigation.ts';
import { Notice } from '../../ui/notice.tsx';
import { useStore } from '../../ui/use-store.ts';
import { BackupPreview } from './backup-preview.tsx';
import css from './files.module.css';
import { text } from './text.ts';

type Opening =
  | { readonly state: 'idle' | 'reading' | 'restoring' }
  | { readonly state: 'refused'; readonly problem: Problem }
  | { readonly state: 'previewed'; readonly name: string; readonly read: ReadBackup; readonly preview: Preview }
  | { readonly state: 'restored'; readonly count: number };

/** Choose or drop a file; see what it is and what it would do; then decide. */
export function OpenFile({ room }: { readonly room: Room }) {
  const [opening, setOpening] = useState<Opening>({ state: 'idle' });
  const waiting = useStore(incomingFile, (state) => state.file);

  useEffect(() => {
    if (!waiting) return;
    setOpening({ state: 'reading' });
    void lookAt(room, waiting).then((result) => {
      // A set of statements stays waiting: the page that it belongs to takes it from there.
      if (result === 'rubric') go(address.rubrics());
      else {
        incomingFile.setState({ file: null });
        setOpening(result);
      }
    });
  }, [waiting, room]);

  async function restore(read: ReadBackup, preview: Preview): Promise<void> {
    setOpening({ state: 'restoring' });
    await restoreBackup(room, read, preview.news);
    setOpening({ state: 'restored', count: preview.assessments.filter(({ state }) => state !== 'same').length });
  }

  return (
    <section class={css.section}>
      <h2>{text.open}</h2>
      <p class="hint">{text.openWhy}</p>
      <FileBox label={text.choose} hint={text.drop} accept=".json,application/json" onFile={(file) => incomingFile.setState({ file })} />
      <div aria-live="polite">
        {opening.state === 'reading' && <p>{text.reading}</p>}
        {opening.state === 'restoring' && <p>{text.restoring}</p>}
        {opening.state === 'refused' && <Refused problem={opening.problem} />}
        {opening.state === 'restored' && <Notice tone="good">{say(text.restored, { n: opening.count })}</Notice>}
      </div>
      {opening.state === 'previewed' && (
        <BackupPreview
          name={opening.name}
          preview={opening.preview}
          onRestore={() => void restore(opening.read, opening.preview)}
          onLeave={() => setOpening({ state: 'idle' })}
        />
      )}
    </section>
  );
}

function Refused({ problem }: { readonly problem: Problem }) {
  return (
    <Notice tone="bad">
      <p>{explain(problem)}</p>
      {problem.type === 'faults' && (
        <Faults title={text.faultsTitle} faults={problem.faults.map((fault) => say(text.fault, fault))} more={(n) => say(text.moreFaults, { n })} />
      )}
    </Notice>
  );
}

/** Reads a file as far as it can be read without changing anything. */
async function lookAt(room: Room, file: File): Promise<Opening | 'rubric'> {
  if (file.size > BACKUP_FILE_LIMIT) {
    return { state: 'refused', problem: { type: 'too-large', name: file.name, size: file.size, limit: BACKUP_FILE_LIMIT } };
  }
  const words = await file.text();
  if (kindOfFile(words) === 'rubric') return 'rubric';
  const read = await readBackup(words, file.name);
  if (!read.ok) return { state: 'refused', problem: kindOfFile(words) === null ? asNoFileOfOurs(read.problem) : read.problem };
  return { state: 'previewed', name: file.name, read: read.value, preview: await previewBackup(room, read.value) };
}

/** A file that says nothing of Lanes may be anything: it is not called a broken backup. */
const asNoFileOfOurs = (problem: Problem): Problem => (problem.type === 'not-a-lanes-file' ? { ...problem, kind: null } : problem);
