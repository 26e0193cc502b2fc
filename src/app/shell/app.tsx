import { useErrorBoundary } from 'preact/hooks';
import type { AppData } from '../../data/app-data.ts';
import { isRemovalPending, isSessionUnclaimed } from '../../data/device/shared-device.ts';
import { connectionState } from '../../data/storage/connection-state.ts';
import type { Problem } from '../../lib/problem/problem.ts';
import { parseRoute, type Route } from '../../lib/routes.ts';
import { useHash } from '../../ui/browser/navigation.ts';
import { useStore } from '../../ui/hooks/use-store.ts';
import { LazyView } from '../../ui/layout/lazy-view.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { CrashScreen, MissingCode } from '../recovery/crash-screen.tsx';
import { NotFoundScreen } from '../recovery/not-found-screen.tsx';
import { findPage } from '../shared/feature-registry.ts';
import { text } from '../shared/text.ts';
import { PageFrame } from './page-frame.tsx';
import { useAppData } from './use-app-data.ts';

const loadAssessmentFrame = () => import('./assessment-frame.tsx');
const loadLeftBehind = () => import('../shared-device/unclaimed-session.tsx');
const loadRescue = () => import('../recovery/rescue-screen.tsx');
const loadOlder = () => import('../pwa/older-window-screen.tsx');
const missing = () => <MissingCode />;

/** Root of the app: shows the route's page, or the screen for a device or database that cannot be used. */
export function App() {
  const hash = useHash();
  const opened = useAppData();
  const isHeldBack = useStore(connectionState, ({ state }) => state === 'held-back');
  const [crash] = useErrorBoundary();
  if (isRemovalPending() || isSessionUnclaimed()) return <LazyView load={loadLeftBehind} props={{}} failed={missing} />;
  if (crash) return <CrashScreen error={crash} />;
  if (opened && !opened.ok) return <CannotOpen problem={opened.problem} />;
  const appData = opened?.value ?? null;
  // An empty start screen would look as if there were no work on this device.
  if (!appData && isHeldBack)
    return (
      <PageFrame appData={null} current="">
        <PageHeading title={text.opening}>{text.opening}</PageHeading>
      </PageFrame>
    );
  const route = parseRoute(hash);
  return route.type === 'page' ? (
    <Page appData={appData} hash={hash} route={route} />
  ) : (
    <AssessmentPage appData={appData} route={route} />
  );
}

function CannotOpen({ problem }: { readonly problem: Problem }) {
  const load = problem.type === 'storage-newer' ? loadOlder : loadRescue;
  return <LazyView load={load} props={{ problem }} failed={missing} />;
}

interface RouteProps<T extends Route['type']> {
  readonly appData: AppData | null;
  readonly route: Extract<Route, { type: T }>;
}

function AssessmentPage({ appData, route }: RouteProps<'assessment'>) {
  if (!appData) return <PageFrame appData={null} current="" />;
  return <LazyView key={route.assessment} load={loadAssessmentFrame} props={{ appData, route }} failed={missing} />;
}

function Page({ appData, hash, route }: RouteProps<'page'> & { readonly hash: string }) {
  const feature = findPage(route.screen);
  const view = feature ? (
    <LazyView key={hash.split('?')[0] ?? ''} load={feature.load} props={{ appData, route }} failed={missing} />
  ) : (
    <NotFoundScreen problem={{ type: 'no-such-page', address: hash }} />
  );
  if (feature?.fillsWindow?.(route)) return view;
  return (
    <PageFrame appData={appData} current={route.screen}>
      {view}
    </PageFrame>
  );
}
