import { useEffect, useState } from 'preact/hooks';
import type { ShelvedRubric } from '../../data/assessments/rubric-store.ts';
import { useRealRoom } from '../../data/use-workspace.ts';
import type { Room } from '../../data/workspace/workspace.ts';
import { explain } from '../../lib/problem/problem-messages.ts';
import { address } from '../../lib/routes.ts';
import { LostPage } from '../../ui/layout/lost-page.tsx';
import type { PageProps } from '../feature-types.ts';
import { RubricList } from './rubric-list.tsx';
import { RubricPage } from './rubric-page.tsx';
import { text } from './text.ts';

/** The library, or one rubric, whichever the address names. */
export default function RubricsScreen({ house, place }: PageProps) {
  const room = useRealRoom(house);
  const [shelf, reload] = useShelf(room);
  const [id, edition] = place.rest;
  if (!room || !shelf) return null;
  if (id === undefined) return <RubricList room={room} shelf={shelf} onAdded={reload} />;
  const found = shelf.find((each) => each.row.id === id && (edition === undefined || String(each.row.edition) === edition));
  if (!found)
    return <LostPage title={text.title} words={explain({ type: 'no-such-rubric', id })} back={{ href: address.rubrics(), label: text.backToList }} />;
  return <RubricPage shelved={found} />;
}

function useShelf(room: Room | null): readonly [readonly ShelvedRubric[] | null, () => void] {
  const [shelf, setShelf] = useState<readonly ShelvedRubric[] | null>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn means that the shelf has changed.
  useEffect(() => {
    void room?.shelf.list().then(setShelf);
  }, [room, turn]);
  return [shelf, () => setTurn(turn + 1)];
}
