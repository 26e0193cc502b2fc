/**
 * The facilitator's end of the way to the screen. Of several such windows on one workshop one leads: it alone sends pictures and
 * hears wishes, so that nothing is shown twice or done twice. What is done in another reaches it by the documents.
 */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { DisplaySettings, Frame } from '../../domain/workshop/display/frame.ts';
import { DEFAULT_DISPLAY_SETTINGS } from '../../domain/workshop/display/frame.ts';
import { storageProblem } from '../storage/classify-storage-error.ts';
import type { SaveStatusStore } from '../storage/save-status.ts';
import type { ScreenRow } from '../storage/schema.ts';
import type { Storage } from '../storage/storage.ts';
import { type DisplayMessage, displayChannel, isNewer, isShowing, type RemoteCommand } from './display-channel.ts';

export interface DisplaySender {
  /** How many screens are open. */
  readonly screens: StoreApi<number>;
  /** How the screen looks, whichever facilitator's window chose it. */
  readonly look: StoreApi<DisplaySettings>;
  setLook(look: DisplaySettings): void;
  show(frame: Omit<Frame, 'step'>): void;
  /** Called for what a key pressed at the screen asks for; in the leading window only. */
  onWish(listener: (wish: RemoteCommand) => void): void;
  close(): void;
}

export interface Sending {
  readonly storage: Storage;
  /** Name of the room. */
  readonly databaseName: string;
  readonly workshop: string;
  readonly status: SaveStatusStore;
}

/** How often the facilitator's window asks which screens are there, ms; one that answers neither of two times is gone. */
const ASK_MS = 2_000;

/** Opens the way; pictures go on being counted from the one that rests. */
export async function openDisplaySender(sending: Sending): Promise<DisplaySender> {
  const { storage, databaseName, workshop } = sending;
  const channel = displayChannel(databaseName, workshop);
  let row: ScreenRow | null = null;
  let frame: Omit<Frame, 'step'> | null = null;
  let listener: (wish: RemoteCommand) => void = () => undefined;
  let lead: Lead | null = null;
  const look = createStore<DisplaySettings>()(() => DEFAULT_DISPLAY_SETTINGS);
  const here = createPresence(channel);
  const write = createRowWriter(sending);
  const post = (message: DisplayMessage): void => channel.postMessage(message);

  function take(other: ScreenRow): void {
    if (!isNewer(other, row)) return;
    row = other;
    look.setState(other.look, true);
  }
  function send(): void {
    const looks = look.getState();
    if (!lead?.held() || !frame || (row && isShowing(row, frame, looks))) return;
    row = { workshop, frame: { ...frame, step: (row?.frame.step ?? 0) + 1 }, look: looks };
    post({ type: 'show', row });
    write(row);
  }
  function takeLook(next: DisplaySettings): void {
    look.setState(next, true);
    send();
  }

  channel.addEventListener('message', ({ data }: MessageEvent<DisplayMessage>) => {
    if (data.type === 'show') take(data.row);
    else if (data.type === 'wish' && lead?.held()) listener(data.wish);
    else if (data.type === 'look') takeLook(data.look);
  });
  const resting = await storage.read(['screens'], (tx) => tx.get('screens', workshop));
  if (resting) take(resting);
  lead = leadAmong(`${databaseName} console ${workshop}`, send);

  return {
    screens: here.screens,
    look,
    setLook(next) {
      takeLook(next);
      post({ type: 'look', look: next });
    },
    show(next) {
      frame = next;
      send();
    },
    onWish: (next) => {
      listener = next;
    },
    close() {
      here.close();
      lead?.close();
      channel.close();
    },
  };
}

/** Puts rows to rest one after the other; of several that wait only the last is written. */
function createRowWriter({ storage, status }: Sending): (row: ScreenRow) => void {
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

  return (row) => {
    waiting = row;
    void write();
  };
}

function createPresence(channel: BroadcastChannel): { readonly screens: StoreApi<number>; close(): void } {
  const seen = new Map<string, number>();
  const screens = createStore<number>()(() => 0);
  const tell = (): void => screens.setState(seen.size, true);
  channel.addEventListener('message', ({ data }: MessageEvent<DisplayMessage>) => {
    if (data.type === 'here') seen.set(data.window, Date.now());
    if (data.type === 'gone') seen.delete(data.window);
    if (data.type === 'here' || data.type === 'gone') tell();
  });
  function ask(): void {
    for (const [window, at] of seen) if (Date.now() - at > 2.5 * ASK_MS) seen.delete(window);
    tell();
    channel.postMessage({ type: 'who' } satisfies DisplayMessage);
  }
  ask();
  const asking = setInterval(ask, ASK_MS);
  return { screens, close: () => clearInterval(asking) };
}

interface Lead {
  held(): boolean;
  close(): void;
}

/** Of several windows that ask by one name one leads, and the next when it is closed. Alone, or where a browser has no locks, this one. */
function leadAmong(name: string, onHeld: () => void): Lead {
  let held = navigator.locks === undefined;
  let release: () => void = () => undefined;
  const over = new AbortController();
  navigator.locks
    ?.request(name, { signal: over.signal }, () => {
      held = true;
      onHeld();
      return new Promise<void>((resolve) => {
        release = resolve;
      });
    })
    // Closed before its turn came.
    .catch(() => undefined);
  return {
    held: () => held,
    close() {
      held = false;
      over.abort();
      release();
    },
  };
}
