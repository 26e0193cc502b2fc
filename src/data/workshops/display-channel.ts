/**
 * Connection from the facilitator view to the projector's: a channel for speed, a row for recovery. Only frames are
 * sent, which hold nothing that the room may not see. The projector's window opens no document and reads no other table.
 */
import * as v from 'valibot';
import type { DisplaySettings, Frame } from '../../domain/workshop/display/frame.ts';
import type { ScreenRow } from '../storage/schema.ts';

const COMMANDS = [
  'next',
  'back',
  'results',
  'again',
  'blank',
  'join',
  'minute',
  'larger',
  'smaller',
  'theme',
  'contrast',
] as const;

/** Command that a key at the projector sends to the facilitator view. */
export type RemoteCommand = (typeof COMMANDS)[number];

export type DisplayMessage =
  | { readonly type: 'show'; readonly row: ScreenRow }
  | { readonly type: 'wish'; readonly wish: RemoteCommand }
  | { readonly type: 'look'; readonly look: DisplaySettings }
  | { readonly type: 'who' }
  | { readonly type: 'here'; readonly window: string }
  | { readonly type: 'gone'; readonly window: string };

const LOOK = v.object({
  theme: v.picklist(['dark', 'light', 'contrast']),
  size: v.picklist([100, 120, 140]),
  brightness: v.number(),
  contrast: v.number(),
  saturation: v.number(),
  clock: v.boolean(),
});
const ROW_HEAD = v.looseObject({
  workshop: v.string(),
  frame: v.looseObject({ step: v.pipe(v.number(), v.safeInteger()), state: v.looseObject({ type: v.string() }) }),
  look: LOOK,
});
/** Checks the head of a row. The state of a frame is large, and only Lanes itself writes it. */
const ROW = v.custom<ScreenRow>((row) => v.is(ROW_HEAD, row));

export const DISPLAY_MESSAGE: v.GenericSchema<unknown, DisplayMessage> = v.variant('type', [
  v.object({ type: v.literal('show'), row: ROW }),
  v.object({ type: v.literal('wish'), wish: v.picklist(COMMANDS) }),
  v.object({ type: v.literal('look'), look: LOOK }),
  v.object({ type: v.literal('who') }),
  v.object({ type: v.literal('here'), window: v.string() }),
  v.object({ type: v.literal('gone'), window: v.string() }),
]);

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
