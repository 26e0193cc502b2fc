import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { House } from '../../data/app-data.ts';
import { isBorrowed } from '../../data/device/shared-device.ts';
import { incomingFile } from '../../data/import/file-to-import.ts';
import { readCanary } from '../../data/recovery/data-loss-check.ts';
import { type Live, useLive } from '../../data/storage/use-live-query.ts';
import { binAssessment, putBack } from '../../data/workspace/trash.ts';
import { say } from '../../lib/i18n/messages.ts';
import { explain } from '../../lib/problem/problem-messages.ts';
import { address } from '../../lib/routes.ts';
import { go } from '../../ui/browser/navigation.ts';
import { Button, LinkButton } from '../../ui/controls/button.tsx';
import { chooseFile, OPENABLE } from '../../ui/controls/choose-file.ts';
import { Notice } from '../../ui/display/notice.tsx';
import { useOfflineReady } from '../../ui/hooks/use-offline-ready.ts';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import type { PageProps } from '../feature-types.ts';
import { AssessmentList, titleOf } from './assessment-list.tsx';
import { type Recent, recentAssessments } from './recent-assessments.ts';
import css from './start.module.css';
import { text } from './text.ts';

const PAGE = 50;

type Deleted = Recent['assessments'][number];

/** The first screen: one sentence and three ways on; for whoever has been here before, their assessments first. */
export default function StartScreen({ house }: PageProps) {
  const [limit, setLimit] = useState(PAGE);
  const live = useLive<Recent, number>(house?.storage ?? null, recentAssessments, limit);
  const returning = live.state === 'ready' ? live.value.assessments.length > 0 : (readCanary()?.documents ?? 0) > 0;
  const [deleted, setDeleted] = useState<Deleted | null>(null);
  if (!returning && deleted === null) return <Welcome />;
  return (
    <Returning live={live} onMore={() => setLimit(limit + PAGE)} onDelete={(row) => void remove(house, row).then(() => setDeleted(row))}>
      <div role="status">
        {deleted && (
          <Notice
            actions={
              <>
                <Button small icon="undo" onClick={() => void bringBack(house, deleted).then(() => setDeleted(null))}>
                  {text.undo}
                </Button>
                <LinkButton small look="plain" href={address.files()}>
                  {text.toBin}
                </LinkButton>
              </>
            }
          >
            <p>{say(text.deleted, { title: titleOf(deleted) })}</p>
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
      <div class={css.ways}>
        <LinkButton look="first" href={address.begin()}>
          {text.start}
        </LinkButton>
        <OtherWays />
      </div>
      {!isBorrowed() && (
        <p>
          <a href={address.borrowed()}>{text.borrowed}</a>
        </p>
      )}
    </div>
  );
}

async function remove(house: House | null, { id }: Deleted): Promise<void> {
  if (house) await binAssessment(house.storage, id);
}

async function bringBack(house: House | null, { id }: Deleted): Promise<void> {
  if (!house) return;
  await putBack(house.storage, id);
  await (await house.real()).projector.catchUp();
}

interface ReturningProps {
  readonly live: Live<Recent>;
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
      {live.state === 'failed' && <Notice tone="bad">{explain(live.problem)}</Notice>}
      {live.state === 'ready' && <AssessmentList assessments={live.value.assessments} onDelete={onDelete} />}
      {live.state === 'ready' && live.value.more && <Button onClick={onMore}>{text.more}</Button>}
      <div class={css.ways}>
        <LinkButton href={address.begin()}>{text.another}</LinkButton>
        <OtherWays />
      </div>
    </div>
  );
}

const OtherWays = () => (
  <>
    <LinkButton href={address.example()}>{text.example}</LinkButton>
    <LinkButton href={address.vote()}>{text.join}</LinkButton>
    <Button
      onClick={async () => {
        incomingFile.setState({ file: await chooseFile(OPENABLE) });
        go(address.files());
      }}
    >
      {text.openFile}
    </Button>
  </>
);
