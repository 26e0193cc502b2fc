import { useEffect, useState } from 'preact/hooks';
import { incomingFile } from '../../data/incoming-file.ts';
import { type Preview, type ReadBackup, restoreBackup } from '../../data/restore.ts';
import type { Room } from '../../data/room.ts';
import { address } from '../../domain/address.ts';
import { explain } from '../../domain/explain.ts';
import type { Problem } from '../../domain/problem.ts';
import { say } from '../../domain/words.ts';
import { OPENABLE } from '../../ui/choose-file.ts';
import { Faults } from '../../ui/faults.tsx';
import { FileBox } from '../../ui/file-box.tsx';
import { go } from '../../ui/navigation.ts';
import { Notice } from '../../ui/notice.tsx';
import { useStore } from '../../ui/use-store.ts';
import { BackupPreview } from './backup-preview.tsx';
import css from './files.module.css';
import { type Looked, lookAt } from './look-at.ts';
import { ResultsPreview } from './results-preview.tsx';
import { text } from './text.ts';
import { Unlock } from './unlock.tsx';

type Opening =
  | Exclude<Looked, { state: 'rubric' }>
  | { readonly state: 'idle' | 'reading' | 'restoring' }
  | { readonly state: 'restored'; readonly count: number };

/** Choose or drop a file; see what it is and what it would do; then decide. */
export function OpenFile({ room }: { readonly room: Room }) {
  const [opening, setOpening] = useState<Opening>({ state: 'idle' });
  const waiting = useStore(incomingFile, (state) => state.file);

  useEffect(() => {
    if (!waiting) return;
    setOpening({ state: 'reading' });
    void lookAt(room, waiting).then((looked) => {
      // A set of statements stays waiting: the page that it belongs to takes it from there.
      if (looked.state === 'rubric') go(address.rubrics());
      else {
        incomingFile.setState({ file: null });
        setOpening(looked);
      }
    });
  }, [waiting, room]);

  async function restore(read: ReadBackup, preview: Preview): Promise<void> {
    setOpening({ state: 'restoring' });
    await restoreBackup(room, read, preview.news);
    setOpening({ state: 'restored', count: preview.assessments.filter(({ state }) => state !== 'same').length });
  }
  const leave = (): void => setOpening({ state: 'idle' });

  return (
    <section class={css.section}>
      <h2>{text.open}</h2>
      <p class="hint">{text.openWhy}</p>
      <FileBox label={text.choose} hint={text.drop} accept={OPENABLE} onFile={(file) => incomingFile.setState({ file })} />
      <div aria-live="polite">
        {opening.state === 'reading' && <p>{text.reading}</p>}
        {opening.state === 'restoring' && <p>{text.restoring}</p>}
        {opening.state === 'refused' && <Refused problem={opening.problem} />}
        {opening.state === 'restored' && <Notice tone="good">{say(text.restored, { n: opening.count })}</Notice>}
      </div>
      {opening.state === 'locked' && (
        <Unlock key={opening.file} file={opening.file} onOpened={(file) => incomingFile.setState({ file })} onLeave={leave} />
      )}
      {opening.state === 'results' && <ResultsPreview room={room} name={opening.name} results={opening.results} onLeave={leave} />}
      {opening.state === 'previewed' && (
        <BackupPreview name={opening.name} preview={opening.preview} onRestore={() => void restore(opening.read, opening.preview)} onLeave={leave} />
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
