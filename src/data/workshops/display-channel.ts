/**
 * The way from the facilitator's window to the screen's: a channel for speed, a row for truth. What goes over it is a frame,
 * which holds nothing that the room may not see. The screen's window opens no document and reads no other table.
 */
import type { DisplaySettings, Frame } from '../../domain/workshop/display/frame.ts';
import type { ScreenRow } from '../storage/schema.ts';

/** What a key that is pressed at the screen asks the facilitator's window to do. */
export type RemoteCommand =
  | 'next'
  | 'back'
  | 'results'
  | 'again'
  | 'blank'
  | 'join'
  | 'minute'
  | 'larger'
  | 'smaller'
  | 'theme'
  | 'contrast';

export type DisplayMessage =
  | { readonly type: 'show'; readonly row: ScreenRow }
  | { readonly type: 'wish'; readonly wish: RemoteCommand }
  | { readonly type: 'look'; readonly look: DisplaySettings }
  | { readonly type: 'who' }
  | { readonly type: 'here'; readonly window: string }
  | { readonly type: 'gone'; readonly window: string };

/** @param databaseName name of the room, because the practice room's screens are others */
export const displayChannel = (databaseName: string, workshop: string): BroadcastChannel =>
  new BroadcastChannel(`${databaseName} screen ${workshop}`);

/** Whether a picture would show what is shown already. */
export function isShowing(row: ScreenRow, frame: Omit<Frame, 'step'>, look: DisplaySettings): boolean {
  const { step: _, ...shown } = row.frame;
  return JSON.stringify([shown, row.look]) === JSON.stringify([frame, look]);
}

/** Of two pictures, the one that the room should see: the later one. */
export const isNewer = (row: ScreenRow | null, shown: ScreenRow | null): boolean =>
  row !== null && (shown === null || row.frame.step > shown.frame.step);
