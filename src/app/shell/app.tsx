import { useErrorBoundary } from 'preact/hooks';
import { isLeftBehind, isToBeRemoved } from '../../data/device/shared-device.ts';
import { connection } from '../../data/storage/connection-state.ts';
import { parseAddress } from '../../lib/routes.ts';
import { useHash } from '../../ui/browser/navigation.ts';
import { useStore } from '../../ui/hooks/use-store.ts';
import { LazyView } from '../../ui/layout/lazy-view.tsx';
import { PageHeading } from '../../ui/layout/page-heading.tsx';
import { CrashScreen, LostScreen, MissingCode } from '../recovery/error-screens.tsx';
import { findPage } from '../shared/feature-registry.ts';
import { text } from '../shared/text.ts';
import { PageFrame } from './page-frame.tsx';
import { useHouse } from './use-app-data.ts';

const loadAssessmentFrame = () => import('./assessment-frame.tsx');
const loadLeftBehind = () => import('../shared-device/unclaimed-session.tsx');
const loadRescue = () => import('../recovery/rescue-screen.tsx');
const loadOlder = () => import('../pwa/read-only-screen.tsx');
const missing = () => <MissingCode />;

/** The front door: the address says which room, the house says what is kept. */
export function App() {
  const hash = useHash();
  const opened = useHouse();
  const heldBack = useStore(connection, ({ state }) => state === 'held-back');
  const [crash] = useErrorBoundary();
  if (isToBeRemoved() || isLeftBehind()) return <LazyView load={loadLeftBehind} props={{}} failed={missing} />;
  if (crash) return <CrashScreen error={crash} />;
  const place = parseAddress(hash);
  if (opened && !opened.ok && opened.problem.type === 'storage-newer')
    return <LazyView load={loadOlder} props={{ problem: opened.problem, place }} failed={missing} />;
  if (opened && !opened.ok) return <LazyView load={loadRescue} props={{ problem: opened.problem }} failed={missing} />;

  const house = opened?.value ?? null;
  // Not the start, which would look as if there were no work here.
  if (!house && heldBack)
    return (
      <PageFrame house={null} current="">
        <PageHeading title={text.opening}>{text.opening}</PageHeading>
      </PageFrame>
    );
  if (place.type === 'assessment') {
    if (!house) return <PageFrame house={null} current="" />;
    return <LazyView key={place.assessment} load={loadAssessmentFrame} props={{ house, place }} failed={missing} />;
  }
  const tool = findPage(place.screen);
  if (tool?.fillsWindow?.(place)) return <LazyView key={hash.split('?')[0] ?? ''} load={tool.load} props={{ house, place }} failed={missing} />;
  return (
    <PageFrame house={house} current={place.screen}>
      {tool ? (
        <LazyView key={hash.split('?')[0] ?? ''} load={tool.load} props={{ house, place }} failed={missing} />
      ) : (
        <LostScreen problem={{ type: 'no-such-page', address: hash }} />
      )}
    </PageFrame>
  );
}
