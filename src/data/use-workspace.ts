import { useEffect, useState } from 'preact/hooks';
import type { House } from './app-data.ts';
import type { Room } from './workspace/workspace.ts';

/** The room of real work; `null` while its code is on the way. */
export function useRealRoom(house: House | null): Room | null {
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    void house?.real().then(setRoom);
  }, [house]);
  return room;
}
