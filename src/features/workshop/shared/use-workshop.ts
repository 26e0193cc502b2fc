import { useEffect, useState } from 'preact/hooks';
import type { House } from '../../../data/app-data.ts';
import { type OpenWorkshop, openWorkshop } from '../../../data/workshops/live/open-workshop.ts';
import type { Room } from '../../../data/workspace/workspace.ts';
import { fail, type Result } from '../../../lib/problem/problem.ts';

export interface WorkshopProps {
  readonly house: House;
  readonly room: Room;
  readonly workshop: OpenWorkshop;
}

type Opened = Result<Pick<WorkshopProps, 'room' | 'workshop'>>;

/** Opens the workshop that an address names; `null` while that takes. */
export function useWorkshop(house: House, id: string): Opened | null {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    let current = true;
    void openFrom(house, id).then((result) => current && setOpened(result));
    return () => {
      current = false;
    };
  }, [house, id]);
  return opened;
}

async function openFrom(house: House, id: string): Promise<Opened> {
  try {
    const room = await house.roomOf(id);
    const opened = await openWorkshop(room, id, house.status);
    return opened.ok ? { ok: true, value: { room, workshop: opened.value } } : opened;
  } catch (error) {
    return fail({ type: 'storage-failed', detail: error instanceof Error ? error.name : String(error) });
  }
}
