import { useEffect, useState } from 'preact/hooks';
import type { StoredRubric } from '../../data/assessments/rubric-store.ts';
import { useUserWorkspace } from '../../data/use-workspace.ts';
import type { Workspace } from '../../data/workspace/workspace.ts';
import { problemMessage } from '../../lib/problem/problem-messages.ts';
import { routes } from '../../lib/routes.ts';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import type { PageProps } from '../feature-types.ts';
import { RubricList } from './rubric-list.tsx';
import { RubricPage } from './rubric-page.tsx';
import { text } from './text.ts';

/** Shows the library, or the rubric that the route names. */
export default function RubricsScreen({ appData, route }: PageProps) {
  const workspace = useUserWorkspace(appData);
  const [shelf, reload] = useShelf(workspace);
  const [id, edition] = route.rest;
  if (!workspace || !shelf) return null;
  if (id === undefined) return <RubricList workspace={workspace} shelf={shelf} onAdded={reload} />;
  const found = shelf.find(({ row }) => row.id === id && (edition === undefined || String(row.edition) === edition));
  if (!found)
    return (
      <LostPage
        title={text.title}
        words={problemMessage({ type: 'no-such-rubric', id })}
        back={{ href: routes.rubrics(), label: text.backToList }}
      />
    );
  return <RubricPage shelved={found} />;
}

function useShelf(workspace: Workspace | null): readonly [readonly StoredRubric[] | null, () => void] {
  const [shelf, setShelf] = useState<readonly StoredRubric[] | null>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn means that the library has changed.
  useEffect(() => {
    void workspace?.rubrics.list().then(setShelf);
  }, [workspace, turn]);
  return [shelf, () => setTurn(turn + 1)];
}
