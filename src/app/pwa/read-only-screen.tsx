import { useEffect, useState } from 'preact/hooks';
import type { House } from '../../data/app-data.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import { makeBackup } from '../../data/backup/write-backup.ts';
import { openRoomToLookAt } from '../../data/read-only-workspace.ts';
import { rawBytes } from '../../data/recovery/rescue.ts';
import { createSaveStatus } from '../../data/storage/save-status.ts';
import type { Room } from '../../data/workspace/workspace.ts';
import { fileName } from '../../lib/formats/file-name.ts';
import type { Problem } from '../../lib/problem/problem.ts';
import { explain } from '../../lib/problem/problem-messages.ts';
import { address, type Place } from '../../lib/routes.ts';
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
import { ToRead } from './read-only-pages.tsx';

/** What is here to be read. */
export interface Readable {
  readonly house: House;
  readonly room: Room;
  readonly assessments: readonly OpenAssessment[];
}

/** This window is of an older release than what it found: it says so, changes nothing, and shows what it can read. */
export default function OlderScreen({ problem, place }: { readonly problem: Problem; readonly place: Place }) {
  const [looked, setLooked] = useState<Readable | 'looking' | 'unreadable'>('looking');
  const readable = typeof looked === 'object' ? looked : null;
  const { apply } = useStore(offline, (state) => state);
  useEffect(() => {
    void lookAt().then(setLooked, () => setLooked('unreadable'));
  }, []);
  return (
    <div class={`${css.wrap} ${css.page}`}>
      <header class={css.header}>
        <a class={css.brand} href={address.start()} aria-label={text.home}>
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
            <p>{explain(problem)}</p>
            <p>{looked === 'unreadable' ? text.olderCannot : text.olderRead}</p>
          </Notice>
        </div>
        {readable ? <ToRead readable={readable} place={place} /> : <PageHeading title={text.olderAll}>{text.olderAll}</PageHeading>}
      </main>
    </div>
  );
}

async function lookAt(): Promise<Readable> {
  const status = createSaveStatus();
  const room = await openRoomToLookAt(status);
  const itself = async (): Promise<Room> => room;
  const rowsOf = async () => ({ name: room.name, storage: room.storage });
  const house = { storage: room.storage, status, real: itself, practice: itself, roomOf: itself, rowsOf, letGo: () => room.storage.close() };
  const documents = await room.storage.read(['documents'], (tx) => tx.list('documents', { index: 'kind', equals: 'assessment' }));
  const opened = await Promise.all(documents.map(({ id }) => room.openAssessment(id)));
  return { house, room, assessments: opened.flatMap((each) => (each.ok ? [each.value] : [])) };
}

/** A backup, where this release can read what is here; the bytes as they are, where it cannot. */
async function download(readable: Readable | null): Promise<void> {
  const backup = readable && (await makeBackup(readable.room, { contents: 'everything' }).catch(() => null));
  if (backup?.ok) saveFile(fileName('lanes', 'backup', today(), 'lanes.json'), backup.value.text, 'application/json');
  else saveFile(fileName('lanes', 'raw', today(), 'json'), await rawBytes(), 'application/json');
}
