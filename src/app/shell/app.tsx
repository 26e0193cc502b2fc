import { useErrorBoundary } from 'preact/hooks';
import { isRemovalPending, isSessionUnclaimed } from '../../data/device/shared-device.ts';
import { connectionState } from '../../data/storage/connection-state.ts';
import { parseRoute } from '../../lib/routes.ts';
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

/** The front door: the address says which room, the house says what is kept. */
export function App() {
  const hash = useHash();
  const opened = useAppData();
  const heldBack = useStore(connectionState, ({ state }) => state === 'held-back');
  const [crash] = useErrorBoundary();
  if (isRemovalPending() || isSessionUnclaimed()) return <LazyView load={loadLeftBehind} props={{}} failed={missing} />;
  if (crash) return <CrashScreen error={crash} />;
  const route = parseRoute(hash);
  if (opened && !opened.ok && opened.problem.type === 'storage-newer')
    return <LazyView load={loadOlder} props={{ problem: opened.problem }} failed={missing} />;
  if (opened && !opened.ok) return <LazyView load={loadRescue} props={{ problem: opened.problem }} failed={missing} />;

  const appData = opened?.value ?? null;
  // Not the start, which would look as if there were no work here.
  if (!appData && heldBack)
    return (
      <PageFrame appData={null} current="">
        <PageHeading title={text.opening}>{text.opening}</PageHeading>
      </PageFrame>
    );
  if (route.type === 'assessment') {
    if (!appData) return <PageFrame appData={null} current="" />;
    return <LazyView key={route.assessment} load={loadAssessmentFrame} props={{ appData, route }} failed={missing} />;
  }
  const feature = findPage(route.screen);
  if (feature?.fillsWindow?.(route))
    return <LazyView key={hash.split('?')[0] ?? ''} load={feature.load} props={{ appData, route }} failed={missing} />;
  return (
    <PageFrame appData={appData} current={route.screen}>
      {feature ? (
        <LazyView key={hash.split('?')[0] ?? ''} load={feature.load} props={{ appData, route }} failed={missing} />
      ) : (
        <NotFoundScreen problem={{ type: 'no-such-page', address: hash }} />
      )}
    </PageFrame>
  );
}
