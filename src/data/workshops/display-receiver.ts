/** Projector's end of the display channel: listens first, then reads, so that each frame is in the row or announced. Older frames are dropped. */
import { onChannelMessage } from '../../lib/browser/outside-value.ts';
import type { ScreenRow } from '../storage/schema.ts';
import type { Storage } from '../storage/storage.ts';
import {
  DISPLAY_MESSAGE,
  type DisplayMessage,
  displayChannel,
  isNewer,
  type RemoteCommand,
} from './display-channel.ts';

/** A facilitator view asks for displays every two seconds; without a question in this time none is open, ms. */
const SILENT_MS = 6_000;

export interface DisplayReceiver {
  /** Sends a command to the facilitator view. @returns whether one has asked lately */
  wish(wish: RemoteCommand): boolean;
  close(): void;
}

/** @param databaseName keeps displays of the practice organisation apart */
export function openDisplayReceiver(
  storage: Storage,
  databaseName: string,
  workshop: string,
  onRow: (row: ScreenRow) => void,
): DisplayReceiver {
  const channel = displayChannel(databaseName, workshop);
  const window = crypto.getRandomValues(new Uint32Array(2)).join('-');
  let shown: ScreenRow | null = null;
  let heardAt = 0;

  function take(row: ScreenRow): void {
    if (!isNewer(row, shown)) return;
    shown = row;
    onRow(row);
  }
  const post = (message: DisplayMessage): void => channel.postMessage(message);

  onChannelMessage(channel, DISPLAY_MESSAGE, (data) => {
    if (data.type === 'show') take(data.row);
    if (data.type === 'who') {
      heardAt = Date.now();
      post({ type: 'here', window });
    }
  });
  post({ type: 'here', window });
  const gone = (): void => post({ type: 'gone', window });
  addEventListener('pagehide', gone);
  const stop = storage.watch(
    (reader) => reader.get('screens', workshop),
    (row) => row && take(row),
    // The channel still works: the frame stays, and the facilitator view shows the problem.
    () => undefined,
  );
  return {
    wish(wish) {
      post({ type: 'wish', wish });
      return Date.now() - heardAt < SILENT_MS;
    },
    close() {
      gone();
      removeEventListener('pagehide', gone);
      stop();
      channel.close();
    },
  };
}
