import { useEffect, useMemo, useState } from 'preact/hooks';
import { inviteTo, joinCode } from '../../../domain/workshop/codes/invite.ts';
import { routes } from '../../../lib/routes.ts';
import { useStore } from '../../../ui/hooks/use-store.ts';
import type { WorkshopProps } from '../shared/use-workshop.ts';

/** What the code to join says; `null` where no phone could follow it: nobody uses phones, or the statements are on this laptop alone. */
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

/** Whether every device that has Lanes has these statements; `null` until that is known. */
export function useShipped(workspace: WorkshopProps['workspace'], key: string): boolean | null {
  const [shipped, setShipped] = useState<boolean | null>(null);
  useEffect(() => {
    let current = true;
    void workspace.rubrics.isShipped(key).then((is) => current && setShipped(is));
    return () => {
      current = false;
    };
  }, [workspace, key]);
  return shipped;
}
