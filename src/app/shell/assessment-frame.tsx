import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { AppData } from '../../data/app-data.ts';
import type { OpenAssessment } from '../../data/assessments/open-assessment.ts';
import type { Storage } from '../../data/storage/storage.ts';
import { useLiveQuery } from '../../data/storage/use-live-query.ts';
import { findInTrash } from '../../data/workspace/trash.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { localize } from '../../domain/rubric/rubric.ts';
import { formatMessage } from '../../lib/i18n/messages.ts';
import { fail, type Result } from '../../lib/problem/problem.ts';
import { type Route, routes } from '../../lib/routes.ts';
import { Notice } from '../../ui/display/notice.tsx';
import { laneClass } from '../../ui/display/stage-icon.tsx';
import { LaneBend } from '../../ui/figures/lane-bend.tsx';
import { useStore } from '../../ui/hooks/use-store.ts';
import { LazyView } from '../../ui/layout/lazy-view.tsx';
import { OfflineNotices } from '../pwa/offline-notices.tsx';
import { MissingCode } from '../recovery/crash-screen.tsx';
import { NotFoundScreen } from '../recovery/not-found-screen.tsx';
import { NotSaved, useSaveKey } from '../recovery/not-saved.tsx';
import { RecoveredNotice } from '../recovery/recovered-notice.tsx';
import { findAssessmentFeature } from '../shared/feature-registry.ts';
import css from '../shared/frame.module.css';
import { SkipLink } from '../shared/skip-link.tsx';
import { text } from '../shared/text.ts';
import { SharedDeviceStripe } from '../shared-device/shared-device-stripe.tsx';
import { Header } from './header.tsx';
import { PageFrame } from './page-frame.tsx';
import { Prompts } from './prompts.tsx';
import { Rail } from './rail.tsx';
import { UndoBar, UndoSteps, useUndoKeys } from './undo-bar.tsx';

type AssessmentRoute = Extract<Route, { type: 'assessment' }>;
interface FrameProps {
  readonly appData: AppData;
  readonly route: AssessmentRoute;
}
const toFiles = () => ({ href: routes.files(), label: text.toFiles });

type OpenedAssessment = Result<{ readonly open: OpenAssessment; readonly workspace: Workspace }>;

/** Opens the assessment of the route and shows the route's screen in its frame. */
export default function AssessmentFrame({ appData, route }: FrameProps) {
  const [opened, setOpened] = useState<OpenedAssessment | null>(null);
  useEffect(() => {
    let current = true;
    void openFrom(appData, route.assessment).then((result) => current && setOpened(result));
    return () => {
      current = false;
    };
  }, [appData, route.assessment]);
  if (!opened)
    return (
      <PageFrame appData={appData} current="">
        {null}
      </PageFrame>
    );
  if (!opened.ok) {
    return (
      <PageFrame appData={appData} current="">
        <NotFoundScreen problem={opened.problem} {...(opened.problem.type === 'in-the-bin' && { back: toFiles() })} />
      </PageFrame>
    );
  }
  return (
    <WhileHere appData={appData} storage={opened.value.workspace.storage} id={route.assessment}>
      <Framed appData={appData} route={route} {...opened.value} />
    </WhileHere>
  );
}

/** Replaces its children when the assessment is deleted in another window, so that no edit goes into the bin. */
function WhileHere({
  appData,
  storage,
  id,
  children,
}: {
  readonly appData: AppData;
  readonly storage: Storage;
  readonly id: string;
  readonly children: ComponentChildren;
}) {
  const deleted = useLiveQuery(storage, findInTrash, id);
  if (deleted.state !== 'ready' || deleted.value === null) return <>{children}</>;
  return (
    <PageFrame appData={appData} current="">
      <NotFoundScreen problem={{ type: 'in-the-bin' }} back={toFiles()} />
    </PageFrame>
  );
}

async function openFrom(appData: AppData, id: string): Promise<OpenedAssessment> {
  try {
    const workspace = await appData.workspaceOf(id);
    const open = await workspace.openAssessment(id);
    return open.ok ? { ok: true, value: { open: open.value, workspace } } : open;
  } catch (error) {
    return fail({ type: 'storage-failed', detail: error instanceof Error ? error.name : String(error) });
  }
}

function Framed({
  appData,
  route,
  open,
  workspace,
}: FrameProps & { readonly open: OpenAssessment; readonly workspace: Workspace }) {
  useUndoKeys(open);
  useSaveKey(workspace);
  const stages = open.rubric.stages;
  const named = route.screen === 'stage' ? stages.findIndex((stage) => stage.id === route.rest[0]) : -1;
  const lit = named >= 0 ? named : null;
  const feature = findAssessmentFeature(route.screen);
  return (
    <div class={`${css.wrap} ${css.hasSections} ${lit === null ? '' : laneClass(lit)}`}>
      <SkipLink />
      <SharedDeviceStripe />
      {open.isExample && (
        <aside class={`${css.stripe} lane-3`} aria-label={text.example}>
          <p>{text.exampleStripe}</p>
          <a href={routes.start()}>{text.exampleLeave}</a>
        </aside>
      )}
      <div class={css.body}>
        <LaneBend stops={stages.length} lit={lit} />
        <Header appData={appData} where={<Where open={open} />}>
          <span class={css.wide}>
            <UndoSteps open={open} />
          </span>
        </Header>
        <div class={css.shell}>
          <Rail open={open} current={route.screen} stage={lit === null ? null : (route.rest[0] ?? null)} />
          <main id="main" class={css.main}>
            <NotSaved appData={appData} workspace={workspace} />
            <RecoveredNotice appData={appData} />
            <OfflineNotices appData={appData} />
            {route.screen === 'overview' && <Prompts appData={appData} open={open} />}
            {open.damaged > 0 && (
              <div class={css.notices}>
                <Notice tone="warning">{text.damaged}</Notice>
              </div>
            )}
            {feature ? (
              <LazyView
                key={[route.screen, ...route.rest].join('/')}
                load={feature.load}
                props={{ appData, workspace, open, route }}
                failed={() => <MissingCode />}
              />
            ) : (
              <NotFoundScreen
                problem={{ type: 'no-such-page', address: location.hash }}
                back={{ href: routes.overview(open.id), label: text.toOverview }}
              />
            )}
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
  const title = localize(open.rubric.title);
  return (
    <a class={css.where} href={routes.details(open.id)} title={text.changeDetails}>
      <b dir="auto">{name}</b>
      <span dir="auto">{period === '' ? title : formatMessage(text.title, { rubric: title, period })}</span>
      <span class="hidden">{text.changeDetails}</span>
    </a>
  );
}
