import { useEffect, useMemo, useState } from 'preact/hooks';
import { inviteTo, joinCode } from '../../../domain/workshop/codes/invite.ts';
import { routes } from '../../../lib/routes.ts';
import { useStore } from '../../../ui/hooks/use-store.ts';
import type { WorkshopProps } from '../shared/use-workshop.ts';

/**
 * Returns the content of the code to join. `null` if phones are not used, or if phones do not have the rubric because it is on
 * this device only.
 */
export function useInvite({ workspace, workshop }: Pick<WorkshopProps, 'workspace' | 'workshop'>): string | null {
  const id = useStore(workshop.workshop, (state) => state.id);
  const setup = useStore(workshop.workshop, (state) => state.setup);
  const key = useStore(workshop.open.assessment, (assessment) => assessment.rubric);
  const shipped = useShipped(workspace, key);
  return useMemo(
    () =>
      shipped && setup.ways.includes('phones')
        ? joinCode(location.href, routes.vote(inviteTo({ id, setup }, key, workshop.rubric)))
        : null,
    [shipped, id, setup, key, workshop],
  );
}

/** True if the rubric ships with Lanes, so that every phone has it; `null` until that is known. */
export function useShipped(workspace: WorkshopProps['workspace'], key: string): boolean | null {
  const [shipped, setShipped] = useState<boolean | null>(null);
  useEffect(() => {
    let current = true;
    void workspace.rubrics.isShipped(key).then((answer) => current && setShipped(answer));
    return () => {
      current = false;
    };
  }, [workspace, key]);
  return shipped;
}
