/** The screen's end: listens first, then reads, so that a picture is in the row or it is announced. An older one is dropped. */
import type { ScreenRow } from '../storage/schema.ts';
import type { Storage } from '../storage/storage.ts';
import { type DisplayMessage, displayChannel, isNewer, type RemoteCommand } from './display-channel.ts';

/** A facilitator's window asks who is there every two seconds; after this long without, ms, none is open. */
const SILENT_MS = 6_000;

export interface DisplayReceiver {
  /** Asks the facilitator's window for something. @returns whether one was heard of lately */
  wish(wish: RemoteCommand): boolean;
  close(): void;
}

/** @param databaseName name of the room, because the practice room's screens are others */
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

  channel.addEventListener('message', ({ data }: MessageEvent<DisplayMessage>) => {
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
    // The channel still works: what is shown stays, and the facilitator's window says what is wrong.
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
