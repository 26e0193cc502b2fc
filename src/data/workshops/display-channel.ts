/**
 * The way from the facilitator's window to the screen's: a channel for speed, a row for truth. What goes over it is a frame,
 * which holds nothing that the room may not see. The screen's window opens no document and reads no other table.
 */
import type { Frame, Look } from '../../domain/workshop/display/frame.ts';
import type { ScreenRow } from '../storage/schema.ts';

/** What a key that is pressed at the screen asks the facilitator's window to do. */
export type Wish = 'next' | 'back' | 'results' | 'again' | 'blank' | 'join' | 'minute' | 'larger' | 'smaller' | 'theme' | 'contrast';

export type ScreenMessage =
  | { readonly type: 'show'; readonly row: ScreenRow }
  | { readonly type: 'wish'; readonly wish: Wish }
  | { readonly type: 'look'; readonly look: Look }
  | { readonly type: 'who' }
  | { readonly type: 'here'; readonly window: string }
  | { readonly type: 'gone'; readonly window: string };

/** @param room name of the room, because the practice room's screens are others */
export const screenChannel = (room: string, workshop: string): BroadcastChannel => new BroadcastChannel(`${room} screen ${workshop}`);

/** Whether a picture would show what is shown already. */
export function shows(row: ScreenRow, frame: Omit<Frame, 'step'>, look: Look): boolean {
  const { step: _, ...shown } = row.frame;
  return JSON.stringify([shown, row.look]) === JSON.stringify([frame, look]);
}

/** Of two pictures, the one that the room should see: the later one. */
export const isNewer = (row: ScreenRow | null, shown: ScreenRow | null): boolean =>
  row !== null && (shown === null || row.frame.step > shown.frame.step);
