import { useEffect } from 'preact/hooks';
import { fileToImport } from '../../data/import/file-to-import.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import type { Problem } from '../../lib/problem/problem.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { routes } from '../../lib/routes.ts';
import { go } from '../../ui/browser/navigation.ts';
import { Button } from '../../ui/controls/button.tsx';
import { chooseFolder, OPENABLE } from '../../ui/controls/choose-file.ts';
import { FileBox } from '../../ui/controls/file-box.tsx';
import { ErrorList } from '../../ui/display/error-list.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { FilePreview } from './file-preview.tsx';
import { ImportManyPanel, ImportProgress } from './import-many-panel.tsx';
import { ImportResult } from './import-result.tsx';
import {
  cancelImport,
  type ImportState,
  importFile,
  importFiles,
  importState,
  previewFile,
  previewFiles,
} from './import-state.ts';
import { ResultsPreview } from './results-preview.tsx';
import { text } from './text.ts';
import { UnlockFile } from './unlock-file.tsx';

/** Opens files that are chosen or dropped: shows what they are and what they would change, and imports them on request. */
export function OpenFilePanel({ workspace }: { readonly workspace: Workspace }) {
  const now = useStore(importState, (state) => state);
  const waiting = useStore(fileToImport, (state) => state.file);

  useEffect(() => {
    if (!waiting) return;
    void previewFile(workspace, waiting).then((shown) => {
      // A set of statements stays in the store: the page for rubrics opens it from there.
      if (shown === 'rubric') go(routes.rubrics());
      else fileToImport.setState({ file: null });
    });
  }, [waiting, workspace]);

  const several = (files: readonly File[]): void => void previewFiles(workspace, files);
  return (
    <section class="part">
      <h2>{text.open}</h2>
      <p class="hint">{text.openWhy}</p>
      <FileBox
        label={text.choose}
        hint={text.drop}
        accept={OPENABLE}
        onFile={(file) => fileToImport.setState({ file })}
        onFiles={several}
      />
      <div>
        <Button
          small
          look="plain"
          onClick={async () => several((await chooseFolder()).filter(({ name }) => name.endsWith('.json')))}
        >
          {text.folder}
        </Button>
      </div>
      <div aria-live="polite">
        {now.state === 'reading' && <p>{text.reading}</p>}
        {now.state === 'applying' && <p>{text.taking}</p>}
        {now.state === 'undoing' && <p>{text.takingBack}</p>}
        {now.state === 'undone' && <Notice tone="good">{text.takenBack}</Notice>}
        {now.state === 'refused' && <Refused problem={now.problem} />}
      </div>
      <CurrentStep now={now} workspace={workspace} />
    </section>
  );
}

function CurrentStep({ now, workspace }: { readonly now: ImportState; readonly workspace: Workspace }) {
  switch (now.state) {
    case 'encrypted':
      return (
        <UnlockFile
          key={now.file}
          file={now.file}
          onOpened={(file) => fileToImport.setState({ file })}
          onLeave={cancelImport}
        />
      );
    case 'results':
      return <ResultsPreview workspace={workspace} name={now.name} results={now.results} onLeave={cancelImport} />;
    case 'previewed':
      return (
        <FilePreview
          key={now.file.name}
          file={now.file}
          onApply={(modes) => void importFile(workspace, now.file, modes)}
          onLeave={cancelImport}
        />
      );
    case 'reading-many':
      return (
        <ImportProgress
          words={formatMessage(text.readingMany, { n: now.done, all: now.all })}
          done={now.done}
          all={now.all}
          onStop={cancelImport}
        />
      );
    case 'previewed-many':
      return (
        <ImportManyPanel
          many={now.many}
          all={now.all}
          onApply={() => void importFiles(workspace, now.many)}
          onLeave={cancelImport}
        />
      );
    case 'applying-many':
      return (
        <ImportProgress
          words={formatMessage(text.writingMany, { n: now.done, all: now.all })}
          done={now.done}
          all={now.all}
        />
      );
    case 'applied':
      return <ImportResult applied={now.applied} preview={now.preview} modes={now.modes} />;
    default:
      return null;
  }
}

function Refused({ problem }: { readonly problem: Problem }) {
  return (
    <Notice tone="bad">
      <p>{problemMessage(problem)}</p>
      {problem.type === 'faults' && (
        <ErrorList
          title={text.faultsTitle}
          faults={problem.faults.map((fault) => formatMessage(text.fault, fault))}
          more={(n) => formatMessage(text.moreFaults, { n })}
        />
      )}
    </Notice>
  );
}
