import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { inBin } from '../data/bin.ts';
import type { House } from '../data/house.ts';
import type { OpenAssessment } from '../data/open-assessment.ts';
import type { Room } from '../data/room.ts';
import type { Storage } from '../data/storage.ts';
import { useLive } from '../data/use-live.ts';
import { address, type Place } from '../domain/address.ts';
import { fail, type Result } from '../domain/problem.ts';
import { inWords } from '../domain/rubric.ts';
import { say } from '../domain/words.ts';
import { laneClass } from '../ui/glyph.tsx';
import { LaneBend } from '../ui/lane-bend.tsx';
import { LazyView } from '../ui/lazy-view.tsx';
import { Notice } from '../ui/notice.tsx';
import { useStore } from '../ui/use-store.ts';
import { BorrowedStripe } from './borrowed-stripe.tsx';
import css from './frame.module.css';
import { Header } from './header.tsx';
import { LostScreen, MissingCode } from './lost-screens.tsx';
import { NotSaved, useSaveKey } from './not-saved.tsx';
import { Offers } from './offers.tsx';
import { OfflineNotices } from './offline-notices.tsx';
import { PageFrame } from './page-frame.tsx';
import { Pages } from './pages.tsx';
import { PutBackNotice } from './put-back-notice.tsx';
import { Rail } from './rail.tsx';
import { findAssessmentTool } from './registry.ts';
import { SkipLink } from './skip-link.tsx';
import { text } from './text.ts';
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
