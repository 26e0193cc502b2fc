import type { AppData } from '../../data/app-data.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { routes } from '../../lib/routes.ts';
import { LazyView, type Load } from '../../ui/layout/lazy-view.tsx';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import type { PageProps } from '../feature-types.ts';
import { text } from './shared/text.ts';
import { useWorkshop, type WorkshopProps } from './shared/use-workshop.ts';

const loadDisplay = () => import('./display/display.tsx');

/** Pages that open the workshop document, by the address segment after the id. */
const SCREENS: Readonly<Record<string, Load<WorkshopProps>>> = {
  console: () => import('./facilitator/facilitator-page.tsx'),
  one: () => import('./facilitator/one-window.tsx'),
  pass: () => import('./phones/pass-page.tsx'),
  print: () => import('./print/print-page.tsx'),
  record: () => import('./close/record-editor-page.tsx'),
  scan: () => import('./phones/scan-page.tsx'),
  setup: () => import('./setup/setup-page.tsx'),
};

/** Routes to a workshop's pages. The display opens no document, so hidden votes are never in its memory. */
export default function WorkshopScreen({ appData, route }: PageProps) {
  const [id = '', page = 'console'] = route.rest;
  if (!appData) return null;
  if (page === 'screen') return <LazyView load={loadDisplay} props={{ appData, id }} failed={missing} />;
  const load = SCREENS[page];
  if (id === '' || !load) return <Lost words={problemMessage({ type: 'no-such-page', address: location.hash })} />;
  return <Opened appData={appData} id={id} load={load} />;
}

function Opened({
  appData,
  id,
  load,
}: {
  readonly appData: AppData;
  readonly id: string;
  readonly load: Load<WorkshopProps>;
}) {
  const opened = useWorkshop(appData, id);
  if (!opened) return null;
  if (!opened.ok) return <Lost words={problemMessage(opened.problem)} />;
  return <LazyView load={load} props={{ appData, ...opened.value }} failed={missing} />;
}

const Lost = ({ words }: { readonly words: string }) => (
  <LostPage title={text.lost} words={words} back={{ href: routes.start(), label: text.back }} />
);

const missing = () => <Lost words={problemMessage({ type: 'no-such-page', address: location.hash })} />;
