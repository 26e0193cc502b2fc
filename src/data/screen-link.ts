/**
 * The way from the facilitator's window to the screen's: a channel for speed, a row for truth. What goes over it is a frame,
 * which holds nothing that the room may not see. The screen's window opens no document and reads no other table.
 */
import type { Frame, Look } from '../domain/screen.ts';
import type { ScreenRow } from './rows.ts';
import type { SaveStatusStore } from './save-status.ts';
import { type Storage, storageProblem } from './storage.ts';

/** What a key that is pressed at the screen asks the facilitator's window to do. */
export type Wish = 'next' | 'back' | 'results' | 'again' | 'blank' | 'join' | 'minute' | 'larger' | 'smaller' | 'theme' | 'contrast';

type Message =
  | { readonly type: 'show'; readonly row: ScreenRow }
  | { readonly type: 'wish'; readonly wish: Wish }
  | { readonly type: 'who' }
  | { readonly type: 'here'; readonly window: string; readonly full: boolean }
  | { readonly type: 'gone'; readonly window: string };

/** @param room name of the room, because the practice room's screens are others */
const channelOf = (room: string, workshop: string): BroadcastChannel => new BroadcastChannel(`${room} screen ${workshop}`);

export interface ScreenSender {
  show(frame: Omit<Frame, 'step'>, look: Look): void;
  onWish(listener: (wish: Wish) => void): void;
  /** Told whenever screens come or go: how many are open. */
  onScreens(listener: (open: number) => void): void;
  close(): void;
}

/** How often the facilitator's window asks which screens are there, ms; one that answers neither of two times is gone. */
const ASK_MS = 2_000;

/** @param last the row as it rests, or `null`: pictures go on being counted from it */
export function openScreenSender(storage: Storage, room: string, workshop: string, last: ScreenRow | null, status: SaveStatusStore): ScreenSender {
  const channel = channelOf(room, workshop);
  const wishes = new Set<(wish: Wish) => void>();
  const watchers = new Set<(open: number) => void>();
  const screens = new Map<string, number>();
  let row = last;
  let waiting: ScreenRow | null = null;
  let writing = false;

  async function write(): Promise<void> {
    if (writing) return;
    writing = true;
    while (waiting) {
      const next: ScreenRow = waiting;
      waiting = null;
      try {
        await storage.write(['screens'], (tx) => tx.put('screens', [next]));
      } catch (error) {
        status.setState({ problem: storageProblem(error) });
      }
    }
    writing = false;
  }

  const tell = (): void => {
    for (const watcher of watchers) watcher(screens.size);
  };

  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.type === 'wish') for (const listener of wishes) listener(data.wish);
    if (data.type === 'here') {
      screens.set(data.window, Date.now());
      tell();
    }
    if (data.type === 'gone') {
      screens.delete(data.window);
      tell();
    }
  });

  function ask(): void {
    for (const [window, at] of screens) if (Date.now() - at > 2.5 * ASK_MS) screens.delete(window);
    tell();
    channel.postMessage({ type: 'who' } satisfies Message);
  }
  ask();
  const asking = setInterval(ask, ASK_MS);

  return {
    show(frame, look) {
      if (row && same(row, frame, look)) return;
      row = { workshop, frame: { ...frame, step: (row?.frame.step ?? 0) + 1 }, look };
      channel.postMessage({ type: 'show', row } satisfies Message);
      waiting = row;
      void write();
    },
    onWish: (listener) => void wishes.add(listener),
    onScreens: (listener) => void watchers.add(listener),
    close() {
      clearInterval(asking);
      channel.close();
    },
  };
}

function same(row: ScreenRow, frame: Omit<Frame, 'step'>, look: Look): boolean {
  const { step: _, ...shown } = row.frame;
  return JSON.stringify([shown, row.look]) === JSON.stringify([frame, look]);
}

export interface ScreenReceiver {
  wish(wish: Wish): void;
  close(): void;
}

/** Listens first, then reads: a picture is in the row or it is announced. One that is older than what is shown is dropped. */
export function openScreenReceiver(storage: Storage, room: string, workshop: string, onRow: (row: ScreenRow | null) => void): ScreenReceiver {
  const channel = channelOf(room, workshop);
  const window = crypto.getRandomValues(new Uint32Array(2)).join('-');
  let shown: ScreenRow | null = null;

  function take(row: ScreenRow | null): void {
    if (row === null && shown !== null) return;
    if (row !== null && shown !== null && row.frame.step <= shown.frame.step) return;
    shown = row;
    onRow(row);
  }
  const here = (): void => channel.postMessage({ type: 'here', window, full: document.fullscreenElement !== null } satisfies Message);

  channel.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    if (data.type === 'show') take(data.row);
    if (data.type === 'who') here();
  });
  here();
  const gone = (): void => channel.postMessage({ type: 'gone', window } satisfies Message);
  addEventListener('pagehide', gone);
  const stop = storage.watch(
    (reader) => reader.get('screens', workshop),
    (row) => take(row ?? null),
    // The channel still works: what is shown stays, and the facilitator's window says what is wrong.
    () => undefined,
  );
  return {
    wish: (wish) => channel.postMessage({ type: 'wish', wish } satisfies Message),
    close() {
      gone();
      removeEventListener('pagehide', gone);
      stop();
      channel.close();
    },
  };
}
