import { useErrorBoundary } from 'preact/hooks';
import { parseAddress } from '../domain/address.ts';
import { LazyView } from '../ui/lazy-view.tsx';
import { useHash } from '../ui/navigation.ts';
import { CrashScreen, LostScreen, MissingCode } from './lost-screens.tsx';
import { PageFrame } from './page-frame.tsx';
import { findPage } from './registry.ts';
import { useHouse } from './use-house.ts';

const loadAssessmentFrame = () => import('./assessment-frame.tsx');
const loadRescue = () => import('./rescue-screen.tsx');
const missing = () => <MissingCode />;

/** The front door: the address says which room, the house says what is kept. */
export function App() {
  const hash = useHash();
  const opened = useHouse();
  const [crash] = useErrorBoundary();
  if (crash) return <CrashScreen error={crash} />;
  if (opened && !opened.ok) return <LazyView load={loadRescue} props={{ problem: opened.problem }} failed={missing} />;

  const house = opened?.value ?? null;
  const place = parseAddress(hash);
  if (place.type === 'assessment') {
    return house && <LazyView key={place.assessment} load={loadAssessmentFrame} props={{ house, place }} failed={missing} />;
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
