import { useMemo } from 'preact/hooks';
import { parseOwner } from '../../data/documents/paths.ts';
import { randomId } from '../../lib/browser/random-id.ts';
import { routes } from '../../lib/routes.ts';
import { useStore } from '../../ui/hooks/use-store.ts';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import type { AssessmentProps } from '../feature-types.ts';
import { EvidenceList } from './evidence-list.tsx';
import { ItemPage } from './item-page.tsx';
import { text } from './text.ts';

/** Shows the list of evidence, one item or a new one, as the route names it. */
export default function EvidenceScreen({ appData, open, route }: AssessmentProps) {
  const [page] = route.rest;
  const newId = useMemo(() => randomId(10), []);
  const known = useStore(open.organisation, ({ evidence }) => (page === undefined ? undefined : evidence.get(page)));
  if (page === undefined) return <EvidenceList open={open} />;
  if (page === 'new')
    return <ItemPage status={appData.status} open={open} id={newId} owner={parseOwner(route.query.for ?? '')} />;
  if (!known || known.removed)
    return (
      <LostPage title={text.title} words={text.gone} back={{ href: routes.evidence(open.id), label: text.back }} />
    );
  return <ItemPage status={appData.status} open={open} id={page} owner={null} />;
}
