/**
 * Connection from the facilitator's window to the projector's: a channel for speed, a row for recovery. Only frames are
 * sent, which hold nothing that the room may not see. The projector's window opens no document and reads no other table.
 */
import type { DisplaySettings, Frame } from '../../domain/workshop/display/frame.ts';
import type { ScreenRow } from '../storage/schema.ts';

/** Command that a key at the projector sends to the facilitator's window. */
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

/** @param databaseName keeps displays of the practice organisation apart */
export const displayChannel = (databaseName: string, workshop: string): BroadcastChannel =>
  new BroadcastChannel(`${databaseName} screen ${workshop}`);

/** Whether a frame would change nothing on the display. */
export function isShowing(row: ScreenRow, frame: Omit<Frame, 'step'>, look: DisplaySettings): boolean {
  const { step: _, ...shown } = row.frame;
  return JSON.stringify([shown, row.look]) === JSON.stringify([frame, look]);
}

/** Whether `row` has a later frame than the one on the display. */
export const isNewer = (row: ScreenRow | null, shown: ScreenRow | null): boolean =>
  row !== null && (shown === null || row.frame.step > shown.frame.step);
