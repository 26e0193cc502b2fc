import { useEffect, useState } from 'preact/hooks';
import type { OpenAssessment } from '../../data/open-assessment.ts';
import type { Room } from '../../data/room.ts';
import type { Snapshot } from '../../domain/snapshot.ts';
import { useStore } from '../../ui/use-store.ts';
import { takeSnapshot } from './take.ts';

const all = <T>(state: T): T => state;

/** What documents are made from, as it changes: while it is typed here, in another window, or undone. `null` before the first. */
export function useSnapshot(open: OpenAssessment, room: Room): Snapshot | null {
  const assessment = useStore(open.assessment, all);
  const organisation = useStore(open.organisation, all);
  const [snapshot, setSnapshot] = useState<Snapshot | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken anew whenever either document has changed.
  useEffect(() => {
    let current = true;
    void takeSnapshot(open, room).then((taken) => current && setSnapshot(taken));
    return () => {
      current = false;
    };
  }, [open, room, assessment, organisation]);
  return snapshot;
}
