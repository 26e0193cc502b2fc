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

/** What a team can show: the list, one item, or a new one, whichever the address names. */
export default function EvidenceScreen({ open, route }: AssessmentProps) {
  const [what] = route.rest;
  const fresh = useMemo(() => randomId(10), []);
  const known = useStore(open.organisation, ({ evidence }) => (what === undefined ? undefined : evidence.get(what)));
  if (what === undefined) return <EvidenceList open={open} />;
  if (what === 'new') return <ItemPage open={open} id={fresh} owner={parseOwner(route.query.for ?? '')} />;
  if (!known || known.removed)
    return (
      <LostPage title={text.title} words={text.gone} back={{ href: routes.evidence(open.id), label: text.back }} />
    );
  return <ItemPage open={open} id={what} owner={null} />;
}
