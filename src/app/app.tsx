import { useErrorBoundary } from 'preact/hooks';
import { isLeftBehind, isToBeRemoved } from '../data/borrowed.ts';
import { connection } from '../data/connection.ts';
import { parseAddress } from '../domain/address.ts';
import { LazyView } from '../ui/lazy-view.tsx';
import { useHash } from '../ui/navigation.ts';
import { PageHeading } from '../ui/page-heading.tsx';
import { useStore } from '../ui/use-store.ts';
import { CrashScreen, LostScreen, MissingCode } from './lost-screens.tsx';
import { PageFrame } from './page-frame.tsx';
import { findPage } from './registry.ts';
import { text } from './text.ts';
import { useHouse } from './use-house.ts';

const loadAssessmentFrame = () => import('./assessment-frame.tsx');
const loadLeftBehind = () => import('./left-behind.tsx');
const loadRescue = () => import('./rescue-screen.tsx');
const loadOlder = () => import('./older-screen.tsx');
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
