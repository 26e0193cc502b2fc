import { useEffect, useState } from 'preact/hooks';
import type { DisplaySender } from '../../../data/workshops/display-sender.ts';

/** How many screens show this workshop, and whether one ever did since this window opened. */
export function useConnectedDisplays(sender: DisplaySender | null): {
  readonly open: number;
  readonly everOpen: boolean;
} {
  const [open, setOpen] = useState(0);
  const [everOpen, setEverOpen] = useState(false);
  useEffect(() => {
    if (!sender) return undefined;
    const follow = (n: number): void => {
      setOpen(n);
      if (n > 0) setEverOpen(true);
    };
    follow(sender.screens.getState());
    return sender.screens.subscribe(follow);
  }, [sender]);
  return { open, everOpen };
}
