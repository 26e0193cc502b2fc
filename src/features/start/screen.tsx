import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AppData } from '../../data/app-data.ts';
import { isSharedDevice } from '../../data/device/shared-device.ts';
import { fileToImport } from '../../data/import/file-to-import.ts';
import { readKnownContents } from '../../data/recovery/data-loss-check.ts';
import { type LiveQuery, useLiveQuery } from '../../data/storage/use-live-query.ts';
import { moveAssessmentToTrash, restoreFromTrash } from '../../data/workspace/trash.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { routes } from '../../lib/routes.ts';
import { go } from '../../ui/browser/navigation.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { chooseFile, OPENABLE } from '../../ui/controls/choose-file.ts';
import { Notice } from '../../ui/display/notice.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import row from '../../ui/layout/row.module.css';
import type { PageProps } from '../feature-types.ts';
import { AssessmentList, assessmentTitleOf } from './assessment-list.tsx';
import { type RecentAssessment, recentAssessments } from './recent-assessments.ts';
import css from './start.module.css';
import { text } from './text.ts';

/** Assessments shown at first, and more at a time. */
const PAGE_SIZE = 50;

type Deleted = RecentAssessment['assessments'][number];

/** Start screen: a welcome on the first visit, afterwards the assessments of this device. */
export default function StartScreen({ appData }: PageProps) {
  const [limit, setLimit] = useState(PAGE_SIZE);
  const live = useLiveQuery<RecentAssessment, number>(appData?.storage ?? null, recentAssessments, limit);
  const hasWork =
    live.state === 'ready' ? live.value.assessments.length > 0 : (readKnownContents()?.documents ?? 0) > 0;
  const [deleted, setDeleted] = useState<Deleted | null>(null);
  if (!hasWork && deleted === null) return <Welcome />;
  return (
    <Returning
      live={live}
      onMore={() => setLimit(limit + PAGE_SIZE)}
      onDelete={(row) => void remove(appData, row).then(() => setDeleted(row))}
    >
      <div role="status">
        {deleted && (
          <Notice
            actions={
              <>
                <Button small icon="undo" onClick={() => void bringBack(appData, deleted).then(() => setDeleted(null))}>
                  {text.undo}
                </Button>
                <LinkButton small look="plain" href={routes.files()}>
                  {text.toBin}
                </LinkButton>
              </>
            }
          >
            <p>{formatMessage(text.deleted, { title: assessmentTitleOf(deleted) })}</p>
          </Notice>
        )}
      </div>
    </Returning>
  );
}

function Welcome() {
  const ready = useOfflineReady();
  return (
    <div class={css.welcome}>
      <PageHeading title={text.title}>{text.promise}</PageHeading>
      <p class={css.local} role="status">
        {text.local} {ready && text.offline}
      </p>
      <div class={`${row.controls} ${css.ways}`}>
        <LinkButton look="first" href={routes.begin()}>
          {text.start}
        </LinkButton>
        <OtherWays />
      </div>
      {!isSharedDevice() && (
        <p>
          <a href={routes.borrowed()}>{text.borrowed}</a>
        </p>
      )}
    </div>
  );
}

/** True once all files of the app are on this device: the service worker is active only then. */
function useOfflineReady(): boolean {
  const [isReady, setReady] = useState(false);
  useEffect(() => {
    // Undefined on origins that browsers do not trust, such as plain http to another machine.
    void navigator.serviceWorker?.ready.then(() => setReady(true));
  }, []);
  return isReady;
}

async function remove(appData: AppData | null, { id }: Deleted): Promise<void> {
  if (appData) await moveAssessmentToTrash(appData.storage, id);
}

async function bringBack(appData: AppData | null, { id }: Deleted): Promise<void> {
  if (!appData) return;
  await restoreFromTrash(appData.storage, id);
  await (await appData.userWorkspace()).readModels.catchUp();
}

interface ReturningProps {
  readonly live: LiveQuery<RecentAssessment>;
  readonly onMore: () => void;
  readonly onDelete: (row: Deleted) => void;
  readonly children: ComponentChildren;
}

function Returning({ live, onMore, onDelete, children }: ReturningProps) {
  return (
    <div class={css.returning}>
      <PageHeading title={text.title}>{text.yours}</PageHeading>
      {children}
      {live.state === 'loading' && <p class="quiet">{text.wait}</p>}
      {live.state === 'failed' && <Notice tone="bad">{problemMessage(live.problem)}</Notice>}
      {live.state === 'ready' && <AssessmentList assessments={live.value.assessments} onDelete={onDelete} />}
      {live.state === 'ready' && live.value.more && <Button onClick={onMore}>{text.more}</Button>}
      <div class={`${row.controls} ${css.ways}`}>
        <LinkButton href={routes.begin()}>{text.another}</LinkButton>
        <OtherWays />
      </div>
    </div>
  );
}

const OtherWays = () => (
  <>
    <LinkButton href={routes.example()}>{text.example}</LinkButton>
    <LinkButton href={routes.vote()}>{text.join}</LinkButton>
    <Button
      onClick={async () => {
        fileToImport.setState({ file: await chooseFile(OPENABLE) });
        go(routes.files());
      }}
    >
      {text.openFile}
    </Button>
  </>
);
