import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { House } from '../../data/app-data.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { Storage } from '../../data/storage/storage.ts';
import { useLive } from '../../data/storage/use-live-query.ts';
import { inBin } from '../../data/workspace/trash.ts';
import type { Room } from '../../data/workspace/workspace.ts';
import { inWords } from '../../domain/rubric/rubric.ts';
import { say } from '../../lib/i18n/messages.ts';
import { fail, type Result } from '../../lib/problem/problem.ts';
import { address, type Place } from '../../lib/routes.ts';
import { Notice } from '../../ui/display/notice.tsx';
import { laneClass } from '../../ui/display/stage-icon.tsx';
import { LaneBend } from '../../ui/figures/lane-bend.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { LazyView } from '../../ui/layout/lazy-view.tsx';
import { OfflineNotices } from '../pwa/offline-notices.tsx';
import { LostScreen, MissingCode } from '../recovery/error-screens.tsx';
import { NotSaved, useSaveKey } from '../recovery/not-saved.tsx';
import { PutBackNotice } from '../recovery/recovered-notice.tsx';
import { findAssessmentTool } from '../shared/feature-registry.ts';
import css from '../shared/frame.module.css';
import { Pages } from '../shared/page-links.tsx';
import { SkipLink } from '../shared/skip-link.tsx';
import { text } from '../shared/text.ts';
import { BorrowedStripe } from '../shared-device/shared-device-stripe.tsx';
import { Header } from './header.tsx';
import { PageFrame } from './page-frame.tsx';
import { Offers } from './prompts.tsx';
import { Rail } from './rail.tsx';
import { UndoBar, UndoSteps, useUndoKeys } from './undo-bar.tsx';

type AssessmentPlace = Extract<Place, { type: 'assessment' }>;
interface FrameProps {
  readonly house: House;
  readonly place: AssessmentPlace;
}
const toFiles = () => ({ href: address.files(), label: text.toFiles });

type Opened = Result<{ readonly open: OpenAssessment; readonly room: Room }>;

/** Opens the assessment that the address names, and draws its frame around the screen that the address names. */
export default function AssessmentFrame({ house, place }: FrameProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let current = true;
    void openFrom(house, place.assessment).then((result) => current && setOpened(result));
    return () => {
      current = false;
    };
  }, [house, place.assessment]);
  if (!opened)
    return (
      <PageFrame house={house} current="">
        {null}
      </PageFrame>
    );
  if (!opened.ok) {
    return (
      <PageFrame house={house} current="">
        <LostScreen problem={opened.problem} {...(opened.problem.type === 'in-the-bin' && { back: toFiles() })} />
      </PageFrame>
    );
  }
  return (
    <WhileHere house={house} storage={opened.value.room.storage} id={place.assessment}>
      <Framed house={house} place={place} {...opened.value} />
    </WhileHere>
  );
}

/** Deleted in another window: nobody writes on into what is in the bin. */
function WhileHere({
  house,
  storage,
  id,
  children,
}: {
  readonly house: House;
  readonly storage: Storage;
  readonly id: string;
  readonly children: ComponentChildren;
}) {
  const deleted = useLive(storage, inBin, id);
  if (deleted.state !== 'ready' || deleted.value === null) return <>{children}</>;
  return (
    <PageFrame house={house} current="">
      <LostScreen problem={{ type: 'in-the-bin' }} back={toFiles()} />
    </PageFrame>
  );
}

async function openFrom(house: House, id: string): Promise<Opened> {
  try {
    const room = await house.roomOf(id);
    const open = await room.openAssessment(id);
    return open.ok ? { ok: true, value: { open: open.value, room } } : open;
  } catch (error) {
    return fail({ type: 'storage-failed', detail: error instanceof Error ? error.name : String(error) });
  }
}

function Framed({ house, place, open, room }: FrameProps & { readonly open: OpenAssessment; readonly room: Room }) {
  useUndoKeys(open);
  useSaveKey(room);
  const stages = open.rubric.stages;
  const named = place.screen === 'stage' ? stages.findIndex((stage) => stage.id === place.rest[0]) : -1;
  const lit = named >= 0 ? named : null;
  const tool = findAssessmentTool(place.screen);
  return (
    <div class={`${css.wrap} ${css.hasSections} ${lit === null ? '' : laneClass(lit)}`}>
      <SkipLink />
      <BorrowedStripe />
      {open.practice && (
        <aside class={`${css.stripe} lane-3`} aria-label={text.example}>
          <p>{text.exampleStripe}</p>
          <a href={address.start()}>{text.exampleLeave}</a>
        </aside>
      )}
      <div class={css.body}>
        <LaneBend stops={stages.length} lit={lit} />
        <Header house={house} where={<Where open={open} />}>
          <UndoSteps open={open} />
        </Header>
        <div class={css.shell}>
          <Rail open={open} current={place.screen} stage={lit === null ? null : (place.rest[0] ?? null)} />
          <main id="main" class={css.main}>
            <NotSaved house={house} room={room} />
            <PutBackNotice house={house} />
            <OfflineNotices house={house} />
            {place.screen === 'overview' && <Offers open={open} />}
            {open.damaged > 0 && (
              <div class={css.notices}>
                <Notice tone="warning">{text.damaged}</Notice>
              </div>
            )}
            {tool ? (
              <LazyView
                key={[place.screen, ...place.rest].join('/')}
                load={tool.load}
                props={{ house, room, open, place }}
                failed={() => <MissingCode />}
              />
            ) : (
              <LostScreen
                problem={{ type: 'no-such-page', address: location.hash }}
                back={{ href: address.overview(open.id), label: text.toOverview }}
              />
            )}
            <div class={css.footer}>
              <Pages current={null} />
            </div>
          </main>
        </div>
      </div>
      <UndoBar open={open} />
    </div>
  );
}

function Where({ open }: { readonly open: OpenAssessment }) {
  const name = useStore(open.organisation, (organisation) => organisation.name);
  const period = useStore(open.assessment, (assessment) => assessment.period);
  const title = inWords(open.rubric.title);
  return (
    <p class={css.where}>
      <b dir="auto">{name}</b>
      <span dir="auto">{period === '' ? title : say(text.title, { rubric: title, period })}</span>
    </p>
  );
}
