import { useEffect, useState } from 'preact/hooks';
import type { AppData } from '../../data/app-data.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { makeBackup } from '../../data/backup/write-backup.ts';
import { openReadOnlyWorkspace } from '../../data/read-only-workspace.ts';
import { exportRawData } from '../../data/recovery/rescue.ts';
import { createSaveStatus } from '../../data/storage/save-status.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { fileName } from '../../lib/formats/file-name.ts';
import type { Problem } from '../../lib/problem/problem.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { type Route, routes } from '../../lib/routes.ts';
import { saveFile } from '../../ui/browser/save-file.ts';
import { today } from '../../ui/browser/today.ts';
import { Button } from '../../ui/controls/button.tsx';
import { Brand } from '../../ui/display/brand.tsx';
import { Notice } from '../../ui/display/notice.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import css from '../shared/frame.module.css';
import { text } from '../shared/text.ts';
import { offline } from './offline.ts';
import { ReadOnlyPages } from './read-only-pages.tsx';

/** What is here to be read. */
export interface Readable {
  readonly appData: AppData;
  readonly workspace: Workspace;
  readonly assessments: readonly OpenAssessment[];
}

/** This window is of an older release than what it found: it says so, changes nothing, and shows what it can read. */
export default function ReadOnlyScreen({ problem, route }: { readonly problem: Problem; readonly route: Route }) {
  const [looked, setLooked] = useState<Readable | 'looking' | 'unreadable'>('looking');
  const readable = typeof looked === 'object' ? looked : null;
  const { apply } = useStore(offline, (state) => state);
  useEffect(() => {
    void lookAt().then(setLooked, () => setLooked('unreadable'));
  }, []);
  return (
    <div class={`${css.wrap} ${css.page}`}>
      <header class={css.header}>
        <a class={css.brand} href={routes.start()} aria-label={text.home}>
          <Brand />
          <span>Lanes</span>
        </a>
      </header>
      <main id="main" class={`${css.main} ${css.alone}`}>
        <div class={css.notices}>
          <Notice
            tone="warning"
            title={text.olderTitle}
            urgent
            actions={
              <>
                <Button look="first" onClick={apply}>
                  {text.reload}
                </Button>
                <Button icon="file" onClick={() => void download(readable)}>
                  {text.download}
                </Button>
              </>
            }
          >
            <p>{problemMessage(problem)}</p>
            <p>{looked === 'unreadable' ? text.olderCannot : text.olderRead}</p>
          </Notice>
        </div>
        {readable ? (
          <ReadOnlyPages readable={readable} route={route} />
        ) : (
          <PageHeading title={text.olderAll}>{text.olderAll}</PageHeading>
        )}
      </main>
    </div>
  );
}

async function lookAt(): Promise<Readable> {
  const status = createSaveStatus();
  const workspace = await openReadOnlyWorkspace(status);
  const itself = async (): Promise<Workspace> => workspace;
  const rowsOf = async () => ({ name: workspace.name, storage: workspace.storage });
  const appData = {
    storage: workspace.storage,
    status,
    userWorkspace: itself,
    exampleWorkspace: itself,
    workspaceOf: itself,
    storageOf: rowsOf,
    close: () => workspace.storage.close(),
  };
  const documents = await workspace.storage.read(['documents'], (tx) =>
    tx.list('documents', { index: 'kind', equals: 'assessment' }),
  );
  const opened = await Promise.all(documents.map(({ id }) => workspace.openAssessment(id)));
  return { appData, workspace, assessments: opened.flatMap((each) => (each.ok ? [each.value] : [])) };
}

/** A backup, where this release can read what is here; the bytes as they are, where it cannot. */
async function download(readable: Readable | null): Promise<void> {
  const backup = readable && (await makeBackup(readable.workspace, { contents: 'everything' }).catch(() => null));
  if (backup?.ok) saveFile(fileName('lanes', 'backup', today(), 'lanes.json'), backup.value.text, 'application/json');
  else saveFile(fileName('lanes', 'raw', today(), 'json'), await exportRawData(), 'application/json');
}
