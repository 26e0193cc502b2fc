import { useEffect } from 'preact/hooks';
import { incomingFile } from '../../data/import/file-to-import.ts';
import type { Room } from '../../data/workspace/workspace.ts';
import { say } from '../../lib/i18n/messages.ts';
import type { Problem } from '../../lib/problem/problem.ts';
import { explain } from '../../lib/problem/problem-messages.ts';
import { address } from '../../lib/routes.ts';
import { go } from '../../ui/browser/navigation.ts';
import { Button } from '../../ui/controls/button.tsx';
import { chooseFolder, OPENABLE } from '../../ui/controls/choose-file.ts';
import { FileBox } from '../../ui/controls/file-box.tsx';
import { Faults } from '../../ui/display/error-list.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { FilePreview } from './file-preview.tsx';
import { ManyPreview, Progress } from './import-many-panel.tsx';
import { Taken } from './import-result.tsx';
import { leave, lookAt, lookAtAll, type Opening, opening, take, takeAll } from './import-state.ts';
import { ResultsPreview } from './results-preview.tsx';
import { text } from './text.ts';
import { Unlock } from './unlock-file.tsx';

/** Choose or drop files; see what they are and what they would do; then decide. */
export function OpenFile({ room }: { readonly room: Room }) {
  const now = useStore(opening, (state) => state);
  const waiting = useStore(incomingFile, (state) => state.file);

  useEffect(() => {
    if (!waiting) return;
    void lookAt(room, waiting).then((what) => {
      // A set of statements stays waiting: the page that it belongs to takes it from there.
      if (what === 'rubric') go(address.rubrics());
      else incomingFile.setState({ file: null });
    });
  }, [waiting, room]);

  const several = (files: readonly File[]): void => void lookAtAll(room, files);
  return (
    <section class="part">
      <h2>{text.open}</h2>
      <p class="hint">{text.openWhy}</p>
      <FileBox label={text.choose} hint={text.drop} accept={OPENABLE} onFile={(file) => incomingFile.setState({ file })} onFiles={several} />
      <div>
        <Button small look="plain" onClick={async () => several((await chooseFolder()).filter(({ name }) => name.endsWith('.json')))}>
          {text.folder}
        </Button>
      </div>
      <div aria-live="polite">
        {now.state === 'reading' && <p>{text.reading}</p>}
        {now.state === 'taking' && <p>{text.taking}</p>}
        {now.state === 'taking-back' && <p>{text.takingBack}</p>}
        {now.state === 'taken-back' && <Notice tone="good">{text.takenBack}</Notice>}
        {now.state === 'refused' && <Refused problem={now.problem} />}
      </div>
      <Shown now={now} room={room} />
    </section>
  );
}

function Shown({ now, room }: { readonly now: Opening; readonly room: Room }) {
  switch (now.state) {
    case 'locked':
      return <Unlock key={now.file} file={now.file} onOpened={(file) => incomingFile.setState({ file })} onLeave={leave} />;
    case 'results':
      return <ResultsPreview room={room} name={now.name} results={now.results} onLeave={leave} />;
    case 'previewed':
      return <FilePreview key={now.file.name} file={now.file} onTake={(ways) => void take(room, now.file, ways)} onLeave={leave} />;
    case 'reading-many':
      return <Progress words={say(text.readingMany, { n: now.done, all: now.all })} done={now.done} all={now.all} onStop={leave} />;
    case 'previewed-many':
      return <ManyPreview many={now.many} all={now.all} onTake={() => void takeAll(room, now.many)} onLeave={leave} />;
    case 'writing-many':
      return <Progress words={say(text.writingMany, { n: now.done, all: now.all })} done={now.done} all={now.all} />;
    case 'taken':
      return <Taken taken={now.taken} file={now.file} ways={now.ways} />;
    default:
      return null;
  }
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
